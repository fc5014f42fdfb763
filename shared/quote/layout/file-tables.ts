// The tables of every sheet of a file, with what is needed to look cells up.
import type { Sheet, Workbook } from '../../sheet/workbook.ts'
import { readHeader } from '../words/read-header.ts'
import { findTables } from './find-tables.ts'
import type { FieldLayout, Layout } from './layout.ts'
import { readerOf, type SheetReader } from './sheet-reader.ts'
import type { FoundTable, LooseText } from './table.ts'

/** A sheet with the tables found on it. */
export interface SheetFindings {
  readonly sheet: Sheet
  /** A text file has no sheets: its one sheet is called after the file. */
  readonly isText: boolean
  readonly reader: SheetReader
  readonly tables: readonly FoundTable[]
  readonly loose: readonly LooseText[]
}

/** Finds tables sheet by sheet; headers of known layouts that the vocabulary does not know count as words of headers too. */
export function findFileTables(workbook: Workbook, layouts: readonly Layout[] = []): readonly SheetFindings[] {
  const fields = layouts.flatMap((layout) => layout.tables.flatMap((table) => table.fields))
  const known = new Set(fields.filter((field) => field.to !== undefined && isNew(field)).map(({ key }) => key))
  const isText = workbook.format === 'csv'
  return workbook.sheets.map((sheet) => ({ sheet, isText, reader: readerOf(sheet), ...findTables(sheet, known) }))
}

/** Volumes, terms, months and well-known accelerators are recognised by themselves, and other notes are no sign of a header. */
function isNew({ header, at, to }: FieldLayout): boolean {
  if (to === 'note' || to === 'nothing') return false
  const read = readHeader(header)
  return (at === undefined || read.at === undefined) && read.targets.length === 0
}
