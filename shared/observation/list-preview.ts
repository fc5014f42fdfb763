// What the buyer is shown of a price list before it is taken in: how many rows, what is asked, which accelerators it means.

import type { PricePer } from './list-columns.ts'
import type { DayOrder } from './read-day.ts'
import type { DecimalMark } from './read-price.ts'

/** What the buyer says about a list; each is asked only where the list itself leaves it open. */
export interface ListAnswers {
  /** Day of the whole list, `YYYY-MM-DD`. */
  readonly observedOn?: string | undefined
  readonly provider?: string | undefined
  /** ISO 4217; also what a `$` stands for. */
  readonly currency?: string | undefined
  readonly decimal?: DecimalMark | undefined
  readonly dayOrder?: DayOrder | undefined
  readonly per?: PricePer | undefined
}

export interface ListQuestion {
  /** The answer that settles it. */
  readonly answer: keyof ListAnswers
  readonly what: string
  readonly fix: string
  /** A1 address it is about; absent for the whole list. */
  readonly address?: string
  readonly options: readonly { readonly label: string; readonly value: string }[]
  /** A value may be typed instead. */
  readonly typed?: 'date' | 'currency'
}

/** A word of the list for an accelerator, how many observations use it, and which of the tender's it means (null: none). */
export interface WordCount {
  readonly word: string
  readonly observations: number
  readonly accelerator: string | null
}

/** Different words of a list shown at most; the others are as rare, and count all the same. */
export const mostWords = 2000

export interface ListPreview {
  readonly sheet: string
  /** Id and name of a format of price-list.ts. */
  readonly format: string
  readonly formatName: string
  /** Rows with anything in them below the header, hidden ones included. */
  readonly rows: number
  /** Observations read; 0 while a question is open. A row with a price on demand and a spot price gives two. */
  readonly read: number
  /** Rows that give none, by reason in words. */
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[]
  /** First and last day; null while nothing is read. */
  readonly from: string | null
  readonly to: string | null
  readonly currencies: readonly string[]
  readonly providers: readonly string[]
  /** The most frequent first, `mostWords` of them. */
  readonly words: readonly WordCount[]
  readonly questions: readonly ListQuestion[]
  /** What was assumed where the list says nothing, one sentence each. */
  readonly assumed: readonly string[]
}

/** The price lists of one file. */
export interface ObservationPreview {
  readonly lists: readonly ListPreview[]
  /** True when every list gives observations and nothing is asked. */
  readonly ready: boolean
}
