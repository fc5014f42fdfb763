// The cell that gives a field's value in a record, merges resolved.
import type { CellPosition } from '../../sheet/address.ts'
import type { Cell } from '../../sheet/cell.ts'
import { type SheetReader, shownAt } from './sheet-reader.ts'
import type { FieldCell, FoundField, FoundRecord, FoundTable } from './table.ts'

/**
 * `position` is the place of field and record; with `merged` the value stands in another cell, `cell` says where. A value behind a colon
 * comes as a text cell of its own at its label's place.
 */
export function fieldCell(table: FoundTable, field: FoundField, record: FoundRecord, reader: SheetReader): FieldCell {
  if (table.form === 'labels') return labelCell(field, reader)
  const position = table.form === 'rows' ? { row: record.at, column: field.at } : { row: field.at, column: record.at }
  const { cell, merged } = shownAt(reader, position.row, position.column)
  if (!merged) return { position, cell, merged }
  const isHeader = cell !== undefined && isBeforeBody(table, cell)
  return { position, cell: isHeader ? undefined : cell, merged: !isHeader }
}

/** A header merged down or across over records is no value of theirs. */
function isBeforeBody({ form, header }: FoundTable, { row, column }: CellPosition): boolean {
  return form === 'rows' ? row <= header.to.row : column <= header.to.column
}

function labelCell(field: FoundField, reader: SheetReader): FieldCell {
  const position = field.value?.position ?? { row: 0, column: 0 }
  const { cell, merged } = shownAt(reader, position.row, position.column)
  const text = field.value?.text
  if (text === undefined || cell === undefined) return { position, cell, merged }
  const behind: Cell = { row: cell.row, column: cell.column, value: { kind: 'text', text }, text, format: '' }
  return { position, cell: behind, merged }
}
