// The lines under a header, one by one: how far the table goes, and what each line is like. One pass; every line is read once.
import { addToSums, type BodyLine, beginAnew, describeLine, emptySums, type Profile, type Sums } from './body-line.ts'
import { type CellShape, lineText, plainNumber, shapeOf } from './cell-shape.ts'
import type { Head, HeadWords } from './head-words.ts'
import { linesBelow, seriesOf } from './header-runs.ts'
import { quickLines } from './quick-lines.ts'
import type { SheetReader } from './sheet-reader.ts'
import { totalWord } from './total-words.ts'
import type { LineCell, Span, View } from './view.ts'

export interface BodyTask {
  readonly view: View
  /** Of a table in rows: lines far down are read without making their cells. */
  readonly reader: SheetReader | undefined
  /** Last line of the header. */
  readonly after: number
  readonly span: Span
  /** Texts of the header's lines, by line, each by place. */
  readonly headerTexts: readonly ReadonlyMap<number, string>[]
  readonly words: HeadWords
  readonly isFree: (line: number, at: number) => boolean
}

export interface Body {
  readonly lines: readonly BodyLine[]
  readonly profile: Profile
  /** Lines that give units in place of values. */
  readonly unitLines: readonly number[]
  /** Places along the line that hold a value in some line. */
  readonly places: ReadonlySet<number>
  /** Whether its lines hold cells that are not its own. */
  readonly hasOutside: boolean
}

const profileLines = 40
/** A table does not go on after so many blank lines. */
const mostBlank = 100
/** Words are read in this many lines; further down only where they stand in columns of figures. */
const wordLines = 60
/** As many lines are looked at closely before the others are taken for alike. */
const closeLines = 120

export function profileOf(view: View, after: number, span: Span, words: HeadWords): Profile {
  const lines = linesBelow(view, after, span, profileLines)
  const counts = new Map<number, Map<CellShape, number>>()
  const filled: number[] = []
  let fewest = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const cells = within(view, line, span)
    filled.push(cells.length)
    fewest = Math.min(fewest, knownWords(cells, words))
    for (const { at, cell } of cells) {
      const shape = shapeOf(cell)
      if (shape === 'none') continue
      const count = counts.get(at) ?? new Map<CellShape, number>()
      count.set(shape, (count.get(shape) ?? 0) + 1)
      counts.set(at, count)
    }
  }
  const shapes = new Map([...counts].map(([at, count]) => [at, mostFrequent(count)]))
  const sorted = filled.toSorted((a, b) => a - b)
  return { shapes, typical: sorted[sorted.length >> 1] ?? 0, words: Number.isFinite(fewest) ? fewest : 0 }
}

function mostFrequent(count: ReadonlyMap<CellShape, number>): CellShape {
  return [...count].reduce((best, one) => (one[1] > best[1] ? one : best))[0]
}

function knownWords(cells: readonly LineCell[], words: HeadWords): number {
  return cells.filter(({ cell, continued }) => !continued && shapeOf(cell) === 'text' && isWord(cell, words)).length
}

function isWord(cell: LineCell['cell'], words: HeadWords): boolean {
  return words.head(cell).kind === 'word'
}

function within(view: View, line: number, span: Span): readonly LineCell[] {
  return view.line(line).filter(({ at, to }) => to >= span.from && at <= span.to)
}

export function bodyOf(task: BodyTask): Body {
  const { view, after, span, words } = task
  const profile = profileOf(view, after, span, words)
  const sums = emptySums(task.span)
  const quick = task.reader === undefined ? undefined : quickLines(task, task.reader, profile, sums)
  const lines: BodyLine[] = []
  const unitLines: number[] = []
  const places = new Set<number>()
  let blank = 0
  let [isEnded, hasOutside] = [false, false]
  for (let line = after + 1; line < view.end && blank <= mostBlank; line += 1) {
    const plain = lines.length >= closeLines && blank === 0 ? quick?.(line) : undefined
    if (plain !== undefined) {
      lines.push(plain.line)
      hasOutside ||= plain.hasOutside
      continue
    }
    const all = view.line(line)
    const own = all.filter(({ at, to, continued }) => !continued && to >= span.from && at <= span.to)
    if (own.length === 0) {
      blank += 1
      continue
    }
    const one = describeLine(view, line, own, blank > 0, profile, sums, task.headerTexts)
    if (view.form === 'columns' && isUnits(own, words)) unitLines.push(line)
    else if (ends(task, profile, one, own, lines.length)) {
      isEnded = true
      break
    } else {
      lines.push(one)
      count(sums, one, own)
      for (const { at } of all) places.add(at)
    }
    blank = 0
    hasOutside ||= all.length > own.length && all.some((cell) => isOutside(cell, span))
  }
  return { lines: isEnded ? withoutHeading(view, lines) : lines, profile, unitLines, places, hasOutside }
}

