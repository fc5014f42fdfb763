// What must be asked about a layout and the file it reads: derived from both each time, never stored. Each option is an edit of the layout.
import type { Place } from '../../kernel/problem.ts'
import { formatAddress } from '../../sheet/address.ts'
import { type Cell, isBlank } from '../../sheet/cell.ts'
import type { Tender } from '../../tender/tender.ts'
import { readDateIn } from '../words/date-style.ts'
import { readNumberIn } from '../words/number-style.ts'
import { targetOf } from '../words/targets.ts'
import { type LayoutUnit, priceLayoutUnits } from '../words/units.ts'
import { cellsOf } from './cells-of-field.ts'
import { discountQuestions } from './discount-question.ts'
import { holdsFigures } from './field-meaning.ts'
import { type DateOrder, dateOrders, type NumberFormat, numberFormats } from './layout.ts'
import { type AskedField, forAll, meaningOptions } from './meaning-options.ts'
import { isStated } from './money-cells.ts'
import { labelTargets } from './needed-fields.ts'
import { chargeUnits } from './offer-charges.ts'
import type { LayoutInFile, TableInFile } from './place-layout.ts'
import { isByNode, isPriceUnit } from './price-unit.ts'
import type { LayoutQuestion, QuestionOption } from './proposal.ts'
import { dateOrderOf, numberFormatOf } from './propose-formats.ts'
import { unitChangedQuestions } from './unit-changed.ts'

/** Cells named in a question at most. */
const mostCells = 50
/** Cells looked at to judge a field. */
const judged = 300

/** Questions about what fields mean and how their cells are written. `file` is the file's name without its folder. */
export function fieldQuestions(placed: LayoutInFile, tender: Tender, file: string): readonly LayoutQuestion[] {
  const fields = placed.tables
    .filter(({ layout }) => layout.use === 'offers' || layout.use === 'quote')
    .flatMap((table) =>
      table.fields.flatMap((field): readonly AskedField[] => {
        if (field.found === undefined || (field.found.hidden && table.layout.hidden !== 'taken')) return []
        const found = cellsOf(table, table.found, field.found, judged)
        return [
          {
            table,
            field,
            cells: found.flatMap(({ cell }) => (cell === undefined || isBlank(cell) || !isStated(cell) ? [] : [cell])),
          },
        ]
      }),
    )
  return [
    ...unitChangedQuestions(placed, tender, file),
    ...meaningQuestions(placed, fields, tender, file),
    ...discountQuestions(placed, file),
    ...formatQuestions(fields, file),
    ...dateQuestions(fields, file),
    ...unitQuestions(fields, file),
    ...nodeQuestions(placed, fields, file),
    ...currencyQuestions(placed, fields, tender, file),
  ]
}

export function questionPlace(file: string, sheet: string, cell: Cell | undefined): Place {
  return cell === undefined
    ? { kind: 'cell', file, sheet }
    : { kind: 'cell', file, sheet, address: formatAddress(cell) }
}

function addresses(cells: readonly Cell[]): readonly string[] {
  return cells.slice(0, mostCells).map(formatAddress)
}

function about(fields: readonly AskedField[], file: string) {
  const [first] = fields
  const sheet = first?.table.found.sheet ?? ''
  const own = fields.filter(({ table }) => table.found.sheet === sheet).flatMap(({ cells }) => cells)
  return { where: questionPlace(file, sheet, own[0]), cells: addresses(own) }
}

function headersOf(fields: readonly AskedField[]): string {
  const headers = [...new Set(fields.map(({ field }) => `“${field.layout.header.slice(0, 60)}”`))]
  return headers.length > 3 ? `${headers.slice(0, 3).join(', ')} and ${headers.length - 3} more` : headers.join(', ')
}

/** Fields nobody can place, and offers without a price. */
function meaningQuestions(
  placed: LayoutInFile,
  fields: readonly AskedField[],
  tender: Tender,
  file: string,
): readonly LayoutQuestion[] {
  const elsewhere = labelTargets(placed.layout.tables)
  const open = fields.filter(({ field }) => field.layout.to === undefined)
  const ofFields = alike(open).map((group): LayoutQuestion => {
    const [one] = group
    return {
      id: `${one.field.path} meaning`,
      code: 'meaning',
      what: `What is in the ${group.length > 1 ? 'fields' : 'field'} ${headersOf(group)}?`,
      ...about(group, file),
      options: meaningOptions(group, elsewhere, tender),
    }
  })
  return [...ofFields, ...priceQuestions(placed, fields, file)]
}

