import { describe, expect, it } from 'vitest'
import { firstDay, type Observed, samplePrices } from '../../../shared/observation/observed-prices.ts'
import { priceHistory } from '../../../shared/observation/price-history.ts'

function observed(over: Partial<Observed>): Observed {
  return {
    set: 1,
    word: 'H100',
    accelerator: 'H100',
    date: '2026-03-01',
    provider: 'Kestrel',
    count: 1,
    price: 2_000_000,
    currency: 'USD',
    region: '',
    kind: 'on-demand',
    termMonths: 0,
    row: 1,
    column: 3,
    raw: '2',
    ...over,
  }
}

const tender = { currency: 'USD', fx: { EUR: { rate: 1.1 } } }
const window = { from: firstDay('2026-03-01', 90), asOf: '2026-03-01' }

describe('firstDay', () => {
  it('counts the last day in', () => {
    expect(firstDay('2026-03-01', 1)).toBe('2026-03-01')
    expect(firstDay('2026-03-01', 90)).toBe('2025-12-02')
    expect(firstDay('2028-03-01', 2)).toBe('2028-02-29')
  })
})

describe('samplePrices', () => {
  it('sorts by accelerator and purchase kind, exchanges currencies, and leaves out other days and unknown currencies', () => {
    const rows = [
      observed({ price: 3_000_000, row: 1 }),
      observed({ price: 1_000_001, currency: 'EUR', row: 2 }),
      observed({ price: 2_500_000, row: 3, set: 2, date: '2026-02-01' }),
      observed({ kind: 'spot', price: 900_000 }),
      observed({ accelerator: undefined, word: 'L40S' }),
      observed({ date: '2025-12-01' }),
      observed({ date: '2026-03-02' }),
      observed({ currency: 'GBP' }),
      observed({ currency: 'GBP' }),
    ]
    const { samples, withoutRate } = samplePrices(rows, tender, window)
    expect(
      samples.map(({ accelerator, kind, prices, newest, sets }) => [accelerator, kind, [...prices], newest, sets]),
    ).toEqual([
      // 1.000001 EUR × 1.1 = 1.1000011 USD, to the millionth 1.100001.
      [
        'H100',
        'on-demand',
        [1_100_001, 2_500_000, 3_000_000],
        '2026-03-01',
        [
          { set: 1, observations: 2 },
          { set: 2, observations: 1 },
        ],
      ],
      ['H100', 'spot', [900_000], '2026-03-01', [{ set: 1, observations: 1 }]],
    ])
    expect(samples[0]?.middle).toMatchObject([{ set: 2, address: 'D4' }])
    expect(withoutRate).toEqual([{ currency: 'GBP', observations: 2 }])
  })
  it('names the two in the middle of an even number', () => {
    const rows = [4, 1, 3, 2].map((price) => observed({ price, row: price }))
    expect(samplePrices(rows, tender, window).samples[0]?.middle.map(({ address }) => address)).toEqual(['D3', 'D4'])
  })
})

describe('priceHistory', () => {
  it('gives each day’s prices of one accelerator by kind', () => {
    const rows = [
      observed({ price: 4, date: '2026-03-01' }),
      observed({ price: 2, date: '2026-02-01' }),
      observed({ price: 8, date: '2026-03-01' }),
      observed({ price: 1, kind: 'spot' }),
      observed({ price: 9, accelerator: 'A100' }),
      observed({ price: 9, currency: 'GBP' }),
    ]
    const { days, withoutRate } = priceHistory(rows, 'H100', tender)
    expect(days).toEqual([
      { date: '2026-02-01', kind: 'on-demand', observations: 1, least: 2, lower: 2, median: 2, upper: 2, most: 2 },
      { date: '2026-03-01', kind: 'on-demand', observations: 2, least: 4, lower: 5, median: 6, upper: 7, most: 8 },
      { date: '2026-03-01', kind: 'spot', observations: 1, least: 1, lower: 1, median: 1, upper: 1, most: 1 },
    ])
    expect(withoutRate).toBe(1)
  })
})
