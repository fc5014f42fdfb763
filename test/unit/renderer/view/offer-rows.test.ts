import { describe, expect, it } from 'vitest'
import { marksInside, offerRows } from '../../../../renderer/view/offer-rows.ts'
import type { Quote } from '../../../../shared/tender/quote.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'

const quote = (vendor: string, round: number, validUntil?: string): Quote => ({
  id: `${vendor}-${round}`,
  vendor,
  round,
  currency: 'USD',
  ...(validUntil === undefined ? {} : { validUntil }),
  offers: [
    {
      id: `${vendor}-offer`,
      kind: 'on-demand',
      accelerator: 'H100',
      site: 'hall',
      maxQuantity: 10,
      price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 2 }] },
    },
  ],
})

const view = buildTenderView(
  {
    signingDate: '2027-03-01',
    vendors: [{ id: 'a', name: 'Alder' }, { id: 'b' }],
    sites: [{ id: 'hall', name: 'Hall 1', region: 'us-east' }],
    quotes: [quote('b', 1, '2027-02-01'), quote('a', 1), quote('a', 2)],
  },
  {
    sources: [
      { path: 'quotes[1].offers[0].price.tiers[0].price', kind: 'file' },
      { path: 'quotes[1].offers[0].priceByYear', kind: 'override' },
    ],
  },
)

describe('offerRows', () => {
  it('goes by vendor, newest round first, and says why an offer takes no part', () => {
    const rows = offerRows(view.tender)
    expect(rows.map((row) => [row.vendorName, row.round, row.active])).toEqual([
      ['Alder', 2, true],
      ['Alder', 1, false],
      ['b', 1, false],
    ])
    expect(rows[1]?.reason).toBe('replaced by round 2')
    expect(rows[2]?.reason).toContain('valid until 2027-02-01')
    expect(rows[0]).toMatchObject({ path: 'quotes[2].offers[0]', siteName: 'Hall 1', region: 'us-east' })
  })
})

describe('marksInside', () => {
  it('finds marks at and under a path, not beside it', () => {
    expect(marksInside(view, 'quotes[1].offers[0].price').map((mark) => mark.kind)).toEqual(['file'])
    expect(marksInside(view, 'quotes[1].offers[0]')).toHaveLength(2)
  })
})
