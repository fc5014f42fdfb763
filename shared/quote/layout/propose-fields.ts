// The fields of a found table with what each means, in which unit and currency, and why.

import { isBlank } from '../../sheet/cell.ts'
import type { Tender } from '../../tender/tender.ts'
import { withMoneyWords } from '../words/money-words.ts'
import { readHeader } from '../words/read-header.ts'
import type { HeaderReading } from '../words/reading.ts'
import type { PriceLayoutUnit } from '../words/units.ts'
import { acceleratorColumns } from './accelerator-columns.ts'
import { cellsOf } from './cells-of-field.ts'
import { type FieldEvidence, fieldEvidence } from './field-evidence.ts'
import { type FieldMeaning, fieldMeaning, labelOf } from './field-meaning.ts'
import type { SheetFindings } from './file-tables.ts'
import { axisOf } from './fit-table.ts'
import type { FieldLayout } from './layout.ts'
import { cellCurrencies, isMoneyTarget } from './money-cells.ts'
import { nameOf } from './place-layout.ts'
import { isPriceUnit } from './price-unit.ts'
import type { FoundField, FoundTable } from './table.ts'
import { titlesOf } from './title-texts.ts'

export interface ProposedField {
  readonly found: FoundField
  readonly layout: FieldLayout
  readonly reading: HeaderReading
  readonly meaning: FieldMeaning
  readonly evidence: FieldEvidence
}

/** Cells looked at to judge a field. */
const judged = 100

/** Several fields may have these: they do not rule each other out. */
const shareable: ReadonlySet<string> = new Set(['note', 'nothing', 'charge', 'terms', 'lineTotal', 'total'])

export function proposeFields(findings: SheetFindings, found: FoundTable, tender: Tender): readonly ProposedField[] {
  const titled = titleUnit(titlesOf(findings, found))
  const columns = found.fields.map((field) => {
    const reading = withMoneyWords(readHeader(field.header), field.header)
    const cells = cellsOf(findings, found, field, judged).flatMap(({ cell }) =>
      cell === undefined || isBlank(cell) ? [] : [cell],
    )
    const currencies = reading.currencies ?? cellCurrencies(cells)
    const evidence = fieldEvidence(cells, tender)
    const { header } = field
    const inCells = cells[0]?.value.kind === 'text' ? readHeader(cells[0].value.text.slice(0, 80)).unit : undefined
    return {
      field,
      header,
      evidence,
      inCells,
      reading: currencies === undefined ? reading : { ...reading, currencies },
    }
  })
  const readings = found.form === 'labels' ? columns.map(({ reading }) => reading) : acceleratorColumns(columns, tender)
  const read = columns.map(({ field, evidence, inCells }, index) => {
    const reading = readings[index] as HeaderReading
    const unit = reading.unit ?? (axisOf(reading.at) === 'accelerator' ? titled : undefined)
    const meaning = fieldMeaning(unit === undefined ? reading : { ...reading, unit }, evidence, found.form)
    return { field, evidence, reading, meaning, inCells }
  })
  const meanings = withoutRivals(
    read.map(({ field, meaning, reading, inCells }) => ({
      meaning,
      axis: JSON.stringify(reading.at ?? {}),
      hidden: field.hidden,
      isUnitPrice: isPriceUnit(reading.unit) || isPriceUnit(inCells),
    })),
  )
  const proposed = read.map(({ field, evidence, reading }, index): ProposedField => {
    const meaning = meanings[index] as FieldMeaning
    const layout = fieldLayout(field, reading, meaning, tender)
    const needs = (layout.to === 'price' || layout.to === 'price.list') && !isPriceUnit(layout.unit)
    if (!needs || titled === undefined) return { found: field, reading, evidence, meaning, layout }
    const why = `${meaning.why}; a title says it is per ${titled}`
    return { found: field, reading, evidence, meaning: { ...meaning, why }, layout: { ...layout, unit: titled } }
  })
  const fields = withOwnAccelerators(proposed)
  return found.form === 'rows' ? withFillDown(findings, found, fields) : fields
}

/** Where each line names its accelerator, the one that headers name beside it, `Price (8x H100 node)`, is an example. */
function withOwnAccelerators(fields: readonly ProposedField[]): readonly ProposedField[] {
  const named = new Set(fields.flatMap(({ layout }) => layout.at?.accelerator ?? []))
  if (named.size !== 1 || fields.every(({ layout }) => layout.to !== 'accelerator')) return fields
  return fields.map((field) => {
    if (field.layout.at?.accelerator === undefined) return field
    const { at, ...layout } = field.layout
    const { accelerator, ...others } = at ?? {}
    const why = `${field.meaning.why}; each line names its own accelerator, so “${accelerator}” in the header does not count`
    const meaning = { ...field.meaning, why }
    return { ...field, meaning, layout: axisOf(others) === undefined ? layout : { ...layout, at: others } }
  })
}

