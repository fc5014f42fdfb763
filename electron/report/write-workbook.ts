// Planned cells become an XLSX file: live formulas with their values, nothing hidden, and no text that a spreadsheet could take for a formula.
import { type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { harmlessText } from '../../shared/report/csv.ts'
import {
  type CellLook,
  type WorkbookCell,
  type WorkbookInput,
  type WorkbookSheet,
  workbookSheets,
} from '../../shared/report/workbook.ts'

/** Document dates are part of the bytes, so they do not follow the clock. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

/** The workbook of a tender; the same input gives the same bytes. */
export async function writeWorkbook(input: WorkbookInput): Promise<Uint8Array> {
  return writeXlsx({
    sheets: workbookSheets(input).map(writtenSheet),
    properties: { title: input.tenderName, creator: 'Headroom', created: fixedDate, modified: fixedDate },
    defaultFont: { name: 'Calibri', size: 11 },
    activeSheet: 0,
  })
}

function writtenSheet(sheet: WorkbookSheet): WriteSheet {
  // More columns than a page can show legibly are printed on several.
  const wide = sheet.widths.length > 14
  return {
    name: sheetName(sheet.name),
    rows: [],
    cells: new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, writtenCell(cell)])),
    columns: sheet.widths.map((width) => ({ width })),
    freezePane: sheet.frozen,
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      ...(wide ? {} : { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }),
    },
  }
}

/** At most 31 characters and none of those a spreadsheet refuses. */
function sheetName(name: string): string {
  return name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31)
}

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const font = (rest: NonNullable<CellStyle['font']> = {}) => ({ name: 'Calibri', size: 11, ...rest })
const top = { vertical: 'top' } as const

const looks: { readonly [K in CellLook]: CellStyle } = {
  title: { font: font({ bold: true, size: 16, color: { rgb: '0B3D66' } }) },
  lead: { font: font() },
  caption: { font: font({ bold: true, size: 12, color: { rgb: '0B3D66' } }) },
  header: { font: font({ bold: true }), fill: solid('D7E3EE'), alignment: { wrapText: true, vertical: 'center' } },
  text: { font: font(), alignment: { ...top, wrapText: true } },
  figure: { font: font(), alignment: { ...top, horizontal: 'right' } },
  total: { font: font({ bold: true }), border: { top: { style: 'thin', color: { rgb: '1A1F24' } } } },
  chosen: { font: font(), fill: solid('EEF4F9'), alignment: top },
  best: {
    font: font({ bold: true, color: { rgb: '00553F' } }),
    fill: solid('E3F4EC'),
    alignment: { ...top, wrapText: true },
  },
  quiet: { font: font({ size: 10, color: { rgb: '57606A' } }), alignment: top },
}

function writtenCell(cell: WorkbookCell) {
  const style = { ...looks[cell.look], ...(cell.format === undefined ? {} : { numFmt: cell.format }) }
  const value = writtenValue(cell.value)
  if (cell.formula === undefined) return { value, style }
  return { value, formula: cell.formula, formulaResult: value, style }
}

function writtenValue(value: WorkbookCell['value']): CellValue {
  if (typeof value === 'string') return harmlessText(value)
  return typeof value === 'number' ? value : new Date(`${value.date}T00:00:00Z`)
}
