// What cannot be priced is named, with its place, before anything is computed.
import { describe, expect, it } from 'vitest'
import { unpricedTerms } from '../../../shared/price/unpriced.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

function named(over: Partial<Tender>): readonly string[] {
  const tender = smallTender(over)
  return unpricedTerms(tender, activeOffers(tender).active).map(({ path, what }) => `${path}: ${what}`)
}

const withOffer = (over: Parameters<typeof leaseOffer>[0], currency = 'USD'): Partial<Tender> => ({
  quotes: [{ id: 'q', vendor: 'acme', currency, offers: [leaseOffer(over)] }],
})

describe('unpricedTerms', () => {
  it('is empty for leases and on-demand capacity', () => {
    expect(named({})).toEqual([])
  })
  it('names kinds of a later version', () => {
    const colocation = {
      kind: 'colocation' as const,
      price: { unit: 'kW-month' as const, tiers: [{ from: 0, price: 150 }] },
    }
    expect(named(withOffer(colocation))).toEqual(['quotes[0].offers[0].kind: this version cannot price colocation'])
  })
  it('names rebates of vendors that bid, and only those', () => {
    const rebates = [{ from: 1000, share: 0.02 }]
    expect(named({ vendors: [{ id: 'acme', rebates }] })).toEqual([
      'vendors[0].rebates: this version cannot price rebates',
    ])
    expect(named({ vendors: [{ id: 'acme' }, { id: 'silent', rebates }] })).toEqual([])
  })
  it('names spend commitments, deposits, option premiums and encumbrances', () => {
    const [quote] = smallTender().quotes
    expect(named({ quotes: [{ ...quote!, spendCommitment: { amount: 10, per: 'year' } }] })).toHaveLength(1)
    expect(named(withOffer({ deposit: { amount: 10, returnMonth: 12 } }))).toHaveLength(1)
    const option = { right: 'extend' as const, fromMonth: 1, toMonth: 2, noticeMonths: 1 }
    expect(named(withOffer({ options: [option] }))).toEqual([])
    expect(named(withOffer({ options: [{ ...option, premium: 5 }] }))).toHaveLength(1)
    const window = { vendor: 'acme', from: 0, to: 5 }
    expect(named({ encumbrances: [{ kind: 'min-spend', ...window, value: 5 }] })).toHaveLength(1)
    expect(named({ encumbrances: [{ kind: 'rofr', ...window }] })).toEqual([])
  })
  it('names a missing rate, a missing tariff, and amounts too large to hold', () => {
    expect(named(withOffer({}, 'EUR'))).toEqual(['fx.EUR: there is no exchange rate for EUR'])
    expect(named(withOffer({ power: { mode: 'pass-through' } }))).toHaveLength(1)
    expect(named(withOffer({ maxQuantity: 1e9, setupFeePerUnit: 1e9 }))).toHaveLength(1)
  })
})