/** The one price unit that titles and footnotes of the table name. */
function titleUnit(titles: readonly string[]): PriceLayoutUnit | undefined {
  const named = new Set(titles.flatMap((text) => readHeader(text).unit ?? []).filter(isPriceUnit))
  const [only] = [...named].filter((unit) => unit.includes('-'))
  return named.size === 1 ? only : undefined
}

/** What money can be beside the field it was taken for. */
const moneyBeside: readonly string[] = ['charge', 'lineTotal', 'note']

interface Claim {
  readonly meaning: FieldMeaning
  readonly axis: string
  readonly hidden: boolean
  /** Its header or its cells say what one price is for: `$/GPU/hr`. */
  readonly isUnitPrice: boolean
}

/** Two fields with one meaning on the same axis: the surer one has it; of equals a person must choose. */
function withoutRivals(fields: readonly Claim[]): readonly FieldMeaning[] {
  return fields.map(({ meaning, axis, hidden, isUnitPrice }, index) => {
    const { to, score } = meaning
    if (to === undefined || shareable.has(to)) return meaning
    const rivals = fields.filter(
      (other, at) => at !== index && other.meaning.to === to && other.axis === axis && (hidden || !other.hidden),
    )
    // `MRC` beside `$/GPU/hr`: the price says what it is for, the other is money due for something else.
    const isAsked = isMoneyTarget(to) && !hidden
    const isSplit = to === 'price' && isAsked && rivals.some((other) => other.isUnitPrice !== isUnitPrice)
    const lost = { ...meaning, to: undefined, why: `another field is the ${labelOf(to)}`, between: moneyBeside }
    if (isSplit && !isUnitPrice) return lost
    const equals = isSplit ? rivals.filter((other) => other.isUnitPrice) : rivals
    // What is hidden is left out, so it stands in nobody's way.
    const best = Math.max(-1, ...equals.map((other) => (hidden && !other.hidden ? 2 : other.meaning.score)))
    if (best < score - 0.05) return meaning
    if (best > score + 0.05) {
      if (isAsked) return lost
      return {
        ...meaning,
        to: 'note',
        why: `another field is more likely the ${labelOf(to)}; this one is kept as a note`,
      }
    }
    return { ...meaning, to: undefined, why: `two fields can be the ${labelOf(to)}`, between: [to, 'note'] }
  })
}

function fieldLayout(field: FoundField, reading: HeaderReading, meaning: FieldMeaning, tender: Tender): FieldLayout {
  const currency = oneCurrency(reading.currencies, tender)
  const isMoney = meaning.to === undefined || labelsMoney(meaning.to)
  return {
    ...nameOf(field),
    ...(meaning.to === undefined ? {} : { to: meaning.to }),
    ...(reading.unit === undefined ? {} : { unit: reading.unit }),
    ...(reading.scale === undefined ? {} : { scale: reading.scale }),
    ...(currency === undefined || !isMoney ? {} : { currency }),
    ...(reading.at === undefined ||
    axisOf(reading.at) === undefined ||
    meaning.to === 'note' ||
    meaning.to === 'accelerator'
      ? {}
      : { at: reading.at }),
  }
}

function labelsMoney(to: string): boolean {
  return /^(?:price|charge$|lineTotal|total|setupFee|deposit|opex|power\.tariff|quote\.spend)/.test(to)
}

/** The one of these the tender counts with; undefined when it knows several or none. */
export function oneCurrency(currencies: readonly string[] | undefined, tender: Tender): string | undefined {
  if (currencies === undefined) return undefined
  if (currencies.length === 1) return currencies[0]
  const known = currencies.filter((code) => code === tender.currency || tender.fx[code] !== undefined)
  return known.length === 1 ? known[0] : undefined
}

const grouping: ReadonlySet<string> = new Set(['vendor', 'accelerator', 'site', 'region', 'termMonths'])

/** Grouping columns from the left whose cell is filled once for the rows below it. */
function withFillDown(
  findings: SheetFindings,
  found: FoundTable,
  fields: readonly ProposedField[],
): readonly ProposedField[] {
  let open = true
  return fields.map((field) => {
    const { to } = field.layout
    if (!open || to === undefined || isPriceUnit(field.layout.unit)) {
      open = open && to !== 'price'
      return field
    }
    if (!grouping.has(to)) return field
    const cells = cellsOf(findings, found, field.found, judged)
    const isFilled = cells.map(({ cell }) => !isBlank(cell))
    const gaps = isFilled.includes(false) && isFilled[0] === true
    open = gaps
    if (!gaps) return field
    const why = `${field.meaning.why}; an empty cell means what stands above it`
    return { ...field, layout: { ...field.layout, fillDown: true }, meaning: { ...field.meaning, why } }
  })
}
