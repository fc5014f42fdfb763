// A picture of a sheet as rows of a grid: one object a row, cells by column.
import type { PictureCell, SheetPicture } from '../../shared/quote/import-preview.ts'
import { columnName, formatAddress, parseAddress, parseRange } from '../../shared/sheet/address.ts'

export interface SheetRow {
  /** From 1, as spreadsheets count. */
  readonly number: number
  /** Text by column letter. */
  readonly cells: Readonly<Record<string, string>>
  /** Columns whose cell is a number or date, set to the right. */
  readonly right: ReadonlySet<string>
}

/** A screenful of rows and columns, so that a small sheet still looks like one. */
const fewestRows = 12
const fewestColumns = 8
/** More columns than this are not drawn: nobody scrolls so far, and each costs the window time. */
const mostColumns = 400

export function rowCount(sheet: Pick<SheetPicture, 'rows'>): number {
  return Math.max(sheet.rows, fewestRows)
}

export function sheetColumns(sheet: Pick<SheetPicture, 'columns'>): readonly string[] {
  const count = Math.min(mostColumns, Math.max(sheet.columns, fewestColumns))
  return Array.from({ length: count }, (_, c) => columnName(c))
}

/** The rows from `from` to before `to`, counted from 0, with the cells that lie in them. */
export function rowsOf(cells: readonly PictureCell[], from: number, to: number): readonly SheetRow[] {
  const found = new Map<number, { readonly cells: Record<string, string>; readonly right: Set<string> }>()
  for (const [address, text, kind] of cells) {
    const position = parseAddress(address)
    if (position === undefined || position.row < from || position.row >= to) continue
    const row = found.get(position.row) ?? { cells: {}, right: new Set<string>() }
    const column = columnName(position.column)
    row.cells[column] = text
    if (kind === 'number' || kind === 'date') row.right.add(column)
    found.set(position.row, row)
  }
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => ({
    number: from + index + 1,
    cells: found.get(from + index)?.cells ?? {},
    right: found.get(from + index)?.right ?? new Set<string>(),
  }))
}

/** How many columns a text runs over: a lone text spreads over the empty cells at its right, as in every spreadsheet. */
export function spillOf(row: SheetRow, column: number, widths: readonly number[]): number {
  const letter = columnName(column)
  const text = row.cells[letter]
  if (text === undefined || row.right.has(letter)) return 1
  const needed = text.length * perCharacter + around
  let [span, width] = [1, widths[column] ?? 0]
  while (width < needed && span + column < widths.length && row.cells[columnName(column + span)] === undefined) {
    width += widths[column + span] ?? 0
    span += 1
  }
  return span
}

const narrowest = 64
const widest = 250
/** Pixels of a character of 13 px, on average, and of the space beside a text. */
const perCharacter = 7.6
const around = 22
/** A column is as wide as the texts of its first cells, but for titles: merged, or the only cell of their row. */
const looked = 300

/** Pixels, column by column: as wide as most texts in it need, by the first rows of the sheet. */
export function columnWidths(sheet: SheetPicture, rows: readonly SheetRow[]): readonly number[] {
  const letters = sheetColumns(sheet)
  const lengths = new Map(letters.map((letter): [string, number[]] => [letter, []]))
  const merged = mergedTitles(sheet)
  for (const { number, cells } of rows.slice(0, looked)) {
    const filled = Object.entries(cells)
    if (filled.length === 1) continue
    for (const [letter, text] of filled)
      if (text !== '' && !merged.has(`${letter}${number}`)) lengths.get(letter)?.push(text.length)
  }
  return letters.map((letter) => {
    const sorted = (lengths.get(letter) ?? []).toSorted((a, b) => a - b)
    if (sorted.length === 0) return narrowest + around
    const typical = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.9))] ?? 0
    return Math.min(widest, Math.max(narrowest, Math.round(typical * perCharacter + around)))
  })
}

function mergedTitles({ merges }: SheetPicture): ReadonlySet<string> {
  return new Set(
    merges.flatMap((text) => {
      const range = parseRange(text)
      return range !== undefined && range.to.column > range.from.column ? [formatAddress(range.from)] : []
    }),
  )
}
