// A workbook on its way between processes and threads: a plan of plain data, and all its arrays as one row of bytes in parts.
import { listCells, packedList } from '../../shared/sheet/cell-list.ts'
import type { PackedCells } from '../../shared/sheet/packed-cells.ts'
import { noStrings, type StringTable } from '../../shared/sheet/string-table.ts'
import type { Sheet, Workbook } from '../../shared/sheet/workbook.ts'
import { showValue } from './show-value.ts'

const cellArrays = {
  rowStarts: Uint32Array,
  columns: Uint16Array,
  kinds: Uint8Array,
  numbers: Float64Array,
  formats: Uint16Array,
  shown: Uint32Array,
  formulas: Uint32Array,
} as const
type CellArray = keyof typeof cellArrays
const cellArrayNames = Object.keys(cellArrays) as readonly CellArray[]

interface TablePlan {
  readonly bytes: number
  readonly encoding: 'latin1' | 'utf16le'
  readonly ends: number
}

interface SheetPlan extends Omit<Sheet, 'cells'> {
  readonly lengths: Readonly<Record<CellArray, number>>
  /** Index of its string table. */
  readonly table: number
  readonly formatCodes: readonly string[]
  readonly byFormat: boolean
}

/** Plain data; what it says about lengths is how `parts` are to be cut up. */
export interface WorkbookPlan extends Omit<Workbook, 'sheets'> {
  readonly tables: readonly TablePlan[]
  readonly sheets: readonly SheetPlan[]
}

export interface PackedWorkbook {
  readonly plan: WorkbookPlan
  /** Tables first, each its text, then its ends; then the arrays of each sheet. */
  readonly parts: readonly Uint8Array[]
}

/** Whoever passes a part on is held up by it: some milliseconds. */
const partBytes = 1 << 20

/** Parts are made one by one, each a buffer of its own: a view would take the whole buffer behind it along. */
export function packWorkbook(workbook: Workbook): {
  readonly plan: WorkbookPlan
  readonly parts: () => Iterable<Uint8Array>
} {
  const lists = workbook.sheets.map((sheet) => packedList(sheet.cells).packed)
  const tables = [...new Set(lists.map(({ strings }) => strings))]
  const texts = tables.map(({ text }) => encode(text))
  const arrays = [
    ...tables.flatMap(({ ends }, index) => [texts[index]?.bytes ?? new Uint8Array(0), bytesOf(ends)]),
    ...lists.flatMap((packed) => cellArrayNames.map((name) => bytesOf(packed[name]))),
  ]
  return {
    parts: () => inParts(arrays),
    plan: {
      ...workbook,
      tables: tables.map(({ ends }, index) => ({
        bytes: texts[index]?.bytes.length ?? 0,
        encoding: texts[index]?.encoding ?? 'latin1',
        ends: ends.length,
      })),
      sheets: workbook.sheets.map(({ cells: _, ...sheet }, index) => planSheet(sheet, lists[index], tables)),
    },
  }
}

function planSheet(
  sheet: Omit<Sheet, 'cells'>,
  packed: PackedCells | undefined,
  tables: readonly StringTable[],
): SheetPlan {
  if (packed === undefined) throw new Error('a sheet has lost its cells')
  const lengths = Object.fromEntries(cellArrayNames.map((name) => [name, packed[name].length]))
  return {
    ...sheet,
    lengths: lengths as SheetPlan['lengths'],
    table: tables.indexOf(packed.strings),
    formatCodes: packed.formatCodes,
    byFormat: packed.byFormat,
  }
}

/** UTF-16 keeps every text as it is, half pairs too; most texts need no more than a byte a letter. */
function encode(text: string): { readonly bytes: Uint8Array; readonly encoding: TablePlan['encoding'] } {
  const encoding = isLatin1(text) ? 'latin1' : 'utf16le'
  return { bytes: Buffer.from(text, encoding), encoding }
}

function isLatin1(text: string): boolean {
  return !/[\u0100-\uffff]/.test(text)
}

function bytesOf(array: PackedCells[CellArray]): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

function* inParts(arrays: readonly Uint8Array[]): Generator<Uint8Array, undefined> {
  for (const bytes of arrays) {
    for (let from = 0; from < bytes.length; from += partBytes)
      yield new Uint8Array(bytes.subarray(from, from + partBytes))
  }
  return undefined
}

/** The workbook again; undefined when plan and parts do not fit each other. */
export function unpackWorkbook({ plan, parts }: PackedWorkbook): Workbook | undefined {
  const take = takeFrom(parts)
  const tables: StringTable[] = []
  for (const { bytes, encoding, ends } of plan.tables) {
    const text = take(bytes)
    const places = take(ends * Uint32Array.BYTES_PER_ELEMENT)
    if (text === undefined || places === undefined) return undefined
    tables.push({ text: Buffer.from(text).toString(encoding), ends: new Uint32Array(places) })
  }
  const sheets: Sheet[] = []
  for (const { lengths, table, formatCodes, byFormat, ...sheet } of plan.sheets) {
    const arrays: [string, PackedCells[CellArray]][] = []
    for (const name of cellArrayNames) {
      const bytes = take(lengths[name] * cellArrays[name].BYTES_PER_ELEMENT)
      if (bytes === undefined) return undefined
      arrays.push([name, new cellArrays[name](bytes)])
    }
    const strings = tables[table] ?? noStrings
    const cells = { ...Object.fromEntries(arrays), strings, formatCodes, byFormat } as PackedCells
    sheets.push({ ...sheet, cells: listCells(cells, showValue) })
  }
  const { format, dateSystem, remarks } = plan
  return { format, dateSystem, remarks, sheets }
}

/** Takes bytes off the front, each time as a buffer of its own, so that numbers of any width can be read from it. */
function takeFrom(parts: readonly Uint8Array[]): (length: number) => ArrayBuffer | undefined {
  const place = { part: 0, at: 0 }
  return (length) => {
    const taken = new Uint8Array(length)
    for (let filled = 0; filled < length; ) {
      const part = parts[place.part]
      if (part === undefined) return undefined
      const piece = part.subarray(place.at, place.at + length - filled)
      taken.set(piece, filled)
      filled += piece.length
      place.at += piece.length
      if (place.at >= part.length) {
        place.part += 1
        place.at = 0
      }
    }
    return taken.buffer
  }
}
