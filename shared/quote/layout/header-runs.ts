// Stretches of a line that could be the header of a table, with how much speaks for each.
import { type CellShape, plainNumber, shapeOf } from './cell-shape.ts'
import type { Head, HeadKind, HeadWords } from './head-words.ts'
import { type LineCell, nextLine, type Span, type View } from './view.ts'

export interface HeaderRun {
  readonly view: View
  readonly line: number
  readonly cells: readonly LineCell[]
  readonly heads: readonly Head[]
  readonly score: number
  /** How many are words of the vocabulary, and how many name a volume, term or month. */
  readonly words: number
  readonly axes: number
  /** How many are a unit over figures: `USD/GPU/h`. */
  readonly units: number
  /** Headers in words over a column of figures, as a share of all. */
  readonly contrast: number
}

/** Lines under a header that are looked at. */
const sampleLines = 12

const weights: Readonly<Record<HeadKind, number>> = {
  word: 1,
  axis: 0.5,
  unit: 0.35,
  plain: 0.15,
  pair: -0.4,
  long: -0.3,
  number: -0.6,
  date: -0.6,
  none: 0,
}

/** Numbers or months that rise from left to right, `12 24 36`, `2026 2027`: they may be headers. */
const seriesWeight = 0.38
/** A unit over a column of figures says what these are. */
const unitOverFigures = 0.8
/** What it is worth that each field holds one kind of value: the strongest sign of which way a table stands when words are few. */
const evenness = 0.5

export function scoreRun(view: View, line: number, cells: readonly LineCell[], words: HeadWords): HeaderRun {
  const heads = cells.map(({ cell }) => words.head(cell))
  const count = cells.length
  const own = ofCorner(view, line, cells, heads, words)
  const series = new Set([...seriesOf(cells, heads)].filter((index) => !own.has(index)))
  const sample = sampleBelow(view, line, cells)
  const isUnitOverFigures = (head: Head, index: number) => head.kind === 'unit' && sample[index]?.shape === 'number'
  const firsts = firstOfEach(heads)
  const weigh = (head: Head, index: number) => {
    if (series.has(index)) return seriesWeight
    if (own.has(index)) return 0
    if ((head.kind === 'word' || head.axis === 'accelerator') && !firsts.has(index)) return 0
    if (isUnitOverFigures(head, index)) return unitOverFigures
    if (head.colon) return view.form === 'columns' ? Math.max(0.5, weights[head.kind]) : 0
    return weights[head.kind]
  }
  const mean = heads.reduce((sum, head, index) => sum + weigh(head, index), 0) / Math.max(1, count)
  const known = heads.filter((head, index) => head.kind === 'word' && firsts.has(index)).length
  const homogeneous = average(sample.map(({ share }) => share))
  const contrast =
    sample.filter(({ shape }, index) => isWordy(heads[index]) && (shape === 'number' || shape === 'date')).length /
    Math.max(1, count)
  const next = nextWords(view, line, cells, words)
  const enough = count >= 3 ? 1 : count === 2 ? 0.8 : 0.5
  const score =
    mean * enough +
    Math.min(0.4, 0.1 * known) +
    evenness * Math.max(0, 2 * homogeneous - 1) +
    0.15 * contrast -
    0.5 * next
  const isAxis = ({ kind, axis }: Head, index: number) =>
    (kind === 'axis' && !own.has(index) && (axis !== 'accelerator' || firsts.has(index))) ||
    (series.size >= 3 && series.has(index))
  const axes = heads.filter(isAxis).length
  const units = heads.filter(isUnitOverFigures).length
  return { view, line, cells, heads, score, words: known, axes, units, contrast }
}

/** By what the first header means: the axis its values stand for. */
const axisOfWord: ReadonlyMap<string, Head['axis']> = new Map([
  ['accelerator', 'accelerator'],
  ['termMonths', 'term'],
  ['volume', 'volume'],
  ['maxQuantity', 'volume'],
])

