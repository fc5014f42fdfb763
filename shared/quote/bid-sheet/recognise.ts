// Finds the bid sheet in a workbook: its mark, header rows, columns and quote fields, wherever they stand.
import { formatAddress } from '../../sheet/address.ts'
import { type Cell, valueText } from '../../sheet/cell.ts'
import { type CellIndex, indexCells, type Sheet, type Workbook } from '../../sheet/workbook.ts'
import { atIndex, type Column, columnPatterns, idColumn } from './columns.ts'
import { readMark } from './layout.ts'
import { type QuoteField, quoteFields } from './quote-fields.ts'

export interface FoundColumn {
  readonly column: Column
  /** Column of the sheet, from 0. */
  readonly at: number
}

export interface FoundField {
  readonly field: QuoteField
  readonly sheet: string
  /** Where the value stands, or would stand. */
  readonly row: number
  readonly column: number
  readonly cell: Cell | undefined
}

/** A sheet with offers in rows. */
export interface FoundPage {
  readonly sheet: Sheet
  readonly cells: CellIndex
  readonly headerRow: number
  readonly columns: readonly FoundColumn[]
}

/** Something about a header: where, and what is the matter. */
export interface HeaderRemark {
  readonly kind: 'unit-differs' | 'column-twice' | 'column-unknown'
  readonly sheet: string
  readonly address: string
  readonly text: string
  readonly expected: string
}

export interface FoundBidSheet {
  readonly version: number
  readonly pages: readonly FoundPage[]
  readonly fields: ReadonlyMap<string, FoundField>
  /** Sheets that are neither pages nor for people. */
  readonly otherSheets: readonly Sheet[]
  readonly remarks: readonly HeaderRemark[]
}

const searchedRows = 60
const maxIndex = 1200

/** Text as labels are compared: one case, single spaces. */
export function normalLabel(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()
}

/** The bid sheet in a workbook; undefined when no sheet carries the mark. */
export function findBidSheet(workbook: Workbook): FoundBidSheet | undefined {
  const patterns = new Map(columnPatterns().map((pattern) => [normalLabel(pattern.label), pattern]))
  const pages: FoundPage[] = []
  const otherSheets: Sheet[] = []
  const remarks: HeaderRemark[] = []
  const fields = new Map<string, FoundField>()
  let version: number | undefined
  for (const sheet of workbook.sheets) {
    const cells = indexCells(sheet)
    const mark = markOf(cells)
    if (mark !== undefined) version = Math.max(version ?? 0, mark.version)
    if (mark?.readMe === true) continue
    const headerRow = findHeaderRow(cells, patterns)
    if (headerRow === undefined) {
      if (sheet.cells.length > 0 && mark === undefined) otherSheets.push(sheet)
      if (mark !== undefined) collectFields(sheet.name, cells, searchedRows, fields)
      continue
    }
    const columns = readHeaders(sheet.name, cells, headerRow, patterns, remarks)
    pages.push({ sheet, cells, headerRow, columns })
    collectFields(sheet.name, cells, headerRow, fields)
  }
  return version === undefined ? undefined : { version, pages, fields, otherSheets, remarks }
}

function markOf(cells: CellIndex) {
  for (let row = 0; row < 5; row += 1) {
    for (const cell of cells.row(row)) {
      const mark = readMark(valueText(cell.value))
      if (mark !== undefined) return mark
    }
  }
  return undefined
}

function findHeaderRow(cells: CellIndex, patterns: ReadonlyMap<string, Column>): number | undefined {
  for (let row = 0; row < searchedRows; row += 1) {
    const columns = cells.row(row).flatMap((cell) => matchColumn(valueText(cell.value), patterns)?.column ?? [])
    if (columns.length >= 2 && columns.some((column) => column.path === idColumn.path)) return row
  }
  return undefined
}

function readHeaders(
  sheet: string,
  cells: CellIndex,
  headerRow: number,
  patterns: ReadonlyMap<string, Column>,
  remarks: HeaderRemark[],
): readonly FoundColumn[] {
  const found: FoundColumn[] = []
  for (const cell of cells.row(headerRow)) {
    const text = valueText(cell.value)
    const place = { sheet, address: formatAddress(cell), text }
    const match = matchColumn(text, patterns)
    if (match === undefined) {
      remarks.push({ kind: 'column-unknown', ...place, expected: '' })
      continue
    }
    const { column, unit } = match
    if (found.some((other) => other.column.path === column.path)) {
      remarks.push({ kind: 'column-twice', ...place, expected: '' })
      continue
    }
    if (unit !== undefined && !sameUnit(unit, column.unit)) {
      remarks.push({ kind: 'unit-differs', ...place, expected: column.unit })
    }
    found.push({ column, at: cell.column })
  }
  return found
}

/** Quantities may be headed for one kind of offer or for all; every other unit must be the one the sheet was sent with. */
function sameUnit(unit: string, expected: string): boolean {
  const quantities = ['accelerators', 'accelerators or kW'].map(normalLabel)
  return (
    normalLabel(unit) === normalLabel(expected) ||
    (quantities.includes(normalLabel(unit)) && quantities.includes(normalLabel(expected)))
  )
}

/** The column a header names, with the unit written behind it; undefined when it is none of ours. */
function matchColumn(
  header: string,
  patterns: ReadonlyMap<string, Column>,
): { readonly column: Column; readonly unit: string | undefined } | undefined {
  const { label, unit } = splitHeader(header)
  const { key, indexes } = takeNumbers(label)
  const pattern = patterns.get(key)
  return pattern === undefined || indexes === undefined ? undefined : { column: indexes.reduce(atIndex, pattern), unit }
}

function splitHeader(header: string): { readonly label: string; readonly unit: string | undefined } {
  const match = /^(.*?)\s*\(([^()]*)\)\s*$/s.exec(header)
  return match === null
    ? { label: normalLabel(header), unit: undefined }
    : { label: normalLabel(match[1] ?? ''), unit: match[2] }
}

/** `tier 2 price` → `tier # price` and the index 1; indexes are undefined when one is out of range. */
function takeNumbers(label: string): { readonly key: string; readonly indexes: readonly number[] | undefined } {
  const indexes = [...label.matchAll(/\d+/g)].map((match) => Number(match[0]) - 1)
  const sound = indexes.every((index) => index >= 0 && index < maxIndex)
  return { key: label.replace(/\d+/g, '#'), indexes: sound ? indexes : undefined }
}

function collectFields(sheet: string, cells: CellIndex, before: number, fields: Map<string, FoundField>): void {
  for (let row = 0; row < before; row += 1) {
    for (const cell of cells.row(row)) {
      const field = matchField(valueText(cell.value))
      if (field === undefined || fields.has(field.path)) continue
      fields.set(field.path, {
        field,
        sheet,
        row: row + 1,
        column: cell.column,
        cell: cells.at(row + 1, cell.column),
      })
    }
  }
}

const fieldsByLabel: ReadonlyMap<string, QuoteField> = new Map(
  quoteFields.map((field) => [normalLabel(field.label), field]),
)

function matchField(text: string): QuoteField | undefined {
  const { key, indexes } = takeNumbers(splitHeader(text).label)
  const field = fieldsByLabel.get(key)
  const [index] = indexes ?? []
  if (field === undefined || indexes === undefined || index === undefined)
    return indexes === undefined ? undefined : field
  return {
    ...field,
    path: field.path.replace('#', String(index)),
    label: field.label.replace('#', String(index + 1)),
  }
}
