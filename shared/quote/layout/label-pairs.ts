// Labels with their values: beside, below, or behind a colon in the same cell; and the tables that such pairs make.
import type { CellPosition, CellRange } from '../../sheet/address.ts'
import type { Cell } from '../../sheet/cell.ts'
import { shapeOf } from './cell-shape.ts'
import { type Head, type HeadWords, pairOf, type Vocabulary } from './head-words.ts'
import { type FieldPlan, type HeaderPart, numberFields } from './header-fields.ts'
import { splitByTables } from './labels-by-table.ts'
import { type SheetReader, shownAt } from './sheet-reader.ts'
import type { FoundTable } from './table.ts'
import { totalWord } from './total-words.ts'

export interface LabelPair {
  readonly parts: readonly HeaderPart[]
  readonly value: { readonly position: CellPosition; readonly text?: string }
  /** Whether a word of the vocabulary is in the label. */
  readonly isKnown: boolean
  readonly key: string
  /** Other cells that belong to it: a unit. */
  readonly cells: readonly CellPosition[]
}

/** Columns looked at to the right of a label for its value, and rows below it. */
const reachRight = 4
const reachDown = 2

export interface PairSearch {
  readonly reader: SheetReader
  readonly words: HeadWords
  readonly isFree: (position: CellPosition) => boolean
}

/** The pair a text cell begins, if it is a label. */
export function pairAt(cell: Cell, search: PairSearch): LabelPair | undefined {
  if (cell.value.kind !== 'text') return undefined
  const head = search.words.head(cell)
  const position = { row: cell.row, column: cell.column }
  if (head.kind === 'pair') return inlinePair(head, position, search.words)
  if (!isLabel(head)) return undefined
  const beside = valueBeside(cell, search)
  if (beside !== undefined && !isAboveItsValue(cell, beside.position, head, search))
    return makePair(head, position, beside.position, beside.units, search)
  const below = valueBelow(cell, search)
  return below === undefined ? undefined : makePair(head, position, below, [], search)
}

/** `Price | Payment` over `2,05 EUR | Net 60`: the word beside is a label of its own, the figure below is the value. */
function isAboveItsValue(label: Cell, beside: CellPosition, head: Head, { reader, words }: PairSearch): boolean {
  const [next, below] = [reader.cells.at(beside.row, beside.column), reader.cells.at(label.row + 1, label.column)]
  const underNext = reader.cells.at(beside.row + 1, beside.column)
  if (head.colon || next === undefined || below === undefined || underNext === undefined) return false
  const shape = shapeOf(below)
  return shapeOf(next) === 'text' && words.head(next).kind === 'plain' && (shape === 'number' || shape === 'date')
}

function inlinePair(head: Head, position: CellPosition, words: HeadWords): LabelPair | undefined {
  const pair = pairOf(head.text)
  if (pair === undefined || pair.value.length > 120) return undefined
  const label = words.text(pair.label)
  return {
    parts: [{ text: pair.label, position }],
    value: { position, text: pair.value },
    isKnown: label.exact || totalWord(pair.label) !== undefined,
    key: label.key(),
    cells: [],
  }
}

function isLabel(head: Head): boolean {
  return head.kind === 'word' || (head.colon && (head.kind === 'plain' || head.kind === 'unit' || head.kind === 'axis'))
}

function makePair(
  head: Head,
  position: CellPosition,
  value: CellPosition,
  units: readonly CellPosition[],
  { reader, words }: PairSearch,
): LabelPair {
  const unitParts = units.flatMap((at) => {
    const { cell } = shownAt(reader, at.row, at.column)
    return cell === undefined ? [] : [{ text: words.head(cell).text, position: at }]
  })
  return {
    parts: [{ text: head.text, position }, ...unitParts],
    value: { position: value },
    isKnown: head.kind === 'word',
    key: head.key(),
    cells: units,
  }
}

interface Beside {
  readonly position: CellPosition
  readonly units: readonly CellPosition[]
}

/** The first cell to the right that is no label; a unit before or after it belongs to the label. */
function valueBeside(label: Cell, search: PairSearch): Beside | undefined {
  const { reader, words } = search
  const start = (reader.merges.at(label.row, label.column)?.to.column ?? label.column) + 1
  const head = words.head(label)
  const [first, second] = cellsRight(reader, label.row, start, search.isFree)
  if (first === undefined || isTaken(first, words)) return undefined
  // Two titles beside each other, `H100 prices` and `H200 prices`, are no label with its value.
  const isFar = first.column > start + 1
  if (!head.colon && (isFar || (!head.exact && words.head(first).kind === 'word'))) return undefined
  const place = (cell: Cell) => ({ row: cell.row, column: cell.column })
  const isUnit = (cell: Cell) => words.head(cell).kind === 'unit'
  if (isUnit(first) && second !== undefined && !isTaken(second, words) && !isUnit(second)) {
    return { position: place(second), units: [place(first)] }
  }
  const unitAfter = second !== undefined && !isUnit(first) && isUnit(second) && second.column === first.column + 1
  return { position: place(first), units: unitAfter ? [place(second)] : [] }
}

function cellsRight(
  reader: SheetReader,
  row: number,
  start: number,
  isFree: (position: CellPosition) => boolean,
): readonly Cell[] {
  const cells: Cell[] = []
  for (let column = start; column <= start + reachRight && cells.length < 2; column += 1) {
    const cell = reader.cells.at(row, column)
    if (cell === undefined) continue
    if (!isFree({ row, column })) break
    cells.push(cell)
  }
  return cells
}

