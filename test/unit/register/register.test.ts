// The register of one lease worked by hand: 100 accelerators at 2.00, take-or-pay 0.8, 24 months, over a horizon of 12.
import { describe, expect, it } from 'vitest'
import { makeRegister, signedToday } from '../../../shared/register/register.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

/** 730 · 0.8 · 2.00 · 100 = 116,800.00 a month. */
const monthly = 116_800

function registerOf(over: Partial<Offer> = {}, used = 60) {
  const offer = leaseOffer({ takeOrPay: 0.8, termMonths: 24, ...over })
  const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [offer] }] })
  const { active } = activeOffers(tender)
  const use = [{ offer: 'lease', workload: 'pool', quantity: Array.from({ length: 12 }, () => used) }]
  const lines = [{ offer: 'lease', vendor: 'acme', quantity: 100, start: 2, tier: 0, site: 'hall-1' }]
  return makeRegister(tender, active, { lines, use })
}

describe('makeRegister', () => {
  it('runs to the end of what is signed and tells committed, billed, in service and used apart', () => {
    const { months, horizon } = registerOf()
    expect([months.length, horizon]).toEqual([26, 12])
    expect(months[1]?.accelerators).toEqual({ committed: 0, billable: 0, available: 0, used: 0 })
    expect(months[2]?.accelerators).toEqual({ committed: 100, billable: 80, available: 100, used: 60 })
    expect(months[2]?.mw.committed).toBeCloseTo(0.13, 12)
    expect(months[2]?.mw.used).toBeCloseTo(0.078, 12)
    expect(months[25]?.accelerators).toEqual({ committed: 100, billable: 80, available: 100, used: 0 })
  })

  it('follows ramps of delivery and of billing apart', () => {
    const { months } = registerOf({ ramp: [0.5, 1], billingRamp: [0, 0.5, 1] })
    expect(months.slice(2, 5).map(({ accelerators }) => accelerators.available)).toEqual([50, 100, 100])
    expect(months.slice(2, 5).map(({ accelerators }) => accelerators.billable)).toEqual([0, 40, 80])
  })

  it('owes every month that is still to come', () => {
    const { months } = registerOf()
    expect(months[0]?.exposure).toBe(24 * monthly)
    expect(months[14]?.exposure).toBe(12 * monthly)
    expect(months[25]?.exposure).toBe(monthly)
    expect(months[2]?.due).toBe(monthly)
  })

  it('sets prepayments off what is still owed', () => {
    const { months } = registerOf({ upfrontShare: 0.25 })
    expect(months[14]?.exposure).toBe(12 * monthly * 0.75)
    expect(months[2]?.due).toBe(24 * monthly * 0.25 + monthly * 0.75)
  })

  it('leaves by the exit right where that is cheaper, with notice and fee', () => {
    const exit = {
      right: 'convenience' as const,
      fromMonth: 12,
      noticeMonths: 3,
      fee: [{ fromMonth: 0, shareOfRemaining: 0.5 }],
    }
    const { months } = registerOf({ exits: [exit] })
    // In month 2 notice is given: 12 months are paid, then half of the other 12.
    expect(months[2]?.walkAway).toBe(12 * monthly + 6 * monthly)
    // In month 14 it ends in month 17: 3 months, then half of 9.
    expect(months[14]?.walkAway).toBe(3 * monthly + 4.5 * monthly)
    // Near the end, staying is cheaper than any fee.
    expect(months[25]?.walkAway).toBe(monthly)
    expect(registerOf().months[2]?.walkAway).toBe(24 * monthly)
  })

  it('does not use rights that need a failure of the vendor', () => {
    const exit = { right: 'delay' as const, fromMonth: 0, noticeMonths: 0, fee: [] }
    expect(registerOf({ exits: [exit] }).months[2]?.walkAway).toBe(24 * monthly)
  })

  it('adds a fee in the quote’s currency to a share', () => {
    const exit = {
      right: 'convenience' as const,
      fromMonth: 0,
      noticeMonths: 0,
      fee: [{ fromMonth: 0, amount: 1_000.5 }],
    }
    expect(registerOf({ exits: [exit] }).months[14]?.walkAway).toBe(1_000.5)
  })

  it('lists what ends by quarter with its share of contracted power', () => {
    expect(registerOf().expiry).toEqual([{ from: 24, accelerators: 100, mw: 0.13, shareOfMw: 1, offers: ['lease'] }])
  })
})

describe('signedToday', () => {
  it('takes the existing contracts alone', () => {
    const offer = leaseOffer({ awarded: { quantity: 40, start: -6 } })
    const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [offer] }] })
    const { active } = activeOffers(tender)
    const register = makeRegister(tender, active, signedToday(active))
    expect(register.holdings.map(({ existing, end }) => [existing, end])).toEqual([[true, 6]])
    // 730 · 2.00 · 40 a month, six months to go.
    expect(register.months[0]?.exposure).toBe(6 * 58_400)
  })
})
