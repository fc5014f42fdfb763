// Payment lag at its edges, and tariffs that grow: each from its own month, in its own currency.
import { describe, expect, it } from 'vitest'
import { paymentLag } from '../../../shared/price/exact-offer.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { awardLease, oneLease, priced } from '../../builders/decision.ts'

const full = Array.from({ length: 26 }, () => 100)

/** Energy by month of service, minor units of the tender currency; the lease starts in month 6. */
function energyOf(power: Offer['power'], site: Partial<Tender['sites'][number]>): ReadonlyMap<number, number> {
  const offer = { termMonths: 18, startLatest: 6, ...(power === undefined ? {} : { power }) }
  const tender = oneLease(offer, full, {
    sites: [{ id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25, ...site }],
  })
  const lines = priced(tender, awardLease(tender, 100, 6)).ledger.filter((line) => line.category === 'energy')
  return new Map(lines.map((line) => [line.serviceMonth, line.amount]))
}

// 100 accelerators × 1.3 kW × PUE 1.25 × 730 h × 0.08 = 9,490.00
const first = 949_000

describe('paymentLag', () => {
  it('rounds days to the nearest month, half upwards', () => {
    expect([0, 14, 15, 30, 44, 45, 60, 74, 75, 120].map(paymentLag)).toEqual([0, 0, 1, 1, 1, 2, 2, 2, 3, 4])
  })
})

describe('energy', () => {
  it("grows with the offer's escalator from the start of the contract", () => {
    const energy = energyOf({ mode: 'pass-through', tariff: 0.08, escalator: 0.1 }, {})
    expect([6, 11, 12, 17, 18, 23].map((month) => energy.get(month))).toEqual([
      first,
      first,
      first,
      first,
      1_043_900,
      1_043_900,
    ])
    expect([...energy.keys()]).toEqual(Array.from({ length: 18 }, (_, age) => 6 + age))
  })
  it("grows with the site's escalator from month 0, and the offer's does not come on top", () => {
    const energy = energyOf({ mode: 'pass-through', escalator: 0.5 }, { tariff: 0.08, tariffEscalator: 0.1 })
    expect([6, 11, 12, 23].map((month) => energy.get(month))).toEqual([first, first, 1_043_900, 1_043_900])
  })
  it("is at the offer's tariff where both state one, and nothing when power is included", () => {
    expect(energyOf({ mode: 'pass-through', tariff: 0.08 }, { tariff: 0.5 }).get(6)).toBe(first)
    expect(energyOf({ mode: 'included' }, { tariff: 0.08 }).size).toBe(0)
  })
  it('of an existing contract is drawn at the site it was awarded', () => {
    const offer = { power: { mode: 'pass-through' as const }, awarded: { quantity: 100, start: 0, site: 'hall-2' } }
    const tender = oneLease(offer, full, {
      sites: [
        { id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25, tariff: 0.5 },
        { id: 'hall-2', vendor: 'acme', region: 'south', pue: 1.25, tariff: 0.08 },
      ],
    })
    const [energy] = priced(tender, awardLease(tender, 100)).ledger.filter((line) => line.category === 'energy')
    expect(energy?.amount).toBe(first)
  })
})
