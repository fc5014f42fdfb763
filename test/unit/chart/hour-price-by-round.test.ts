import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { chartTable } from '../../../shared/chart/chart-table.ts'
import { drawChart } from '../../../shared/chart/draw-chart.ts'
import { hourPriceChart } from '../../../shared/chart/hour-price-by-round.ts'
import type { SvgDocument } from '../../../shared/chart/svg.ts'
import { screenTheme } from '../../../shared/chart/theme.ts'

const words = { name: 'Acme', per: 'H100e-hour', currency: 'USD', locale: 'en-US' }
const chart = hourPriceChart(
  [
    { round: 1, perHour: 2.1 },
    { round: 2, perHour: 1.8437 },
    { round: 4, perHour: 1.9 },
  ],
  words,
)

function drawn(one: typeof chart): string {
  const { document } = parseHTML('<html><body></body></html>')
  const theme = screenTheme({ width: 600, height: 220, locale: 'en-US', dark: false })
  return drawChart(one, theme, document as unknown as SvgDocument).outerHTML
}

describe('hourPriceChart', () => {
  it('says each round’s price in words and as a table', () => {
    expect(chart.alt).toBe(
      'All-in cost per H100e-hour of Acme: round 1 2.10 USD, round 2 1.8437 USD, round 4 1.90 USD.',
    )
    const table = chartTable(chart)
    expect([table.label, table.unit, table.columns]).toEqual(['Round', 'USD per H100e-hour', ['Acme']])
    expect(table.rows.map(({ label, values }) => [label, ...values])).toEqual([
      ['Round 1', 2.1],
      ['Round 2', 1.8437],
      ['Round 4', 1.9],
    ])
  })
  it('is drawn with every round and its price', () => {
    const svg = drawn(chart)
    for (const text of [
      'Round 1',
      'Round 4',
      '1.8437',
      'USD per H100e-hour',
      'aria-label="Price per H100e-hour by round"',
    ])
      expect(svg).toContain(text)
    expect(svg).not.toContain('NaN')
  })
  it('is drawn for one round alone, and for prices that did not move', () => {
    expect(drawn(hourPriceChart([{ round: 1, perHour: 2 }], words))).not.toContain('NaN')
    const still = [1, 2].map((round) => ({ round, perHour: 2 }))
    expect(drawn(hourPriceChart(still, words))).not.toContain('NaN')
  })
})
