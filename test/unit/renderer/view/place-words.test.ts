import { describe, expect, it } from 'vitest'
import { placeWords } from '../../../../renderer/view/place-words.ts'
import { buildTenderView } from '../../../builders/tender-view.ts'

const { tender } = buildTenderView({
  vendors: [{ id: 'v', name: 'Vendor One' }],
  quotes: [
    {
      id: 'q',
      vendor: 'v',
      currency: 'USD',
      offers: [
        {
          id: 'v-h100',
          kind: 'on-demand',
          maxQuantity: 1,
          price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 1 }] },
        },
      ],
    },
  ],
})

describe('placeWords', () => {
  it('names an offer and its term, and leads to the quotes', () => {
    expect(placeWords(tender, 'quotes[0].offers[0].price.tiers[0].price')).toMatchObject({
      words: 'v-h100: Price',
      screen: 'quotes',
    })
  })
  it('names records of the tender and its own properties', () => {
    expect(placeWords(tender, 'vendors[0].defaultProbability')).toMatchObject({
      words: 'Vendor One: default probability',
      screen: 'vendors',
    })
    expect(placeWords(tender, 'fx.EUR.rate')).toMatchObject({ words: 'exchange rate of EUR', screen: null })
    expect(placeWords(tender, 'discountRate').words).toBe('discount rate')
    expect(placeWords(tender, 'demand[0].quantity[3]').screen).toBe('demand')
  })
  it('leads from a price list to the market', () => {
    expect(placeWords(tender, 'observations[3]')).toMatchObject({ words: 'price list', screen: 'market' })
  })
  it('leaves a path it does not know as it is', () => {
    expect(placeWords(tender, 'encumbrances[0].value').words).toBe('encumbrances[0].value')
  })
})
