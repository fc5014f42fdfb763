// A sheet as the import screen shows it.
import { formatAddress, formatRange } from '../sheet/address.ts'
import { cellKind, isBlank } from '../sheet/cell.ts'
import type { Sheet } from '../sheet/workbook.ts'
import type { SheetPicture } from './import-preview.ts'

/** Rows a picture shows at most. */
export const picturedRows = 2000

export function pictureSheet(sheet: Sheet): SheetPicture {
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    rows: sheet.rows,
    columns: sheet.columns,
    cells: sheet.cells
      .filter((cell) => cell.row < picturedRows && !isBlank(cell))
      .map((cell) => [formatAddress(cell), cell.text, cellKind(cell)]),
    merges: sheet.merges.filter((range) => range.from.row < picturedRows).map(formatRange),
    hiddenRows: sheet.hiddenRows.filter((row) => row < sheet.rows),
    hiddenColumns: sheet.hiddenColumns.filter((column) => column < sheet.columns),
  }
}
