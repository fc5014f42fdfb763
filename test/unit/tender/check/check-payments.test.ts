import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../../shared/tender/offer.ts'
import type { Quote } from '../../../../shared/tender/quote.ts'
import { offerProblems, quoteProblems } from '../../../builders/offer-problems.ts'
import { leaseOffer, onDemandOffer } from '../../../builders/tender.ts'

describe('checkPayments', () => {
  it('finds a deposit that comes back before it is paid, or long after the contract', () => {
    const held = (returnMonth: number) =>
      offerProblems({ startEarliest: 3, startLatest: 4, deposit: { amount: 1000, returnMonth } })
    expect(held(15)).toEqual([])
    expect(held(28)).toEqual([])
    expect(held(2)).toEqual(['warning deposit-before-start deposit.returnMonth'])
    expect(held(29)).toEqual(['warning deposit-held deposit.returnMonth'])
  })

  it('finds billing ahead of delivery, also where one of the ramps has ended', () => {
    expect(offerProblems({ ramp: [0.5, 1], billingRamp: [0, 0.5, 1] })).toEqual([])
    expect(offerProblems({ ramp: [0.5, 1], billingRamp: [1] })).toEqual([
      'warning billed-before-delivered billingRamp[0]',
    ])
    expect(offerProblems({ ramp: [0.5, 0.5, 1], billingRamp: [0.5, 1] })).toEqual([
      'warning billed-before-delivered billingRamp[1]',
    ])
  })

  it('finds prices by year beyond the term, and factors that are prices', () => {
    expect(offerProblems({ termMonths: 24, priceByYear: [1, 0.9] })).toEqual([])
    expect(offerProblems({ termMonths: 24, priceByYear: [1, 0.9, 0.8] })).toEqual([
      'warning years-after-term priceByYear[2]',
    ])
    expect(offerProblems({ termMonths: 24, priceByYear: [100, 95] })).toEqual([
      'warning year-factor priceByYear[0]',
      'warning year-factor priceByYear[1]',
    ])
  })

  it('finds charges per GB without GB, and a tariff that has no effect', () => {
    const perGb = { label: 'Storage', amount: 0.02, per: 'GB' as const }
    expect(offerProblems({ charges: [{ ...perGb, quantity: 10 }] })).toEqual([])
    expect(offerProblems({ charges: [perGb] })).toEqual(['warning charge-quantity charges[0].quantity'])
    expect(offerProblems({ power: { mode: 'included', tariff: 0.08 } })).toEqual(['warning tariff-unused power.tariff'])
  })

  it('refuses shares of capital that do not add up to all of it', () => {
    const build: Partial<Offer> = { kind: 'build', accelerator: undefined, termMonths: undefined, lifeMonths: 180 }
    const price: Offer['price'] = { unit: 'kW', tiers: [{ from: 0, price: 9000 }] }
    const spent = (capexShares: number[]) =>
      offerProblems({ ...build, price, power: { mode: 'pass-through', tariff: 0.05 }, capexShares })
    expect(spent([0.3, 0.3, 0.4])).toEqual([])
    expect(spent([0.3333, 0.3333, 0.3333])).toEqual([])
    expect(spent([0.3, 0.3, 0.3])).toEqual(['error capital-sum capexShares'])
  })
})

describe('checkSpendCommitment', () => {
  const found = (amount: number, over: Partial<Quote> = {}, per: 'month' | 'year' | 'term' = 'year') =>
    quoteProblems({ spendCommitment: { amount, per }, ...over })

  it('finds nothing in an amount the contracts can bill', () => {
    // 100 accelerators at 2.00 in months of 744 hours: 148,800 a month.
    expect(found(148_800 * 12)).toEqual([])
    expect(found(148_800, {}, 'month')).toEqual([])
  })

  it('finds a shortfall that is certain', () => {
    expect(found(148_801 * 12)).toEqual(['warning spend-out-of-reach .amount'])
    expect(found(148_801, {}, 'month')).toEqual(['warning spend-out-of-reach .amount'])
    expect(found(148_800 * 13, { offers: [leaseOffer({ termMonths: 24 })] }, 'term')).toEqual([])
  })

  it('finds a commitment tied to nothing, and one that costs nothing to miss', () => {
    expect(found(1000, { offers: [onDemandOffer()] })).toEqual(['warning spend-unbound'])
    expect(found(0)).toEqual(['warning spend-free'])
  })
})
