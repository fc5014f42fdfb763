import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatsThatFit,
  numberStyle,
  readNumberIn,
  readWrittenNumber,
} from '../../../../shared/quote/words/number-style.ts'

describe('readNumberIn', () => {
  it.each([
    ['1.234', 1.234, 1234],
    ['1,234', 1234, 1.234],
    ['1,23,456.00', 123456, undefined],
    ['1.234,56', undefined, 1234.56],
    ['1,234.56', 1234.56, undefined],
    ['12', 12, 12],
    ['1 234', 1234, 1234],
    ['1 234,5', undefined, 1234.5],
    ['1\u202f234,5', undefined, 1234.5],
    ["1'234.50", 1234.5, undefined],
    ['CHF 1’234.50', 1234.5, undefined],
    ['$2.05', 2.05, undefined],
    ['€ 2,05', undefined, 2.05],
    ['2,05 €', undefined, 2.05],
    ['(1,234.50)', -1234.5, undefined],
    ['($5)', -5, -5],
    ['-$5', -5, -5],
    ['1234-', -1234, -1234],
    ['−7', -7, -7],
    ['80 %', 0.8, 0.8],
    ['99.95%', 0.9995, undefined],
    ['99,95 %', undefined, 0.9995],
    ['1.2k', 1200, undefined],
    ['1,5 Mio', undefined, 1500000],
    ['1,5 Mio. €', undefined, 1500000],
    ['$1.2m', 1200000, undefined],
    ['1.2e3', 1200, undefined],
    ['120,-', 120, 120],
    ['.5', 0.5, undefined],
    ['0,123', undefined, 0.123],
    ['0.085', 0.085, undefined],
    ['1.234.567', undefined, 1234567],
    ['12 kUSD', 12000, 12000],
    ['kUSD 12', 12000, 12000],
    ['12 T€', 12000, 12000],
    ['12.50 excl. VAT', 12.5, undefined],
    ['US$ 39.20 per node-hour', 39.2, undefined],
    ['2,05 €/kW/Monat', undefined, 2.05],
    ['64 GPUs', 64, 64],
    ['12 months', 12, 12],
  ])('%s is %s with a point, %s with a comma', (text, point, comma) => {
    expect(readNumberIn(text, 'point')).toBe(point)
    expect(readNumberIn(text, 'comma')).toBe(comma)
  })

  it.each([
    '',
    ' ',
    'n/a',
    '-',
    '—',
    '128+',
    '3/4',
    '1-2',
    '1 2',
    '1..2',
    '1,2,3',
    '36m',
    'ca. 5',
    '~5',
    '5 incl. VAT',
    '2027-01-31',
    '1,2345,678',
    '12,34.5',
    '1e999',
    '½',
    '٣',
    'H100',
    '8x',
    '5 apples',
    '--5',
    '(-5)',
    '1.2.3',
    '12345678901234567890',
  ])('does not take %s for a number', (text) => {
    expect(readNumberIn(text, 'point')).toBeUndefined()
    expect(readNumberIn(text, 'comma')).toBeUndefined()
  })

  it('reads the plain form as it reads the same figure with spaces around it', () => {
    const digits = fc.stringMatching(/^[+-]?\d{1,11}(?:[.,]\d{1,7})?$/)
    fc.assert(
      fc.property(digits, fc.constantFrom('point' as const, 'comma' as const), (text, format) => {
        expect(readNumberIn(text, format)).toBe(readNumberIn(` ${text} `, format))
      }),
      { numRuns: 500 },
    )
  })

  it('takes no text for a number that is longer than any is written', () => {
    expect(readNumberIn(`${'1,000'.repeat(40)}.5`, 'point')).toBeUndefined()
    expect(readNumberIn('9'.repeat(400), 'point')).toBeUndefined()
  })

  it('says the unit and the currency beside the figure', () => {
    expect(readWrittenNumber('€ 16,40 je Knoten (8 GPUs) und Stunde', 'comma')).toEqual({
      number: 16.4,
      percent: false,
      currencies: ['EUR'],
      unit: 'node-hour',
      perNode: 8,
    })
  })

  it.each([
    ['en-US', 'point'],
    ['de-DE', 'comma'],
    ['fr-FR', 'comma'],
    ['de-CH', 'point'],
    ['en-IN', 'point'],
    ['es-ES', 'comma'],
    ['it-IT', 'comma'],
    ['sv-SE', 'comma'],
  ] as const)('reads back what %s writes', (locale, format) => {
    const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
    const money = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: 2,
      maximumFractionDigits: 6,
    })
    const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 4 })
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const number = Number(`${digits}e-${places}`)
        expect(readNumberIn(plain.format(number), format)).toBe(number)
        expect(readNumberIn(money.format(number), format)).toBe(number)
        const share = Math.round(number * 1e6) / 1e6
        expect(readNumberIn(percent.format(share), format)).toBeCloseTo(share, 6)
      }),
      { numRuns: 150 },
    )
  })
})

describe('numberStyle', () => {
  it('counts what the texts of a field allow', () => {
    expect(numberStyle(['1.234', '2,05', '1.5', '12', 'n/a', '', '1.234,50'])).toEqual({
      point: 1,
      comma: 2,
      either: 1,
      same: 1,
      neither: 1,
    })
  })
})

describe('formatsThatFit', () => {
  it.each([
    [
      ['1.234', '2.345'],
      ['point', 'comma'],
    ],
    [['1.234', '2,05'], ['comma']],
    [['1.234', '12.5'], ['point']],
    [['1.234,5', '1,234.5'], []],
    [
      ['12', 'on request'],
      ['point', 'comma'],
    ],
    [['1,23,456.00', '1,234'], ['point']],
  ])('%j can be in %j', (texts, formats) => {
    expect(formatsThatFit(texts)).toEqual(formats)
  })
})
