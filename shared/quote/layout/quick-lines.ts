// Lines deep in a long table that are like all the others: read from the packed cells, without making a cell of each.
import { packedList } from '../../sheet/cell-list.ts'
import { type PackedCells, packedKinds } from '../../sheet/packed-cells.ts'
import { stringAt } from '../../sheet/string-table.ts'
import { addToSums, type BodyLine, keyOf, type Profile, type Sums } from './body-line.ts'
import { type CellShape, onOneLine, textShape } from './cell-shape.ts'
import type { SheetReader } from './sheet-reader.ts'
import { totalWord } from './total-words.ts'
import type { Span } from './view.ts'

export interface QuickTask {
  /** Last line of the header. */
  readonly after: number
  readonly span: Span
  readonly headerTexts: readonly ReadonlyMap<number, string>[]
  readonly isFree: (line: number, at: number) => boolean
}

export interface QuickLine {
  readonly line: BodyLine
  readonly hasOutside: boolean
}

/** A line is like the others when it has most of their cells, words only where words are usual, and no formula. */
export function quickLines(
  task: QuickTask,
  reader: SheetReader,
  profile: Profile,
  sums: Sums,
): ((row: number) => QuickLine | undefined) | undefined {
  if (reader.sheet.merges.some(({ to }) => to.row > task.after)) return undefined
  const { packed } = packedList(reader.sheet.cells)
  const { from, to } = task.span
  const shapes = Array.from({ length: to - from + 1 }, (_, index) => profile.shapes.get(from + index))
  const textColumns = shapes.filter((shape) => shape === 'text').length
  return (row) => {
    const start = packed.rowStarts[row] ?? 0
    const end = packed.rowStarts[row + 1] ?? start
    if (!task.isFree(row, from) || hasFormula(packed, start, end)) return undefined
    const read = readLine(packed, start, end, task.span, shapes)
    if (read === undefined || read.filled < 2 || read.filled * 5 < profile.typical * 3) return undefined
    const { label } = read
    if (read.texts * 2 <= textColumns || (label === undefined && read.texts === 0)) return undefined
    if (label !== undefined && !isPlainLabel(label.text, label.at, task)) return undefined
    for (let index = start; index < end; index += 1) addFigure(packed, index, task.span, sums)
    const position = { row, column: label?.at ?? 0 }
    return {
      hasOutside: read.hasOutside,
      line: {
        line: row,
        blankBefore: false,
        filled: read.filled,
        fitting: read.filled,
        misfitting: 0,
        texts: read.texts,
        numbers: read.numbers,
        label: label === undefined ? undefined : { ...label, position },
        key: keyOf(read.key),
        total: undefined,
        repeatsHeader: false,
        sum: undefined,
      },
    }
  }
}

function hasFormula({ formulas }: PackedCells, start: number, end: number): boolean {
  if (formulas.length === 0) return false
  for (let index = start; index < end; index += 1) if ((formulas[index] ?? 0) > 0) return true
  return false
}

function isPlainLabel(text: string, at: number, { headerTexts }: QuickTask): boolean {
  return !text.endsWith(':') && totalWord(text) === undefined && !headerTexts.some((header) => header.get(at) === text)
}

interface ReadLine {
  readonly filled: number
  readonly texts: number
  readonly numbers: number
  readonly key: string
  readonly label: { readonly text: string; readonly at: number } | undefined
  readonly hasOutside: boolean
}

/** Undefined as soon as a cell is not of its column's kind. */
function readLine(
  packed: PackedCells,
  start: number,
  end: number,
  { from, to }: Span,
  shapes: readonly (CellShape | undefined)[],
): ReadLine | undefined {
  let [filled, texts, numbers, key, hasOutside] = [0, 0, 0, '', false]
  let label: ReadLine['label']
  for (let index = start; index < end; index += 1) {
    const kind = packed.kinds[index]
    const at = packed.columns[index] ?? 0
    if (kind === packedKinds.blank) continue
    if (at < from || at > to) {
      hasOutside = true
      continue
    }
    const usual = shapes[at - from]
    filled += 1
    if ((packed.shown[index] ?? 0) > 0 && kind === packedKinds.text) return undefined
    if (kind === packedKinds.number && usual === 'number') numbers += 1
    else if (kind === packedKinds.text) {
      const text = stringAt(packed.strings, packed.numbers[index] ?? 0)
      const shape = textShape(text)
      if (shape !== usual && shape !== 'none') return undefined
      if (shape === 'number') numbers += 1
      if (shape !== 'text') continue
      const words = onOneLine(text)
      if (texts === 0 && numbers === 0) label = { text: words, at }
      texts += 1
      key = key === '' ? words : `${key} ${words}`
    } else if (kind !== packedKinds.date || usual !== 'date') return undefined
  }
  return { filled, texts, numbers, key, label, hasOutside }
}

const plainFigure = /^-?\d{1,15}(?:\.\d{1,9})?$/

function addFigure(packed: PackedCells, index: number, { from, to }: Span, sums: Sums): void {
  const at = packed.columns[index] ?? 0
  if (at < from || at > to) return
  const number = packed.numbers[index] ?? 0
  if (packed.kinds[index] === packedKinds.number) addToSums(sums, at, number)
  else if (packed.kinds[index] === packedKinds.text) {
    const text = stringAt(packed.strings, number)
    if (plainFigure.test(text)) addToSums(sums, at, Number(text))
  }
}
