// Cells as columns of numbers: a sheet of a million cells takes some 20 MB, crosses threads as buffers and gives `Cell` objects on demand.
import { type Cell, type CellValue, valueText } from './cell.ts'
import { type StringTable, stringAt } from './string-table.ts'

/** What a cell's number means. A `blank` is a text of white space alone. */
export const packedKinds = { none: 0, text: 1, blank: 2, number: 3, date: 4, boolean: 5, error: 6 } as const

/** All arrays but `rowStarts` have one entry a cell, by row, then by column. */
export interface PackedCells {
  /** Index of the first cell of each row; one entry more than there are rows. */
  readonly rowStarts: Uint32Array
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  /** The number; seconds since 1970-01-01 of a date; 1 for true; the index in `strings` of a text or an error's code. */
  readonly numbers: Float64Array
  /** Index in `formatCodes`. */
  readonly formats: Uint16Array
  /** Index in `strings` plus one of the text shown; 0: what the value and its format say. Empty when none has its own. */
  readonly shown: Uint32Array
  /** Index in `strings` plus one of the formula; 0: none. Empty when there is no formula. */
  readonly formulas: Uint32Array
  readonly strings: StringTable
  /** Number format codes; the first is ''. */
  readonly formatCodes: readonly string[]
  /** Texts that are not stored follow from the format; otherwise from the plain value. */
  readonly byFormat: boolean
}

/** How a value is shown in a number format. */
export type ShowValue = (value: CellValue, format: string) => string

/** Days and formatted numbers repeat in a sheet, and each takes longer to write than to look up; so many are kept. */
const kept = 16_384

/** Makes the cell at an index of the arrays, which lies in `row`. */
export type CellMaker = (index: number, row: number) => Cell

/** `show` is asked only about cells packed `byFormat`. */
export function makeCells(packed: PackedCells, show: ShowValue): CellMaker {
  const { columns, formats, formatCodes, shown, formulas, strings } = packed
  const dayOf = remember(dayText)
  const showIn = formatCodes.map((code) => remember((number, kind) => show(valueIn(packed, kind, number, dayOf), code)))
  const textOf = (value: CellValue, index: number, format: number): string => {
    const own = shown[index] ?? 0
    if (own > 0) return stringAt(strings, own - 1)
    if (value.kind === 'text') return value.text
    if (!packed.byFormat || (format === 0 && value.kind !== 'date')) return valueText(value)
    return showIn[format]?.(packed.numbers[index] ?? 0, packed.kinds[index] ?? 0) ?? valueText(value)
  }
  return (index, row) => {
    const value = valueIn(packed, packed.kinds[index] ?? 0, packed.numbers[index] ?? 0, dayOf)
    const at = formats[index] ?? 0
    const text = textOf(value, index, at)
    const column = columns[index] ?? 0
    const format = formatCodes[at] ?? ''
    const formula = formulas[index] ?? 0
    return formula === 0
      ? { row, column, value, text, format }
      : { row, column, value, text, format, formula: stringAt(strings, formula - 1) }
  }
}

/** The same text for the same number and date; what is neither is written each time. */
function remember(write: (number: number, kind: number) => string): (number: number, kind: number) => string {
  const known: Readonly<Record<number, Map<number, string>>> = {
    [packedKinds.number]: new Map(),
    [packedKinds.date]: new Map(),
  }
  return (number, kind) => {
    const texts = known[kind]
    const before = texts?.get(number)
    if (before !== undefined) return before
    const text = write(number, kind)
    if (texts !== undefined && texts.size < kept) texts.set(number, text)
    return text
  }
}

function valueIn(
  packed: PackedCells,
  kind: number,
  number: number,
  dayOf: (day: number, kind: number) => string,
): CellValue {
  switch (kind) {
    case packedKinds.text:
    case packedKinds.blank:
      return { kind: 'text', text: stringAt(packed.strings, number) }
    case packedKinds.number:
      return { kind: 'number', number }
    case packedKinds.date: {
      const day = Math.floor(number / daySeconds)
      return { kind: 'date', date: dayOf(day, kind), seconds: number - day * daySeconds }
    }
    case packedKinds.boolean:
      return { kind: 'boolean', value: number === 1 }
    case packedKinds.error:
      return { kind: 'error', code: stringAt(packed.strings, number) }
    default:
      return { kind: 'none' }
  }
}

const daySeconds = 86_400

function dayText(day: number): string {
  return new Date(day * daySeconds * 1000).toISOString().slice(0, 10)
}

/** Seconds since 1970-01-01 of a date `YYYY-MM-DD` and the seconds after its midnight; throws for what is no date. */
export function dateSeconds(date: string, seconds: number): number {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000
  const whole = seconds >= 0 && seconds < daySeconds
  if (Number.isNaN(midnight) || !whole || new Date(midnight * 1000).toISOString().slice(0, 10) !== date) {
    throw new RangeError('a cell holds a date the calendar does not have')
  }
  return midnight + seconds
}

/** Nothing but white space, and no formula: see `isBlank`. */
export function isBlankAt(packed: PackedCells, index: number): boolean {
  return packed.kinds[index] === packedKinds.blank && (packed.formulas[index] ?? 0) === 0
}

/** Index just behind the last cell of a row at or before `column`. */
export function indexAfter(packed: PackedCells, row: number, column: number): number {
  let low = packed.rowStarts[row] ?? 0
  let high = packed.rowStarts[row + 1] ?? low
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((packed.columns[middle] ?? 0) <= column) low = middle + 1
    else high = middle
  }
  return low
}
