// Cell addresses in A1 style. Rows and columns are counted from 0 inside the program, from 1 and A on paper.

export interface CellPosition {
  readonly row: number
  readonly column: number
}

export interface CellRange {
  readonly from: CellPosition
  readonly to: CellPosition
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnName(column: number): string {
  let name = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    name = String.fromCharCode(65 + (rest % 26)) + name
  return name
}

/** `B7` of row 6, column 1. */
export function formatAddress(position: CellPosition): string {
  return `${columnName(position.column)}${position.row + 1}`
}

/** Reads `B7` or `$B$7`; undefined when the text is no address. */
export function parseAddress(text: string): CellPosition | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  if (match === null) return undefined
  const letters = (match[1] ?? '').toUpperCase()
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return { row: Number(match[2]) - 1, column: column - 1 }
}

/** `B7:D9`, or `B7` when it is a single cell. */
export function formatRange(range: CellRange): string {
  const [from, to] = [formatAddress(range.from), formatAddress(range.to)]
  return from === to ? from : `${from}:${to}`
}

/** Reads `B7:D9` or `B7`; corners may stand in any order. */
export function parseRange(text: string): CellRange | undefined {
  const [first = '', second = first, ...more] = text.split(':')
  const [a, b] = [parseAddress(first), parseAddress(second)]
  if (a === undefined || b === undefined || more.length > 0) return undefined
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  }
}
