// The memo on prepayments at risk: what is counted, month by month.
import { describe, expect, it } from 'vitest'
import { expectedLoss } from '../../../shared/award/expected-loss.ts'
import { awardLease, oneLease, priced } from '../../builders/decision.ts'

const demand = Array.from({ length: 12 }, () => 100)
const toMajor = (minor: number) => minor / 100

describe('expectedLoss', () => {
  it('adds up what is not used up at each month end, times a month of default', () => {
    const vendors = [{ id: 'acme', defaultProbability: 0.03 }]
    const tender = oneLease({ upfrontShare: 0.25 }, demand, { vendors })
    const [loss] = expectedLoss(vendors, priced(tender, awardLease(tender, 100)).ledger, toMajor)
    // 438,000 prepaid, 36,500 used up each month: 36,500 × (11 + 10 + … + 1).
    expect(loss).toEqual({
      vendor: 'acme',
      amount: (36_500 * 66 * 0.03) / 12,
      largestPrepayment: 401_500,
      defaultProbability: 0.03,
    })
  })

  it('counts what is left of a prepayment made before the tender begins', () => {
    const vendors = [{ id: 'acme', defaultProbability: 0.12 }]
    const awarded = { quantity: 100, start: -6 }
    const tender = oneLease({ upfrontShare: 0.25, awarded }, demand, { vendors })
    const decision = { lines: [{ offer: 'lease', ...awarded }], use: [] }
    const [loss] = expectedLoss(vendors, priced(tender, decision).ledger, toMajor)
    expect(loss?.amount).toBe((36_500 * 15 * 0.12) / 12)
  })

  it('lists a vendor without a stated probability, at nothing', () => {
    const tender = oneLease({ upfrontShare: 0.25 }, demand)
    const [loss] = expectedLoss(tender.vendors, priced(tender, awardLease(tender, 100)).ledger, toMajor)
    expect(loss).toMatchObject({ amount: 0, defaultProbability: null, largestPrepayment: 401_500 })
  })

  it('is silent about vendors without prepayments', () => {
    const tender = oneLease({}, demand)
    expect(expectedLoss(tender.vendors, priced(tender, awardLease(tender, 100)).ledger, toMajor)).toEqual([])
  })
})
