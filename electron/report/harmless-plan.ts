// A planned workbook in which no text can be taken for a formula, whoever wrote it.
import { harmlessText } from '../../shared/report/csv.ts'
import type { WorkbookPlan } from '../../shared/sheet/sheet-plan.ts'

export function harmlessPlan(plan: WorkbookPlan): WorkbookPlan {
  const sheets = plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      typeof cell.value === 'string' ? { ...cell, value: harmlessText(cell.value) } : cell,
    ),
  }))
  return { ...plan, sheets }
}