function isOutside({ at, to }: LineCell, span: Span): boolean {
  return to < span.from || at > span.to
}

/** Lines that are no totals are added up. */
function count(sums: Sums, one: BodyLine, own: readonly LineCell[]): void {
  if (one.repeatsHeader || one.filled < 2) return
  if (one.sum !== undefined || one.total !== undefined) beginAnew(sums)
  else {
    for (const { at, cell } of own) {
      const number = plainNumber(cell)
      if (number !== undefined && at >= sums.from) addToSums(sums, at, number)
    }
  }
}

function isUnits(own: readonly LineCell[], words: HeadWords): boolean {
  const heads = own.map(({ cell }) => words.head(cell).kind)
  const units = heads.filter((kind) => kind === 'unit').length
  const others = heads.filter((kind) => kind !== 'unit' && kind !== 'none').length
  return units >= 2 && others <= units / 2
}

function ends(task: BodyTask, profile: Profile, one: BodyLine, own: readonly LineCell[], before: number): boolean {
  if (own.some(({ at }) => !task.isFree(one.line, at))) return true
  if (one.repeatsHeader) return false
  if (isOtherHeader(task, profile, one, own, before) || isLabelLine(task, profile, one, own)) return true
  if (!one.blankBefore) return false
  if (isSingle(one)) return !goesOn(task, profile, one)
  return one.fitting * 2 < one.filled || one.filled < Math.min(2, profile.typical)
}

/** One cell, or one merged over several places. */
export function isSingle(one: BodyLine): boolean {
  return one.filled === 1
}

/** After a lone text behind a gap the table goes on when one of the next lines has its header or its kinds again. */
function goesOn(task: BodyTask, profile: Profile, one: BodyLine): boolean {
  return linesBelow(task.view, one.line, task.span, 2).some((line) => {
    const own = within(task.view, line, task.span).filter(({ continued }) => !continued)
    const later = describeLine(task.view, line, own, false, profile, emptySums(task.span), task.headerTexts)
    if (later.repeatsHeader) return true
    if (later.filled < 2 || later.filled * 2 < profile.typical || later.fitting * 2 <= later.filled) return false
    return !isOtherHeader(task, profile, later, own, 0) && !isLabelLine(task, profile, later, own)
  })
}

/** The header of another table: words of the vocabulary where this one has figures, or where its lines have none. */
function isOtherHeader(
  task: BodyTask,
  profile: Profile,
  one: BodyLine,
  own: readonly LineCell[],
  before: number,
): boolean {
  if (one.filled < 2 || (one.misfitting === 0 && before > wordLines && !one.blankBefore)) return false
  const heads = own.map(({ cell }) => task.words.head(cell))
  const series = seriesOf(own, heads)
  const isValue = ({ kind, colon }: Head, index: number) =>
    kind === 'pair' || kind === 'long' || colon || ((kind === 'number' || kind === 'date') && !series.has(index))
  if (heads.some(isValue)) return false
  const known = heads.filter(({ kind }) => kind === 'word').length
  if (known < 2 || known * 2 < own.length) return false
  return one.misfitting >= 1 ? known > profile.words : known > profile.words + 1
}

/** `Valid until: | 2027-03-31` below a table belongs to the quote, not to the table. */
function isLabelLine(task: BodyTask, profile: Profile, one: BodyLine, own: readonly LineCell[]): boolean {
  const [label, value] = own
  if (task.view.form === 'columns' || label === undefined || label.cell.value.kind !== 'text' || own.length > 6)
    return false
  if (totalWord(lineText(label.cell)) !== undefined && value !== undefined) return false
  const mayBe = one.blankBefore || lineText(label.cell).endsWith(':')
  if (!mayBe) return false
  const head = task.words.head(label.cell)
  if (head.kind === 'pair' && own.length === 1) return one.blankBefore
  if (value === undefined || !(head.colon || (head.kind === 'word' && profile.words === 0))) return false
  if (one.filled >= profile.typical && one.misfitting === 0 && !head.colon) return false
  return one.filled * 2 <= Math.max(4, profile.typical + 1)
}

/** A heading right above where the table ends belongs to what comes next. */
function withoutHeading(view: View, lines: readonly BodyLine[]): readonly BodyLine[] {
  const last = lines.at(-1)
  return last !== undefined && view.form === 'rows' && isSingle(last) && last.texts === 1 ? lines.slice(0, -1) : lines
}
