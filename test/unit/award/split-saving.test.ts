// A saving's three parts add up to the cent, whatever the two sides are, and each means what it says.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SavingSide, savingSide, splitSaving } from '../../../shared/award/split-saving.ts'
import { awardLease, oneLease, priced } from '../../builders/decision.ts'
import { randomCase } from '../../builders/random-decision.ts'

const cents = (amount: number) => Math.round(amount * 100) + 0
const toMajor = (minor: number) => minor / 100

const side = fc.record({
  total: fc.double({ min: 0, max: 1e9, noNaN: true }),
  lostCompute: fc.double({ min: 0, max: 1e8, noNaN: true }),
  capacity: fc.double({ min: 0, max: 1e9, noNaN: true }),
  hours: fc.oneof(fc.constant(0), fc.double({ min: 1e5, max: 1e9, noNaN: true })),
})

/** 100 accelerators at a price an hour, all used, 12 months. */
function leaseSide(price: number, quantity = 100, terms: object = {}): SavingSide {
  const tender = oneLease({ price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] }, ...terms }, demand)
  return savingSide(priced(tender, awardLease(tender, quantity)), 0, tender.discountRate, toMajor)
}
const demand = Array.from({ length: 12 }, () => 100)

describe('splitSaving', () => {
  it('adds up to the saving to the cent', () => {
    fc.assert(
      fc.property(side, side, (baseline, award) => {
        const { price, volume, terms } = splitSaving(baseline, award, 2)
        expect(cents(price) + cents(volume) + cents(terms)).toBe(cents(baseline.total - award.total))
      }),
      { numRuns: 500 },
    )
  })

  it('is nothing between an award and itself', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const own = savingSide(priced(tender, decision), 0, tender.discountRate, toMajor)
        expect(splitSaving(own, own, 2)).toEqual({ price: 0, volume: 0, terms: 0 })
      }),
      { numRuns: 50 },
    )
  })

  it('puts a lower price of the same capacity into price alone', () => {
    const { price, volume, terms } = splitSaving(leaseSide(2.2), leaseSide(2), 2)
    // 0.20 an hour on 1,752,000 of nominal bills at 2.00, present value 1,691,692.06.
    expect(price).toBeCloseTo(169_169.21, 1)
    expect(volume).toBe(0)
    expect(Math.abs(terms)).toBeLessThanOrEqual(0.01)
  })

  it('puts less capacity at the same price into volume, net of the compute it loses', () => {
    const baseline = leaseSide(2)
    const award = leaseSide(2, 60)
    const { price, volume, terms } = splitSaving(baseline, award, 2)
    expect(Math.abs(price)).toBeLessThanOrEqual(0.01)
    expect(volume).toBeCloseTo(baseline.total - award.total, 1)
    expect(Math.abs(terms)).toBeLessThanOrEqual(0.02)
  })

  it('puts fees and the day of payment into terms', () => {
    const { price, volume, terms } = splitSaving(
      leaseSide(2, 100, { setupFee: 10_000 }),
      leaseSide(2, 100, { paymentDays: 60 }),
      2,
    )
    expect([price, volume]).toEqual([0, 0])
    // 10,000 of set-up, and 1,691,692.06 − 1,670,131.57 for paying 60 days after.
    expect(terms).toBeCloseTo(31_560.49, 2)
  })
})
