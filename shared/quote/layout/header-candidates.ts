// Which stretches of a line could be headers: pieces between gaps, put together again where they belong to one table.
import type { Cell } from '../../sheet/cell.ts'
import { plainNumber, shapeOf } from './cell-shape.ts'
import type { HeadWords } from './head-words.ts'
import { type HeaderRun, sampleBelow, scoreRun, seriesOf, spanOf } from './header-runs.ts'
import { type LineCell, ownCells, type Span, type View } from './view.ts'

/** Lines looked at to see whether a place between two headers is empty. */
const gapLines = 8
/** Lines looked at to see whether two pieces have their records in the same lines. */
const recordLines = 24

/** More labels below each other than this are looked at only if every fourth of the first is a word. */
const mostLabels = 60

/** The runs of a line, without cells that belong to a table already. */
export function runsOf(
  view: View,
  line: number,
  words: HeadWords,
  isFree: (line: number, at: number) => boolean,
): readonly HeaderRun[] {
  const cells = ownCells(view, line, { from: 0, to: view.width }).filter(({ at }) => isFree(line, at))
  const groups: (readonly LineCell[])[] = []
  for (const piece of split(view, cells).filter((one) => mayBeHeader(view, one, words))) {
    const last = groups.at(-1)
    if (last !== undefined && belongTogether(view, last, piece, words)) groups[groups.length - 1] = [...last, ...piece]
    else groups.push(piece)
  }
  return groups
    .flatMap((group) => repetitions(view, group, words))
    .filter((group) => group.length >= 2)
    .map((group) => scoreRun(view, line, group, words))
}

/** Mostly figures or dates that do not rise: a line of values, whose words need not be read. */
function mayBeHeader(view: View, cells: readonly LineCell[], words: HeadWords): boolean {
  if (view.form === 'columns' && cells.length > mostLabels && !beginsWithLabels(cells, words)) return false
  const figures = cells.filter(({ cell }) => ['number', 'date'].includes(shapeOf(cell)) && !isAxis(cell, words))
  if (figures.length * 3 <= cells.length || cells.length === 1) return true
  return figures.every(({ cell }, index) => index === 0 || figureOf(cell) > figureOf(figures[index - 1]?.cell))
}

/** A long column of names is not read to its end to learn that it holds no labels. */
function beginsWithLabels(cells: readonly LineCell[], words: HeadWords): boolean {
  const seen = new Set<string>()
  const telling = cells.slice(0, mostLabels).filter(({ cell }) => {
    const { kind, axis, text } = words.head(cell)
    const isAgain = axis === 'accelerator' && seen.has(text)
    seen.add(text)
    return (kind === 'word' || kind === 'axis') && !isAgain
  })
  return telling.length * 4 >= mostLabels
}

/** `128+`, `36 months`, `Jan-27` in words, or any header of a saved layout. */
function isAxis(cell: Cell, words: HeadWords): boolean {
  const kind = cell.value.kind === 'text' ? words.head(cell).kind : 'none'
  return kind === 'axis' || kind === 'word'
}

function figureOf(cell: Cell | undefined): number {
  if (cell?.value.kind === 'date') return Number(cell.value.date.replaceAll('-', ''))
  return (cell === undefined ? undefined : plainNumber(cell)) ?? Number.NaN
}

function split(view: View, cells: readonly LineCell[]): readonly (readonly LineCell[])[] {
  const pieces: LineCell[][] = []
  for (const cell of cells) {
    const last = pieces.at(-1)
    const before = last?.at(-1)
    if (last === undefined || before === undefined || isGap(view, cell.line, before.to, cell.at)) pieces.push([cell])
    else last.push(cell)
  }
  return pieces
}

/** Whether a place between two cells is empty here and in the next lines. */
function isGap(view: View, line: number, left: number, right: number): boolean {
  if (right - left > 50) return true
  for (let at = left + 1; at < right; at += 1) {
    if (!hasValue(view, line, at)) return true
  }
  return false
}

function hasValue(view: View, line: number, at: number): boolean {
  for (let below = line; below <= line + gapLines && below < view.end; below += 1) {
    if (view.shown(below, at) !== undefined) return true
  }
  return false
}

/** Two pieces are one header when both are words, their records stand in the same lines and their words do not repeat. */
function belongTogether(view: View, left: readonly LineCell[], right: readonly LineCell[], words: HeadWords): boolean {
  if (!isWordy(left, words) || !isWordy(right, words)) return false
  if (repeats(view, left, right, words)) return false
  const [a, b] = [filledLines(view, left), filledLines(view, right)]
  const both = [...b].filter((line) => a.has(line)).length
  const all = a.size + b.size - both
  if (all === 0) return view.form === 'rows'
  if (both / all >= 0.6) return true
  const isOnlyFirst = view.form === 'columns' && both === 1 && a.size > 1
  return right.length === 1 && both === b.size && !isOnlyFirst
}

function isWordy(cells: readonly LineCell[], words: HeadWords): boolean {
  const heads = cells.map(({ cell }) => words.head(cell))
  const series = seriesOf(cells, heads)
  return heads.every(({ kind }, index) => {
    if (kind === 'number' || kind === 'date') return series.has(index) || (kind === 'number' && cells.length === 1)
    return kind !== 'pair' && kind !== 'long'
  })
}

function filledLines(view: View, cells: readonly LineCell[]): ReadonlySet<number> {
  const span = spanOf(cells)
  const line = cells[0]?.line ?? 0
  const filled = new Set<number>()
  for (let below = line + 1; below <= line + recordLines && below < view.end; below += 1) {
    // Beside a column of labels a title merged over the whole width is no record.
    const counts = ({ continued }: LineCell) => view.form === 'rows' || !continued
    if (view.line(below).some((cell) => cell.to >= span.from && cell.at <= span.to && counts(cell))) filled.add(below)
  }
  return filled
}

/** A second table beside the first has its words again, beginning with a column in words. */
function repeats(view: View, left: readonly LineCell[], right: readonly LineCell[], words: HeadWords): boolean {
  const keys = (cells: readonly LineCell[]) =>
    cells.map(({ cell }) => words.head(cell).key()).filter((key) => key !== '')
  const [before, after] = [new Set(keys(left)), keys(right)]
  const again = after.filter((key) => before.has(key)).length
  const smaller = Math.min(before.size, after.length)
  return smaller >= 2 && again / smaller >= 0.5 && beginsWithWords(view, right)
}

function beginsWithWords(view: View, cells: readonly LineCell[]): boolean {
  const first = cells[0]
  return first !== undefined && sampleBelow(view, first.line, [first])[0]?.shape === 'text'
}

/** Tables side by side that are looked for. */
const mostBeside = 12

/** `A B C A B C` side by side without a gap: a table each. */
function repetitions(view: View, cells: readonly LineCell[], words: HeadWords): readonly (readonly LineCell[])[] {
  const keys = cells.map(({ cell }) => words.head(cell).key())
  for (let period = Math.max(2, Math.ceil(cells.length / mostBeside)); period * 2 <= cells.length; period += 1) {
    if (cells.length % period !== 0 || !keys.every((key, index) => key !== '' && key === keys[index % period])) continue
    const parts = Array.from({ length: cells.length / period }, (_, part) =>
      cells.slice(part * period, (part + 1) * period),
    )
    if (parts.every((part) => beginsWithWords(view, part))) return parts
  }
  return [cells]
}

/** Whether two spans share a place. */
export function overlap(a: Span, b: Span): boolean {
  return a.from <= b.to && b.from <= a.to
}
