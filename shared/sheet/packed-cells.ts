// Cells as columns of numbers: a sheet of a million cells takes some 20 MB, crosses threads as buffers and gives `Cell` objects on demand.
import type { Cell, CellValue } from './cell.ts'
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

export function valueAt(packed: PackedCells, index: number): CellValue {
  const number = packed.numbers[index] ?? 0
  switch (packed.kinds[index]) {
    case packedKinds.text:
    case packedKinds.blank:
      return { kind: 'text', text: stringAt(packed.strings, number) }
    case packedKinds.number:
      return { kind: 'number', number }
    case packedKinds.date:
      return dateOf(number)
    case packedKinds.boolean:
      return { kind: 'boolean', value: number === 1 }
    case packedKinds.error:
      return { kind: 'error', code: stringAt(packed.strings, number) }
    default:
      return { kind: 'none' }
  }
}

const daySeconds = 86_400

function dateOf(total: number): CellValue {
  const days = Math.floor(total / daySeconds)
  const date = new Date(days * daySeconds * 1000).toISOString().slice(0, 10)
  return { kind: 'date', date, seconds: total - days * daySeconds }
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

/** The cell at an index of the arrays, which lies in `row`. */
export function unpackCell(packed: PackedCells, index: number, row: number, show: ShowValue): Cell {
  const value = valueAt(packed, index)
  const format = packed.formatCodes[packed.formats[index] ?? 0] ?? ''
  const own = packed.shown[index] ?? 0
  const text = own > 0 ? stringAt(packed.strings, own - 1) : value.kind === 'text' ? value.text : show(value, format)
  const column = packed.columns[index] ?? 0
  const formula = packed.formulas[index] ?? 0
  return formula === 0
    ? { row, column, value, text, format }
    : { row, column, value, text, format, formula: stringAt(packed.strings, formula - 1) }
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
