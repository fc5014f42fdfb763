// How much of an untrusted file is taken in. Beyond these a file is refused, or its rest is left out and that is said.

const MB = 1024 * 1024

export const importLimits = {
  /** Of the file itself. */
  fileBytes: 32 * MB,
  /** Of a packed file: entries, bytes of one and of all once unpacked. */
  entries: 4096,
  entryBytes: 96 * MB,
  unpackedBytes: 144 * MB,
  /** Cells of a workbook that hold something. */
  cells: 1_200_000,
  /** Characters of all its cells together. */
  characters: 64_000_000,
  /** Of a sheet; the rest is left out with a remark. */
  rows: 65_536,
  columns: 1000,
  sheets: 100,
  /** Merges, hidden rows of a sheet: beyond that they say nothing a person could look at. */
  merges: 2000,
  /** Of the reading process. */
  milliseconds: 15_000,
  residentBytes: 512 * MB,
} as const

export interface ProcessLimits {
  readonly milliseconds: number
  /** Above what the process takes before it reads. */
  readonly residentBytes: number
}