/** Columns of accelerators are one question, any other field is its own; of a table on several sheets the first is asked about. */
function alike(open: readonly AskedField[]): readonly (readonly [AskedField, ...AskedField[]])[] {
  const groups = new Map<string, [AskedField, ...AskedField[]]>()
  const seen = new Set<string>()
  for (const one of open) {
    const { path, layout } = one.field
    if (seen.has(path)) continue
    seen.add(path)
    const key = layout.at?.accelerator === undefined ? path : `${one.table.path} across`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return [...groups.values()]
}

function priceQuestions(placed: LayoutInFile, fields: readonly AskedField[], file: string): readonly LayoutQuestion[] {
  return placed.layout.tables.flatMap((table, t): readonly LayoutQuestion[] => {
    const path = `tables[${t}]`
    const own = fields.filter((one) => one.table.path === path)
    const has = (to: string) => table.fields.some((field) => field.to === to)
    const discounted = has('price.list') && has('price.discounts[0]')
    if (table.use !== 'offers' || own.length === 0 || has('price') || discounted) return []
    if (table.fields.some((field) => field.to === undefined)) return []
    const figures = own.filter(({ cells }) =>
      cells.some(({ value }) => value.kind === 'number' || /\d/.test(value.kind === 'text' ? value.text : '')),
    )
    return [
      {
        id: `${path} price`,
        code: 'meaning',
        what: 'Which field holds the price of the offers?',
        ...about(figures, file),
        options: [
          ...figures.map((one) => ({
            label: headersOf([one]),
            edits: [{ path: `${one.field.path}.to`, value: 'price' }],
          })),
          { label: 'the lines are no offers', edits: [{ path: `${path}.use`, value: 'nothing' }] },
        ],
      },
    ]
  })
}

function formatQuestions(fields: readonly AskedField[], file: string): readonly LayoutQuestion[] {
  const open = fields.filter(
    (one) =>
      holdsFigures(one.field.layout.to) &&
      one.field.layout.numbers === undefined &&
      numberFormatOf(one.cells) === 'open',
  )
  const [first] = open
  if (first === undefined) return []
  const sample =
    open
      .flatMap(({ cells }) => cells)
      .map(textOf)
      .find((text) => differs(text)) ?? ''
  return [
    {
      id: `${first.field.path} number-format`,
      code: 'number-format',
      what: `How are the figures of ${headersOf(open)} written?`,
      ...about(open, file),
      options: numberFormats.map((format) => ({
        label: format === 'point' ? 'point before the decimals: 1,234.56' : 'comma before the decimals: 1.234,56',
        ...exampleOf(sample, String(readNumberIn(sample, format) ?? 'no number')),
        edits: forAll(open, 'numbers', format satisfies NumberFormat),
      })),
    },
  ]
}

function textOf(cell: Cell): string {
  return cell.value.kind === 'text' ? cell.value.text.trim() : cell.text
}

function differs(text: string): boolean {
  return readNumberIn(text, 'point') !== readNumberIn(text, 'comma')
}

function exampleOf(sample: string, read: string): Pick<QuestionOption, 'example'> {
  return sample === '' ? {} : { example: `${sample} → ${read}` }
}

function dateQuestions(fields: readonly AskedField[], file: string): readonly LayoutQuestion[] {
  const open = fields.filter(({ field, cells }) => {
    const input = targetOf(field.layout.to ?? '')?.input
    return (input === 'date' || input === 'month') && field.layout.dates === undefined && dateOrderOf(cells) === 'open'
  })
  const [first] = open
  if (first === undefined) return []
  const sample =
    open
      .flatMap(({ cells }) => cells)
      .map(textOf)
      .find((text) => orders(text).size > 1) ?? ''
  const shown = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' } as const
  const fitting = dateOrders.filter((order) => readDateIn(sample, order) !== undefined)
  return [
    {
      id: `${first.field.path} date-order`,
      code: 'date-order',
      what: `In which order do the dates of ${headersOf(open)} stand?`,
      ...about(open, file),
      options: fitting.map((order) => ({
        label: shown[order],
        ...exampleOf(sample, readDateIn(sample, order) ?? ''),
        edits: forAll(open, 'dates', order satisfies DateOrder),
      })),
    },
  ]
}

function orders(text: string): ReadonlySet<string> {
  return new Set(dateOrders.flatMap((order) => readDateIn(text, order) ?? []))
}

/** Fields that need a unit and name none; a table whose cells, or another field, name it needs no answer. */
function unitQuestions(fields: readonly AskedField[], file: string): readonly LayoutQuestion[] {
  const statedApart = (table: TableInFile) =>
    table.fields.some(({ layout }) => layout.to === 'price.unit') || table.layout.fixed?.['price.unit'] !== undefined
  const prices = fields.filter(
    ({ table, field, cells }) =>
      isPriceOf(table, field.layout.to) &&
      !isPriceUnit(field.layout.unit) &&
      !statedApart(table) &&
      !cells.every((cell) => cellNamesUnit(cell)),
  )
  const charges = fields.filter(
    ({ field }) => field.layout.to === 'charge' && !chargeUnits.some((unit) => unit === field.layout.unit),
  )
  const perTable = [...new Set(prices.map(({ table }) => table.path))].map((path) =>
    prices.filter(({ table }) => table.path === path),
  )
  return [
    ...perTable.flatMap((group) => unitQuestion(group, likelyUnits(group), 'What is one price for?', file)),
    ...charges.flatMap((one) =>
      unitQuestion([one], chargeUnits, `What is the charge ${headersOf([one])} due for?`, file),
    ),
  ]
}

/** The list price is the price where no other is stated. */
function isPriceOf(table: TableInFile, to: string | undefined): boolean {
  return to === 'price' || (to === 'price.list' && table.fields.every(({ layout }) => layout.to !== 'price'))
}

function cellNamesUnit(cell: Cell): boolean {
  return cell.value.kind === 'text' && /(?:\/|\bper\b|\bpro\b|\bje\b|\bpar\b).*[a-z]/i.test(cell.value.text)
}

/** `monthly price` is per something and month: units of that time first. */
function likelyUnits(group: readonly AskedField[]): readonly LayoutUnit[] {
  const span = group[0]?.field.layout.unit
  const all: readonly LayoutUnit[] = priceLayoutUnits
  if (span !== 'month' && span !== 'year') return all
  return [...all.filter((unit) => unit.endsWith(`-${span}`)), ...all.filter((unit) => !unit.endsWith(`-${span}`))]
}

function unitQuestion(
  group: readonly AskedField[],
  units: readonly LayoutUnit[],
  what: string,
  file: string,
): readonly LayoutQuestion[] {
  const [first] = group
  if (first === undefined) return []
  const sample = first.cells[0] === undefined ? '' : textOf(first.cells[0])
  return [
    {
      id: `${first.field.path} unit`,
      code: 'unit',
      what,
      ...about(group, file),
      options: units.map((unit) => ({
        label: unit === 'once' ? 'once' : `per ${unit}`,
        ...exampleOf(sample, unit === 'once' ? `${sample} once` : `${sample} per ${unit}`),
        edits: forAll(group, 'unit', unit),
      })),
    },
  ]
}

function nodeQuestions(placed: LayoutInFile, fields: readonly AskedField[], file: string): readonly LayoutQuestion[] {
  return placed.layout.tables.flatMap((table, t): readonly LayoutQuestion[] => {
    const path = `tables[${t}]`
    const own = fields.filter(
      (one) => one.table.path === path && (one.field.layout.unit === 'nodes' || byNode(one.field.layout.unit)),
    )
    const stated = table.perNode !== undefined || table.fields.some(({ to }) => to === 'perNode')
    if (own.length === 0 || stated || table.use !== 'offers') return []
    return [
      {
        id: `${path} per-node`,
        code: 'per-node',
        what: `${headersOf(own)} counts nodes: how many accelerators has one?`,
        ...about(own, file),
        options: [8, 4, 1].map((count) => ({ label: `${count}`, edits: [{ path: `${path}.perNode`, value: count }] })),
        typed: { path: `${path}.perNode`, kind: 'number', label: 'accelerators in one node' },
      },
    ]
  })
}

function byNode(unit: LayoutUnit | undefined): boolean {
  return isPriceUnit(unit) && isByNode(unit)
}

const moneyTarget = /^(?:price$|price\.list|charge$|setupFee|deposit\.amount|opex)/

/** Amounts whose currency nothing names; a sign that several currencies share is such a one. */
function currencyQuestions(
  placed: LayoutInFile,
  fields: readonly AskedField[],
  tender: Tender,
  file: string,
): readonly LayoutQuestion[] {
  const stated = placed.layout.tables.some(
    (table) =>
      table.use !== 'nothing' &&
      (table.fields.some(({ to }) => to === 'quote.currency') || table.fixed?.['quote.currency'] !== undefined),
  )
  if (placed.layout.currency !== undefined || stated) return []
  const open = fields.filter(
    ({ field, cells }) =>
      moneyTarget.test(field.layout.to ?? '') &&
      field.layout.currency === undefined &&
      !cells.every((cell) => cell.value.kind === 'text' && /\b[A-Z]{3}\b|[€£]/.test(cell.value.text)),
  )
  const [first] = open
  if (first === undefined) return []
  const known = [...new Set([tender.currency, ...Object.keys(tender.fx)])]
  return [
    {
      id: `${first.field.path} currency`,
      code: 'currency',
      what: `In which currency is ${headersOf(open)}?`,
      ...about(open, file),
      options: known.map((code) => ({ label: code, edits: [{ path: 'currency', value: code }] })),
      typed: { path: 'currency', kind: 'text', label: 'three letters, such as USD' },
    },
  ]
}
