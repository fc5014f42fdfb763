import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../../shared/tender/offer.ts'
import { offerProblems } from '../../../builders/offer-problems.ts'

type Exit = NonNullable<Offer['exits']>[number]

const fee = (fromMonth: number, shareOfRemaining = 0.5) => ({ fromMonth, shareOfRemaining })
const exit = (over: Partial<Exit> = {}): Exit => ({
  ...{ right: 'convenience', fromMonth: 6, noticeMonths: 3, fee: [fee(6), fee(9, 0.25)] },
  ...over,
})
const found = (...exits: Exit[]) => offerProblems({ exits })

describe('checkExits', () => {
  it('finds nothing in a right inside the term with a fee from its first month', () => {
    expect(found(exit())).toEqual([])
    expect(found(exit({ fromMonth: 0, noticeMonths: 3, fee: [fee(0)] }))).toEqual([
      'note notice-later exits[0].noticeMonths',
    ])
  })

  it('finds a right that can never be used', () => {
    expect(found(exit({ fromMonth: 12, fee: [fee(11)] }))).toEqual(['warning exit-after-term exits[0].fromMonth'])
    expect(found(exit({ noticeMonths: 30 }))).toEqual(['warning exit-notice exits[0].noticeMonths'])
  })

  it('wants the fee ordered by month, one step a month: the last step reached is the one that counts', () => {
    expect(found(exit({ fee: [fee(9), fee(6, 0.25)] }))).toContain('error fee-order exits[0].fee[1].fromMonth')
    expect(found(exit({ fee: [fee(6), fee(6, 0.25)] }))).toContain('error fee-order exits[0].fee[1].fromMonth')
  })

  it('finds months in which leaving would count as free', () => {
    expect(found(exit({ fee: [fee(8)] }))).toEqual(['warning fee-gap exits[0].fee[0].fromMonth'])
    expect(found(exit({ fee: [] }))).toEqual(['note exit-free exits[0].fee'])
    expect(found(exit({ fee: [{ fromMonth: 6 }] }))).toEqual(['warning fee-empty exits[0].fee[0]'])
  })

  it('finds steps that never apply, and a fee that rises', () => {
    expect(found(exit({ fee: [fee(1), fee(5)] }))).toEqual(['warning fee-before-right exits[0].fee[0]'])
    expect(found(exit({ fee: [fee(6), fee(12)] }))).toEqual(['warning fee-after-term exits[0].fee[1].fromMonth'])
    expect(found(exit({ fee: [fee(6, 0.2), fee(9, 0.3)] }))).toEqual([
      'warning fee-rises exits[0].fee[1].shareOfRemaining',
    ])
  })

  it('wants a right that needs a failure to have a measure of it, and each right once', () => {
    expect(found(exit({ right: 'delay' }))).toEqual(['warning delay-without-long-stop exits[0]'])
    expect(found(exit({ right: 'chronic-sla' }))).toEqual(['warning chronic-without-sla exits[0]'])
    expect(found(exit(), exit())).toEqual(['warning exit-twice exits[1]'])
    const delivery = { promisedMonth: 0, lateCredits: [], longStopDays: 90 }
    expect(offerProblems({ exits: [exit({ right: 'delay' })], delivery })).toEqual([])
  })
})
