// A planned bid sheet as a workbook for the writers of the round trip: its values, without looks.
import type { DateSystem } from '../../../shared/sheet/date-serial.ts'
import type { PlannedSheet, WorkbookPlan } from '../../../shared/sheet/sheet-plan.ts'
import type { TripBook, TripSheet, TripValue } from './trip-book.ts'

export function plannedBooks(plan: WorkbookPlan, dateSystem: DateSystem): TripBook {
  return { dateSystem, sheets: plan.sheets.map(sheetOf) }
}

function sheetOf({ name, cells }: PlannedSheet): TripSheet {
  const rows: TripValue[][] = []
  for (const { row, column, value } of cells) {
    if (value === undefined) continue
    const line = rows[row] ?? []
    line[column] = value
    rows[row] = line
  }
  return { name, rows: Array.from(rows, (line) => Array.from(line ?? [], (value) => value ?? null)) }
}
