import { describe, expect, it } from 'vitest'
import { textOfDraft } from '../../../shared/rounds/vendor-words.ts'
import { leaseOffer } from '../../builders/tender.ts'

const from = (address: string, raw: string) => ({ sheet: 'Offer', address, raw })
const draft = {
  quote: { id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer({ id: 'a' }), leaseOffer({ id: 'b' })] },
  origins: {
    'offers[0].price.unit': from('D3', '2,05 €'),
    'offers[1].price.unit': from('D4', '1,95 €'),
    'offers[1].price.tiers[0].from': from('C4', '1–127'),
    'offers[1].price.tiers[0].price': from('D4', '1,95 €'),
    'offers[1].priceByYear[0]': from('J4', '1.02'),
  },
}

describe('textOfDraft', () => {
  it('is what the vendor wrote in the cells of a term, each cell once', () => {
    expect(textOfDraft(draft, { offer: 'b', term: 'price' })).toBe('1,95 € · 1–127')
    expect(textOfDraft(draft, { offer: 'a', term: 'price' })).toBe('2,05 €')
  })
  it('is empty where no cell stands behind it', () => {
    expect(textOfDraft(draft, { offer: 'b', term: 'takeOrPay' })).toBe('')
    expect(textOfDraft(draft, { offer: 'gone', term: 'price' })).toBe('')
    expect(textOfDraft(draft, { offer: 'b', term: 'offer' })).toBe('')
  })
})
