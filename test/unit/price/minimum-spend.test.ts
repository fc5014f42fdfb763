// What counts as spend with a vendor: capacity by month of service, hardware on delivery, capital in its months; nothing of others.
import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../shared/tender/offer.ts'
import { priced } from '../../builders/decision.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const boxes: Offer = {
  ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['hall-1'], maxQuantity: 10, lifeMonths: 60 },
  ...{ price: { unit: 'accelerator', tiers: [{ from: 0, price: 1000 }] }, leadMonths: 3, upfrontShare: 0.5 },
}
const site: Offer = {
  ...{ id: 'site', kind: 'build', site: 'hall-1', maxQuantity: 10, lifeMonths: 60, capexShares: [0.25, 0.75] },
  ...{ price: { unit: 'kW', tiers: [{ from: 0, price: 4000 }] }, power: { mode: 'pass-through', tariff: 0.1 } },
}

function shortfall(from: number, to: number, value: number): readonly (readonly [string, number, number])[] {
  const tender = smallTender({
    vendors: [{ id: 'acme' }, { id: 'maker' }],
    quotes: [
      { id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] },
      { id: 'q2', vendor: 'maker', currency: 'USD', offers: [boxes, site] },
    ],
    encumbrances: [{ kind: 'min-spend', vendor: 'maker', from, to, value }],
  })
  const lines = [
    { offer: 'boxes', quantity: 10, start: 0, site: 'hall-1' },
    { offer: 'lease', quantity: 100, start: 0 },
    { offer: 'site', quantity: 10, start: 4, site: 'hall-1' },
  ]
  const { ledger } = priced(tender, { lines, use: [] })
  return ledger.flatMap((line) =>
    line.category === 'shortfall' ? [[line.path, line.cashMonth, line.amount / 100] as const] : [],
  )
}

describe('billMinimumSpend', () => {
  it('counts hardware in its month of delivery and capital month by month, prepaid or not', () => {
    expect(shortfall(0, 11, 60_000)).toEqual([['encumbrances.0.shortfall[11]', 11, 10_000]])
    expect(shortfall(0, 2, 60_000)).toEqual([['encumbrances.0.shortfall[2]', 2, 60_000]])
    expect(shortfall(3, 4, 60_000)).toEqual([['encumbrances.0.shortfall[4]', 4, 40_000]])
  })
  it('is due at the end of the horizon when the window ends later, and not at all when it is met', () => {
    expect(shortfall(5, 30, 60_000)).toEqual([['encumbrances.0.shortfall[11]', 11, 30_000]])
    expect(shortfall(0, 11, 50_000)).toEqual([])
  })
})
