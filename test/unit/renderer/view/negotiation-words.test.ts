import { describe, expect, it } from 'vitest'
import { factorWords, priceAnswerWords, valueWords } from '../../../../renderer/view/negotiation-words.ts'

const words = (value: number | null, lo: number | null, hi: number | null, proven = true) =>
  valueWords({ value, lo, hi, proven }, 'USD', 'en-US')

describe('valueWords', () => {
  it('gives the money, its interval when there is one, and whether it is proven', () => {
    expect(words(12_000, 12_000, 12_000)).toBe('12,000 USD')
    expect(words(12_000, 11_000, 12_500)).toBe('12,000 USD (at least 11,000 USD, at most 12,500 USD)')
    expect(words(0, -10, 900, false)).toBe('0 USD (at least -10 USD, at most 900 USD), not proven')
    expect(words(null, 5000, null)).toBe('without limit (at least 5,000 USD)')
    expect(words(null, null, null)).toBe('without limit')
  })
})

describe('factorWords', () => {
  it('says a factor as the change of a price', () => {
    expect([factorWords(0.968, 'en-US'), factorWords(1.05, 'en-US'), factorWords(1, 'en-US')]).toEqual([
      '−3.2 %',
      '+5 %',
      '+0 %',
    ])
  })
})

describe('priceAnswerWords', () => {
  const priced = { priceFactor: 0.9, priceAnswer: 'found', priceRange: { lo: 0.89, hi: 0.91 } } as const
  it('says what a loser’s prices must do, with the range it is proved to lie in', () => {
    expect(priceAnswerWords(priced, false, 'en-US')).toBe(
      'Price to win: its unit prices must change by −10 %, proved to lie between −11 % and −9 %.',
    )
  })
  it('says how far a winner’s may go, and why there is no price', () => {
    const exact = { ...priced, priceFactor: 1.04, priceRange: { lo: 1.04, hi: 1.04 } }
    expect(priceAnswerWords(exact, true, 'en-US')).toBe(
      'Price ceiling: its unit prices may change by +4 % before we leave.',
    )
    const without = (priceAnswer: 'no-price-wins' | 'no-ceiling' | 'ties' | 'not-computed') =>
      priceAnswerWords({ priceFactor: null, priceRange: null, priceAnswer }, false, 'en-US')
    expect(without('no-price-wins')).toContain('No price wins')
    expect(without('no-ceiling')).toContain('No price is too high')
    expect(without('ties')).toContain('as good as the award')
    expect(without('not-computed')).toContain('not worked out')
  })
})
