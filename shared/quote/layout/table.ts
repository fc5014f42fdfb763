// A table found in a sheet, whatever way round it stands: fields with headers, records that are offers or something else, and why.
import type { CellPosition, CellRange } from '../../sheet/address.ts'
import type { Cell } from '../../sheet/cell.ts'
import type { TableForm } from './layout.ts'

/** Something the app decided about a sheet and the cells it decided by, in words for the buyer. */
export interface Reason {
  readonly why: string
  readonly cells: readonly CellPosition[]
}

export interface FoundField {
  /** As written; parts of several header rows joined with ` / `, the outermost first. */
  readonly header: string
  /** `headerKey(header)`: what a layout recognises it by. */
  readonly key: string
  /** Which of several fields with this key in the table, from 0. */
  readonly nth: number
  /** Column of a `rows` table, row of a `columns` table, running number of a `labels` table. */
  readonly at: number
  readonly headerCells: readonly CellPosition[]
  readonly hidden: boolean
  /** Of a `labels` table: where the value stands, and its text when it stands behind a colon in the label's own cell. */
  readonly value?: { readonly position: CellPosition; readonly text?: string }
}

/**
 * What a record is: an offer; a total or subtotal of those above it; a heading for those below it (`section`); a remark in words (`note`);
 * the header once more. Only offers are read as such; nothing is dropped in silence.
 */
export type RecordRole = 'offer' | 'total' | 'subtotal' | 'section' | 'note' | 'header'

export interface FoundRecord {
  /** Row of a `rows` table, column of a `columns` table, 0 of a `labels` table. */
  readonly at: number
  readonly role: RecordRole
  /** Why it has this role, in words; '' for a plain offer. */
  readonly why: string
  /** Normal form of its words, for a layout's choice of records. */
  readonly key: string
  readonly hidden: boolean
  /** Text of the section heading above it, and where it stands. */
  readonly section?: { readonly text: string; readonly position: CellPosition }
}

export interface FoundTable {
  readonly sheet: string
  readonly sheetHidden: boolean
  readonly form: TableForm
  readonly header: CellRange
  readonly body: CellRange
  readonly fields: readonly FoundField[]
  readonly records: readonly FoundRecord[]
  readonly reasons: readonly Reason[]
}

/** The cell that gives a field's value in a record. `merged`: the value stands in the first cell of a merge over this one. */
export interface FieldCell {
  readonly position: CellPosition
  readonly cell: Cell | undefined
  readonly merged: boolean
}

/** Texts of a sheet that belong to no table: titles, footnotes, conditions. Kept as notes of the quote. */
export interface LooseText {
  readonly position: CellPosition
  readonly text: string
}

export interface SheetTables {
  readonly tables: readonly FoundTable[]
  /** By place; the first few hundred. */
  readonly loose: readonly LooseText[]
  /** Cells in no table that `loose` does not name any more; absent when there are none. */
  readonly looseLeftOut?: number
}
