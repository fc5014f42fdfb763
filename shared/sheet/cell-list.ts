// The cells of a sheet as a list that makes each `Cell` when it is asked for; plain arrays of cells are such lists too.
import { type Cell, valueText } from './cell.ts'
import { packCells } from './pack-cells.ts'
import { type CellMaker, makeCells, type PackedCells, type ShowValue } from './packed-cells.ts'

/** By row, then by column. Every look at a cell of a packed list makes it anew: keep what is needed twice. */
export interface CellList extends Iterable<Cell> {
  readonly length: number
  readonly filter: (keep: (cell: Cell) => boolean) => readonly Cell[]
  readonly map: <T>(turn: (cell: Cell) => T) => readonly T[]
  readonly some: (holds: (cell: Cell) => boolean) => boolean
  readonly find: (holds: (cell: Cell) => boolean) => Cell | undefined
}

export interface PackedList extends CellList {
  readonly packed: PackedCells
  readonly cellAt: CellMaker
  readonly show: ShowValue
}

/** `show` says how values look in their formats; a sheet not packed `byFormat` is not asked. */
export function listCells(packed: PackedCells, show: ShowValue = valueText): PackedList {
  const cellAt = makeCells(packed, show)
  const each = () => cellsOf(packed, cellAt)
  return {
    packed,
    cellAt,
    show,
    length: packed.columns.length,
    [Symbol.iterator]: each,
    filter: (keep) => {
      const kept: Cell[] = []
      for (const cell of each()) if (keep(cell)) kept.push(cell)
      return kept
    },
    map: (turn) => Array.from(each(), turn),
    some: (holds) => {
      for (const cell of each()) if (holds(cell)) return true
      return false
    },
    find: (holds) => {
      for (const cell of each()) if (holds(cell)) return cell
      return undefined
    },
  }
}

function* cellsOf(packed: PackedCells, cellAt: CellMaker): Generator<Cell, undefined> {
  const last = packed.rowStarts.length - 1
  for (let row = 0; row < last; row += 1) {
    const end = packed.rowStarts[row + 1] ?? 0
    for (let index = packed.rowStarts[row] ?? 0; index < end; index += 1) yield cellAt(index, row)
  }
  return undefined
}

/** The same cells in packed form, packing a plain array. */
export function packedList(cells: CellList): PackedList {
  return 'packed' in cells ? (cells as PackedList) : packPlain(cells)
}

/** Packs cells in any order; of two at one place the later counts. */
export function packPlain(cells: Iterable<Cell>): PackedList {
  const packer = packCells()
  for (const cell of cells) packer.add(cell)
  return listCells(packer.finish())
}
