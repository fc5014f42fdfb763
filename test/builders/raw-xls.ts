// XLS files written by hand, record by record, in the container old Office documents have. Sources: [MS-CFB] and [MS-XLS].
import { CFB } from '@e965/xlsx'

export interface BiffRecord {
  readonly type: number
  readonly data?: Uint8Array
  /** What the record claims instead of the length of its data. */
  readonly claimedLength?: number
}

const recordTypes = { bof: 0x0809, eof: 0x000a, boundSheet: 0x0085, codePage: 0x0042, dimensions: 0x0200 } as const

export type Numbers = readonly (number | readonly [value: number, bytes: number])[]

/** Little-endian numbers: two bytes each, unless a number is given with a width. */
export function littleEndian(...numbers: Numbers): Buffer {
  return Buffer.concat(
    numbers.map((number) => {
      const [value, bytes] = typeof number === 'number' ? [number, 2] : number
      const written = Buffer.alloc(bytes)
      if (bytes === 8) written.writeDoubleLE(value)
      else written.writeUIntLE(value, 0, bytes)
      return written
    }),
  )
}

function writeRecords(records: readonly BiffRecord[]): Buffer {
  return Buffer.concat(
    records.flatMap(({ type, data = Buffer.alloc(0), claimedLength }) => [
      littleEndian(type, claimedLength ?? data.length),
      Buffer.from(data),
    ]),
  )
}

/** A number in row 0, 1, … and column 0, 1, …; `format` is an index of a cell style. */
export function numberRecord(row: number, column: number, value: number, format = 0): BiffRecord {
  return { type: 0x0203, data: littleEndian(row, column, format, [value, 8]) }
}

/** The records of a workbook with one sheet `S`: those of the whole, then those of its sheet. */
export function workbookStream(globals: readonly BiffRecord[], sheet: readonly BiffRecord[], sheetAt?: number): Buffer {
  const bof = (kind: number): BiffRecord => ({
    type: recordTypes.bof,
    data: littleEndian(0x0600, kind, 0x0dbb, 0x07cc, [0x41, 4], [0x0006, 4]),
  })
  const head = (place: number) =>
    writeRecords([
      bof(0x0005),
      { type: recordTypes.codePage, data: littleEndian(1200) },
      ...globals,
      { type: recordTypes.boundSheet, data: littleEndian([place, 4], [0, 1], [0, 1], [1, 1], [0, 1], [0x53, 1]) },
      { type: recordTypes.eof },
    ])
  const size = littleEndian([0, 4], [10, 4], 0, 10, 0)
  return Buffer.concat([
    head(sheetAt ?? head(0).length),
    writeRecords([bof(0x0010), { type: recordTypes.dimensions, data: size }, ...sheet, { type: recordTypes.eof }]),
  ])
}

/** An old Office document holding these streams by name. */
export function oleFile(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const container = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, Buffer.from(content))
  return Buffer.from(CFB.write(container, { type: 'buffer' }))
}

/** An XLS file of one sheet with these records. */
export function rawXls(sheet: readonly BiffRecord[], globals: readonly BiffRecord[] = [], sheetAt?: number): Buffer {
  return oleFile({ Workbook: workbookStream(globals, sheet, sheetAt) })
}

const sectorBytes = 512

/** Changes entries of the table that chains sectors: `change` gets and gives one entry, with its index. */
export function withSectorChain(file: Buffer, change: (next: number, index: number) => number): Buffer {
  const changed = Buffer.from(file)
  // The header names the sectors that hold the table, from byte 76 on; the sector of number n starts at (n + 1) · 512.
  const table = (changed.readUInt32LE(76) + 1) * sectorBytes
  for (let index = 0; index < sectorBytes / 4; index += 1) {
    const at = table + index * 4
    changed.writeUInt32LE(change(changed.readUInt32LE(at), index) >>> 0, at)
  }
  return changed
}

/** Where the directory starts: 128 bytes an entry. */
export function directoryOf(file: Buffer): number {
  return (file.readUInt32LE(48) + 1) * sectorBytes
}
