// The comparison of quotes without a solver, as data: one column an offer and tier, one row a term or a figure.

/** What a figure is counted in; the formatter turns it into words. */
export type FigureUnit =
  | { readonly kind: 'money'; readonly currency: string }
  | { readonly kind: 'price'; readonly currency: string; readonly per: string }
  | { readonly kind: 'share' }
  | { readonly kind: 'count'; readonly of: string }
  | { readonly kind: 'text' }

/**
 * `value` null: not known or never, in which case `text` says which; beside a value `text` adds what a number cannot say
 * (the quoted price in its own currency, the offer it was held against). `path` opens the steps with `explain`.
 */
export interface ComparisonCell {
  readonly value: number | null
  readonly text: string
  readonly path: string
}

export interface ComparisonRow {
  readonly id: string
  readonly label: string
  readonly section: 'price' | 'market' | 'cost' | 'utilisation' | 'commitment' | 'terms'
  readonly unit: FigureUnit
  /** Which end of the row is good for the buyer; `none` for plain facts. */
  readonly better: 'low' | 'high' | 'none'
  /** One cell a column, in the order of `columns`. */
  readonly cells: readonly ComparisonCell[]
  /** Column indices that hold the best value among the chosen tiers; empty when `better` is none. */
  readonly best: readonly number[]
}

export interface ComparisonColumn {
  readonly offer: string
  readonly vendor: string
  readonly vendorName: string
  readonly kind: string
  readonly round: number
  /** Units priced, accelerators or kW: `quantity` clipped to what the offer allows. */
  readonly quantity: number
  readonly tier: number
  /** Quote currency. */
  readonly currency: string
  /** The quote was put down by the buyer on the vendor's behalf; absent when the vendor sent it. */
  readonly surrogate?: true
  /** True for the tier that the stated quantity reaches. */
  readonly chosen: boolean
}

/** Money in tender currency unless a row's unit says otherwise; taxes excluded; 730 hours a month. */
export interface Comparison {
  readonly quantity: number | null
  readonly onDemandReference: string | null
  readonly columns: readonly ComparisonColumn[]
  readonly rows: readonly ComparisonRow[]
  readonly leftOut: readonly { readonly offer: string; readonly vendor: string; readonly reason: string }[]
}

/** One step of a calculation: what was done, with which numbers, giving what; `from` names document paths it read. */
export interface Step {
  readonly label: string
  readonly formula: string
  readonly value: number
  readonly unit: FigureUnit
  readonly from: readonly string[]
  /** Path of a number whose own steps can be opened in turn. */
  readonly opens?: string
}

/** How a number came about, first step to last. */
export interface Explanation {
  readonly path: string
  readonly title: string
  readonly steps: readonly Step[]
}
