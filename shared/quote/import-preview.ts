// What reading a vendor's file gives, before anything is stored: pictures of its sheets, drafts of quotes, problems.
import type { Problem } from '../kernel/problem.ts'
import type { CellKind } from '../sheet/cell.ts'
import type { TermKey } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { LayoutProposal } from './layout/proposal.ts'

/** [A1 address, text as the sheet shows it, kind]; empty cells are left out. */
export type PictureCell = readonly [address: string, text: string, kind: CellKind]

/** A sheet as a person would see it, for the import screen; at most the first 2,000 rows. */
export interface SheetPicture {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  readonly cells: readonly PictureCell[]
  /** Merged cells as ranges, `B2:D2`. */
  readonly merges: readonly string[]
  /** From 0. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Where a value came from. `raw` is the cell's text as it stood in the file. */
export interface Origin {
  readonly sheet: string
  readonly address: string
  readonly raw: string
}

/** One term that differs from the vendor's previous round, in the words of the term table; `offer` is the offer's id, '' for the whole quote. */
export interface TermChange {
  readonly offer: string
  readonly term: TermKey | 'offer' | 'quote'
  readonly was: string
  readonly is: string
}

/** A quote read from a file. Paths in `origins` start at the quote: `offers[0].price.tiers[0].price`. */
export interface QuoteDraft {
  readonly quote: Quote
  readonly origins: Readonly<Record<string, Origin>>
  /** Set when the vendor already has a quote: this one becomes the next round. */
  readonly replacesRound: number | null
  readonly changes: readonly TermChange[]
  /** False while an error or an unanswered question stands against it. */
  readonly ready: boolean
}

/** A cell's value as corrected by the buyer; the raw text stays on record beside it. */
export interface CellFix {
  readonly sheet: string
  readonly address: string
  readonly text: string
}

export interface FileReading {
  /** File name without its folder. */
  readonly file: string
  readonly sha256: string
  /** The file could not be read at all; the rest is empty. */
  readonly refused?: { readonly code: string; readonly message: string }
  /** The very same file is in the tender already. */
  readonly alreadyImported: boolean
  readonly sheets: readonly SheetPicture[]
  /** Names of the layouts recognised, e.g. `headroom bid sheet 1`. */
  readonly layouts: readonly string[]
  /** Of a file in a vendor's own layout: how it is read, and what is still to be answered. */
  readonly proposal?: LayoutProposal
  readonly quotes: readonly QuoteDraft[]
  readonly problems: readonly Problem[]
}
