// The workbook of a tender and its award as plain cells: the report's tables and the comparison, with formulas where something adds up.
import { currencyDecimals } from '../money/format.ts'
import { categories } from '../price/category.ts'
import type { Comparison, ComparisonCell, ComparisonRow, FigureUnit } from '../price/comparison.ts'
import { formatAddress, formatRange } from '../sheet/address.ts'
import { type Block, flatten, type KeyFigure, type Table } from './block.ts'
import type { Figure } from './figure.ts'
import { formatText, formatValue } from './format-value.ts'

export type CellLook =
  | 'title'
  | 'lead'
  | 'caption'
  | 'header'
  | 'text'
  | 'figure'
  | 'total'
  | 'chosen'
  | 'best'
  | 'quiet'

/** Row and column count from 0. A date is `YYYY-MM-DD`. `formula` comes with the value it must give. */
export interface WorkbookCell {
  readonly row: number
  readonly column: number
  readonly value: string | number | { readonly date: string }
  readonly formula?: string
  /** Number format, as spreadsheets write them. */
  readonly format?: string
  readonly look: CellLook
}

export interface WorkbookSheet {
  readonly name: string
  readonly cells: readonly WorkbookCell[]
  /** In characters, one a column. */
  readonly widths: readonly number[]
  readonly frozen: { readonly rows: number; readonly columns: number }
}

export interface WorkbookInput {
  readonly tenderName: string
  /** BCP 47. */
  readonly locale: string
  readonly comparison: Comparison
  /** Of a recommendation; empty when nothing has been awarded. */
  readonly blocks: readonly Block[]
  /** Every priced line; absent when nothing has been awarded. */
  readonly ledger?: Table
}

/** Sheets: a summary, the comparison, one a section of the report with its tables under each other, and the ledger. */
export function workbookSheets(input: WorkbookInput): readonly WorkbookSheet[] {
  return [
    summarySheet(input),
    comparisonSheet(input.comparison),
    ...sections(input.blocks).map(({ name, tables }) => tablesSheet(name, tables, input.locale)),
    ...(input.ledger === undefined ? [] : [tablesSheet('Ledger', [input.ledger], input.locale)]),
  ]
}

const basis = [
  'Taxes are excluded. A month is 730 hours. Money is undiscounted unless a heading says present value.',
  'Internal. Contains vendor-confidential prices: do not pass on to any vendor.',
]

function summarySheet({ tenderName, blocks, locale }: WorkbookInput): WorkbookSheet {
  const figures = flatten(blocks).flatMap((block) => (block.kind === 'key-figures' ? block.figures : []))
  const lead = flatten(blocks).find((block) => block.kind === 'paragraph' && block.tone === 'lead')
  const decision = lead?.kind === 'paragraph' ? formatText(lead.text, locale) : 'Nothing has been awarded yet.'
  const head: readonly (readonly [string, CellLook])[] = [
    [tenderName, 'title'],
    [decision, 'lead'],
    ...basis.map((line) => [line, 'quiet'] as const),
  ]
  return {
    name: 'Summary',
    cells: [
      ...head.map(([value, look], row) => ({ row, column: 0, value, look })),
      ...figures.flatMap((figure, i) => keyFigureRow(figure, head.length + 1 + i, locale)),
    ],
    widths: [44, 20, 80],
    frozen: { rows: 1, columns: 0 },
  }
}

function keyFigureRow(figure: KeyFigure, row: number, locale: string): readonly WorkbookCell[] {
  return [
    { row, column: 0, value: figure.label, look: 'text' },
    { row, column: 1, ...cellOf(figure.value, '', locale), look: 'figure' },
    { row, column: 2, value: formatText([unitWord(figure.value), ...figure.note], locale), look: 'quiet' },
  ]
}

function unitWord(figure: Figure): string {
  return figure.kind === 'money' ? `${figure.currency}, ` : ''
}

interface Section {
  readonly name: string
  readonly tables: readonly Table[]
}

