// XLS and ODS into cells with addresses, by SheetJS; what it does not tell about ODS is read from its content.
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { type DateSystem, serialToSeconds } from '../../shared/sheet/date-serial.ts'
import { isDateFormat } from '../../shared/sheet/number-format.ts'
import { textKind } from '../../shared/sheet/pack-cells.ts'
import { packedKinds } from '../../shared/sheet/packed-cells.ts'
import type { Workbook } from '../../shared/sheet/workbook.ts'
import { type CellCollector, collectCells } from './collect-cells.ts'
import { importLimits } from './limits.ts'
import { type HiddenParts, odsHiddenParts } from './ods-hidden.ts'
import { FileRefused } from './refusal.ts'

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
  const dateSystem: DateSystem = book.Workbook?.WBProps?.date1904 === true ? 1904 : 1900
  const collector = collectCells()
  const hidden = format === 'ods' ? odsHiddenParts(contentXml) : undefined
  for (const [index, name] of book.SheetNames.entries()) {
    // A chart on a sheet of its own holds no cells.
    if (book.Sheets[name]?.['!type'] === 'chart') continue
    readSheet(book, name, index, dateSystem, collector, hidden?.[index])
  }
  return { format, dateSystem, ...collector.finish() }
}

function readSheet(
  book: WorkBook,
  name: string,
  index: number,
  system: DateSystem,
  collector: CellCollector,
  hidden: HiddenParts | undefined,
): void {
  const sheet: WorkSheet = book.Sheets[name] ?? {}
  collector.begin(name)
  for (const [row, cells] of Object.entries(sheet['!data'] ?? [])) {
    for (const [column, cell] of Object.entries(cells ?? [])) {
      addCell(Number(row), Number(column), cell, system, collector)
    }
  }
  const listed = <T extends { hidden?: boolean }>(list: readonly (T | undefined)[] | undefined) =>
    (list ?? []).flatMap((item, at) => (item?.hidden === true ? [at] : []))
  collector.end({
    hidden: hidden?.sheet ?? (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
    merges: (sheet['!merges'] ?? []).slice(0, importLimits.merges).map(({ s, e }) => ({
      from: { row: s.r, column: s.c },
      to: { row: e.r, column: e.c },
    })),
    hiddenRows: hidden?.rows ?? listed(sheet['!rows']),
    hiddenColumns: hidden?.columns ?? listed(sheet['!cols']),
  })
}

function addCell(
  row: number,
  column: number,
  cell: CellObject | undefined,
  system: DateSystem,
  collector: CellCollector,
): void {
  if (cell === undefined || (cell.t === 'z' && cell.f === undefined)) return
  const format = typeof cell.z === 'string' ? cell.z : ''
  const value = readValue(cell, format, system)
  if ((value.text === '' && cell.f === undefined) || !collector.takes(row, column)) return
  const formula = cell.f === undefined ? 0 : collector.strings.add(cell.f) + 1
  const number = value.text === undefined ? value.number : collector.strings.share(value.text)
  const characters = (value.text?.length ?? 0) + (cell.f?.length ?? 0)
  collector.put(row, column, value.kind, number, collector.format(format), formula, characters)
}

function readValue(
  cell: CellObject,
  format: string,
  system: DateSystem,
): { readonly kind: number; readonly number: number; readonly text?: string } {
  const raw = cell.v
  if (cell.t === 'e') return { kind: packedKinds.error, number: 0, text: cell.w ?? '#ERROR' }
  if (typeof raw === 'number') {
    const seconds = isDateFormat(format) ? serialToSeconds(raw, system) : undefined
    return seconds === undefined
      ? { kind: packedKinds.number, number: raw }
      : { kind: packedKinds.date, number: seconds }
  }
  if (typeof raw === 'boolean') return { kind: packedKinds.boolean, number: raw ? 1 : 0 }
  return typeof raw === 'string' ? { kind: textKind(raw), number: 0, text: raw } : { kind: packedKinds.none, number: 0 }
}
