// A workbook to be written: what stands in which cell, what may be typed where, how wide and high things are. Drawn by a writer.
import type { CellRange } from './address.ts'

/** How a cell looks and whether it may be typed in; only `input` cells are unlocked. */
export type PlannedLook = 'title' | 'band' | 'header' | 'required' | 'help' | 'text' | 'mark' | 'input'

export type PlannedValue =
  | string
  | number
  | boolean
  /** `YYYY-MM-DD`. */
  | { readonly date: string }

export interface PlannedCell {
  readonly row: number
  readonly column: number
  /** Absent for an empty input cell. */
  readonly value?: PlannedValue
  readonly look: PlannedLook
  /** Number format code. */
  readonly format?: string
}

/** What may be typed in a range. `source` names a range of another sheet that lists the choices. */
export interface PlannedCheck {
  readonly range: CellRange
  readonly allow:
    | { readonly kind: 'list'; readonly values: readonly string[] }
    | { readonly kind: 'list-range'; readonly source: string }
    | { readonly kind: 'whole' | 'decimal'; readonly least?: number; readonly most?: number }
    | { readonly kind: 'date' }
    | { readonly kind: 'any' }
  /** Shown when the cell is selected: at most 32 and 255 characters. */
  readonly promptTitle: string
  readonly prompt: string
  readonly refusal: string
  /** False: the refusal is a warning the person may pass over. */
  readonly strict: boolean
}

export interface PlannedSheet {
  readonly name: string
  readonly cells: readonly PlannedCell[]
  readonly merges: readonly CellRange[]
  /** Widths in characters by column. */
  readonly widths: readonly number[]
  /** Heights in points by row; rows not named keep their standard. */
  readonly heights: Readonly<Record<number, number>>
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly checks: readonly PlannedCheck[]
  readonly landscape: boolean
}

export interface WorkbookPlan {
  readonly title: string
  readonly sheets: readonly PlannedSheet[]
}
