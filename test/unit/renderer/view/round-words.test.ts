import { describe, expect, it } from 'vitest'
import {
  endingWords,
  quoteTags,
  splitWords,
  validityWords,
  worthTone,
  worthWords,
} from '../../../../renderer/view/round-words.ts'
import type { OfferMoney } from '../../../../shared/rounds/change-money.ts'
import type { QuoteOnLine } from '../../../../shared/rounds/timeline.ts'

const money = (over: Partial<OfferMoney> = {}): OfferMoney => ({
  quantity: 64,
  allowedBefore: true,
  allowedNow: true,
  present: { was: 1, is: 1, worth: 0, shares: [] },
  perHour: { was: 1, is: 1, worth: 0, shares: [], per: 'accelerator-hour', workload: null },
  hours: { was: 10, is: 10 },
  method: 'exact',
  orders: 1,
  ...over,
})

describe('rounds in words', () => {
  it('says until when a quote holds', () => {
    expect(validityWords({ kind: 'holds', until: '2027-03-31', spare: 1 }, 'en-GB')).toBe(
      'valid until 31 Mar 2027, 1 day after signing',
    )
    expect(validityWords({ kind: 'ends-before', until: '2027-03-01', spare: -11 }, 'en-GB')).toContain('11 days short')
    expect(validityWords({ kind: 'used-anyway', until: '2027-03-01', spare: -2 }, 'en-GB')).toContain('used although')
  })
  it('counts down', () => {
    const ending = { vendor: 'a', name: 'A', quote: 'q', until: '2027-03-01', left: 3, short: 1, usedAnyway: false }
    expect(endingWords(ending, 'en-GB')).toBe('until 1 Mar 2027 (in 3 days), 1 day before signing')
    expect(endingWords({ ...ending, left: -1 }, 'en-GB')).toContain('(1 day ago)')
  })
  it('marks alternatives, surrogates and withdrawals', () => {
    const quote = {
      kind: 'alternative',
      surrogate: 'by phone',
      withdrawn: [{ offer: 'x', on: '2027-01-01', reason: 'sold' }],
      validity: { kind: 'not-stated' },
      takingPart: 1,
    } as unknown as QuoteOnLine
    expect(quoteTags(quote).map(({ text }) => text)).toEqual([
      'alternative',
      'surrogate',
      '1 offer withdrawn',
      'takes part',
    ])
  })
  it('says how a difference was split and what does not compare', () => {
    expect(splitWords(money())).toBe('Both versions at 64 units.')
    expect(splitWords(money({ allowedBefore: false }))).toContain('which the older version did not allow')
    expect(splitWords(money({ hours: { was: 10, is: 20 } }))).toContain('compare the price of an hour')
    expect(splitWords(money({ method: 'sampled', orders: 256 }))).toContain('averages over 256 orders')
    expect(splitWords(money({ method: 'together' }))).toContain('counted as one')
  })
  it('writes worth with its sign', () => {
    expect([5, -5, 0].map((worth) => worthWords(worth, 'USD', 'en-US'))).toEqual(['+5.00 USD', '−5.00 USD', '0.00 USD'])
    expect([5, -5, 0].map(worthTone)).toEqual(['good', 'bad', 'none'])
  })
})
