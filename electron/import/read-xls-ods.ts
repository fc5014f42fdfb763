// XLS and ODS into cells with addresses, by SheetJS; what it does not tell about ODS is read from its content.
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Cell, CellValue } from '../../shared/sheet/cell.ts'
import { type DateSystem, serialToDate } from '../../shared/sheet/date-serial.ts'
import { isDateFormat } from '../../shared/sheet/number-format.ts'
import { makeSheet, type Sheet, type Workbook } from '../../shared/sheet/workbook.ts'
import { type CellCollector, collectCells } from './collect-cells.ts'
import { importLimits } from './limits.ts'
import { type HiddenParts, odsHiddenParts } from './ods-hidden.ts'
import { FileRefused } from './refusal.ts'
import { showValue } from './show-value.ts'

/** Reads an XLS or ODS file that has passed the guard. `contentXml` is an ODS file's content. */
export function readXlsOds(bytes: Uint8Array, format: 'xls' | 'ods', contentXml = ''): Workbook {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellFormula: true,
    cellNF: true,
    cellHTML: false,
    // Without styles hidden rows are not reported.
    cellStyles: true,
    cellDates: false,
    sheetRows: importLimits.rows + 1,
  })
  if (book.SheetNames.length > importLimits.sheets) {
    throw new FileRefused('too-many-sheets', 'The file has too many sheets.')
  }
  // Serials stay as they are in the file; whoever reads them must know from which day they count.
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 === true && format === 'xls' ? 1904 : 1900
  const collector = collectCells()
  const hidden = format === 'ods' ? odsHiddenParts(contentXml) : undefined
  const sheets = book.SheetNames.map((name, index) =>
    readSheet(book, name, index, dateSystem, collector, hidden?.[index]),
  )
  return { format, dateSystem, sheets, remarks: collector.remarks }
}

function readSheet(
  book: WorkBook,
  name: string,
  index: number,
  system: DateSystem,
  collector: CellCollector,
  hidden: HiddenParts | undefined,
): Sheet {
  const sheet: WorkSheet = book.Sheets[name] ?? {}
  collector.begin(name)
  for (const [row, cells] of Object.entries(sheet['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(cells ?? [])) {
      const found = readCell(Number(row), Number(column), cell, system)
      if (found !== undefined) collector.add(found)
    }
  }
  const listed = <T extends { hidden?: boolean }>(list: readonly (T | undefined)[] | undefined) =>
    (list ?? []).flatMap((item, at) => (item?.hidden === true ? [at] : []))
  return makeSheet(name, collector.end(), {
    hidden: hidden?.sheet ?? (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    merges: (sheet['!merges'] ?? []).slice(0, 2000).map(({ s, e }) => ({
      from: { row: s.r, column: s.c },
      to: { row: e.r, column: e.c },
    })),
    hiddenRows: hidden?.rows ?? listed(sheet['!rows']),
    hiddenColumns: hidden?.columns ?? listed(sheet['!cols']),
  })
}

function readCell(row: number, column: number, cell: CellObject | undefined, system: DateSystem): Cell | undefined {
  if (cell === undefined || (cell.t === 'z' && cell.f === undefined)) return undefined
  const format = typeof cell.z === 'string' ? cell.z : ''
  const value = readValue(cell, format, system)
  if (value.kind === 'text' && value.text === '' && cell.f === undefined) return undefined
  const plain = { row, column, value, text: showValue(value, format), format }
  return cell.f === undefined ? plain : { ...plain, formula: cell.f }
}

function readValue(cell: CellObject, format: string, system: DateSystem): CellValue {
  const raw = cell.v
  if (cell.t === 'e') return { kind: 'error', code: cell.w ?? '#ERROR' }
  if (typeof raw === 'number') {
    const date = isDateFormat(format) ? serialToDate(raw, system) : undefined
    return date === undefined
      ? { kind: 'number', number: raw }
      : { kind: 'date', date: date.date, seconds: date.seconds }
  }
  if (typeof raw === 'boolean') return { kind: 'boolean', value: raw }
  return typeof raw === 'string' ? { kind: 'text', text: raw } : { kind: 'none' }
}
