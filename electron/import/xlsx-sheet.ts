// One sheet of an XLSX file straight into packed cells, with its merges and what is hidden. Source: ECMA-376 part 1, 18.3.1.
import { type CellRange, parseRange } from '../../shared/sheet/address.ts'
import { type DateSystem, serialToSeconds } from '../../shared/sheet/date-serial.ts'
import { textKind } from '../../shared/sheet/pack-cells.ts'
import { packedKinds } from '../../shared/sheet/packed-cells.ts'
import { type CellAttributes, cellAttributes } from './cell-attributes.ts'
import type { CellCollector } from './collect-cells.ts'
import { isoSeconds } from './iso-date.ts'
import { importLimits } from './limits.ts'
import { type CellFormat, plainEscapes } from './xlsx-parts.ts'
import { attributesOf, isTrue, type XmlListener } from './xml-scan.ts'

/** What the sheets of a file have in common. */
export interface BookContext {
  readonly collector: CellCollector
  readonly dateSystem: DateSystem
  readonly styles: readonly CellFormat[]
  /** Kind and length of each shared text, whose index is that of the collector's strings. */
  readonly shared: { readonly kinds: readonly number[]; readonly lengths: readonly number[] }
}

export interface SheetSurroundings {
  readonly merges: CellRange[]
  readonly hiddenRows: number[]
  readonly hiddenColumns: number[]
}

/** An error is also an error where a program wrote it as text. */
const errorText = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!)$/

export function kindOfText(text: string): number {
  return text.charCodeAt(0) === 35 && errorText.test(text) ? packedKinds.error : textKind(text)
}

/** Last row and column of the format: beyond them there is no cell. */
const lastRow = 1_048_575
const lastColumn = 16_383

/** Listens to the tags of a sheet; begin and end of the sheet in the collector are the caller's. */
export function listenToSheet(book: BookContext, found: SheetSurroundings): XmlListener {
  const cell: CellAttributes = { row: -1, column: -1, style: -1, type: '' }
  const formats = new Map<number, number>()
  let inData = false
  let inCell = false
  let collecting: 'value' | 'formula' | 'inline' | undefined
  let hints = 0
  let value = ''
  let formula = ''
  let hasFormula = false
  let inline = ''
  let nextRow = 0
  let nextColumn = 0

  const openRow = (raw: string) => {
    const attributes = attributesOf(raw)
    const row = Number(attributes.get('r') ?? nextRow + 1) - 1
    if (!Number.isInteger(row) || row < 0 || row > lastRow) throw new Error('a row lies outside of any sheet')
    nextRow = row + 1
    nextColumn = 0
    const none = attributes.get('ht') === '0' && isTrue(attributes.get('customHeight'))
    if ((none || isTrue(attributes.get('hidden'))) && row < importLimits.rows) {
      if (found.hiddenRows.length < importLimits.rows) found.hiddenRows.push(row)
    }
  }
  const openCell = (raw: string) => {
    inCell = true
    value = ''
    formula = ''
    hasFormula = false
    inline = ''
    cellAttributes(raw, cell)
    if (cell.column < 0) cell.column = nextColumn
    if (cell.row < 0) cell.row = nextRow - 1
    nextColumn = cell.column + 1
    if (cell.row > lastRow || cell.column > lastColumn) throw new Error('a cell lies outside of any sheet')
  }
  const formatOf = (style: number): number => {
    const known = formats.get(style)
    if (known !== undefined) return known
    const index = book.collector.format(book.styles[style]?.code ?? '')
    formats.set(style, index)
    return index
  }
  const closeCell = () => {
    inCell = false
    const read =
      cell.type === 'inlineStr' ? textValue(plainEscapes(inline), hasFormula) : readValue(cell, value, hasFormula, book)
    if (read === undefined || !book.collector.takes(cell.row, cell.column)) return
    const formulaIndex = hasFormula ? book.collector.strings.add(formula) + 1 : 0
    const number = read.text === undefined ? read.number : book.collector.strings.share(read.text)
    const characters = read.length + formula.length
    book.collector.put(cell.row, cell.column, read.kind, number, formatOf(cell.style), formulaIndex, characters)
  }
  return {
    open: (name, raw) => {
      if (inCell) {
        if (name === 'v') collecting = 'value'
        else if (name === 't') collecting = hints === 0 ? 'inline' : undefined
        else if (name === 'f') {
          collecting = 'formula'
          // A cell that shares the formula of another carries no text of it.
          if (raw.includes('shared')) hasFormula = true
        } else if (name === 'rPh') hints += 1
      } else if (inData) {
        if (name === 'c') openCell(raw)
        else if (name === 'row') openRow(raw)
      } else if (name === 'sheetData') inData = true
      else if (name === 'col') hideColumns(raw, found.hiddenColumns)
      else if (name === 'mergeCell') addMerge(raw, found.merges)
    },
    text: (text) => {
      if (collecting === 'value') value += text
      else if (collecting === 'inline') inline += text
      else if (collecting === 'formula') {
        formula += text
        hasFormula = true
      }
    },
    close: (name) => {
      if (inCell) {
        if (name === 'c') closeCell()
        else if (name === 'rPh') hints -= 1
        collecting = undefined
      } else if (name === 'sheetData') inData = false
    },
  }
}