/** Tables under the first-level heading they stand under; those before any heading belong to the first. */
function sections(blocks: readonly Block[]): readonly Section[] {
  const found: { name: string; tables: Table[] }[] = []
  for (const block of flatten(blocks)) {
    if (block.kind === 'heading' && block.level === 1) found.push({ name: block.text, tables: [] })
    if (block.kind !== 'table' || block.columns.length === 0) continue
    if (found.length === 0) found.push({ name: 'What it buys', tables: [] })
    found.at(-1)?.tables.push(block)
  }
  return found.filter((section) => section.tables.length > 0)
}

function tablesSheet(name: string, tables: readonly Table[], locale: string): WorkbookSheet {
  const cells: WorkbookCell[] = []
  let row = 0
  for (const table of tables) {
    cells.push(...tableCells(table, row, locale))
    row += table.rows.length + (table.total === undefined ? 0 : 1) + 5
  }
  const columns = Math.max(1, ...tables.map((table) => table.columns.length))
  const isText = (column: number) => tables.some((table) => table.columns[column]?.align === 'start')
  const widths = Array.from({ length: columns }, (_, i) => (i === 0 ? 38 : isText(i) ? 30 : 20))
  return { name, cells, widths, frozen: { rows: 0, columns: 1 } }
}

/** Caption, header, rows, total, note. */
function tableCells(table: Table, top: number, locale: string): readonly WorkbookCell[] {
  const first = top + 2
  const rows = table.rows.flatMap((row, r) =>
    row.cells.map((figure, column): WorkbookCell => {
      const at = { row: first + r, column }
      const look = row.emphasis === 'chosen' ? 'chosen' : table.columns[column]?.align === 'start' ? 'text' : 'figure'
      return {
        ...at,
        ...cellOf(figure, table.columns[column]?.unit ?? '', locale),
        ...acrossFormula(table, at, figure),
        look,
      }
    }),
  )
  const last = first + table.rows.length - 1
  const total = (table.total ?? []).map((figure, column): WorkbookCell => {
    const sums = table.columns[column]?.sums === true && figure.kind === 'money' && table.rows.length > 0
    const range = { from: { row: first, column }, to: { row: last, column } }
    const formula = sums ? { formula: `SUM(${formatRange(range)})` } : {}
    return { row: last + 1, column, ...cellOf(figure, '', locale), ...formula, look: 'total' }
  })
  const note = formatText(table.note ?? [], locale)
  const below = last + (table.total === undefined ? 1 : 2)
  return [
    { row: top, column: 0, value: table.caption, look: 'caption' },
    ...table.columns.map(({ label, unit }, column) => {
      const value = unit === '' ? label : `${label} (${unit})`
      return { row: top + 1, column, value, look: 'header' } as const
    }),
    ...rows,
    ...total,
    ...(table.rows.length === 0 && table.empty !== undefined
      ? [{ row: first, column: 0, value: table.empty, look: 'quiet' } as const]
      : []),
    ...(note === '' ? [] : [{ row: below, column: 0, value: note, look: 'quiet' } as const]),
  ]
}

function acrossFormula(
  table: Table,
  at: { readonly row: number; readonly column: number },
  figure: Figure,
): { readonly formula?: string } {
  const across = table.columns[at.column]?.sumOf
  if (across === undefined || figure.kind !== 'money') return {}
  const range = { from: { row: at.row, column: across[0] }, to: { row: at.row, column: across[1] } }
  return { formula: `SUM(${formatRange(range)})` }
}

const figureFormats = {
  share: '0.0%',
  price: '#,##0.00####',
} as const

function moneyFormat(currency: string, digits = currencyDecimals(currency)): string {
  return `#,##0${decimals(digits)}`
}

function decimals(digits: number): string {
  return digits === 0 ? '' : `.${'0'.repeat(digits)}`
}

