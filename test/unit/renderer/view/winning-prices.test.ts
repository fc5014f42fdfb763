import { describe, expect, it } from 'vitest'
import { openOffersOf } from '../../../../renderer/view/price-rows.ts'
import { winningPrices } from '../../../../renderer/view/winning-prices.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

const tiers = [
  { from: 0, price: 2 },
  { from: 64, price: 1.8 },
]
const tender = smallTender({
  quotes: [
    {
      ...{ id: 'q', vendor: 'acme', currency: 'USD' },
      offers: [leaseOffer({ price: { unit: 'accelerator-hour', list: 3, tiers } }), leaseOffer({ id: 'other' })],
    },
  ],
})
const at = (offer: string, from: number, price: number) => ({
  ...{ offer, from, unit: 'accelerator-hour', currency: 'USD', now: price / 0.95, at: price },
})

describe('winningPrices', () => {
  it('puts every tier of an offer just below the price at which it ties, and leaves the rest of the price as it is', () => {
    const changes = winningPrices(openOffersOf(tender, 'acme'), [at('lease', 0, 1.9), at('lease', 64, 1.71)])
    expect(changes).toEqual([
      {
        ...{ offer: 'lease', term: 'price' },
        to: {
          ...{ unit: 'accelerator-hour', list: 3 },
          tiers: [
            { from: 0, price: 1.8998 },
            { from: 64, price: 1.7098 },
          ],
        },
      },
    ])
  })
  it('leaves out an offer with a tier whose price was not computed', () => {
    expect(winningPrices(openOffersOf(tender, 'acme'), [at('lease', 0, 1.9)])).toEqual([])
  })
})
