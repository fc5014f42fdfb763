// A planned workbook as the cells it would have once written: what a reader of the file gets.
import type { Cell, CellValue } from './cell.ts'
import type { PlannedValue, WorkbookPlan } from './sheet-plan.ts'
import { makeSheet, type Workbook } from './workbook.ts'

/** The cells of a plan, without looks. */
export function fillPlan(plan: WorkbookPlan): Workbook {
  return {
    format: 'xlsx',
    dateSystem: 1900,
    remarks: [],
    sheets: plan.sheets.map((sheet) =>
      makeSheet(
        sheet.name,
        sheet.cells.flatMap((cell): readonly Cell[] => {
          if (cell.value === undefined) return []
          const { row, column, format = '' } = cell
          return [{ row, column, value: plannedValue(cell.value), text: plannedText(cell.value), format }]
        }),
        { merges: sheet.merges },
      ),
    ),
  }
}

function plannedValue(value: PlannedValue): CellValue {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  return typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'date', date: value.date, seconds: 0 }
}

function plannedText(value: PlannedValue): string {
  return typeof value === 'object' ? value.date : String(value)
}