/** A figure as a cell: numbers stay numbers; money in another currency than the column's, and prices, say theirs in the format. */
function cellOf(figure: Figure, unit: string, locale: string): Pick<WorkbookCell, 'value' | 'format'> {
  switch (figure.kind) {
    case 'money': {
      const named = unit === figure.currency || unit === '' ? '' : ` "${figure.currency}"`
      return { value: figure.amount, format: `${moneyFormat(figure.currency)}${named}` }
    }
    case 'price':
      return { value: figure.price, format: `${figureFormats.price} "${figure.currency}"` }
    case 'share':
      return { value: figure.share, format: figureFormats.share }
    case 'count':
      return { value: figure.count, format: `#,##0${figure.fixed ? decimals(figure.digits) : '.####'}` }
    case 'date':
      return { value: { date: figure.date }, format: 'd mmm yyyy' }
    default:
      return { value: formatValue(figure, locale) }
  }
}

const costRows: ReadonlySet<string> = new Set(categories.map((category) => `cost-${category}`))

/** Terms and figures as rows, offers as columns; the row of all payments is the sum of its reasons. */
function comparisonSheet(comparison: Comparison): WorkbookSheet {
  const heads: readonly (readonly [string, (column: Comparison['columns'][number]) => string | number])[] = [
    ['Vendor', (column) => (column.surrogate ? `${column.vendorName} (surrogate)` : column.vendorName)],
    ['Offer', (column) => column.offer],
    ['Round', (column) => column.round],
    ['Quantity priced', (column) => column.quantity],
    ['Quote currency', (column) => column.currency],
  ]
  const top = heads.length
  const header = heads.flatMap(([label, read], row): readonly WorkbookCell[] => [
    { row, column: 0, value: label, look: 'header' },
    { row, column: 1, value: '', look: 'header' },
    ...comparison.columns.map((column, i) => ({ row, column: i + 2, value: read(column), look: 'header' as const })),
  ])
  const reasons = comparison.rows.flatMap((row, r) => (costRows.has(row.id) ? [top + r] : []))
  const rows = comparison.rows.flatMap((row, r) => comparisonRow(row, top + r, reasons))
  const left = comparison.leftOut.map(
    (one, i): WorkbookCell => ({
      row: top + comparison.rows.length + 1 + i,
      column: 0,
      value: `Left out: ${one.vendor}, ${one.offer}: ${one.reason}`,
      look: 'quiet',
    }),
  )
  return {
    name: 'Comparison',
    cells: [...header, ...rows, ...left],
    widths: [44, 22, ...comparison.columns.map(() => 26)],
    frozen: { rows: top, columns: 2 },
  }
}

function comparisonRow(row: ComparisonRow, at: number, reasons: readonly number[]): readonly WorkbookCell[] {
  const sum = (column: number) => `SUM(${reasons.map((row) => formatAddress({ row, column })).join(',')})`
  return [
    { row: at, column: 0, value: row.label, look: 'text' },
    { row: at, column: 1, value: unitText(row.unit), look: 'quiet' },
    ...row.cells.map((cell, i): WorkbookCell => {
      const column = i + 2
      const formula =
        row.id === 'cost-nominal' && cell.value !== null && reasons.length > 0 ? { formula: sum(column) } : {}
      const look = row.best.includes(i) ? 'best' : row.unit.kind === 'text' ? 'text' : 'figure'
      return { row: at, column, ...comparedValue(cell, row.unit), ...formula, look }
    }),
  ]
}

function comparedValue(cell: ComparisonCell, unit: FigureUnit): Pick<WorkbookCell, 'value' | 'format'> {
  if (cell.value === null || unit.kind === 'text') return { value: cell.text }
  const formats: { readonly [K in Exclude<FigureUnit['kind'], 'text'>]: string } = {
    money: '#,##0.00',
    price: figureFormats.price,
    share: figureFormats.share,
    count: '#,##0.####',
  }
  return { value: cell.value, format: formats[unit.kind] }
}

function unitText(unit: FigureUnit): string {
  switch (unit.kind) {
    case 'money':
      return unit.currency
    case 'price':
      return `${unit.currency} per ${unit.per}`
    case 'share':
      return '%'
    case 'count':
      return unit.of
    case 'text':
      return ''
  }
}
