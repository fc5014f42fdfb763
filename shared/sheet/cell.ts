// A cell as it stood in a file: its value, how it was shown, and whether a formula made it. Empty cells do not exist.

/** `formula` cells carry the result stored with them; nothing is ever evaluated. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error' | 'formula'

/** What a cell holds; for a formula, what the writing program stored as its result. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** `YYYY-MM-DD`; seconds after midnight. */
  | { readonly kind: 'date'; readonly date: string; readonly seconds: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** `#N/A` and its like. */
  | { readonly kind: 'error'; readonly code: string }
  /** A formula without a stored result. */
  | { readonly kind: 'none' }

export interface Cell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly value: CellValue
  /** As the sheet shows it. */
  readonly text: string
  /** Number format code, '' when there is none. */
  readonly format: string
  /** Formula text without its equals sign; absent for plain values. */
  readonly formula?: string
}

/** The kind a person would name. */
export function cellKind(cell: Cell): CellKind {
  if (cell.formula !== undefined) return 'formula'
  return cell.value.kind === 'none' ? 'text' : cell.value.kind
}

/** True when there is nothing in the cell but white space. */
export function isBlank(cell: Cell | undefined): boolean {
  if (cell === undefined) return true
  return cell.formula === undefined && cell.value.kind === 'text' && cell.value.text.trim() === ''
}

/** The plain text of a value: numbers in the shortest form that reads back the same, dates as `YYYY-MM-DD`. */
export function valueText(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text
    case 'number':
      return String(value.number)
    case 'date':
      return value.date
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE'
    case 'error':
      return value.code
    case 'none':
      return ''
  }
}
