import { describe, expect, it } from 'vitest'
import { holdsPath, stablePaths } from '../../../shared/tender/stable-path.ts'

const document = {
  quotes: [
    { id: 'q1', offers: [{ id: 'o.1', price: { tiers: [{ price: 1 }] } }] },
    { id: 'q2', offers: [{ id: 'x' }, { id: 'x' }] },
  ],
  demand: [{ workload: 'w', quantity: [1] }],
}

describe('stablePaths', () => {
  const { stable } = stablePaths(document)
  it('names elements by their id, or by position when ids are missing or stand twice', () => {
    expect(stable(['quotes', 0, 'offers', 0, 'price', 'tiers', 0, 'price'])).toBe(
      'quotes.=q1.offers["=o.1"].price.tiers[0].price',
    )
    expect(stable(['quotes', 1, 'offers', 1])).toBe('quotes.=q2.offers[1]')
    expect(stable(['demand', 0, 'quantity', 0])).toBe('demand.=w.quantity[0]')
  })
  const find = (text: string, inside: unknown) => stablePaths(inside).resolve(text)
  it('finds the element wherever it has moved', () => {
    const text = stable(['quotes', 0, 'offers', 0, 'price', 'tiers', 0])
    const moved = { ...document, quotes: [{ id: 'q0', offers: [] }, ...document.quotes] }
    expect(find(text, moved)).toEqual(['quotes', 1, 'offers', 0, 'price', 'tiers', 0])
  })
  it('finds nothing when it is gone', () => {
    expect(find('quotes.=q9.offers', document)).toBeUndefined()
    expect(find('quotes.=q1.offers[4]', document)).toBeUndefined()
    expect(find('demand.=w.quantity[0].x', document)).toBeUndefined()
  })
})

describe('holdsPath', () => {
  it('knows a place inside another from one whose name merely begins alike', () => {
    expect(holdsPath('a.price', 'a.price.tiers[0]')).toBe(true)
    expect(holdsPath('a.price', 'a.price')).toBe(true)
    expect(holdsPath('a.price', 'a.priceByYear')).toBe(false)
  })
})
