// Merged ranges looked up by cell: which cell's value a merge shows over this one.
import type { CellRange } from '../../sheet/address.ts'
import type { Sheet } from '../../sheet/workbook.ts'

export interface MergedCells {
  /** The merge over a cell, its first cell included; ranges end with the used size of the sheet. */
  readonly at: (row: number, column: number) => CellRange | undefined
  readonly isEmpty: boolean
  /** Columns in which some merge reaches over more than one row, ascending. */
  readonly tallColumns: readonly number[]
}

/** A file may claim any number of merges over any number of columns; what comes after this many is not looked at. */
const mostEntries = 400_000

/** By column, the merges by their first row: a lookup is a binary search. Overlapping merges, which no program writes, lose. */
export function mergedCellsOf(sheet: Sheet): MergedCells {
  const byColumn = new Map<number, CellRange[]>()
  const tall = new Set<number>()
  let entries = 0
  for (const merge of sheet.merges) {
    const to = { row: Math.min(merge.to.row, sheet.rows - 1), column: Math.min(merge.to.column, sheet.columns - 1) }
    const isOneCell = to.row === merge.from.row && to.column === merge.from.column
    if (isOneCell || to.row < merge.from.row || to.column < merge.from.column) continue
    entries += to.column - merge.from.column + 1
    if (entries > mostEntries) break
    for (let column = merge.from.column; column <= to.column; column += 1) {
      const list = byColumn.get(column)
      if (list === undefined) byColumn.set(column, [{ from: merge.from, to }])
      else list.push({ from: merge.from, to })
    }
    if (to.row > merge.from.row) tall.add(merge.from.column)
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.from.row - b.from.row)
  if (byColumn.size === 0) return { at: () => undefined, isEmpty: true, tallColumns: [] }
  return {
    isEmpty: false,
    at: (row, column) => {
      const merge = lastFrom(byColumn.get(column) ?? [], row)
      return merge !== undefined && merge.to.row >= row ? merge : undefined
    },
    tallColumns: [...tall].toSorted((a, b) => a - b),
  }
}

/** The last merge that begins at or before a row. */
function lastFrom(merges: readonly CellRange[], row: number): CellRange | undefined {
  let [low, high] = [0, merges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((merges[middle]?.from.row ?? 0) <= row) low = middle + 1
    else high = middle
  }
  return merges[low - 1]
}
