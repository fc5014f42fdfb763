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
  it('is empty for leases, on-demand capacity, and what stands beside their prices', () => {
    const [quote] = smallTender().quotes
    const option = { right: 'extend' as const, fromMonth: 1, toMonth: 2, noticeMonths: 1, premium: 5 }
    const window = { vendor: 'acme', from: 0, to: 5 }
    expect(named({})).toEqual([])
    expect(named({ vendors: [{ id: 'acme', rebates: [{ from: 1000, share: 0.02 }] }] })).toEqual([])
    expect(named({ quotes: [{ ...quote!, spendCommitment: { amount: 10, per: 'year' } }] })).toEqual([])
    expect(named(withOffer({ deposit: { amount: 10, returnMonth: 12 }, options: [option] }))).toEqual([])
    expect(named({ encumbrances: [{ kind: 'min-spend', ...window, value: 5 }] })).toEqual([])
    expect(named({ encumbrances: [{ kind: 'exclusive', ...window }] })).toEqual([])
  })
  it('is empty for colocation, and for hardware and builds without a support share', () => {
    const price = (unit: 'kW-month' | 'kW' | 'accelerator') => ({ unit, tiers: [{ from: 0, price: 150 }] })
    const tariff = { power: { mode: 'pass-through' as const, tariff: 0.08 } }
    expect(named(withOffer({ kind: 'colocation', price: price('kW-month') }))).toEqual([])
    expect(named(withOffer({ kind: 'build', price: price('kW'), lifeMonths: 60, ...tariff }))).toEqual([])
    expect(named(withOffer({ kind: 'hardware', price: price('accelerator'), lifeMonths: 60 }))).toEqual([])
    const supported = { kind: 'hardware' as const, price: price('accelerator'), lifeMonths: 60, supportShare: 0.1 }
    expect(named(withOffer(supported))).toEqual([
      'quotes[0].offers[0].supportShare: this version cannot price support as a share of hardware',
    ])
  })
  it('names energy of a build without a tariff, spend over hardware, and a minimum spend within a region', () => {
    const build = { kind: 'build' as const, price: { unit: 'kW' as const, tiers: [{ from: 0, price: 9000 }] } }
    expect(named(withOffer({ ...build, lifeMonths: 60 }))).toEqual([
      'quotes[0].offers[0].power.tariff: energy of an own site is metered, but neither the offer nor its site has a tariff',
    ])
    const hardware = {
      kind: 'hardware' as const,
      price: { unit: 'accelerator' as const, tiers: [{ from: 0, price: 9 }] },
    }
    const [quote] = withOffer({ ...hardware, lifeMonths: 60 }).quotes!
    expect(named({ quotes: [{ ...quote!, spendCommitment: { amount: 10, per: 'year' } }] })).toHaveLength(1)
    const window = { vendor: 'acme', from: 0, to: 5, value: 5 }
    expect(named({ encumbrances: [{ kind: 'min-spend', ...window, region: 'north' }] })).toHaveLength(1)
  })
  it('names a missing rate, a missing tariff, and amounts too large to hold', () => {
    expect(named(withOffer({}, 'EUR'))).toEqual(['fx.EUR: there is no exchange rate for EUR'])
    expect(named(withOffer({ power: { mode: 'pass-through' } }))).toHaveLength(1)
    expect(named(withOffer({ maxQuantity: 1e9, setupFeePerUnit: 1e9 }))).toHaveLength(1)
  })
})
