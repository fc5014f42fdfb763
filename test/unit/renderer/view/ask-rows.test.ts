import { describe, expect, it } from 'vitest'
import { askChoices, askRows, changedWords } from '../../../../renderer/view/ask-rows.ts'
import { negotiableVendors } from '../../../../renderer/view/negotiable-vendors.ts'
import { withAsk } from '../../../../renderer/view/position-edits.ts'
import { orphanedPrices, priceRows } from '../../../../renderer/view/price-rows.ts'
import type { Leverage } from '../../../../shared/tender/leverage.ts'
import { emptyPosition } from '../../../../shared/tender/position.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

const offer = leaseOffer({ setupFee: 10_000, paymentDays: 30 })
const tender = smallTender({
  quotes: [{ id: 'q1', vendor: 'acme', currency: 'EUR', offers: [offer] }],
  fx: { EUR: { rate: 1.1 } },
})
const none = emptyPosition('acme')
const exactly = (value: number) => ({ value, lo: value, hi: value, proven: true })
const leverage: Leverage = {
  schema: 'headroom.leverage/1',
  tenderHash: 'f'.repeat(64),
  rules: [],
  total: exactly(1000),
  vendors: [
    {
      vendor: 'acme',
      awarded: false,
      marginalValue: exactly(0),
      without: null,
      priceFactor: 0.9,
      priceRange: null,
      priceAnswer: 'found',
      priceMethod: 'exact',
      unitPrices: [{ offer: 'lease', from: 0, unit: 'accelerator-hour', currency: 'EUR', now: 2, at: 1.8 }],
    },
  ],
  ruleCosts: [],
  clauses: [
    {
      vendor: 'acme',
      offer: 'lease',
      term: 'paymentDays',
      change: '30 days more to pay',
      to: 60,
      value: exactly(8000),
      exchangeRate: 0.004,
      wins: true,
    },
  ],
  open: [],
}

describe('askChoices', () => {
  it('lists what the terms of open offers know to ask, the most valuable first, in words', () => {
    const [first, ...others] = askChoices(tender, none, leverage, 'en-US')
    expect(first).toMatchObject({
      ask: { offer: 'lease', term: 'paymentDays', label: 'Payment days: 30 days more to pay', to: 60 },
      now: 'Paid 30 days after the invoice.',
      asked: 'Paid 60 days after the invoice.',
      clause: { exchangeRate: 0.004 },
    })
    const fee = others.find(({ ask }) => ask.term === 'setupFee')
    expect(fee).toMatchObject({ ask: { to: 0 }, clause: null, now: expect.stringContaining('10,000.00 EUR') })
  })
  it('leaves out what is asked already, and shows that in its order with its worth', () => {
    const position = withAsk(none, { offer: 'lease', term: 'paymentDays', label: 'pay later', to: 60 })
    expect(askChoices(tender, position, leverage, 'en-US').some(({ ask }) => ask.term === 'paymentDays')).toBe(false)
    expect(askRows(tender, position, leverage, 'en-US')).toMatchObject([{ clause: { exchangeRate: 0.004 } }])
  })
  it('says when an offer asked about is gone, and when a value is none the term can hold', () => {
    const gone = withAsk(none, { offer: 'other', term: 'paymentDays', label: 'x', to: 60 })
    expect(askRows(tender, gone, null, 'en-US')).toMatchObject([{ now: 'not offered any more', asked: '' }])
    const odd = withAsk(none, { offer: 'lease', term: 'paymentDays', label: 'x', to: 'soon' })
    expect(askRows(tender, odd, null, 'en-US')).toMatchObject([{ asked: 'Not a value this term can hold.' }])
  })
})

describe('priceRows', () => {
  it('sets target, walk-away and computed price beside today’s, tier by tier', () => {
    const position = {
      ...none,
      targets: [{ offer: 'lease', from: 0, price: 1.7 }],
      walkAway: [{ offer: 'lease', from: 64, price: 1.9 }],
    }
    const rows = priceRows(tender, position, leverage)
    expect(rows).toEqual([
      {
        ...{ offer: 'lease', from: 0, unit: 'accelerator-hour', currency: 'EUR', now: 2 },
        ...{ computed: 1.8, target: 1.7, walkAway: null },
      },
    ])
    expect(orphanedPrices(rows, position)).toEqual([{ offer: 'lease', from: 64, price: 1.9 }])
    expect(priceRows(tender, none, null)[0]).toMatchObject({ computed: null, target: null })
  })
})

describe('changedWords', () => {
  it('sets two sentences side by side', () => {
    expect(changedWords('A set-up fee of 10,000.00 USD.', 'No set-up fee.')).toBe(
      'A set-up fee of 10,000.00 USD → No set-up fee',
    )
  })
})

describe('negotiableVendors', () => {
  it('are those with an open offer that takes part', () => {
    expect(negotiableVendors(tender)).toEqual([{ vendor: 'acme', name: 'Acme', offers: 1, round: 1 }])
    const held = leaseOffer({ awarded: { quantity: 10, start: 0 } })
    const quotes = [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [held] }]
    expect(negotiableVendors(smallTender({ quotes }))).toEqual([])
  })
})
