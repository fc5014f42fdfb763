// Savings against each named baseline: when there is one, against what, and why not.
import { describe, expect, it } from 'vitest'
import { type SavingsInput, savings } from '../../../shared/award/savings.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { awardLease, oneLease } from '../../builders/decision.ts'
import { awardOf } from '../../builders/priced-award.ts'

const demand = Array.from({ length: 12 }, () => 100)
const missing = { reason: 'not asked' }

function input(offer: Partial<Offer> = {}, over: Partial<Tender> = {}, more: Partial<SavingsInput> = {}): SavingsInput {
  const tender = oneLease(offer, demand, over)
  const award = awardOf(tender, awardLease(tender, 100))
  return { tender, award, asAwardedToday: missing, firstRound: missing, lowCost: missing, ...more }
}

function against(baseline: string, from: SavingsInput) {
  const found = savings(from).find((saving) => saving.baseline === baseline)
  if (found === undefined) throw new Error(baseline)
  return found
}

describe('savings', () => {
  it('names all five baselines, each with a figure or a reason', () => {
    const all = savings(input())
    expect(all.map((saving) => saving.baseline)).toEqual([
      'budget',
      'as-awarded-today',
      'first-round',
      'list-price',
      'low-cost',
    ])
    expect(all.every((saving) => (saving.saving === null) === (saving.split === null && saving.reason !== ''))).toBe(
      true,
    )
  })

  it('sets a budget against payments, undiscounted and unsplit', () => {
    const saving = against('budget', input({}, { budget: 2_000_000 }))
    expect(saving).toMatchObject({ saving: 248_000, baselineTotal: 2_000_000, awardTotal: 1_752_000, split: null })
    expect(against('budget', input()).reason).toBe('The tender states no budget.')
  })

  it('prices the same award at list price', () => {
    const listed = input({ price: { unit: 'accelerator-hour', list: 2.5, tiers: [{ from: 0, price: 2 }] } })
    const saving = against('list-price', listed)
    // A quarter more than 1,691,692.06.
    expect(saving.saving).toBeCloseTo(422_923.02, 1)
    expect(saving.split?.price).toBeCloseTo(422_923.02, 1)
    expect(saving.reason).toBe('')
    expect(against('list-price', input()).reason).toBe('No awarded offer states a list price.')
  })

  it('compares with the award of a case, below zero where the baseline is cheaper', () => {
    const from = input()
    const half = { award: awardOf(from.tender, awardLease(from.tender, 50)) }
    const saving = against('low-cost', { ...from, lowCost: half })
    const difference = (half.award.totals?.total ?? 0) - (from.award.totals?.total ?? 0)
    expect(saving.saving).toBeCloseTo(difference, 2)
    // Half is missing at 6.00 an hour, half is bought at 2.00.
    expect(saving.lostCompute).toBeCloseTo(1_691_692.06 * 1.5, 0)
  })

  it('passes on why there is no baseline', () => {
    expect(against('first-round', input()).reason).toBe('not asked')
  })
})
