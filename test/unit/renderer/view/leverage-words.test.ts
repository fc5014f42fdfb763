import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  changeToWinWords,
  changeWords,
  cheaperWords,
  exchangeWords,
  needWords,
  pairWords,
  priceWords,
  unitPriceWords,
  valueWords,
  whyLostWords,
  withoutWords,
} from '../../../../renderer/view/leverage-words.ts'
import { buildLeverage, buildValue, buildVendorLeverage } from '../../../builders/leverage.ts'

const words = { currency: 'USD', locale: 'en-US' }
const without = 'no award keeps the rules without them'

describe('valueWords', () => {
  it('says a value and that it is proven to the unit', () => {
    expect(valueWords(buildValue(1234.4), words, without)).toEqual({
      text: '1,234 USD',
      proof: 'Proven to the unit.',
      proven: true,
    })
  })
  it('says between which values it is proven', () => {
    expect(valueWords(buildValue(5, { lo: 2, hi: 9 }), words, without).proof).toBe('Proven between 2 USD and 9 USD.')
    expect(valueWords(buildValue(5, { lo: 2, hi: null }), words, without).proof).toBe('Proven: at least 2 USD.')
    expect(valueWords(buildValue(5, { lo: null, hi: 7, proven: false }), words, without).proof).toBe(
      'Not proven: at most 7 USD.',
    )
  })
  it('is not proven when the interval crosses zero', () => {
    expect(valueWords(buildValue(5, { lo: -2, hi: 9, proven: false }), words, without)).toEqual({
      text: '5 USD',
      proof: 'Not proven: between −2 USD and 9 USD.',
      proven: false,
    })
  })
  it('has no minus before nothing, and one before a value that is better without', () => {
    expect(valueWords(buildValue(-0.2), words, without).text).toBe('0 USD')
    expect(valueWords(buildValue(-30), words, without).text).toBe('−30 USD')
  })
  it('says what it means that there is no bound', () => {
    expect(valueWords(buildValue(null), words, without)).toEqual({ text: without, proof: '', proven: true })
    expect(valueWords(buildValue(null, { lo: 400 }), words, without)).toEqual({
      text: 'at least 400 USD',
      proof: 'No upper bound was proved.',
      proven: true,
    })
    expect(valueWords(buildValue(null, { proven: false }), words, without).text).toBe('not known')
  })
})

describe('changeWords', () => {
  it('says a factor as a change with its sign', () => {
    expect([0.958, 1.061, 1].map((factor) => changeWords(factor, 'en-US'))).toEqual(['−4.2 %', '+6.1 %', '+0 %'])
  })
  it('never says more than the factor allows, nor less by a hundredth of a per cent', () =>
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 5, noNaN: true }), (factor) => {
        const said = Number(changeWords(factor, 'en-US').replace('−', '-').replaceAll(/[ %,]/g, '')) / 100 + 1
        expect(said).toBeLessThanOrEqual(factor + 1e-9)
        expect(said).toBeGreaterThan(factor - 1.01e-4)
      }),
    ))
})

describe('priceWords', () => {
  const loser = { awarded: false, priceFactor: 0.958, priceRange: { lo: 0.957, hi: 0.959 } } as const
  it('says how far a loser’s prices must fall and where that is proven to lie', () => {
    expect(priceWords(buildVendorLeverage('a', loser), 'en-US')).toEqual({
      label: 'price to win',
      text: 'needs −4.2 %',
      basis: 'Proven between −4.3 % and −4.1 %.',
    })
  })
  it('says how far a winner’s prices may rise', () => {
    expect(priceWords(buildVendorLeverage('a'), 'en-US')).toEqual({
      label: 'price ceiling',
      text: 'may rise 6.12 % before we leave',
      basis: 'Proven to the hundredth of a per cent.',
    })
  })
  it('says what was not proven, and how it was found', () => {
    const open = { priceRange: { lo: 1.05, hi: null }, priceMethod: 'bisection' } as const
    expect(priceWords(buildVendorLeverage('a', open), 'en-US').basis).toBe(
      'Proven: at least +5 %. Found by trying, to a thousandth, as their prices bend more than the bill.',
    )
    expect(priceWords(buildVendorLeverage('a', { priceRange: null }), 'en-US').basis).toBe('Not proven.')
    const loser = { awarded: false, priceFactor: 0.9, priceRange: { lo: 0.9, hi: null } }
    expect(priceWords(buildVendorLeverage('a', loser), 'en-US').basis).toBe(
      'Proven that they win at −10 %; a smaller cut may do.',
    )
  })
  it('says why there is no such price', () => {
    const none = { priceFactor: null, priceRange: null }
    const said = (over: object) => priceWords(buildVendorLeverage('a', { ...none, ...over }), 'en-US')
    expect(said({ awarded: false, priceAnswer: 'no-price-wins' }).text).toBe('no price wins')
    const needed = { priceAnswer: 'no-ceiling', without: { status: 'infeasible', total: null, lines: [] } }
    expect(said(needed).basis).toBe('Without them no award keeps our rules.')
    const reserve = said({ awarded: false, priceAnswer: 'no-ceiling' })
    expect([reserve.label, reserve.basis]).toEqual([
      'price ceiling',
      'They are counted on as a reserve without being used.',
    ])
    expect(said({ priceAnswer: 'no-ceiling' }).basis).toContain('does not cost more when their prices rise')
    expect(said({ awarded: false, priceAnswer: 'ties' }).text).toBe('none to give')
    expect(said({ awarded: true, priceAnswer: 'ties' }).text).toBe('no room to rise')
    expect(said({ priceAnswer: 'not-computed' }).text).toBe('not known')
  })
})

