// A planned workbook as ODS bytes, as another program than ours writes them: for sample bid sheets and tests.
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx'
import { formatAddress } from '../../shared/sheet/address.ts'
import type { PlannedCell, WorkbookPlan } from '../../shared/sheet/sheet-plan.ts'

/** Values and number formats only; drop-downs and colours are XLSX's. `as` also makes XLSX and XLS files by the same program. */
export function writeOds(plan: WorkbookPlan, as: 'ods' | 'xlsx' | 'biff8' = 'ods'): Uint8Array {
  const book = utils.book_new()
  for (const sheet of plan.sheets) {
    const written: WorkSheet = {}
    const filled = sheet.cells.filter((cell) => cell.value !== undefined)
    for (const cell of filled) written[formatAddress(cell)] = writtenCell(cell)
    const last = {
      row: Math.max(0, ...filled.map((cell) => cell.row)),
      column: Math.max(0, ...filled.map((cell) => cell.column)),
    }
    written['!ref'] = `A1:${formatAddress(last)}`
    written['!cols'] = sheet.widths.map((wch) => ({ wch }))
    utils.book_append_sheet(book, written, sheet.name)
  }
  return new Uint8Array(write(book, { type: 'array', bookType: as, compression: true }))
}

function writtenCell(cell: PlannedCell): CellObject {
  const { value, format } = cell
  const z = format === undefined || format === '@' ? {} : { z: format }
  if (typeof value === 'number') return { t: 'n', v: value, ...z }
  if (typeof value === 'boolean') return { t: 'b', v: value }
  // The writer knows no bare hyphen in a date format.
  if (typeof value === 'object') {
    return { t: 'd', v: new Date(`${value.date}T00:00:00Z`), z: (format ?? 'yyyy-mm-dd').replaceAll('-', '"-"') }
  }
  return { t: 's', v: value ?? '' }
}
