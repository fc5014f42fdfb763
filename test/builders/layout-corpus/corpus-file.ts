// A file of the layout corpus as its builder describes it: sheets of plain rows with what hides and merges, or a text.
import type { GridRows } from '../grid.ts'

export interface CorpusSheet {
  readonly name: string
  readonly rows: GridRows
  /** `A1:C1`. */
  readonly merges?: readonly string[]
  /** As on paper: 7 is row 7. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly string[]
  readonly hidden?: boolean
}

export type CorpusFile =
  | {
      readonly folder: string
      readonly file: 'input.xlsx' | 'input.ods' | 'input.xls'
      readonly sheets: readonly CorpusSheet[]
    }
  | {
      readonly folder: string
      readonly file: 'input.csv' | 'input.tsv'
      readonly encoding: 'utf8' | 'latin1' | 'utf16le'
      readonly lines: readonly string[]
    }
