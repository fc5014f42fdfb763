// A picture of a sheet as rows of a grid: one object a row, cells by column.
import type { SheetPicture } from '../../shared/quote/import-preview.ts'
import { columnName, parseAddress } from '../../shared/sheet/address.ts'

export interface SheetRow {
  /** From 1, as spreadsheets count. */
  readonly number: number
  /** Text by column letter. */
  readonly cells: Readonly<Record<string, string>>
  /** Columns whose cell is a number or date, set to the right. */
  readonly right: ReadonlySet<string>
}

/** At least a screenful of columns and rows, so that a small sheet still looks like one. */
export function sheetRows(sheet: SheetPicture): readonly SheetRow[] {
  const cells = new Map<number, { readonly cells: Record<string, string>; readonly right: Set<string> }>()
  for (const [address, text, kind] of sheet.cells) {
    const position = parseAddress(address)
    if (position === undefined) continue
    const row = cells.get(position.row) ?? { cells: {}, right: new Set<string>() }
    const column = columnName(position.column)
    row.cells[column] = text
    if (kind === 'number' || kind === 'date') row.right.add(column)
    cells.set(position.row, row)
  }
  const last = Math.max(sheet.rows, 12)
  return Array.from({ length: last }, (_, r) => ({
    number: r + 1,
    cells: cells.get(r)?.cells ?? {},
    right: cells.get(r)?.right ?? new Set<string>(),
  }))
}

export function sheetColumns(sheet: SheetPicture): readonly string[] {
  return Array.from({ length: Math.max(sheet.columns, 8) }, (_, c) => columnName(c))
}
