// XLSX into cells with addresses, by hucre: the only file that knows it reads.
import type { Cell as ReadCell, Sheet as ReadSheet, CellValue as ReadValue, Workbook as ReadWorkbook } from 'hucre/xlsx'
import { readXlsx as readWithHucre } from 'hucre/xlsx'
import type { Cell, CellValue } from '../../shared/sheet/cell.ts'
import type { DateSystem } from '../../shared/sheet/date-serial.ts'
import { makeSheet, type Sheet, type Workbook } from '../../shared/sheet/workbook.ts'
import { type CellCollector, collectCells } from './collect-cells.ts'
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'
import { showValue } from './show-value.ts'

/** Reads a workbook that has passed the guard; formulas keep their stored result and are never evaluated. */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const read: ReadWorkbook = await readWithHucre(bytes, { readStyles: true })
  if (read.sheets.length > importLimits.sheets)
    throw new FileRefused('too-many-sheets', 'The file has too many sheets.')
  const collector = collectCells()
  const dateSystem: DateSystem = read.dateSystem === '1904' ? 1904 : 1900
  const sheets = read.sheets.map((sheet) => readSheet(sheet, collector))
  return { format: 'xlsx', dateSystem, sheets, remarks: collector.remarks }
}

function readSheet(sheet: ReadSheet, collector: CellCollector): Sheet {
  collector.begin(sheet.name)
  for (const [row, values] of sheet.rows.entries()) {
    for (const [column, value] of values.entries()) {
      const details = sheet.cells?.get(`${row},${column}`)
      const cell = readCell(row, column, value, details)
      if (cell !== undefined) collector.add(cell)
    }
  }
  return makeSheet(sheet.name, collector.end(), {
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    merges: (sheet.merges ?? []).slice(0, 2000).map((range) => ({
      from: { row: range.startRow, column: range.startCol },
      to: { row: range.endRow, column: range.endCol },
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].flatMap(([row, definition]) => (definition.hidden === true ? [row] : [])),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : [])),
  })
}

function readCell(row: number, column: number, raw: ReadValue, details: ReadCell | undefined): Cell | undefined {
  const formula = details?.formula
  if ((raw === null || raw === '') && formula === undefined) return undefined
  const value = readValue(formula === undefined ? raw : (details?.formulaResult ?? raw), details)
  const format = details?.style?.numFmt ?? ''
  const plain = { row, column, value, text: showValue(value, format), format }
  return formula === undefined ? plain : { ...plain, formula }
}

function readValue(value: ReadValue, details: ReadCell | undefined): CellValue {
  if (value === null) return { kind: 'none' }
  if (
    details?.type === 'error' ||
    (typeof value === 'string' && /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/.test(value))
  ) {
    return { kind: 'error', code: String(value) }
  }
  if (value instanceof Date) return dateValue(value)
  if (typeof value === 'number') return { kind: 'number', number: value }
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', text: value }
}

function dateValue(date: Date): CellValue {
  if (Number.isNaN(date.getTime())) return { kind: 'error', code: '#DATE' }
  const seconds = date.getUTCHours() * 3600 + date.getUTCMinutes() * 60 + date.getUTCSeconds()
  return { kind: 'date', date: date.toISOString().slice(0, 10), seconds }
}
