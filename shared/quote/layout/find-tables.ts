// Finds the tables of a sheet of any layout: headers by the words and kinds of cells, then what stands under or beside them.
import type { CellPosition } from '../../sheet/address.ts'
import type { Sheet } from '../../sheet/workbook.ts'
import { headerKey } from '../words/header-key.ts'
import { readHeader } from '../words/read-header.ts'
import { type BuiltTable, buildTable, type Surroundings } from './build-table.ts'
import { type HeadWords, headWordsOf, type Vocabulary } from './head-words.ts'
import { runsOf } from './header-candidates.ts'
import { type HeaderRun, spanOf } from './header-runs.ts'
import { type LabelPair, labelTables, pairAt } from './label-pairs.ts'
import { looseTexts } from './loose-texts.ts'
import { readerOf, type SheetReader } from './sheet-reader.ts'
import { joinSingles, pairsOfTable } from './single-records.ts'
import type { FoundTable, Reason, SheetTables } from './table.ts'
import { type TakenCells, takenCells } from './taken-cells.ts'
import { columnsView, rowsView, type View } from './view.ts'

/** Rows looked at together for headers; fewer in a wide sheet. */
const windowRows = 300
const windowCells = 12_000
/** Sheets are searched for headers this far; rows of a table found before do not count. */
const mostWindows = 60
/** So many parts after each other without a table or a label end the search. */
const mostInVain = 5
/** As many as a layout can hold. */
const mostTables = 200

/** Every table of a sheet, and the texts that belong to none. `known`: header keys of saved layouts, which count as words. */
export function findTables(sheet: Sheet, known: ReadonlySet<string> = new Set()): SheetTables {
  return findTablesIn(readerOf(sheet), { readHeader, headerKey, known })
}

interface Search {
  readonly reader: SheetReader
  readonly words: HeadWords
  readonly vocabulary: Vocabulary
  readonly built: BuiltTable[]
  readonly pairs: LabelPair[]
  /** What belongs to a table already. */
  readonly taken: TakenCells
}

export function findTablesIn(reader: SheetReader, vocabulary: Vocabulary): SheetTables {
  const words = headWordsOf(vocabulary)
  const search: Search = { reader, words, vocabulary, built: [], pairs: [], taken: takenCells() }
  let searched = 0
  let inVain = 0
  for (let windows = 0; windows < mostWindows && inVain < mostInVain && searched < reader.sheet.rows; windows += 1) {
    const before = search.built.length + search.pairs.length
    searched = searchWindow(search, searched)
    inVain = search.built.length + search.pairs.length > before ? 0 : inVain + 1
  }
  const { tables, pairs } = joinSingles(search.built, search.pairs)
  const labels = labelTables(pairs, reader, vocabulary, tables)
  const all = [...tables, ...labels].toSorted(byPlace).slice(0, mostTables)
  return { tables: all, ...looseTexts(reader, takenBy(search, labels), searched) }
}

/** Pairs that made no table are loose texts again. */
function takenBy(search: Search, labels: readonly FoundTable[]): TakenCells {
  const taken = takenCells()
  for (const { extent, offers, run } of search.built) if (!isLabels(offers, run)) taken.takeRange(extent)
  for (const { headerCells, value } of labels.flatMap(({ fields }) => fields)) {
    taken.takeCells(value === undefined ? headerCells : [...headerCells, value.position])
  }
  return taken
}

function byPlace(a: FoundTable, b: FoundTable): number {
  return a.header.from.row - b.header.from.row || a.header.from.column - b.header.from.column
}

/** Searches the rows from `first`; gives the row the search goes on from. */
function searchWindow(search: Search, first: number): number {
  const { reader } = search
  search.words.begin()
  const rows = rowsView(reader, first)
  const end = windowEnd(rows)
  const columns = columnsView(reader, rows, end)
  const runs = [...runsIn(search, rows, end), ...runsIn(search, columns, columns.end)]
  const before = search.built.length
  takeBest(search, runs, end, isClear)
  // What no table has taken is as it was.
  const same = search.built.length === before
  const rest = same ? runs : [...runsIn(search, rows, end), ...runsIn(search, columns, columns.end)]
  takeBest(search, rest, end, isClear)
  takeBest(search, rest, end, isLikely)
  findPairs(search, rows, end)
  const tall = search.built.slice(before).filter(({ extent }) => extent.to.row >= end)
  if (tall.length === 0) return end
  const ends = tall.map(({ extent }) => extent.to.row + 1)
  return tall.some(({ hasOutside }) => hasOutside) ? Math.max(end, Math.min(...ends)) : Math.max(...ends)
}

function windowEnd(view: View): number {
  let [used, cells, row] = [0, 0, view.first]
  for (; row < view.end && used < windowRows && (cells < windowCells || used < 20); row += 1) {
    const count = view.line(row).length
    cells += count
    used += count === 0 ? 0 : 1
  }
  return row
}

function runsIn(search: Search, view: View, end: number): readonly HeaderRun[] {
  const runs: HeaderRun[] = []
  for (let line = view.first; line < end; line += 1)
    runs.push(...runsOf(view, line, search.words, freeIn(search, view)))
  return runs
}

function freeIn(search: Search, view: View): (line: number, at: number) => boolean {
  return (line, at) => !search.taken.has(view.position(line, at))
}

