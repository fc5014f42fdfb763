import { describe, expect, it } from 'vitest'
import { compareRounds, type OfferChange } from '../../../shared/rounds/round-changes.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const price = (each: number) => ({ unit: 'accelerator-hour' as const, tiers: [{ from: 0, price: each }] })
const rounds = (was: Offer[], is: Offer[], over: Partial<Quote>[] = [], tender: Partial<Tender> = {}) =>
  smallTender({
    ...tender,
    quotes: [
      { id: 'q1', vendor: 'acme', round: 1, currency: 'USD', offers: was, ...over[0] },
      { id: 'q2', vendor: 'acme', round: 2, currency: 'USD', offers: is, ...over[1] },
    ],
  })
const only = (tender: Tender, asked = {}): OfferChange => {
  const found = compareRounds(tender, { vendor: 'acme', ...asked })?.offers[0]
  if (found === undefined) throw new Error('no change')
  return found
}
const shares = (change: OfferChange) =>
  Object.fromEntries(change.money?.present.shares.map(({ term, worth }) => [term, worth]) ?? [])

describe('compareRounds', () => {
  it('splits what two changes are worth as docs/model.md works it out by hand', () => {
    const was = leaseOffer({ setupFee: 10_000, supportShare: 0.05 })
    const change = only(rounds([was], [{ ...was, price: price(1.8), setupFee: 0 }]))
    // 146,000 a month less; A(12, 8 %) = 11.587 …: see the page.
    expect(change.money?.present).toMatchObject({ was: 1_786_276.66, is: 1_598_649, worth: 187_627.66 })
    expect(shares(change)).toEqual({ price: 177_627.66, setupFee: 10_000 })
    expect(change.money).toMatchObject({ quantity: 100, method: 'exact', orders: 2 })
    expect(change.lines.map(({ term, worth }) => `${term} ${worth}`)).toEqual(['price 177627.66', 'setupFee 10000'])
  })

  it('shares what two changes do to each other evenly', () => {
    const was = leaseOffer({ takeOrPay: 1, supportShare: 0.1 })
    const change = only(rounds([was], [{ ...was, price: price(1), supportShare: 0 }]))
    // Price halves: 100 → 50 with support 110 → 55; support gone: 110 → 100 or 55 → 50.
    const { was: before = 0, is: after = 0, worth = 0 } = change.money?.present ?? {}
    const unit = before / 110
    expect(after / unit).toBeCloseTo(50, 6)
    expect(shares(change).price).toBeCloseTo(unit * 52.5, 1)
    expect(shares(change).supportShare).toBeCloseTo(unit * 7.5, 1)
    expect(Math.round(100 * ((shares(change).price ?? 0) + (shares(change).supportShare ?? 0)))).toBe(
      Math.round(100 * worth),
    )
  })

  it('prices an hour of the workload with the largest demand', () => {
    const change = only(rounds([leaseOffer()], [leaseOffer({ price: price(1.5) })]))
    expect(change.money?.perHour).toMatchObject({ per: 'H100e-hour', workload: 'pool', was: 2, is: 1.5, worth: 0.5 })
    const none = only(rounds([leaseOffer()], [leaseOffer({ price: price(1.5) })], [], { workloads: [], demand: [] }))
    expect(none.money?.perHour).toMatchObject({ per: 'accelerator-hour', workload: null, worth: 0.5 })
  })

  it('counts better availability per hour, not in the cost', () => {
    const change = only(rounds([leaseOffer({ availability: 0.9 })], [leaseOffer({ availability: 1 })]))
    expect(change.money?.present.worth).toBe(0)
    expect(change.money?.perHour.worth).toBeCloseTo(0.222222, 6)
  })

  it('compares a longer term by the hour, and says that more hours are delivered', () => {
    const change = only(rounds([leaseOffer()], [leaseOffer({ termMonths: 24, price: price(1.8) })]))
    expect(change.money?.present.worth).toBeLessThan(0)
    expect(change.money?.perHour.worth).toBeCloseTo(0.2, 6)
    expect(change.money?.hours).toEqual({ was: 876_000, is: 1_752_000 })
  })

  it('prices both versions at one quantity that both allow where there is one', () => {
    const small = leaseOffer({ maxQuantity: 64 })
    const change = only(rounds([leaseOffer()], [small]))
    expect(change.money).toMatchObject({ quantity: 64, allowedBefore: true, allowedNow: true })
    expect(change.lines.map(({ term, worth }) => [term, worth])).toEqual([['maxQuantity', null]])
    const apart = only(rounds([leaseOffer({ minQuantity: 100 })], [small]))
    expect(apart.money).toMatchObject({ quantity: 64, allowedBefore: false, allowedNow: true })
  })

  it('counts all amounts as one when the currency changes, at the tender’s rate', () => {
    const tender = rounds(
      [leaseOffer({ setupFee: 11_000 })],
      [leaseOffer({ setupFee: 10_000, price: price(1.8), termMonths: 12, paymentDays: 60 })],
      [{}, { currency: 'EUR' }],
      { fx: { EUR: { rate: 1.1 } } },
    )
    const change = only(tender)
    expect(Object.keys(shares(change))).toEqual(['price', 'paymentDays'])
    expect(change.lines.find(({ term }) => term === 'setupFee')).toMatchObject({ worth: null, within: 'Price' })
    expect(change.money?.perHour.was).toBeGreaterThan(2)
  })

  it('counts all changes as one when a version on the way cannot be billed', () => {
    const included = leaseOffer({ site: 'hall-1', price: price(2) })
    const metered = leaseOffer({ site: 'metered', price: price(1.5), power: { mode: 'pass-through' } })
    const sites = [
      { id: 'hall-1', vendor: 'acme', region: 'north' },
      { id: 'metered', vendor: 'acme', region: 'north', tariff: 0.08 },
    ]
    const change = only(rounds([included], [metered], [], { sites }))
    expect(change.money?.method).toBe('together')
    expect(change.money?.present.shares).toHaveLength(1)
  })

  it('draws orders with a fixed seed when there are more than six changes', () => {
    const was = leaseOffer()
    const is = leaseOffer({
      price: price(1.9),
      escalator: { annual: 0.02 },
      takeOrPay: 0.9,
      upfrontShare: 0.1,
      paymentDays: 30,
      setupFee: 5000,
      supportShare: 0.03,
      termMonths: 18,
    })
    const change = only(rounds([was], [is]))
    expect(change.money).toMatchObject({ method: 'sampled', orders: 128 })
    expect(change.money).toEqual(only(rounds([was], [is])).money)
    const cents = (change.money?.present.shares ?? []).reduce((sum, { worth }) => sum + Math.round(worth * 100), 0)
    expect(cents).toBe(Math.round((change.money?.present.worth ?? 0) * 100))
  })

  it('tells new, gone and unpriced offers apart, and what takes no part', () => {
    const tender = rounds(
      [leaseOffer({ id: 'a' }), leaseOffer({ id: 'b' }), leaseOffer({ id: 'd' })],
      [
        leaseOffer({ id: 'b' }),
        onDemandOffer({ id: 'c' }),
        leaseOffer({
          id: 'd',
          kind: 'colocation',
          price: { unit: 'kw-month', tiers: [{ from: 0, price: 150 }] },
        } as never),
      ],
      [{}, { validUntil: '2026-12-01' }],
      { signingDate: '2027-01-01' },
    )
    const changes = compareRounds(tender, { vendor: 'acme' })
    expect(changes?.offers.map(({ offer, kind }) => `${offer} ${kind}`)).toEqual([
      'a gone',
      'b unchanged',
      'c new',
      'd changed',
    ])
    expect(changes?.offers[0]?.alone?.present).toBeGreaterThan(0)
    expect(changes?.offers[2]?.alone?.perHour.price).toBe(3.5)
    expect(changes?.offers[3]).toMatchObject({ money: null })
    expect(changes?.offers[3]?.unpriced).not.toBe('')
    expect(changes?.offers[1]?.takesNoPart).toContain('valid until 2026-12-01')
    expect(changes).toMatchObject({ from: 1, to: 2, worth: 0, priced: 1, unpriced: 1 })
  })

  it('has nothing to say of a vendor with one round, nor of a round that is not there', () => {
    expect(compareRounds(smallTender(), { vendor: 'acme' })).toBeUndefined()
    expect(compareRounds(rounds([leaseOffer()], []), { vendor: 'acme', from: 7 })).toBeUndefined()
  })
})
