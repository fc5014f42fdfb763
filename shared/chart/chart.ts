// What a chart shows, as data: the same for screen, page and table twin. It holds no colour and no size.

/** One name and one value a position (month, period, case or day). */
export interface Series {
  readonly name: string
  readonly values: readonly number[]
}

interface ChartBase {
  /** Unique among the charts of a page; letters, digits and hyphens. */
  readonly id: string
  readonly title: string
  /** `H100e`, `MW` or a currency. */
  readonly unit: string
  /** What the chart says, in words, for those who cannot see it. */
  readonly alt: string
  /** Stacked, bottom to top or left to right. */
  readonly series: readonly Series[]
}

/** A level line across a chart of prices. */
export interface PriceLevel {
  readonly name: string
  readonly price: number
}

/**
 * `prices`: one line a series over days, NaN where a day has no value, with the span from lower to upper quartile behind it, and levels to
 * hold it against. `areas`: stacked by month with an optional line over them. `columns`: stacked by period. `bars`: one lying bar a case.
 * `rounds`: a price by round, one line a series, not stacked.
 * `curve`: shares in per cent against a price factor; a factor that stands twice is a step. */
export type Chart =
  | (ChartBase & { readonly kind: 'areas'; readonly start: string; readonly line: Series | undefined })
  | (ChartBase & { readonly kind: 'columns'; readonly periods: readonly string[] })
  | (ChartBase & { readonly kind: 'bars'; readonly cases: readonly string[]; readonly chosen: number | undefined })
  | (ChartBase & {
      readonly kind: 'prices'
      /** `YYYY-MM-DD`, rising; one value of each series and span. */
      readonly days: readonly string[]
      readonly spans: readonly (readonly { readonly lower: number; readonly upper: number }[])[]
      readonly levels: readonly PriceLevel[]
    })
  | (ChartBase & {
      readonly kind: 'rounds'
      readonly rounds: readonly string[]
      /** What the price is for: `H100e-hour`. */
      readonly per: string
    })
  | (ChartBase & {
      readonly kind: 'curve'
      /** Rising, 1 is today's price; one value of each series. */
      readonly factors: readonly number[]
      readonly locale: string
    })

/** The table that says the same: a label column, one column a series, the line, and the total of the stack. NaN: no value there. */
export interface ChartTable {
  readonly label: string
  readonly unit: string
  readonly columns: readonly string[]
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[]
}
