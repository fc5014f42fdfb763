// The tables of every sheet of a file, with what is needed to look cells up.
import type { Sheet, Workbook } from '../../sheet/workbook.ts'
import { findTables } from './find-tables.ts'
import type { Layout } from './layout.ts'
import { readerOf, type SheetReader } from './sheet-reader.ts'
import type { FoundTable, LooseText } from './table.ts'

/** A sheet with the tables found on it. */
export interface SheetFindings {
  readonly sheet: Sheet
  readonly reader: SheetReader
  readonly tables: readonly FoundTable[]
  readonly loose: readonly LooseText[]
}

/** Finds tables sheet by sheet; the headers of known layouts help to recognise header rows. */
export function findFileTables(workbook: Workbook, layouts: readonly Layout[] = []): readonly SheetFindings[] {
  const known = new Set(
    layouts.flatMap((layout) => layout.tables.flatMap(({ fields }) => fields.map(({ key }) => key))),
  )
  return workbook.sheets.map((sheet) => ({ sheet, reader: readerOf(sheet), ...findTables(sheet, known) }))
}