/** Another label is no value. */
function isTaken(cell: Cell, words: HeadWords): boolean {
  const head = words.head(cell)
  return head.colon || head.kind === 'pair' || (cell.value.kind === 'text' && head.exact)
}

function valueBelow(label: Cell, { reader, words, isFree }: PairSearch): CellPosition | undefined {
  const start = (reader.merges.at(label.row, label.column)?.to.row ?? label.row) + 1
  for (let row = start; row < start + reachDown; row += 1) {
    const cell = reader.cells.at(row, label.column)
    if (cell === undefined) continue
    const position = { row, column: label.column }
    const isValue = !isTaken(cell, words) && isFree(position) && !isColumn(cell, reader, words)
    return isValue ? position : undefined
  }
  return undefined
}

/** `No.` over 1.1, 1.2, 1.3: a label has one value, three of a kind below each other are a column under its header. */
function isColumn(first: Cell, reader: SheetReader, words: HeadWords): boolean {
  return [1, 2].every((step) => {
    const next = reader.cells.at(first.row + step, first.column)
    return next !== undefined && shapeOf(next) === shapeOf(first) && !isTaken(next, words)
  })
}

/** Tables from pairs in the order they stand: labels that repeat begin another table. Pairs without any known word make none. */
export function labelTables(
  pairs: readonly LabelPair[],
  reader: SheetReader,
  vocabulary: Vocabulary,
  tables: readonly FoundTable[] = [],
): readonly FoundTable[] {
  return groupPairs(pairs, tables)
    .filter((group) => group.some(({ isKnown }) => isKnown))
    .map((group) => labelTable(group, reader, vocabulary))
}

/** Repeated labels side by side are one record a column; below each other, one block a table or one record after another. */
export function groupPairs(
  pairs: readonly LabelPair[],
  tables: readonly FoundTable[] = [],
): readonly (readonly LabelPair[])[] {
  const byColumn = new Map<number, LabelPair[]>()
  for (const pair of pairs) {
    const column = pair.parts[0]?.position.column ?? 0
    byColumn.set(column, [...(byColumn.get(column) ?? []), pair])
  }
  const columns = [...byColumn].toSorted(([a], [b]) => a - b).map(([, list]) => list)
  const beside: LabelPair[][] = []
  for (const column of columns) {
    const alike = beside.findIndex((group) => !repeatsMany(group, column))
    if (alike < 0) beside.push([...column])
    else beside[alike]?.push(...column)
  }
  return beside.flatMap((group) => splitByTables(group.toSorted(byPlace), tables)).flatMap(splitDown)
}

function byPlace(a: LabelPair, b: LabelPair): number {
  const [one, other] = [a.parts[0]?.position, b.parts[0]?.position]
  return (one?.row ?? 0) - (other?.row ?? 0) || (one?.column ?? 0) - (other?.column ?? 0)
}

function repeatsMany(group: readonly LabelPair[], column: readonly LabelPair[]): boolean {
  const keys = new Set(group.map(({ key }) => key))
  const again = column.filter(({ key }) => keys.has(key)).length
  return again >= 1 && again * 2 >= Math.min(keys.size, column.length)
}

/** Where the first label of a stack comes again and others with it, the next record begins. */
function splitDown(pairs: readonly LabelPair[]): readonly (readonly LabelPair[])[] {
  const [first] = pairs
  if (first === undefined) return []
  const starts = pairs.flatMap(({ key }, index) => (key === first.key ? [index] : []))
  const parts = starts.map((start, index) => pairs.slice(start, starts[index + 1] ?? pairs.length))
  const isStack =
    parts.length > 1 && parts.every((part) => part.length >= 2) && repeatsMany(parts[0] ?? [], parts[1] ?? [])
  return isStack ? parts : [pairs]
}

function labelTable(pairs: readonly LabelPair[], reader: SheetReader, vocabulary: Vocabulary): FoundTable {
  const { hiddenRows, hiddenColumns, sheet } = reader
  const isHidden = ({ row, column }: CellPosition) => hiddenRows.has(row) || hiddenColumns.has(column)
  const plans = pairs.map(
    ({ parts, value }, at): FieldPlan => ({
      at,
      parts,
      value,
      hidden: isHidden(value.position) || parts.some(({ position }) => isHidden(position)),
    }),
  )
  const labels = pairs.flatMap(({ parts }) => parts.map(({ position }) => position))
  const known = pairs.filter(({ isKnown }) => isKnown)
  const shown = known.slice(0, 4).map(({ parts }) => `“${parts[0]?.text ?? ''}”`)
  return {
    sheet: sheet.name,
    sheetHidden: sheet.hidden,
    form: 'labels',
    header: around(labels),
    body: around(pairs.map(({ value }) => value.position)),
    fields: numberFields(plans, vocabulary.headerKey),
    records: [{ at: 0, role: 'offer', why: '', key: '', hidden: false }],
    reasons: [
      {
        why: `Labels with their values: ${known.length} of ${pairs.length} labels are known words (${shown.join(', ')}${known.length > 4 ? ', …' : ''}).`,
        cells: labels.slice(0, 40),
      },
    ],
  }
}

function around(positions: readonly CellPosition[]): CellRange {
  const rows = positions.map(({ row }) => row)
  const columns = positions.map(({ column }) => column)
  return {
    from: { row: Math.min(...rows), column: Math.min(...columns) },
    to: { row: Math.max(...rows), column: Math.max(...columns) },
  }
}
