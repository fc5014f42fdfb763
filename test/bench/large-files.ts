// Files of a million cells, as a vendor's price book could be: texts, dates, prices and quantities under a header.
import { writeXlsx } from 'hucre/xlsx'

/** Rows below the header, and columns. */
export const largeRows = 50_000
const columns = 20

const words = ['text', 'date', 'price', 'quantity'] as const
const kindOf = (column: number) => words[column % words.length] ?? 'text'

const header = Array.from({ length: columns }, (_, column) => `Column ${column + 1} ${kindOf(column)}`)

/** What a text cell of a row, counted from 0 with the header, says. */
export function largeText(row: number, column: number): string {
  return `item ${(row * 7) % 500} of ${column}`
}

function valueAt(row: number, column: number): string | number | Date {
  switch (kindOf(column)) {
    case 'text':
      return largeText(row, column)
    case 'date':
      return new Date(Date.UTC(2026, 0, 1 + (row % 365)))
    case 'price':
      return ((row * 31 + column * 17) % 10_007) / 100
    case 'quantity':
      return (row * 13 + column) % 4096
  }
}

const rowsOf = <T>(rows: number, turn: (value: string | number | Date) => T) =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => turn(valueAt(row + 1, column))),
  )

export async function largeXlsx(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Prices', rows: [header, ...rowsOf(largeRows, (value) => value)] }] })
}

/** Texts in quotes, dates as `YYYY-MM-DD`. */
export function largeCsv(rows = largeRows): string {
  const written = (value: string | number | Date) => {
    if (typeof value === 'string') return `"${value}"`
    return typeof value === 'number' ? String(value) : value.toISOString().slice(0, 10)
  }
  return [header, ...rowsOf(rows, written)].map((row) => `${row.join(',')}\r\n`).join('')
}
