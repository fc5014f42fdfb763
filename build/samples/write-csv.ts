// The first sheet of a planned workbook as CSV text, as spreadsheet programs save it: for sample bid sheets and tests.
import Papa from 'papaparse'
import type { PlannedCell, WorkbookPlan } from '../../shared/sheet/sheet-plan.ts'

/** How a program in some country writes CSV. */
export interface CsvHabit {
  readonly separator: ',' | ';' | '\t'
  readonly decimal: '.' | ','
}

/** CSV text with CRLF line ends. */
export function writeCsv(plan: WorkbookPlan, habit: CsvHabit = { separator: ',', decimal: '.' }): string {
  const [sheet] = plan.sheets
  const filled = (sheet?.cells ?? []).filter((cell) => cell.value !== undefined)
  const rows = Math.max(0, ...filled.map((cell) => cell.row + 1))
  const columns = Math.max(0, ...filled.map((cell) => cell.column + 1))
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  for (const cell of filled) {
    const row = grid[cell.row]
    if (row !== undefined) row[cell.column] = cellText(cell, habit)
  }
  return Papa.unparse(grid, { delimiter: habit.separator, newline: '\r\n' })
}

function cellText({ value, format }: PlannedCell, habit: CsvHabit): string {
  if (typeof value === 'number') return String(value).replace('.', habit.decimal)
  if (typeof value === 'object') return format === 'yyyy-mm' ? value.date.slice(0, 7) : value.date
  return String(value ?? '')
}