/** `GPU` over H100 and H200, or `Term` over 12 and 24 with accelerators the other way, is the header of these values: they head nothing. */
function ofCorner(
  view: View,
  line: number,
  cells: readonly LineCell[],
  heads: readonly Head[],
  words: HeadWords,
): ReadonlySet<number> {
  // Titles may stand before it.
  const at = heads.findIndex(({ kind }) => kind === 'axis' || kind === 'number') - 1
  const [axis, corner] = [axisOfWord.get(heads[at]?.means ?? ''), cells[at]]
  if (axis === undefined || corner === undefined) return new Set()
  if (axis !== 'accelerator') {
    const below = linesBelow(view, line, spanOf([corner]), 3).flatMap((next) => view.shown(next, corner.at) ?? [])
    if (!below.some((cell) => cell.value.kind === 'text' && words.head(cell).axis === 'accelerator')) return new Set()
  }
  const series = axis === 'accelerator' ? new Set<number>() : seriesOf(cells, heads)
  return new Set(
    heads.flatMap((head, index) =>
      index > at && ((head.kind === 'axis' && head.axis === axis) || series.has(index)) ? [index] : [],
    ),
  )
}

/** Names repeat down a column of values; the words of a header say each something else. */
function firstOfEach(heads: readonly Head[]): ReadonlySet<number> {
  const seen = new Set<string>()
  return new Set(
    heads.flatMap(({ text }, index) => {
      if (seen.has(text)) return []
      seen.add(text)
      return [index]
    }),
  )
}

const isWordy = (head: Head | undefined) => head !== undefined && head.kind !== 'number' && head.kind !== 'date'

/** Places of at least two rising whole numbers or months; a line with other numbers has none. */
export function seriesOf(cells: readonly LineCell[], heads: readonly Head[]): ReadonlySet<number> {
  const places = cells.flatMap(({ cell }, index) => {
    const kind = heads[index]?.kind
    if (kind === 'number') return [{ index, value: plainNumber(cell) ?? Number.NaN }]
    if (kind === 'date' && cell.value.kind === 'date') {
      return [
        { index, value: cell.value.date.endsWith('-01') ? Number(cell.value.date.replaceAll('-', '')) : Number.NaN },
      ]
    }
    return kind === 'date' ? [{ index, value: Number.NaN }] : []
  })
  const rises = places.every(
    ({ value }, index) =>
      Number.isInteger(value) && value > 0 && (index === 0 || value > (places[index - 1]?.value ?? 0)),
  )
  return new Set(rises && places.length >= 2 ? places.map(({ index }) => index) : [])
}

interface Below {
  readonly shape: CellShape | undefined
  /** Of the cells with a shape, those that have the most frequent one. */
  readonly share: number
}

/** What stands under each header. */
export function sampleBelow(view: View, line: number, cells: readonly LineCell[]): readonly Below[] {
  const lines = linesBelow(view, line, spanOf(cells), sampleLines)
  return cells.map(({ at }) => {
    const counts = new Map<CellShape, number>()
    for (const below of lines) {
      const cell = view.shown(below, at)
      const shape = cell === undefined ? 'none' : shapeOf(cell)
      if (shape !== 'none') counts.set(shape, (counts.get(shape) ?? 0) + 1)
    }
    const all = [...counts.values()].reduce((sum, one) => sum + one, 0)
    const [shape, most] = [...counts].reduce<readonly [CellShape | undefined, number]>(
      (best, one) => (one[1] > best[1] ? one : best),
      [undefined, 0],
    )
    return { shape, share: all < 2 ? 0.65 : most / all }
  })
}

/** The next lines with a cell in the span, at most `count`, across at most three blank lines at a time. */
export function linesBelow(view: View, line: number, span: Span, count: number): readonly number[] {
  const lines: number[] = []
  for (
    let at = nextLine(view, line, span, 4);
    at !== undefined && lines.length < count;
    at = nextLine(view, at, span, 4)
  ) {
    lines.push(at)
  }
  return lines
}

/** Words of the vocabulary in the line below speak against a header: the two may be labels above each other. */
function nextWords(view: View, line: number, cells: readonly LineCell[], words: HeadWords): number {
  const next = nextLine(view, line, spanOf(cells), 4)
  if (next === undefined) return 0
  const below = view
    .line(next)
    .filter(({ at, continued }) => !continued && at >= spanOf(cells).from && at <= spanOf(cells).to)
  const known = below.filter(({ cell }) => shapeOf(cell) === 'text' && words.head(cell).kind === 'word').length
  return known / Math.max(below.length, cells.length)
}

export function spanOf(cells: readonly LineCell[]): Span {
  return { from: cells[0]?.at ?? 0, to: cells.at(-1)?.to ?? 0 }
}

function average(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
