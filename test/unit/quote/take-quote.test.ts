import { describe, expect, it } from 'vitest'
import type { Arrival, DoubtAnswer, QuoteDraft } from '../../../shared/quote/import-preview.ts'
import { readQuote } from '../../../shared/quote/read-quote.ts'
import { takeQuote } from '../../../shared/quote/take-quote.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { bidTender, bidWorkbook, cleanQuote } from '../../builders/bid-workbook.ts'
import { leaseOffer } from '../../builders/tender.ts'

const lease = cleanQuote.offers[0] as Offer
const spot = cleanQuote.offers[1] as Offer
const second: Quote = { ...cleanQuote, id: 'acme-2', round: 2 }
const rounds: Tender = { ...bidTender, quotes: [cleanQuote, second] }

function take(quote: Quote, tender: Tender, arrival?: Arrival, answers: readonly DoubtAnswer[] = []) {
  const draft = readQuote(bidWorkbook(quote), tender).quotes[0] as QuoteDraft
  return takeQuote(draft, tender, { arrival, answers, sheet: 'Offers' })
}
const withPrice = (price: number, over: Partial<Quote> = {}): Quote => ({
  ...cleanQuote,
  offers: [{ ...lease, price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] } }, spot],
  ...over,
})
const questions = (taken: ReturnType<typeof take>) =>
  taken.remarks.filter((one) => one.severity === 'question').map((one) => one.what)