/** `text` is still to be added to the strings; `length` is what it counts for. */
interface ReadValue {
  readonly kind: number
  readonly number: number
  readonly text?: string
  readonly length: number
}

const nothing: ReadValue = { kind: packedKinds.none, number: 0, length: 0 }

function sharedValue({ shared }: BookContext, value: string, hasFormula: boolean): ReadValue | undefined {
  if (value === '') return hasFormula ? nothing : undefined
  const index = Number(value)
  const length = shared.lengths[index]
  const kind = shared.kinds[index]
  if (length === undefined || kind === undefined) throw new Error('a cell refers to a text the file does not hold')
  return length === 0 && !hasFormula ? undefined : { kind, number: index, length }
}

function textValue(text: string, hasFormula: boolean): ReadValue | undefined {
  if (text === '' && !hasFormula) return undefined
  return { kind: kindOfText(text), number: 0, text, length: text.length }
}

function readValue(cell: CellAttributes, value: string, hasFormula: boolean, book: BookContext): ReadValue | undefined {
  switch (cell.type) {
    case 's':
      return sharedValue(book, value, hasFormula)
    case 'str':
      return textValue(plainEscapes(value), hasFormula)
    case 'b':
      if (value === '') return hasFormula ? nothing : undefined
      return { kind: packedKinds.boolean, number: value === '1' || value.toLowerCase() === 'true' ? 1 : 0, length: 0 }
    case 'e':
      return { kind: packedKinds.error, number: 0, text: value === '' ? '#ERROR' : value, length: value.length }
    case 'd': {
      const seconds = isoSeconds(value)
      if (seconds !== undefined) return { kind: packedKinds.date, number: seconds, length: 0 }
      return value === '' && hasFormula ? nothing : textValue(value, hasFormula)
    }
    default:
      return numberValue(cell, value, hasFormula, book)
  }
}

/** XML allows white space around it. */
const decimal = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?\s*$/i

function numberValue(
  cell: CellAttributes,
  value: string,
  hasFormula: boolean,
  book: BookContext,
): ReadValue | undefined {
  if (value === '') return hasFormula ? nothing : undefined
  const number = Number(value)
  // What is no decimal number, or too large to be one, stays the text it is.
  if (!decimal.test(value) || !Number.isFinite(number)) return textValue(value, hasFormula)
  const seconds = book.styles[cell.style]?.isDate === true ? serialToSeconds(number, book.dateSystem) : undefined
  if (seconds !== undefined) return { kind: packedKinds.date, number: seconds, length: 0 }
  return { kind: packedKinds.number, number, length: 0 }
}

function hideColumns(raw: string, hidden: number[]): void {
  const attributes = attributesOf(raw)
  const width = attributes.get('width')
  if (!isTrue(attributes.get('hidden')) && (width === undefined || Number(width) !== 0)) return
  const from = Math.max(1, Number(attributes.get('min') ?? 1))
  const to = Math.min(importLimits.columns, Number(attributes.get('max') ?? 0))
  for (let column = from; column <= to && hidden.length < importLimits.columns; column += 1) hidden.push(column - 1)
}

function addMerge(raw: string, merges: CellRange[]): void {
  const range = parseRange(attributesOf(raw).get('ref') ?? '')
  if (range !== undefined && merges.length < importLimits.merges) merges.push(range)
}
