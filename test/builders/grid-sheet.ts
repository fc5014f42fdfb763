// A sheet written down as a grid of values, for tests that look at layouts.
import { parseRange } from '../../shared/sheet/address.ts'
import { type Cell, type CellValue, valueText } from '../../shared/sheet/cell.ts'
import { makeSheet, type Sheet } from '../../shared/sheet/workbook.ts'

/** Text, a number, a truth value, a date as `{ date, text }`, a formula as `{ formula, result }`, or nothing. */
export type GridValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: string; readonly text?: string }
  | { readonly formula: string; readonly result: number }

export interface GridOptions {
  readonly name?: string
  readonly hidden?: boolean
  /** `B2:D2`. */
  readonly merges?: readonly string[]
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
}

export function gridSheet(grid: readonly (readonly GridValue[])[], options: GridOptions = {}): Sheet {
  const cells = grid.flatMap((line, row) =>
    line.flatMap((value, column) => (value === null || value === '' ? [] : [gridCell(value, row, column)])),
  )
  return makeSheet(options.name ?? 'Sheet1', cells, {
    hidden: options.hidden ?? false,
    merges: (options.merges ?? []).flatMap((text) => parseRange(text) ?? []),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
  })
}

export function gridCell(value: Exclude<GridValue, null>, row: number, column: number): Cell {
  if (typeof value === 'object' && 'formula' in value) {
    const result: CellValue = { kind: 'number', number: value.result }
    return { row, column, value: result, text: String(value.result), format: '', formula: value.formula }
  }
  const read = cellValue(value)
  const shown = typeof value === 'object' ? value.text : undefined
  return { row, column, value: read, text: shown ?? valueText(read), format: '' }
}

function cellValue(value: Exclude<GridValue, null | { readonly formula: string }>): CellValue {
  if (typeof value === 'string') return { kind: 'text', text: value }
  if (typeof value === 'number') return { kind: 'number', number: value }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  return { kind: 'date', date: value.date, seconds: 0 }
}

/** Rows written with `|` between their cells; figures become numbers. */
export function grid(text: string): readonly (readonly GridValue[])[] {
  return text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) =>
      line.split('|').map((part): GridValue => {
        const bare = part.trim()
        if (bare === '') return null
        return /^-?\d+(?:\.\d+)?$/.test(bare) ? Number(bare) : bare
      }),
    )
}
