// The attributes of one cell of an XLSX sheet, read in place: there are a million of them.

/** Filled anew for each cell. */
export interface CellAttributes {
  /** From 0; -1 when the file does not say. */
  row: number
  column: number
  /** -1 for none. */
  style: number
  type: string
}

const quotes = [34, 39]

/** Reads `r`, `s` and `t` of `<c …>`; `raw` is what stands between the name and the end of the tag. */
export function cellAttributes(raw: string, cell: CellAttributes): void {
  cell.row = -1
  cell.column = -1
  cell.style = -1
  cell.type = ''
  let at = 0
  while (at < raw.length) {
    if (raw.charCodeAt(at) <= 32) {
      at += 1
      continue
    }
    const equals = raw.indexOf('=', at)
    if (equals < 0) return
    let from = equals + 1
    while (raw.charCodeAt(from) <= 32) from += 1
    const quote = raw.charCodeAt(from)
    const to = quotes.includes(quote) ? raw.indexOf(quote === 34 ? '"' : "'", from + 1) : -1
    if (to < 0) return
    const named = raw.charCodeAt(equals - 1) <= 32 ? raw.slice(at, equals).trimEnd() : raw.slice(at, equals)
    if (named === 'r') placeOf(raw, from + 1, to, cell)
    else if (named === 's') cell.style = Number(raw.slice(from + 1, to))
    else if (named === 't') cell.type = raw.slice(from + 1, to)
    at = to + 1
  }
}

/** `B7` between two places of a text. */
function placeOf(raw: string, from: number, to: number, cell: CellAttributes): void {
  let column = 0
  let at = from
  for (; at < to; at += 1) {
    const letter = raw.charCodeAt(at) & ~32
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  let row = 0
  const digits = at
  for (; at < to; at += 1) {
    const digit = raw.charCodeAt(at) - 48
    if (digit < 0 || digit > 9) break
    row = row * 10 + digit
  }
  if (column === 0 || digits === at || at < to || row === 0) throw new Error('a cell has no place')
  cell.column = column - 1
  cell.row = row - 1
}
