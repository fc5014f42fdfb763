// A picture of a sheet as rows of a grid: one object a row, cells by column.
import type { SheetPicture } from '../../shared/quote/import-preview.ts'
import { type CellRange, columnName, formatAddress, parseAddress, parseRange } from '../../shared/sheet/address.ts'

export interface SheetRow {
  /** From 1, as spreadsheets count. */
  readonly number: number
  /** Text by column letter. */
  readonly cells: Readonly<Record<string, string>>
  /** Columns whose cell is a number or date, set to the right. */
  readonly right: ReadonlySet<string>
}

/** At least a screenful of columns and rows, so that a small sheet still looks like one. */
export function sheetRows(sheet: SheetPicture): readonly SheetRow[] {
  const cells = new Map<number, { readonly cells: Record<string, string>; readonly right: Set<string> }>()
  for (const [address, text, kind] of sheet.cells) {
    const position = parseAddress(address)
    if (position === undefined) continue
    const row = cells.get(position.row) ?? { cells: {}, right: new Set<string>() }
    const column = columnName(position.column)
    row.cells[column] = text
    if (kind === 'number' || kind === 'date') row.right.add(column)
    cells.set(position.row, row)
  }
  const last = Math.max(sheet.rows, 12)
  return Array.from({ length: last }, (_, r) => ({
    number: r + 1,
    cells: cells.get(r)?.cells ?? {},
    right: cells.get(r)?.right ?? new Set<string>(),
  }))
}

export function sheetColumns(sheet: SheetPicture): readonly string[] {
  return Array.from({ length: Math.max(sheet.columns, 8) }, (_, c) => columnName(c))
}

const narrowest = 64
const widest = 250
/** Pixels of a character of 13 px, on average, and of the space beside a text. */
const perCharacter = 7.6
const around = 22
/** A column is as wide as the texts of its first cells, but for titles that run over the next cells. */
const looked = 300

/** Pixels, column by column: as wide as most texts in it need. */
export function columnWidths(sheet: SheetPicture): readonly number[] {
  const lengths: number[][] = sheetColumns(sheet).map(() => [])
  // A title merged over several columns says nothing of the width of the first.
  const merged = new Set(
    sheet.merges.map(parseRange).flatMap((range) => (isWide(range) ? [formatAddress(range.from)] : [])),
  )
  for (const [address, text] of sheet.cells.slice(0, looked * lengths.length)) {
    const column = parseAddress(address)?.column ?? 0
    if (!merged.has(address) && text !== '' && (lengths[column]?.length ?? looked) < looked)
      lengths[column]?.push(text.length)
  }
  return lengths.map((column) => {
    if (column.length === 0) return narrowest + around
    const sorted = column.toSorted((a, b) => a - b)
    const typical = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.9))] ?? 0
    return Math.min(widest, Math.max(narrowest, Math.round(typical * perCharacter + around)))
  })
}

function isWide(range: CellRange | undefined): range is CellRange {
  return range !== undefined && range.to.column > range.from.column
}
