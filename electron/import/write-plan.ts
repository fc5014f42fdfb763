// A planned workbook becomes XLSX bytes: looks, widths, drop-downs, frozen panes, locked cells. The same plan gives the same bytes.
import type { CellStyle, CellValue, DataValidation, WriteSheet, Cell as WrittenCell } from 'hucre/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { formatRange } from '../../shared/sheet/address.ts'
import type {
  PlannedCell,
  PlannedCheck,
  PlannedLook,
  PlannedSheet,
  PlannedValue,
  WorkbookPlan,
} from '../../shared/sheet/sheet-plan.ts'

/** Document dates are part of the bytes, so they do not follow the clock. */
const fixedDate = new Date(Date.UTC(2000, 0, 1))

const solid = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } })
const line = { style: 'thin', color: { rgb: 'C9CED6' } } as const
const box = { top: line, right: line, bottom: line, left: line }
const wrapped = { wrapText: true, vertical: 'top' } as const

const font = (rest: NonNullable<CellStyle['font']> = {}) => ({ name: 'Calibri', size: 11, ...rest })

const looks: { readonly [K in PlannedLook]: CellStyle } = {
  title: { font: font({ bold: true, size: 14, color: { rgb: '1B2A41' } }) },
  band: { font: font({ bold: true, color: { rgb: '1B2A41' } }), fill: solid('D7DEE8') },
  header: {
    font: font({ bold: true, color: { rgb: 'FFFFFF' } }),
    fill: solid('1B2A41'),
    alignment: { wrapText: true, vertical: 'center' },
    border: box,
  },
  required: {
    font: font({ bold: true, color: { rgb: 'FFFFFF' } }),
    fill: solid('8C1D18'),
    alignment: { wrapText: true, vertical: 'center' },
    border: box,
  },
  help: { font: font({ size: 9, italic: true, color: { rgb: '4A5568' } }), fill: solid('F2F4F7'), alignment: wrapped },
  text: { font: font(), alignment: wrapped },
  mark: { font: font({ size: 9, color: { rgb: '6B7280' } }), alignment: { vertical: 'center' } },
  input: {
    font: font(),
    fill: solid('FFFBE6'),
    border: box,
    alignment: { vertical: 'top' },
    protection: { locked: false },
  },
}

/** Writes a plan as a workbook; every cell but the inputs is locked, without a password. */
export async function writePlan(plan: WorkbookPlan): Promise<Uint8Array> {
  return writeXlsx({
    sheets: plan.sheets.map(writtenSheet),
    properties: { title: plan.title, creator: 'Headroom', created: fixedDate, modified: fixedDate },
    defaultFont: { name: 'Calibri', size: 11 },
    activeSheet: 0,
  })
}

function writtenSheet(sheet: PlannedSheet): WriteSheet {
  return {
    name: sheet.name,
    rows: [],
    cells: new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, writtenCell(cell)])),
    columns: sheet.widths.map((width) => ({ width })),
    rowDefs: new Map(Object.entries(sheet.heights).map(([row, height]) => [Number(row), { height }])),
    merges: sheet.merges.map(({ from, to }) => ({
      startRow: from.row,
      startCol: from.column,
      endRow: to.row,
      endCol: to.column,
    })),
    freezePane: sheet.frozen,
    dataValidations: sheet.checks.map(writtenCheck),
    // Whoever fills the sheet in may widen columns and rows, and nothing else of its form.
    protection: { sheet: true, formatColumns: true, formatRows: true },
    pageSetup: {
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  }
}

function writtenCell(cell: PlannedCell): Partial<WrittenCell> {
  const style = { ...looks[cell.look], ...(cell.format === undefined ? {} : { numFmt: cell.format }) }
  return { value: cell.value === undefined ? null : writtenValue(cell.value), style }
}

function writtenValue(value: PlannedValue): CellValue {
  return typeof value === 'object' ? new Date(`${value.date}T00:00:00Z`) : value
}

function writtenCheck(check: PlannedCheck): DataValidation {
  const { allow } = check
  const shared = {
    range: formatRange(check.range),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: check.promptTitle,
    inputMessage: check.prompt,
    showErrorMessage: true,
    errorTitle: check.promptTitle,
    errorMessage: check.refusal,
    errorStyle: check.strict ? 'stop' : 'warning',
  } as const
  switch (allow.kind) {
    case 'list':
      return { ...shared, type: 'list', values: [...allow.values] }
    case 'list-range':
      return { ...shared, type: 'list', formula1: allow.source }
    case 'whole':
    case 'decimal':
      return { ...shared, type: allow.kind, ...bounds(allow) }
    case 'date':
      return { ...shared, type: 'date', operator: 'greaterThanOrEqual', formula1: '36526' }
    case 'any':
      // Only the prompt: a text of any length passes.
      return { ...shared, type: 'textLength', operator: 'greaterThanOrEqual', formula1: '0' }
  }
}

function bounds(allow: { readonly least?: number; readonly most?: number }) {
  if (allow.most === undefined) return { operator: 'greaterThanOrEqual', formula1: String(allow.least ?? 0) } as const
  return { operator: 'between', formula1: String(allow.least ?? 0), formula2: String(allow.most) } as const
}
