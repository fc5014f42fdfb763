import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../../shared/tender/offer.ts'
import { offerProblems } from '../../../builders/offer-problems.ts'

type Delivery = NonNullable<Offer['delivery']>
type Sla = NonNullable<Offer['sla']>

const credit = (fromDay: number, shareOfMonthPerDay = 0.02) => ({ fromDay, shareOfMonthPerDay })
const delivery = (over: Partial<Delivery> = {}): Delivery => ({
  ...{ promisedMonth: 2, lateCredits: [credit(15), credit(45, 0.04)], cap: 100_000, longStopDays: 120 },
  ...over,
})
const late = (over: Partial<Delivery>) => offerProblems({ startEarliest: 1, startLatest: 3, delivery: delivery(over) })

describe('checkDelivery', () => {
  it('finds nothing in a promise inside the window with credits before the long stop', () => {
    expect(late({})).toEqual([])
  })

  it('finds a promise outside the months service can begin in', () => {
    expect(late({ promisedMonth: 0 })).toEqual(['warning promised-early delivery.promisedMonth'])
    expect(late({ promisedMonth: 4 })).toEqual(['warning promised-late delivery.promisedMonth'])
    const awarded = { quantity: 100, start: -6 }
    expect(offerProblems({ awarded, termMonths: 12, delivery: delivery({ promisedMonth: 0 }) })).toEqual([])
  })

  it('wants credits ordered by day, and finds one that falls as the delay grows', () => {
    expect(late({ lateCredits: [credit(45), credit(15)] })).toEqual([
      'error late-order delivery.lateCredits[1].fromDay',
    ])
    expect(late({ lateCredits: [credit(15, 0.04), credit(45, 0.02)] })).toEqual([
      'warning late-falls delivery.lateCredits[1].shareOfMonthPerDay',
    ])
  })

  it('finds credits that begin after the long stop, and a cap that leaves nothing or caps nothing', () => {
    expect(late({ longStopDays: 45 })).toEqual(['warning late-after-long-stop delivery.lateCredits[1].fromDay'])
    expect(late({ cap: 0 })).toEqual(['warning late-cap delivery.cap'])
    expect(late({ lateCredits: [] })).toEqual(['warning late-cap delivery.cap'])
  })
})

describe('checkSla', () => {
  const deepening: Sla['credits'] = [
    { below: 0.995, share: 0.1 },
    { below: 0.95, share: 0.25 },
  ]
  const served = (over: Partial<Sla>, terms: Partial<Offer> = {}) =>
    offerProblems({ availability: 0.995, ...terms, sla: { credits: deepening, cap: 0.3, ...over } })

  it('finds nothing in credits that deepen as availability falls, in whatever order', () => {
    expect(served({})).toEqual([])
    expect(served({ credits: deepening.toReversed() })).toEqual([])
  })

  it('finds a credit that shrinks as availability falls, and refuses two for one availability', () => {
    expect(
      served({
        credits: [
          { below: 0.995, share: 0.2 },
          { below: 0.95, share: 0.1 },
        ],
      }),
    ).toEqual(['warning sla-falls sla.credits[1].share'])
    expect(
      served({
        credits: [
          { below: 0.95, share: 0.2 },
          { below: 0.95, share: 0.1 },
        ],
      }),
    ).toEqual(['error sla-twice sla.credits[1].below'])
  })

  it('finds credits above the cap, never due, or not there', () => {
    expect(served({ cap: 0.2 })).toEqual(['warning sla-above-cap sla.credits[1].share'])
    expect(served({ credits: [{ below: 0, share: 0.1 }] })).toEqual(['warning sla-never sla.credits[0].below'])
    expect(served({ credits: [] })).toEqual(['warning sla-empty sla.credits'])
  })

  it('finds a credit due although the stated availability is met', () => {
    expect(served({}, { availability: 0.99 })).toEqual(['warning sla-above-availability sla.credits[0].below'])
    expect(served({}, { availability: undefined })).toEqual([])
  })
})
