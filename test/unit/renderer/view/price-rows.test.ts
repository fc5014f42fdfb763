import { describe, expect, it } from 'vitest'
import {
  againstToday,
  orphanedPrices,
  type PriceRow,
  priceDoubts,
  priceRows,
  tierWords,
} from '../../../../renderer/view/price-rows.ts'
import { emptyPosition } from '../../../../shared/tender/position.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

const row = (over: Partial<PriceRow>): PriceRow => ({
  ...{ offer: 'lease', from: 0, unit: 'accelerator-hour', currency: 'USD', now: 2 },
  ...{ computed: null, target: null, walkAway: null },
  ...over,
})

describe('priceRows', () => {
  it('has a row for each tier of an open offer, with what the position says of it', () => {
    const offer = leaseOffer({
      price: {
        unit: 'accelerator-hour',
        tiers: [
          { from: 0, price: 2 },
          { from: 64, price: 1.9 },
        ],
      },
    })
    const tender = smallTender({
      quotes: [
        {
          id: 'q',
          vendor: 'acme',
          currency: 'USD',
          offers: [offer, leaseOffer({ id: 'taken', awarded: { quantity: 1, start: 0 } })],
        },
      ],
    })
    const position = {
      ...emptyPosition('acme'),
      targets: [
        { offer: 'lease', from: 64, price: 1.7 },
        { offer: 'lease', from: 32, price: 1.8 },
      ],
      walkAway: [{ offer: 'lease', from: 0, price: 1.95 }],
    }
    const rows = priceRows(tender, position, null)
    expect(rows.map(({ from, target, walkAway }) => [from, target, walkAway])).toEqual([
      [0, null, 1.95],
      [64, 1.7, null],
    ])
    expect(orphanedPrices(rows, position)).toEqual([{ offer: 'lease', from: 32, price: 1.8 }])
  })
})

describe('tierWords', () => {
  it('says from where on the price holds', () => {
    expect([tierWords(row({}), 'en-US'), tierWords(row({ from: 1024 }), 'en-US')]).toEqual([
      'any quantity',
      'from 1,024 on',
    ])
  })
})

describe('againstToday', () => {
  it('says a price as the change of today’s', () => {
    expect(againstToday(1.9, row({}), 'en-US')).toBe('−5 % on today')
    expect(againstToday(2, row({}), 'en-US')).toBe('as today')
    expect([againstToday(null, row({}), 'en-US'), againstToday(1, row({ now: 0 }), 'en-US')]).toEqual(['', ''])
  })
})

describe('priceDoubts', () => {
  it('has none about prices in order, or not typed', () => {
    const none = { target: '', walkAway: '' }
    expect(priceDoubts(row({}), true)).toEqual(none)
    expect(priceDoubts(row({ target: 1.7, walkAway: 1.8, computed: 1.8 }), false)).toEqual(none)
  })
  it('names a target above what we would walk away at, or above today’s price', () => {
    expect(priceDoubts(row({ target: 1.9, walkAway: 1.8 }), false).target).toContain('Above our walk-away')
    expect(priceDoubts(row({ target: 2.1 }), false).target).toBe('Above today’s price')
  })
  it('names a walk-away above the price at which the vendor wins or we leave', () => {
    expect(priceDoubts(row({ walkAway: 1.9, computed: 1.8 }), false).walkAway).toContain('would still lose')
    expect(priceDoubts(row({ walkAway: 2.2, computed: 2.1 }), true).walkAway).toContain('costs less')
  })
})
