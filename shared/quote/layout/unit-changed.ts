// A saved layout's field whose header now states another unit or currency: nothing of it is read until somebody has said how.
import { formatAddress } from '../../sheet/address.ts'
import { isBlank } from '../../sheet/cell.ts'
import type { Tender } from '../../tender/tender.ts'
import { readHeader } from '../words/read-header.ts'
import type { HeaderReading } from '../words/reading.ts'
import { cellsOf } from './cells-of-field.ts'
import type { FieldLayout } from './layout.ts'
import type { FieldInFile, LayoutInFile, TableInFile } from './place-layout.ts'
import { isPriceUnit } from './price-unit.ts'
import type { LayoutEdit, LayoutQuestion, QuestionOption } from './proposal.ts'
import { oneCurrency } from './propose-fields.ts'
import type { FoundField } from './table.ts'

/** Cells named in a question at most. */
const mostCells = 50

type Counted = Pick<FieldLayout, 'unit' | 'scale' | 'currency'>

/** One question a field. */
export function unitChangedQuestions(placed: LayoutInFile, tender: Tender, file: string): readonly LayoutQuestion[] {
  const seen = new Set<string>()
  return placed.tables.flatMap((table) =>
    table.fields.flatMap((field): readonly LayoutQuestion[] => {
      const { asked, found, path } = field
      if (asked === undefined || found === undefined || seen.has(path)) return []
      seen.add(path)
      return [questionOf(asked, found, { placed, table, field, tender, file })]
    }),
  )
}

interface Around {
  readonly placed: LayoutInFile
  readonly table: TableInFile
  readonly field: FieldInFile
  readonly tender: Tender
  readonly file: string
}

function questionOf(saved: FieldLayout, found: FoundField, around: Around): LayoutQuestion {
  const { placed, table, field, tender, file } = around
  const { sheet } = table.found
  const cells = cellsOf(table, table.found, found, mostCells).flatMap(({ cell }) =>
    cell === undefined || isBlank(cell) ? [] : [formatAddress(cell)],
  )
  const [address] = cells
  const header = found.header.slice(0, 500)
  const is = readHeader(found.header)
  const states = isMoneyless(is) ? 'states none' : `states ${countWords(asStated(is, tender)[0] ?? {})}`
  const names = `“${saved.header.slice(0, 80)}” as ${countWords(saved)}; this file has “${header.slice(0, 80)}”`
  return {
    id: `${field.path} unit-changed`,
    code: 'unit-changed',
    what: `The saved layout “${placed.layout.name.slice(0, 80)}” reads ${names}, which ${states}. How is it to be read?`,
    where: { kind: 'cell', file, sheet, ...(address === undefined ? {} : { address }) },
    cells,
    options: optionsOf(saved, header, is, around),
  }
}

function optionsOf(
  saved: FieldLayout,
  header: string,
  is: HeaderReading,
  { placed, field: { path }, tender }: Around,
): readonly QuestionOption[] {
  const edit = (name: string, value?: unknown): LayoutEdit =>
    value === undefined ? { path: `${path}.${name}` } : { path: `${path}.${name}`, value }
  const keep = [edit('header', header), edit('to', saved.to)]
  const fallback = saved.currency === undefined ? undefined : placed.layout.currency
  const stated = asStated(is, tender).map((counted): QuestionOption => {
    const words = countWords({ ...counted, currency: counted.currency ?? fallback })
    const edits = [edit('unit', counted.unit), edit('scale', counted.scale), edit('currency', counted.currency)]
    return { label: `as this file states it: ${words}`, edits: [...keep, ...edits] }
  })
  const before = { label: `as before: ${countWords(saved)}`, edits: keep }
  // What the file says is never read as something else.
  const contradicts =
    is.unit !== undefined ||
    (is.currencies !== undefined && (saved.currency === undefined || !is.currencies.includes(saved.currency)))
  return [
    ...(isMoneyless(is) ? [] : stated),
    ...(contradicts ? [] : [before]),
    { label: 'not at all: keep it as a note', edits: [edit('header', header), edit('to', 'note')] },
  ]
}

/** Neither a unit nor a currency is stated. */
function isMoneyless({ unit, currencies }: HeaderReading): boolean {
  return unit === undefined && currencies === undefined
}

/** What a header says, once for each currency its sign can mean that the tender counts with. */
function asStated({ unit, scale, currencies = [] }: HeaderReading, tender: Tender): readonly Counted[] {
  const counted: Counted = { ...(unit === undefined ? {} : { unit }), ...(scale === undefined ? {} : { scale }) }
  const only = oneCurrency(currencies, tender)
  const known = currencies.filter((code) => code === tender.currency || tender.fx[code] !== undefined)
  const codes = only !== undefined ? [only] : known.length > 0 ? known : currencies.slice(0, 6)
  return codes.length === 0 ? [counted] : codes.map((currency) => ({ ...counted, currency }))
}

function countWords({ unit, scale, currency }: Counted): string {
  const per = unit === undefined ? [] : [isPriceUnit(unit) ? `per ${unit}` : unit]
  const words = [...(scale === undefined ? [] : [scale]), ...(currency === undefined ? [] : [currency]), ...per]
  return words.length === 0 ? 'no unit' : words.join(' ')
}
