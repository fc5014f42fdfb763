// What reading a vendor's file gives, before anything is stored: pictures of its sheets, drafts of quotes, problems.
import type { Problem } from '../kernel/problem.ts'
import type { ObservationPreview } from '../observation/list-preview.ts'
import type { CellKind } from '../sheet/cell.ts'
import type { TermKey } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { LayoutProposal } from './layout/proposal.ts'

/** [A1 address, text as the sheet shows it, kind]; empty cells are left out. */
export type PictureCell = readonly [address: string, text: string, kind: CellKind]

/** A sheet as a person would see it, for the import screen; its first rows. */
export interface SheetPicture {
  readonly name: string
  readonly hidden: boolean
  readonly rows: number
  readonly columns: number
  /** How many rows the cells are of, from the first; the others are there for the asking. */
  readonly pictured: number
  readonly cells: readonly PictureCell[]
  /** Merged cells as ranges, `B2:D2`. */
  readonly merges: readonly string[]
  /** From 0. */
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
}

/** Cells of a stretch of rows, as pictures show them, and the row before which it ends, which may be sooner than asked for. */
export interface SheetRows {
  readonly cells: readonly PictureCell[]
  readonly to: number
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

export const arrivals = ['next-round', 'alternative', 'correction'] as const

/** What a quote that arrives is to those the tender has of its vendor, and whether the buyer wrote it down for the vendor. */
export interface Arrival {
  /** `alternative`: a second quote of the newest round; `correction`: takes the place of a quote of that round, which stays on record. */
  readonly as: (typeof arrivals)[number]
  /** Id of the quote it stands beside or corrects; absent: the one with the most offers in common. */
  readonly of?: string
  /** Why it was put down on the vendor's behalf. */
  readonly surrogate?: string
}

/** A value that moved further from the round before than the tender's limits allow. It is asked about until somebody says why it is right. */
export interface Doubt {
  /** Stable while the file is open: `acme lease-24 price`. */
  readonly id: string
  readonly offer: string
  readonly term: TermKey | 'quote'
  /** Both numbers, how far apart they are, and which mistake it looks like. */
  readonly what: string
  /** Why it is right, once somebody has said so. */
  readonly reason?: string
}

export interface DoubtAnswer {
  readonly doubt: string
  readonly reason: string
}

/** A quote read from a file. Paths in `origins` start at the quote: `offers[0].price.tiers[0].price`. */
export interface QuoteDraft {
  readonly quote: Quote
  readonly origins: Readonly<Record<string, Origin>>
  /** Set when the vendor already has a quote: this one becomes the next round. */
  readonly replacesRound: number | null
  readonly changes: readonly TermChange[]
  /** Absent while nobody has looked for any. */
  readonly doubts?: readonly Doubt[]
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
  /** The file is a price list: it is taken in as dated observations and never gives a quote. */
  readonly observations?: ObservationPreview
  readonly quotes: readonly QuoteDraft[]
  readonly problems: readonly Problem[]
}
