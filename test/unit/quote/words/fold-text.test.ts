import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, foldUnits, tokenise } from '../../../../shared/quote/words/fold-text.ts'

describe('foldText', () => {
  it.each([
    ['Größe', 'grosse'],
    ['Ｐｒｉｃｅ', 'price'],
    ['Price¹', 'price'],
    ['take‑or‑pay', 'take-or-pay'],
    ['l’offre', "l'offre"],
    ['a\u00a0b\u202fc\nd', 'a b c d'],
    ['pricePerHour', 'price per hour'],
    ['kWh', 'kwh'],
    ['Œuvre', 'oeuvre'],
    ['zero\u200bwidth', 'zerowidth'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

describe('foldUnits', () => {
  it.each([
    ['3 % p.a.', '3 % per annum'],
    ['GPU(s)', 'gpus'],
    ['€/Std.', '€/std'],
    ['36 mo.', '36 month'],
  ])('spells %s out as %s', (text, folded) => {
    expect(foldUnits(text)).toBe(folded)
  })
})

describe('tokenise', () => {
  it('cuts words, numbers and marks', () => {
    expect(tokenise('36mo $1,234.5/gpu h100').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'number 36',
      'word mo',
      'mark $',
      'number 1,234.5',
      'mark /',
      'word gpu',
      'word h100',
    ])
  })
})
