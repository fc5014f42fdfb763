import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { chartTable } from '../../../shared/chart/chart-table.ts'
import { drawChart } from '../../../shared/chart/draw-chart.ts'
import { placeNames, someOf } from '../../../shared/chart/draw-prices.ts'
import { observedPricesChart } from '../../../shared/chart/observed-prices.ts'
import type { SvgDocument } from '../../../shared/chart/svg.ts'
import { screenTheme } from '../../../shared/chart/theme.ts'
import type { DayOfPrices } from '../../../shared/observation/price-history.ts'

function day(date: string, kind: DayOfPrices['kind'], median: number): DayOfPrices {
  return { date, kind, observations: 2, least: 1, lower: median - 1e5, median, upper: median + 1e5, most: 9e6 }
}

const history = {
  accelerator: 'H100',
  currency: 'USD',
  days: [
    day('2026-02-01', 'on-demand', 2_500_000),
    day('2026-03-01', 'on-demand', 2_400_000),
    day('2026-03-01', 'spot', 1_000_000),
  ],
  withoutRate: 0,
}
const offers = [
  { name: 'lease-a', price: 2 },
  { name: 'lease-b', price: 2.01 },
]
const chart = observedPricesChart(history, 'H100', offers, 'en-US')

describe('observedPricesChart', () => {
  it('has a line of medians for each way of buying, with gaps where a day has none', () => {
    expect(chart.series).toEqual([
      { name: 'Median of the day, on demand', values: [2.5, 2.4] },
      { name: 'Median of the day, spot', values: [Number.NaN, 1] },
    ])
    expect(chart.alt).toBe(
      "6 observations from 2026-02-01 to 2026-03-01; the newest day's median spot is 1.00 USD; 2 offers are drawn as level lines.",
    )
  })
  it('says the same as a table, offers first and the newest day before older ones', () => {
    const table = chartTable(chart)
    expect(table.columns).toHaveLength(6)
    expect(table.rows.map(({ label, values }) => [label, values[0], values[3]])).toEqual([
      ['lease-a', 2, Number.NaN],
      ['lease-b', 2.01, Number.NaN],
      ['2026-03-01', 2.4, 1],
      ['2026-02-01', 2.5, Number.NaN],
    ])
  })
  it('is drawn with a name, a description and every offer’s name', () => {
    const { document } = parseHTML('<html><body></body></html>')
    const theme = screenTheme({ width: 900, height: 300, locale: 'en-US', dark: false })
    const svg = drawChart(chart, theme, document as unknown as SvgDocument).outerHTML
    expect(svg).toContain('aria-label="Observed prices of H100"')
    for (const words of ['lease-a', 'lease-b', 'Median of the day, spot', 'USD per accelerator-hour'])
      expect(svg).toContain(words)
    expect(svg).not.toContain('NaN')
  })
})

describe('placeNames', () => {
  it('keeps names apart, in the order of their prices, and under the top', () => {
    const prices = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { maxLength: 12 })
    fc.assert(
      fc.property(prices, (list) => {
        const levels = list.map((price, index) => ({ name: String(index), price }))
        const placed = placeNames(levels, 10, 0.5).map(({ at }) => at)
        for (const [index, at] of placed.entries()) {
          expect(at).toBeLessThanOrEqual(10)
          if (index > 0) expect(at - placed[index - 1]!).toBeGreaterThanOrEqual(0.5 - 1e-9)
        }
      }),
    )
    expect(placeNames([{ name: 'a', price: 4 }], 10, 0.5)).toEqual([{ name: 'a', price: 4, at: 4 }])
  })
})

describe('someOf', () => {
  it('spreads evenly from the first to the last', () => {
    expect(someOf([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([1, 4, 7])
    expect(someOf([1, 2], 5)).toEqual([1, 2])
    expect(someOf([1, 2, 3], 1)).toEqual([1])
    expect(someOf([], 3)).toEqual([])
  })
})
