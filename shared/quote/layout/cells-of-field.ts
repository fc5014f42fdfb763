// The cells of a field over the records that are offers.
import { fieldCell } from './field-cell.ts'
import type { SheetReader } from './sheet-reader.ts'
import type { FieldCell, FoundField, FoundTable } from './table.ts'

/** At most the first `most`, in order; those that are blank as well. */
export function cellsOf(
  { reader }: { readonly reader: SheetReader },
  table: FoundTable,
  field: FoundField,
  most: number,
): readonly FieldCell[] {
  const cells: FieldCell[] = []
  for (const record of table.records) {
    if (cells.length >= most) break
    if (record.role === 'offer') cells.push(fieldCell(table, field, record, reader))
  }
  return cells
}
