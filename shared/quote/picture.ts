// Sheets as the import screen shows them: the first rows at once, any others when somebody scrolls to them.
import { formatAddress, formatRange } from '../sheet/address.ts'
import { type Cell, cellKind } from '../sheet/cell.ts'
import { indexCells, type Sheet } from '../sheet/workbook.ts'
import type { PictureCell, SheetPicture, SheetRows } from './import-preview.ts'

/** Rows of a sheet, cells of a sheet and cells of all its sheets that come with a reading. */
const firstRows = 300
const sheetCells = 6000
const fileCells = 30_000

/** Rows and cells of one answer to a scroll, unless one row alone has more. */
const scrolledRows = 500
const scrolledCells = 20_000

/** Characters of a cell that are shown; a longer text ends with `…`. */
const shownCharacters = 2000

/** Pictures of the sheets of a file, the first ones with more rows than the last. */
export function pictureSheets(sheets: readonly Sheet[]): readonly SheetPicture[] {
  let left = fileCells
  return sheets.map((sheet) => {
    const picture = pictureSheet(sheet, Math.min(left, sheetCells))
    left = Math.max(0, left - picture.cells.length)
    return picture
  })
}

function pictureSheet(sheet: Sheet, mostCells: number): SheetPicture {
  const { cells, to } = mostCells === 0 ? { cells: [], to: 0 } : cellsBetween(sheet, 0, firstRows, mostCells)
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rows,
    columns: sheet.columns,
    pictured: to,
    cells,
    merges: sheet.merges.map(formatRange),
    hiddenRows: sheet.hiddenRows.filter((row) => row < sheet.rows),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column < sheet.columns),
  }
}

/** The cells of the rows from `from` on, to before `to` or as far as one answer goes. Rows count from 0. */
export function sheetRows(sheet: Sheet, from: number, to: number): SheetRows {
  return cellsBetween(sheet, from, Math.min(to, from + scrolledRows), scrolledCells)
}

/** Whole rows, at least one; the next would be more than `mostCells`. */
function cellsBetween(sheet: Sheet, from: number, to: number, mostCells: number): SheetRows {
  const index = indexCells(sheet)
  const end = Math.min(to, sheet.rows)
  const cells: PictureCell[] = []
  let row = from
  for (; row < end; row += 1) {
    const inRow = index.row(row)
    if (row > from && cells.length + inRow.length > mostCells) break
    for (const cell of inRow) cells.push(pictureCell(cell))
  }
  return { cells, to: row }
}

function pictureCell(cell: Cell): PictureCell {
  const { text } = cell
  const shown = text.length > shownCharacters ? `${text.slice(0, shownCharacters)}…` : text
  return [formatAddress(cell), shown, cellKind(cell)]
}
