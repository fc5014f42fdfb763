// A workbook as sheets of cells with addresses, whatever file it came from.
import type { CellRange } from './address.ts'
import type { Cell } from './cell.ts'
import { type CellList, type PackedList, packedList, packPlain } from './cell-list.ts'
import type { DateSystem } from './date-serial.ts'
import { indexAfter, isBlankAt } from './packed-cells.ts'

export type SheetFormat = 'xlsx' | 'xls' | 'ods' | 'csv'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
  /** Used size: one more than the last row and column that hold anything. */
  readonly rows: number
  readonly columns: number
  /** By row, then by column; empty cells are left out. */
  readonly cells: CellList
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

/** Looks cells up by row and column. A cell is made anew by each look. */
export interface CellIndex {
  readonly at: (row: number, column: number) => Cell | undefined
  /** The non-blank cells of a row, left to right. */
  readonly row: (row: number) => readonly Cell[]
}

/** An index over a sheet's cells that are not blank. */
export function indexCells(sheet: Sheet): CellIndex {
  const { packed, cellAt } = packedList(sheet.cells)
  return {
    at: (row, column) => {
      const index = indexAfter(packed, row, column) - 1
      if (index < (packed.rowStarts[row] ?? 0) || packed.columns[index] !== column) return undefined
      return isBlankAt(packed, index) ? undefined : cellAt(index, row)
    },
    row: (row) => {
      const cells: Cell[] = []
      const end = packed.rowStarts[row + 1] ?? 0
      for (let index = packed.rowStarts[row] ?? 0; index < end; index += 1) {
        if (!isBlankAt(packed, index)) cells.push(cellAt(index, row))
      }
      return cells
    },
  }
}

/** The non-blank cells of the rows from `from` to before `to`, by row, then by column. */
export function rowsOf(sheet: Sheet, from: number, to: number): readonly Cell[] {
  const index = indexCells(sheet)
  const first = Math.max(0, from)
  return Array.from({ length: Math.max(0, Math.min(to, sheet.rows) - first) }, (_, at) => index.row(first + at)).flat()
}

type Surroundings = Partial<Pick<Sheet, 'hidden' | 'merges' | 'hiddenRows' | 'hiddenColumns'>>

/** A sheet of the given cells, in any order, with its used size; of two cells at one place the later counts. */
export function makeSheet(name: string, cells: Iterable<Cell>, rest: Surroundings = {}): Sheet {
  return sheetOf(name, packPlain(cells), rest)
}

/** A sheet of cells that are packed already. */
export function sheetOf(name: string, cells: PackedList, rest: Surroundings = {}): Sheet {
  return {
    name,
    hidden: rest.hidden ?? false,
    rows: cells.packed.rowStarts.length - 1,
    columns: cells.packed.columns.reduce((most, column) => Math.max(most, column + 1), 0),
    cells,
    merges: rest.merges ?? [],
    hiddenRows: rest.hiddenRows ?? [],
    hiddenColumns: rest.hiddenColumns ?? [],
  }
}
