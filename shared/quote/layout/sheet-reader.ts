// A sheet made ready for reading: cells by row and column, merges resolved, and what is hidden.
import type { Cell } from '../../sheet/cell.ts'
import { type CellIndex, indexCells, type Sheet } from '../../sheet/workbook.ts'
import { type MergedCells, mergedCellsOf } from './merged-cells.ts'

export interface SheetReader {
  readonly sheet: Sheet
  readonly cells: CellIndex
  readonly merges: MergedCells
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
}

/** Makes the index once; everything that looks into the sheet shares it. */
export function readerOf(sheet: Sheet): SheetReader {
  return {
    sheet,
    cells: indexCells(sheet),
    merges: mergedCellsOf(sheet),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
  }
}

export interface ShownCell {
  readonly cell: Cell | undefined
  /** The value stands in the first cell of a merge over this one. */
  readonly merged: boolean
}

/** What a place of the sheet shows: its own cell, or the first cell of the merge it lies in. */
export function shownAt(reader: SheetReader, row: number, column: number): ShownCell {
  const merge = reader.merges.at(row, column)
  if (merge === undefined || (merge.from.row === row && merge.from.column === column)) {
    return { cell: reader.cells.at(row, column), merged: false }
  }
  return { cell: reader.cells.at(merge.from.row, merge.from.column), merged: true }
}
