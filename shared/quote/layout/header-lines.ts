// The lines that make up a header together: groups above it, bands or units below it, and what each field's header reads.
import type { Head, HeadWords } from './head-words.ts'
import { type HeaderRun, linesBelow, seriesOf, spanOf } from './header-runs.ts'
import { type LineCell, ownCells, type Span, type View } from './view.ts'

export interface HeaderLines {
  /** Ascending. */
  readonly lines: readonly number[]
  readonly span: Span
}

/** More lines than this no header has. */
const mostLines = 4

export function headerLinesOf(run: HeaderRun, words: HeadWords): HeaderLines {
  const below = extendDown(run, words)
  return extendUp(run.view, below, words)
}

function extendDown(run: HeaderRun, words: HeadWords): HeaderLines {
  const { view } = run
  let span = spanOf(run.cells)
  let above: readonly LineCell[] = run.cells
  let bottom = lastLine(run.cells, run.line)
  const lines = linesFrom(run.line, bottom)
  while (lines.length < mostLines) {
    const [next] = linesBelow(view, bottom, span, 1)
    if (next === undefined) break
    const cells = touching(view, next, span)
    if (!isSubHeader(view, next, cells, above, words)) break
    span = union(span, spanOf(cells))
    bottom = lastLine(cells, next)
    lines.push(...linesFrom(next, bottom))
    above = cells
  }
  // A header merged down reaches over the lines of bands beside it.
  return { lines, span }
}

function lastLine(cells: readonly LineCell[], line: number): number {
  return Math.max(line, ...cells.map(({ lineTo }) => (lineTo - line < mostLines ? lineTo : line)))
}

function linesFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** The cells of a line within the span and those that follow them without a gap. */
function touching(view: View, line: number, span: Span): readonly LineCell[] {
  const cells = ownCells(view, line, { from: 0, to: view.width })
  let { from, to } = span
  for (const cell of cells) if (cell.at > to && cell.at <= to + 1) to = cell.to
  for (const cell of cells.toReversed()) if (cell.to < from && cell.to >= from - 1) from = cell.at
  return cells.filter(({ at, to: last }) => last >= from && at <= to)
}

function union(a: Span, b: Span): Span {
  return { from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }
}

/** Bands, terms, units or words under headers that reach over them, with something else below. */
function isSubHeader(
  view: View,
  line: number,
  cells: readonly LineCell[],
  above: readonly LineCell[],
  words: HeadWords,
): boolean {
  const heads = cells.map(({ cell }) => words.head(cell))
  const telling = tellingHeads(cells, heads)
  const speaking = heads.filter(({ kind }) => kind !== 'none').length
  if (telling === undefined || speaking === 0 || telling.size / speaking < 0.6) return false
  const named = [...telling].filter((index) => heads[index]?.kind !== 'unit')
  const free = named.filter((index) => isUnderGroup(cells[index], above))
  if ((named.length - free.length) * 2 > telling.size) return false
  const [next] = linesBelow(view, line, spanOf(cells), 1)
  if (next === undefined) return false
  const below = ownCells(view, next, spanOf(cells))
  const tellingBelow = tellingHeads(
    below,
    below.map(({ cell }) => words.head(cell)),
  )
  return tellingBelow === undefined || tellingBelow.size * 2 < below.length || named.length < telling.size * 0.5
}

/** Which cells of a line say something as headers; undefined when one of them is a value. */
function tellingHeads(cells: readonly LineCell[], heads: readonly Head[]): ReadonlySet<number> | undefined {
  const series = seriesOf(cells, heads)
  const isValue = ({ kind, colon }: Head, index: number) =>
    kind === 'long' || kind === 'pair' || colon || ((kind === 'number' || kind === 'date') && !series.has(index))
  if (heads.some(isValue)) return undefined
  const telling = heads.flatMap(({ kind }, index) =>
    kind === 'word' || kind === 'axis' || kind === 'unit' || series.has(index) ? [index] : [],
  )
  return new Set(telling)
}

function isUnderGroup(cell: LineCell | undefined, above: readonly LineCell[]): boolean {
  const over = above.find(({ at, to }) => cell !== undefined && at <= cell.at && to >= cell.at)
  return over === undefined || over.to > over.at
}

function extendUp(view: View, below: HeaderLines, words: HeadWords): HeaderLines {
  let { lines, span } = below
  while (lines.length < mostLines) {
    const top = lines[0] ?? 0
    const line = previousLine(view, top, span)
    if (line === undefined) break
    const cells = ownCells(view, line, { from: 0, to: view.width }).filter(
      ({ at, to }) => to >= span.from && at <= span.to,
    )
    const lower = ownCells(view, top, span)
    if (!isGroupLine(cells, lower, span, words)) break
    span = union(span, spanOf(cells))
    lines = [line, ...lines]
  }
  return { lines, span }
}

function previousLine(view: View, top: number, span: Span): number | undefined {
  for (let line = top - 1; line >= Math.max(view.first, top - 3); line -= 1) {
    if (view.line(line).some(({ at, to }) => to >= span.from && at <= span.to)) return line
  }
  return undefined
}

/** A line of groups over a header: merged over several headers, or a year, term or volume over its own, and never a title over all. */
function isGroupLine(cells: readonly LineCell[], lower: readonly LineCell[], span: Span, words: HeadWords): boolean {
  const heads = cells.map(({ cell }) => words.head(cell))
  const isTitle = ({ at, to }: LineCell) => at < span.from || to > span.to || (at === span.from && to === span.to)
  const [only] = cells
  const isLoneName = cells.length === 1 && only?.at === span.from && only.to === only.at && only.lineTo === only.line
  if (only === undefined || isLoneName || cells.some(isTitle) || cells.some(({ continued }) => continued)) return false
  if (heads.some(({ kind, colon }) => kind === 'long' || kind === 'pair' || colon)) return false
  const series = seriesOf(cells, heads)
  return cells.every((cell, index) => {
    const head = heads[index]
    if (head === undefined) return false
    if (head.kind === 'date') return series.has(index)
    if (cell.to > cell.at) return cells.length > 1 || cell.at > span.from || lower.some(({ at }) => at > cell.to)
    return isLooseGroup(cell, head, cells[index + 1]?.at ?? span.to + 1, lower, span, words)
  })
}

/** An unmerged group: says an axis or a word over several headers, or stands over bands, units, repeated words or nothing. */
function isLooseGroup(
  cell: LineCell,
  head: Head,
  end: number,
  lower: readonly LineCell[],
  span: Span,
  words: HeadWords,
): boolean {
  const under = lower.filter(({ at }) => at >= cell.at && at < end)
  if (!under.some(({ at }) => at === cell.at)) return cell.at > span.from || lower.length > 0
  if (cell.at === span.from && under.length === lower.length) return false
  // A figure over a single cell is a value, unless it is a year.
  if (head.kind === 'number' && under.length < 2 && !/^(?:19|20)\d\d$/.test(head.text)) return false
  const lowerHeads = under.map((one) => words.head(one.cell))
  if (lowerHeads.every(({ kind }) => kind === 'axis' || kind === 'unit' || kind === 'number' || kind === 'date'))
    return true
  const inside = new Set(lowerHeads.map(({ key }) => key()))
  const outside = lower.filter((one) => !under.includes(one)).map((one) => words.head(one.cell).key())
  if (outside.some((key) => key !== '' && inside.has(key))) return true
  if (head.kind === 'axis' || head.kind === 'number') return true
  return head.kind === 'word' && under.length >= 2
}
