// Cells that belong to a table already: ranges of tables, single cells of labels and their values.
import type { CellPosition, CellRange } from '../../sheet/address.ts'

export interface TakenCells {
  readonly has: (position: CellPosition) => boolean
  /** Whether one table takes the whole of a row between two columns. */
  readonly coversRow: (row: number, first: number, last: number) => boolean
  readonly takeRange: (range: CellRange) => void
  readonly takeCells: (positions: readonly CellPosition[]) => void
}

/** More columns no sheet has. */
const mostColumns = 16_384

export function takenCells(): TakenCells {
  const ranges: CellRange[] = []
  const cells = new Set<number>()
  const inRange = ({ row, column }: CellPosition) =>
    ranges.some(({ from, to }) => row >= from.row && row <= to.row && column >= from.column && column <= to.column)
  return {
    has: (position) => cells.has(position.row * mostColumns + position.column) || inRange(position),
    coversRow: (row, first, last) =>
      ranges.some(({ from, to }) => row >= from.row && row <= to.row && from.column <= first && to.column >= last),
    takeRange: (range) => {
      ranges.push(range)
    },
    takeCells: (positions) => {
      for (const { row, column } of positions) cells.add(row * mostColumns + column)
    },
  }
}