/** Builds the table of the best run, and again of the best that is left, until none is good enough. */
function takeBest(search: Search, all: readonly HeaderRun[], end: number, isGood: (run: HeaderRun) => boolean): void {
  const runs = all.filter(isGood).toSorted(byScore)
  for (let run = runs.shift(); run !== undefined && search.built.length < mostTables; run = runs.shift()) {
    const free = freeIn(search, run.view)
    if (run.cells.some(({ at, line }) => !free(line, at))) {
      const { length } = run.cells
      const rest = runsOf(run.view, run.line, search.words, free).filter(isGood)
      const isNew = (one: HeaderRun) => !runs.some((other) => isSameRun(one, other))
      const isShorter = (one: HeaderRun) => one.cells.length < length
      runs.push(...rest.filter((one) => isShorter(one) && isNew(one)))
      runs.sort(byScore)
      continue
    }
    const first = firstAlike(run, runs)
    if (first !== run) runs.splice(runs.indexOf(first), 1, run)
    takeRun(search, first, all, end)
  }
}

/** Of headers that repeat down a sheet the first one begins the table. */
function firstAlike(run: HeaderRun, runs: readonly HeaderRun[]): HeaderRun {
  const isAlike = (other: HeaderRun) =>
    other.view === run.view &&
    other.line < run.line &&
    other.cells.length === run.cells.length &&
    other.cells.every(({ at }, index) => at === run.cells[index]?.at) &&
    other.heads.every(({ text }, index) => text === run.heads[index]?.text)
  return runs.filter(isAlike).reduce((first, one) => (one.line < first.line ? one : first), run)
}

function isSameRun(a: HeaderRun, b: HeaderRun): boolean {
  const [one, other] = [spanOf(a.cells), spanOf(b.cells)]
  return a.view === b.view && a.line === b.line && one.from === other.from && one.to === other.to
}

/** The best first; of equals a row before a column, then the first in the sheet. */
function byScore(a: HeaderRun, b: HeaderRun): number {
  const form = Number(a.view.form === 'columns') - Number(b.view.form === 'columns')
  return b.score - a.score || form || a.line - b.line || spanOf(a.cells).from - spanOf(b.cells).from
}

function isClear({ words, axes, units, score }: HeaderRun): boolean {
  return score >= 0.5 && (words >= 2 || (words >= 1 && axes + units >= 1) || axes >= 3)
}

/** Without known words: only words, over figures. */
function isLikely({ heads, axes, contrast, score }: HeaderRun): boolean {
  const isValue = heads.filter(({ kind }) => kind === 'number' || kind === 'date').length > axes
  return (
    score >= 0.25 &&
    contrast >= 0.3 &&
    !isValue &&
    heads.every(({ kind, colon }) => kind !== 'pair' && kind !== 'long' && !colon)
  )
}

function takeRun(search: Search, run: HeaderRun, all: readonly HeaderRun[], end: number): void {
  const around: Surroundings = {
    reader: search.reader,
    words: search.words,
    vocabulary: search.vocabulary,
    isFree: (position) => !search.taken.has(position),
  }
  const built = buildTable(run, around, rivalReason(run, all))
  if (built === undefined || built.offers === 0) return
  const isNamed = built.hasNames || run.words > 0
  if (!isNamed || (!isClear(run) && built.offers < 2)) return
  const isCut = run.view.form === 'columns' && end < search.reader.sheet.rows && built.extent.to.row >= end - 1
  if (isCut) return
  search.built.push(built)
  search.taken.takeRange(built.extent)
  if (isLabels(built.offers, run)) search.pairs.push(...pairsOfTable(built))
}

/** One column of values beside its labels. */
function isLabels(offers: number, run: HeaderRun): boolean {
  return run.view.form === 'columns' && offers === 1
}

/** What speaks against reading the same cells the other way round. */
function rivalReason(run: HeaderRun, all: readonly HeaderRun[]): readonly Reason[] {
  const span = spanOf(run.cells)
  const rival = all
    .filter(({ view, line, cells }) => {
      const other = spanOf(cells)
      return view.form !== run.view.form && line >= span.from && line <= span.to && other.to >= run.line
    })
    .reduce<HeaderRun | undefined>(
      (best, one) => (best === undefined || one.score > best.score ? one : best),
      undefined,
    )
  if (rival === undefined) return []
  const why = `Read the other way round, ${rival.words} of ${rival.cells.length} headers would be known words.`
  const cells = rival.cells.slice(0, 40).map(({ at }) => rival.view.position(rival.line, at))
  return [{ why, cells }]
}

/** Labels with values among the cells that no table has taken. */
function findPairs(search: Search, rows: View, end: number): void {
  const free = (position: CellPosition) => !search.taken.has(position)
  for (let row = rows.first; row < end; row += 1) {
    for (const { cell, continued } of rows.line(row)) {
      if (continued || !free({ row: cell.row, column: cell.column })) continue
      const pair = pairAt(cell, { reader: search.reader, words: search.words, isFree: free })
      if (pair === undefined) continue
      search.pairs.push(pair)
      search.taken.takeCells([...pair.parts.map(({ position }) => position), pair.value.position, ...pair.cells])
    }
  }
}
