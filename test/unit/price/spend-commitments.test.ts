// Intervals of a spend commitment, past ones, and other currencies, by hand.
import { describe, expect, it } from 'vitest'
import { exactOffer } from '../../../shared/price/exact-offer.ts'
import { createSetting } from '../../../shared/price/setting.ts'
import { intervalsOf } from '../../../shared/price/spend-commitments.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { priced } from '../../builders/decision.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const month = 146_000

function tenderOf(spendCommitment: Quote['spendCommitment'], over: Partial<Quote> = {}): Tender {
  const offers = [leaseOffer({ termMonths: 18, awarded: { quantity: 100, start: -6 } })]
  const quote = { id: 'q1', vendor: 'acme', currency: 'USD', offers, ...over }
  return smallTender({ quotes: [spendCommitment === undefined ? quote : { ...quote, spendCommitment }] })
}

const held = { lines: [{ offer: 'lease', quantity: 100, start: -6 }], use: [] }

describe('intervalsOf', () => {
  const tender = tenderOf(undefined)
  const [active] = activeOffers(tender).active
  const offer = exactOffer(createSetting(tender), active!)
  const awards = [
    { offer, commitment: { quantity: 100, start: -6 } },
    { offer, commitment: { quantity: 100, start: 2 } },
  ]
  it('runs from the first start to the last end, the last year as short as it is', () => {
    expect(intervalsOf('year', awards)).toEqual([
      { from: -6, to: 5 },
      { from: 6, to: 17 },
      { from: 18, to: 19 },
    ])
    expect(intervalsOf('term', awards)).toEqual([{ from: -6, to: 19 }])
    expect(intervalsOf('month', awards)).toHaveLength(26)
  })
  it('is empty without awards', () => {
    expect(intervalsOf('year', [])).toEqual([])
  })
})

describe('billSpendCommitments', () => {
  const shortfalls = (tender: Tender) =>
    priced(tender, held).ledger.flatMap((line) =>
      line.category === 'shortfall' ? [[line.path, line.cashMonth, line.amount / 100]] : [],
    )

  it('counts months before the tender in a year that reaches into it', () => {
    const amount = 12 * month + 1000
    expect(shortfalls(tenderOf({ amount, per: 'year' }))).toEqual([
      ['quotes.q1.shortfall[5]', 5, 1000],
      ['quotes.q1.shortfall[11]', 11, 6 * month + 1000],
    ])
  })

  it('leaves months that are past alone', () => {
    const found = shortfalls(tenderOf({ amount: month + 10, per: 'month' }))
    expect(found).toHaveLength(12)
    expect(found[0]).toEqual(['quotes.q1.shortfall[0]', 0, 10])
  })

  it('is counted in the currency of the quote and exchanged once', () => {
    const tender = {
      ...tenderOf({ amount: 12 * month + 1000, per: 'year' }, { currency: 'EUR' }),
      fx: { EUR: { rate: 1.1 } },
    }
    expect(shortfalls(tender)[0]).toEqual(['quotes.q1.shortfall[5]', 5, 1100])
    const { spendExcess } = priced(tender, held)
    expect(spendExcess.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      [-6, 5, 110_000],
      [6, 11, Math.round((6 * month + 1000) * 110)],
    ])
  })
})