describe('takeQuote', () => {
  it('leaves a next round as it was read', () => {
    const { draft, remarks } = take(cleanQuote, rounds)
    expect(draft.quote).toMatchObject({ id: 'acme-3', round: 3, vendor: 'acme' })
    expect(draft).toMatchObject({ replacesRound: 2, changes: [], doubts: [], ready: true })
    expect(remarks).toEqual([])
  })

  it('puts an alternative beside the newest round, under offer ids of its own', () => {
    const bound = { ...cleanQuote, offers: [{ ...lease, requires: ['spot'] }, spot] }
    const { draft, remarks } = take(bound, rounds, { as: 'alternative' })
    expect(draft.quote).toMatchObject({ id: 'acme-2b', round: 2, alternativeTo: 'acme-2' })
    expect(draft.quote.offers.map((offer) => offer.id)).toEqual(['lease-24-alt', 'spot-alt'])
    expect(draft.quote.offers[0]?.requires).toEqual(['spot-alt'])
    expect(draft.replacesRound).toBeNull()
    expect(remarks.map((one) => one.code)).toEqual(['offer-renamed', 'offer-renamed'])
    expect(draft.origins['offers[0].id']?.raw).toBe('lease-24')
  })

  it('puts a correction in the place of the quote with the same offers, and tells what it corrects', () => {
    const beside = {
      ...second,
      id: 'acme-2b',
      alternativeTo: 'acme-2',
      offers: [leaseOffer({ id: 'x', site: 'hall-1' })],
    }
    const { draft } = take(withPrice(2), { ...rounds, quotes: [...rounds.quotes, beside] }, { as: 'correction' })
    expect(draft.quote).toMatchObject({ id: 'acme-2c', round: 2, corrects: 'acme-2' })
    expect(draft.quote.alternativeTo).toBeUndefined()
    expect(draft.changes.map((change) => `${change.offer} ${change.term}`)).toEqual(['lease-24 price'])
  })

  it('refuses to correct or stand beside what is not there', () => {
    for (const as of ['alternative', 'correction'] as const) {
      const { draft, remarks } = take(cleanQuote, { ...bidTender, quotes: [] }, { as })
      expect(draft.ready).toBe(false)
      expect(remarks.map((one) => one.code)).toEqual(['nothing-before'])
    }
    expect(take(cleanQuote, rounds, { as: 'correction', of: 'acme-1' }).draft.ready).toBe(false)
  })

  it('marks a quote put down on the vendor’s behalf', () => {
    const { draft, remarks } = take(cleanQuote, rounds, { as: 'next-round', surrogate: 'told by phone' })
    expect(draft.quote.surrogate).toBe('told by phone')
    expect(draft.ready).toBe(true)
    expect(remarks.map((one) => `${one.severity} ${one.code}`)).toEqual(['warning surrogate'])
  })

  it('asks at the cell about a price that moved further than the limit, with both numbers, until it is answered', () => {
    const asked = take(withPrice(2.8), rounds)
    expect(questions(asked)).toEqual([
      'Price of lease-24: the price was 2.15 USD per accelerator-hour and is 2.80 USD per accelerator-hour now, 30.2 % more',
    ])
    expect(asked.remarks[0]?.address).toMatch(/^[A-Z]+\d+$/)
    expect(asked.draft.ready).toBe(false)
    const doubt = asked.draft.doubts?.[0]?.id ?? ''
    const answered = take(withPrice(2.8), rounds, undefined, [{ doubt, reason: 'new chips' }])
    expect(answered.draft.ready).toBe(true)
    expect(answered.draft.quote.confirmations?.[0]).toMatchObject({ offer: 'lease-24', reason: 'new chips' })
    expect(take(withPrice(2.8), rounds, undefined, [{ doubt, reason: '  ' }]).draft.ready).toBe(false)
  })

  it('keeps silent at the limit, and follows the tender’s own limits', () => {
    expect(questions(take(withPrice(2.6875), rounds))).toEqual([])
    expect(questions(take(withPrice(2.2), { ...rounds, roundLimits: { price: 0.01 } }))).toHaveLength(1)
    expect(questions(take(withPrice(6), { ...rounds, roundLimits: { price: 9 } }))).toEqual([])
  })

  it.each([
    [17.2, 'the price of a node of 8'],
    [0.26875, 'the price of one accelerator where a node of 8 was priced'],
    [1569.5, 'the price of a month'],
    [215, 'a price in cents'],
  ])('says which mistake %d looks like', (price, words) => {
    expect(questions(take(withPrice(price), rounds))[0]).toContain(`it looks like ${words}`)
  })

  it('asks about another unit, currency, a quantity that collapsed and another term', () => {
    const changed = {
      ...cleanQuote,
      currency: 'EUR',
      offers: [
        {
          ...lease,
          maxQuantity: 128,
          minQuantity: 64,
          termMonths: 6,
          price: { unit: 'accelerator-month' as const, tiers: [{ from: 0, price: 1500 }] },
        },
      ],
    }
    const asked = questions(take(changed, { ...rounds, fx: { EUR: { rate: 1.1 } } }))
    expect(asked.map((what) => what.split(':')[0])).toEqual([
      'Quote',
      'Price of lease-24',
      'Maximum quantity of lease-24',
      'Term of lease-24',
    ])
  })

  it('compares prices of two currencies at the tender’s rate', () => {
    const euros = take(withPrice(2, { currency: 'EUR' }), { ...rounds, fx: { EUR: { rate: 1.1 } } })
    expect(questions(euros)).toEqual(['Quote: the currency was USD in round 2 and is EUR now'])
  })

  it('tells of a price far from what others ask, as a warning only', () => {
    const rival = (id: string, price: number): Quote => ({
      id,
      vendor: id,
      currency: 'USD',
      offers: [leaseOffer({ id: `${id}-x`, price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] } })],
    })
    const tender = {
      ...bidTender,
      vendors: [{ id: 'acme' }, { id: 'r1' }, { id: 'r2' }],
      quotes: [rival('r1', 2), rival('r2', 2.4)],
    }
    const far = take(withPrice(17.6), tender)
    expect(far.remarks.map((one) => `${one.severity} ${one.code}`)).toEqual(['warning far-from-others'])
    expect(far.remarks[0]?.what).toContain('8 times as much')
    expect(take(withPrice(11), tender).remarks).toEqual([])
  })
})
