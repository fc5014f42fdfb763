// Workbooks as vendors send them: cells as given, merges, hidden rows and columns; XLSX bytes.
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { parseRange } from '../../shared/sheet/address.ts'

export interface VendorSheet {
  readonly name: string
  /** Row by row from A1; null and missing cells are empty. */
  readonly rows: readonly (readonly CellValue[])[]
  /** `A1:G1`. */
  readonly merges?: readonly string[]
  /** From 0. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly hidden?: boolean
}

export function vendorWorkbook(...sheets: readonly VendorSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(written) })
}

function written({
  name,
  rows,
  merges = [],
  hiddenRows = [],
  hiddenColumns = [],
  hidden = false,
}: VendorSheet): WriteSheet {
  const widest = Math.max(...rows.map((row) => row.length))
  return {
    name,
    rows: rows.map((row) => [...row]),
    columns: Array.from({ length: widest }, (_, column) => ({ width: 16, hidden: hiddenColumns.includes(column) })),
    rowDefs: new Map(hiddenRows.map((row) => [row, { hidden: true }])),
    merges: merges.flatMap((text) => {
      const range = parseRange(text)
      if (range === undefined) return []
      const { from, to } = range
      return [{ startRow: from.row, startCol: from.column, endRow: to.row, endCol: to.column }]
    }),
    ...(hidden ? { hidden: true } : {}),
  }
}
