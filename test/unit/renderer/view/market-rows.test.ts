import { describe, expect, it } from 'vitest'
import { marketRows, priceLevels } from '../../../../renderer/view/market-rows.ts'
import type { ObservedPrices } from '../../../../shared/observation/observed-prices.ts'
import { compareOffers } from '../../../../shared/price/compare.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

const observed: ObservedPrices = {
  currency: 'USD',
  days: 90,
  from: '2025-12-02',
  asOf: '2026-03-01',
  samples: [
    {
      accelerator: 'H100',
      kind: 'on-demand',
      prices: Float64Array.from([1_900_000, 2_100_000, 3_000_000, 4_000_000]),
      middle: [],
      newest: '2026-03-01',
      sets: [{ set: 1, observations: 4 }],
    },
  ],
  withoutRate: [],
  files: [{ set: 1, file: 'prices.csv', sheet: 'prices' }],
}
const quotes = [
  {
    id: 'q1',
    vendor: 'acme',
    currency: 'USD',
    offers: [onDemandOffer(), leaseOffer(), leaseOffer({ id: 'other', accelerator: 'A100' })],
  },
]
const tender = smallTender({
  quotes,
  accelerators: [
    { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
    { id: 'A100', family: 'nvidia', kwPerUnit: 0.5 },
  ],
})

describe('marketRows', () => {
  it('has the offers of the accelerator, cheapest first, with what the comparison says of each', () => {
    const rows = marketRows(tender, compareOffers(tender, { observed }), 'H100')
    expect(rows).toMatchObject([
      {
        offer: 'lease',
        vendor: 'Acme',
        price: 2,
        percentile: 0.25,
        percentilePath: 'compare.lease.0.observed-percentile',
      },
      { offer: 'spot', price: 3.5, percentile: 0.75 },
    ])
    expect(rows[0]?.standing).toContain('cheaper than 75 % of 4 observations')
    expect(priceLevels(rows)).toEqual([
      { name: 'Acme · lease', price: 2 },
      { name: 'Acme · spot', price: 3.5 },
    ])
  })
  it('has none while there is no comparison', () => {
    expect(marketRows(tender, null, 'H100')).toEqual([])
  })
})