describe('unitPriceWords', () => {
  it('says the unit price that wins, and today’s', () => {
    const price = { at: 1.84219, now: 1.95, unit: 'accelerator-hour', currency: 'USD' }
    expect(unitPriceWords(price, 'en-US')).toBe('1.8421 USD per accelerator-hour, today 1.95')
  })
})

describe('needWords', () => {
  it('says which share of demand it serves in awards near the best', () => {
    const near = { least: 0.12, most: 0.456, within: 0.01 }
    expect(needWords({ ...near, kind: 'must-have' }, 'en-US')).toBe(
      'Serves 12 % to 45.6 % of all demand in awards within 1 % of the best total.',
    )
    expect(needWords({ ...near, least: 0, most: 0, kind: 'irrelevant' }, 'en-US')).toMatch(/^Has no part in awards/)
  })
  it('says how much power it supplies, and that none does without who only stands by', () => {
    const none = { least: 0, most: 0, within: 0.01 }
    const mw = { least: 0.46, most: 1.894 }
    expect(needWords({ ...none, mw, kind: 'must-have' }, 'en-US')).toBe(
      'Supplies 0.46 MW to 1.89 MW on average in awards within 1 % of the best total.',
    )
    expect(needWords({ ...none, most: 0.2, mw, kind: 'must-have' }, 'en-US')).toMatch(
      /^Serves 0 % to 20 % of all demand and supplies 0.46 MW to 1.89 MW on average in awards/,
    )
    expect(needWords({ ...none, most: 0.061, kind: 'must-have' }, 'en-US')).toBe(
      'Serves 0 % to 6.1 % of all demand in awards within 1 % of the best total. No such award does without them.',
    )
  })
})

describe('cheaperWords', () => {
  it('says what a search came across below the award, from a unit of the currency on', () => {
    const leverage = buildLeverage({ total: buildValue(93_144_328.7) })
    expect(cheaperWords(leverage, words)).toBeNull()
    expect(cheaperWords({ ...leverage, cheaper: { total: 93_144_328, lines: [] } }, words)).toBeNull()
    expect(cheaperWords({ ...leverage, cheaper: { total: 93_043_097.54, lines: [] } }, words)).toContain(
      'costs 101,231 USD less',
    )
  })
})

describe('withoutWords', () => {
  it('says the best award without a vendor, or that there is none', () => {
    expect(withoutWords(buildVendorLeverage('a'), words)).toBe('11,000 USD in total')
    expect(withoutWords(buildVendorLeverage('a', { awarded: false }), words)).toMatch(/does without them/)
    const none = (status: string) => buildVendorLeverage('a', { without: { status, total: null, lines: [] } })
    expect(withoutWords(none('infeasible'), words)).toBe('Without them no award keeps our rules.')
    expect(withoutWords(none('no-award-found'), words)).toMatch(/within the limits/)
    expect(withoutWords(buildVendorLeverage('a', { without: null }), words)).toBe('Not worked out yet.')
  })
})

describe('whyLostWords', () => {
  const lost = { cost: null, change: null }
  const rule = { type: 'vendor-count', max: 1, strictness: 'hard' } as const
  it('tells price alone from rules in the way', () => {
    expect(whyLostWords({ ...lost, rules: [] }, [])).toMatch(/^They lost on price and terms alone/)
    expect(whyLostWords({ ...lost, rules: [rule] }, ['At most one vendor.'])).toBe(
      'A rule of ours stands in their way: At most one vendor.',
    )
    expect(whyLostWords({ ...lost, rules: [rule, rule] }, ['First.', 'Second.'])).toBe(
      '2 rules of ours stand in their way: First. · Second.',
    )
  })
  it('does not take what is not worked out for price alone', () => {
    expect(whyLostWords({ ...lost, rules: null }, [])).toBe('Why they lost is not worked out yet.')
    expect(whyLostWords(undefined, [])).toBe('Why they lost is not worked out yet.')
  })
})

describe('changeToWinWords', () => {
  const lost = { cost: null, rules: null }
  it('names the change and what the vendor gives up', () => {
    const change = { offer: 'x-1', term: 'price', change: '5 % off every tier', to: null, given: 1200 }
    expect(changeToWinWords({ ...lost, change }, 3, words)).toBe(
      'x-1: 5 % off every tier. It gives up 1,200 USD by that, present value.',
    )
  })
  it('tells none from not worked out', () => {
    expect(changeToWinWords({ ...lost, change: null }, 0, words)).toBe('Not worked out yet.')
    expect(changeToWinWords({ ...lost, change: null }, 4, words)).toMatch(/^None of the 4 changes/)
  })
})

describe('exchangeWords', () => {
  it('is a share of price, or nothing', () => {
    expect([exchangeWords(0.0131, 'en-US'), exchangeWords(null, 'en-US')]).toEqual(['= 1.31 % on price', '–'])
  })
})

describe('pairWords', () => {
  it('says what a pair is to us', () => {
    const pair = { vendors: ['a', 'b'] as [string, string], together: buildValue(1), beyond: buildValue(1) }
    expect(pairWords({ ...pair, kind: 'substitutes' })).toContain('stands in for the other')
    expect(pairWords({ ...pair, kind: 'not-proven' })).toBe('Not proven either way.')
  })
})
