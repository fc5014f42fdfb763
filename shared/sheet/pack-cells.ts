// Cells gathered one by one into packed form, in whatever order a file has them.
import { type Cell, valueText } from './cell.ts'
import { dateSeconds, type PackedCells, packedKinds } from './packed-cells.ts'
import { gatherStrings, type StringGatherer, type StringTable } from './string-table.ts'

export interface CellPacker {
  readonly strings: StringGatherer
  /** The index of a format code. */
  readonly format: (code: string) => number
  /** Of two cells at one place the later counts. `shown` is an index in `strings` plus one, or 0. */
  readonly put: (
    row: number,
    column: number,
    kind: number,
    number: number,
    format: number,
    formula: number,
    shown: number,
  ) => void
  readonly add: (cell: Cell) => void
  readonly count: () => number
  /** `table` when several sheets share one that is not finished yet. */
  readonly finish: (table?: StringTable) => PackedCells
}

/** `strings` may hold the texts of a file already; `byFormat` as in PackedCells. */
export function packCells(strings: StringGatherer = gatherStrings(), byFormat = false): CellPacker {
  const formatIndex = new Map<string, number>([['', 0]])
  let columns = growing(1024)
  let count = 0
  let ordered = true
  let lastRow = -1
  let lastColumn = -1
  const format = (code: string) => {
    const known = formatIndex.get(code)
    if (known !== undefined) return known
    // A file has some hundred formats; beyond what an index can say the format is left off.
    const index = formatIndex.size > 0xffff ? 0 : formatIndex.size
    if (index > 0) formatIndex.set(code, index)
    return index
  }
  const put: CellPacker['put'] = (row, column, kind, number, code, formula, shown) => {
    if (count === columns.size) columns = longer(columns)
    columns.rows[count] = row
    columns.columns[count] = column
    columns.kinds[count] = kind
    columns.numbers[count] = number
    columns.formats[count] = code
    if (formula > 0) {
      columns.formulas ??= new Uint32Array(columns.size)
      columns.formulas[count] = formula
    }
    if (shown > 0) {
      columns.shown ??= new Uint32Array(columns.size)
      columns.shown[count] = shown
    }
    if (row < lastRow || (row === lastRow && column <= lastColumn)) ordered = false
    lastRow = row
    lastColumn = column
    count += 1
  }
  return {
    strings,
    format,
    put,
    add: (cell) => {
      const { kind, number } = packValue(cell, strings)
      const formula = cell.formula === undefined ? 0 : strings.add(cell.formula) + 1
      const shown = cell.text === valueText(cell.value) && !byFormat ? 0 : strings.add(cell.text) + 1
      put(cell.row, cell.column, kind, number, format(cell.format), formula, shown)
    },
    count: () => count,
    finish: (table = strings.finish()) => {
      const cells = ordered ? trimmed(columns, count) : inOrder(columns, count)
      return { ...cells, strings: table, formatCodes: [...formatIndex.keys()], byFormat }
    },
  }
}

function packValue({ value }: Cell, strings: StringGatherer): { readonly kind: number; readonly number: number } {
  switch (value.kind) {
    case 'text':
      return { kind: textKind(value.text), number: strings.add(value.text) }
    case 'number':
      return { kind: packedKinds.number, number: value.number }
    case 'date':
      return { kind: packedKinds.date, number: dateSeconds(value.date, value.seconds) }
    case 'boolean':
      return { kind: packedKinds.boolean, number: value.value ? 1 : 0 }
    case 'error':
      return { kind: packedKinds.error, number: strings.add(value.code) }
    case 'none':
      return { kind: packedKinds.none, number: 0 }
  }
}

export function textKind(text: string): number {
  return text.trim() === '' ? packedKinds.blank : packedKinds.text
}

/** The arrays while they grow; those few sheets need are made with the first entry. */
interface Growing {
  readonly size: number
  readonly rows: Uint32Array
  readonly columns: Uint16Array
  readonly kinds: Uint8Array
  readonly numbers: Float64Array
  readonly formats: Uint16Array
  formulas: Uint32Array | undefined
  shown: Uint32Array | undefined
}

function growing(size: number): Growing {
  return {
    size,
    rows: new Uint32Array(size),
    columns: new Uint16Array(size),
    kinds: new Uint8Array(size),
    numbers: new Float64Array(size),
    formats: new Uint16Array(size),
    formulas: undefined,
    shown: undefined,
  }
}

function longer(old: Growing): Growing {
  const made = growing(old.size * 2)
  for (const name of ['rows', 'columns', 'kinds', 'numbers', 'formats'] as const) made[name].set(old[name])
  for (const name of ['formulas', 'shown'] as const) {
    const entries = old[name]
    if (entries === undefined) continue
    const grown = new Uint32Array(made.size)
    grown.set(entries)
    made[name] = grown
  }
  return made
}

type Arrays = Pick<PackedCells, 'rowStarts' | 'columns' | 'kinds' | 'numbers' | 'formats' | 'shown' | 'formulas'>

function trimmed(cells: Growing, count: number): Arrays {
  return {
    rowStarts: rowStarts(cells.rows, count),
    columns: cells.columns.slice(0, count),
    kinds: cells.kinds.slice(0, count),
    numbers: cells.numbers.slice(0, count),
    formats: cells.formats.slice(0, count),
    shown: cells.shown?.slice(0, count) ?? new Uint32Array(0),
    formulas: cells.formulas?.slice(0, count) ?? new Uint32Array(0),
  }
}

/** `rows` ascend. */
function rowStarts(rows: Uint32Array, count: number): Uint32Array {
  const last = count === 0 ? 0 : (rows[count - 1] ?? 0) + 1
  const starts = new Uint32Array(last + 1)
  let row = 0
  for (let index = 0; index < count; index += 1) {
    while (row <= (rows[index] ?? 0)) {
      starts[row] = index
      row += 1
    }
  }
  starts[last] = count
  return starts
}

/** Sorts by place; of several at one place the last added stays. */
function inOrder(cells: Growing, count: number): Arrays {
  const place = (index: number) => (cells.rows[index] ?? 0) * 0x10000 + (cells.columns[index] ?? 0)
  const order = Uint32Array.from({ length: count }, (_, index) => index).sort((a, b) => place(a) - place(b) || a - b)
  const kept = order.filter((index, at) => at + 1 === count || place(order[at + 1] ?? 0) !== place(index))
  const sorted = growing(Math.max(1, kept.length))
  if (cells.formulas !== undefined) sorted.formulas = new Uint32Array(sorted.size)
  if (cells.shown !== undefined) sorted.shown = new Uint32Array(sorted.size)
  for (const [to, from] of kept.entries()) {
    for (const name of ['rows', 'columns', 'kinds', 'numbers', 'formats'] as const) {
      sorted[name][to] = cells[name][from] ?? 0
    }
    if (sorted.formulas !== undefined) sorted.formulas[to] = cells.formulas?.[from] ?? 0
    if (sorted.shown !== undefined) sorted.shown[to] = cells.shown?.[from] ?? 0
  }
  return trimmed(sorted, kept.length)
}
