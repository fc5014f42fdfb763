// Workbooks in memory from rows of plain values, for tests of sheets in vendors' own layouts.
import type { Cell, CellValue } from '../../shared/sheet/cell.ts'
import { valueText } from '../../shared/sheet/cell.ts'
import { makeSheet, type Sheet, type Workbook } from '../../shared/sheet/workbook.ts'

export type GridValue = string | number | boolean | null | { readonly date: string }
export type GridRows = readonly (readonly GridValue[])[]

/** A sheet for each name; null and '' are empty cells. `rest` by sheet name. */
export function grid(
  sheets: Readonly<Record<string, GridRows>>,
  rest: Readonly<Record<string, Partial<Sheet>>> = {},
): Workbook {
  return {
    format: 'xlsx',
    dateSystem: 1900,
    remarks: [],
    sheets: Object.entries(sheets).map(([name, rows]) => makeSheet(name, cellsOf(rows), rest[name])),
  }
}

function cellsOf(rows: GridRows): readonly Cell[] {
  return rows.flatMap((values, row) =>
    values.flatMap((plain, column): readonly Cell[] => {
      if (plain === null || plain === '') return []
      const value = cellValue(plain)
      return [{ row, column, value, text: valueText(value), format: '' }]
    }),
  )
}

function cellValue(plain: Exclude<GridValue, null>): CellValue {
  if (typeof plain === 'string') return { kind: 'text', text: plain }
  if (typeof plain === 'number') return { kind: 'number', number: plain }
  if (typeof plain === 'boolean') return { kind: 'boolean', value: plain }
  return { kind: 'date', date: plain.date, seconds: 0 }
}
