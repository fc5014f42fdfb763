// A workbook as sheets of cells with addresses, whatever file it came from. Plain data: it crosses processes.
import type { CellRange } from './address.ts'
import { type Cell, isBlank } from './cell.ts'
import type { DateSystem } from './date-serial.ts'

export type SheetFormat = 'xlsx' | 'xls' | 'ods' | 'csv'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Used size: one more than the last row and column that hold anything. */
  readonly rows: number
  readonly columns: number
  /** By row, then by column; empty cells are left out. */
  readonly cells: readonly Cell[]
  readonly merges: readonly CellRange[]
  /** From 0. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Something about the whole file that reading it brought up: a guessed encoding, rows left out. */
export interface WorkbookRemark {
  readonly code: string
  readonly what: string
  readonly fix: string
  readonly sheet?: string
}

export interface Workbook {
  readonly format: SheetFormat
  readonly dateSystem: DateSystem
  readonly sheets: readonly Sheet[]
  readonly remarks: readonly WorkbookRemark[]
}

/** Looks cells up by row and column. */
export interface CellIndex {
  readonly at: (row: number, column: number) => Cell | undefined
  /** The non-blank cells of a row, left to right. */
  readonly row: (row: number) => readonly Cell[]
}

/** An index over a sheet's cells that are not blank. */
export function indexCells(sheet: Sheet): CellIndex {
  const rows = new Map<number, Map<number, Cell>>()
  for (const cell of sheet.cells) {
    if (isBlank(cell)) continue
    const row = rows.get(cell.row)
    if (row === undefined) rows.set(cell.row, new Map([[cell.column, cell]]))
    else row.set(cell.column, cell)
  }
  return {
    at: (row, column) => rows.get(row)?.get(column),
    row: (row) => [...(rows.get(row)?.values() ?? [])],
  }
}

/** A sheet of the given cells in order, with its used size. */
export function makeSheet(
  name: string,
  cells: readonly Cell[],
  rest: Partial<Pick<Sheet, 'hidden' | 'merges' | 'hiddenRows' | 'hiddenColumns'>> = {},
): Sheet {
  const sorted = cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
  return {
    name,
    hidden: rest.hidden ?? false,
    rows: sorted.reduce((most, cell) => Math.max(most, cell.row + 1), 0),
    columns: sorted.reduce((most, cell) => Math.max(most, cell.column + 1), 0),
    cells: sorted,
    merges: rest.merges ?? [],
    hiddenRows: rest.hiddenRows ?? [],
    hiddenColumns: rest.hiddenColumns ?? [],
  }
}
