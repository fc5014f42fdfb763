// Which part of a sheet lies in the window, where its columns stand, which cells are drawn, and where a key leads.
import type { CellPosition } from '../../shared/sheet/address.ts'
import type { Merges } from './cell-look.ts'
import { type SheetRow, spillOf } from './sheet-rows.ts'

/** Pixels; the letters above the columns are as high. */
export const rowHeight = 26
/** Rows drawn above and below the window, so that a turn of the wheel finds them there. */
const rowsBeyond = 4

export interface PlacedColumns {
  readonly letters: readonly string[]
  readonly widths: readonly number[]
  /** Left edge of each column in pixels, and at the end the right edge of the last. */
  readonly starts: readonly number[]
}

/** `left`: what stands before the first column, in pixels. */
export function placeColumns(letters: readonly string[], widths: readonly number[], left: number): PlacedColumns {
  const starts = [left]
  for (const width of widths) starts.push((starts.at(-1) ?? 0) + width)
  return { letters, widths, starts }
}

/** Pixels: how far it is scrolled, and what is seen of it. */
export interface View {
  readonly top: number
  readonly left: number
  readonly height: number
  readonly width: number
}

/** From the first to the last, both included; none when `last` is smaller. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

export function rowsInView({ top, height }: View, count: number): Stretch {
  const last = Math.floor((top + height) / rowHeight) + rowsBeyond
  return { first: Math.max(0, Math.floor(top / rowHeight) - rowsBeyond), last: Math.min(count - 1, last) }
}

export function columnsInView({ left, width }: View, { starts, letters }: PlacedColumns): Stretch {
  const seen = letters.flatMap((_, column) => {
    const [from = 0, to = 0] = starts.slice(column, column + 2)
    return to > left && from < left + width ? [column] : []
  })
  return { first: seen[0] ?? 0, last: seen.at(-1) ?? -1 }
}

export interface DrawnCell {
  readonly column: number
  /** Columns it stretches over: those of a merge, or the empty ones its text runs into. */
  readonly span: number
}

/** The cells of a row that lie in the columns, from the left; one that begins before them is drawn, too. `row` is absent while it is not read yet. */
export function drawnCells(
  index: number,
  row: SheetRow | undefined,
  { first, last }: Stretch,
  merges: Merges,
  widths: readonly number[],
): readonly DrawnCell[] {
  const cells: DrawnCell[] = []
  for (let column = 0; column <= last; ) {
    const position = { row: index, column }
    const merged = merges.at(position) !== undefined
    const span = Math.max(1, merged ? merges.span(position) : row === undefined ? 1 : spillOf(row, column, widths))
    if (column + span > first) cells.push({ column, span })
    column += span
  }
  return cells
}

type Move = (at: CellPosition, span: number, page: number, end: CellPosition) => CellPosition

const moves: Readonly<Record<string, Move>> = {
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }, span) => ({ row, column: column + span }),
  PageUp: ({ row, column }, _span, page) => ({ row: row - page, column }),
  PageDown: ({ row, column }, _span, page) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, _span, _page, end) => ({ row, column: end.column }),
  'Ctrl ArrowUp': ({ column }) => ({ row: 0, column }),
  'Ctrl ArrowDown': ({ column }, _span, _page, end) => ({ row: end.row, column }),
  'Ctrl ArrowLeft': ({ row }) => ({ row, column: 0 }),
  'Ctrl ArrowRight': ({ row }, _span, _page, end) => ({ row, column: end.column }),
  'Ctrl Home': () => ({ row: 0, column: 0 }),
  'Ctrl End': (_at, _span, _page, end) => end,
}

/** Where a key leads from a cell that is `span` columns wide, within the sheet; undefined for a key that moves nothing. `page`: rows of a window. */
export function moveByKey(
  key: string,
  at: CellPosition,
  span: number,
  page: number,
  end: CellPosition,
): CellPosition | undefined {
  const to = moves[key]?.(at, span, page, end)
  if (to === undefined) return undefined
  const within = (value: number, most: number) => Math.min(most, Math.max(0, value))
  return { row: within(to.row, end.row), column: within(to.column, end.column) }
}

/** How far to scroll so that a cell is seen beside the numbers and under the letters: to the middle when it is out of sight, else not at all. */
export function scrolledTo({ row, column }: CellPosition, view: View, { starts }: PlacedColumns): View {
  const { top, left, height, width } = view
  const [pinned = 0, from = 0, to = 0] = [starts[0], starts[column], starts[column + 1]]
  const y = row * rowHeight
  const inRows = y >= top && y + 2 * rowHeight <= top + height
  const inColumns = from - pinned >= left && to <= left + width
  if (inRows && inColumns) return view
  return {
    ...view,
    top: inRows ? top : Math.max(0, y + rowHeight * 1.5 - height / 2),
    left: inColumns ? left : Math.max(0, from - pinned < left ? from - pinned : Math.min(from - pinned, to - width)),
  }
}
