import { describe, expect, it } from 'vitest'
import { headerKey } from '../../../shared/observation/list-header.ts'
import { currencyIn, kindWordsIn, priceWords, termIn } from '../../../shared/observation/price-words.ts'

describe('priceWords', () => {
  it.each([
    ['Price per GPU hour', { per: 'accelerator' }],
    ['USD/GPU-hr', { per: 'accelerator', currency: 'USD' }],
    ['On-demand price ($/hr)', { kind: 'on-demand', currency: '$' }],
    ['Spot price per instance, US$', { kind: 'spot', per: 'instance', currency: 'USD' }],
    ['Reserved 3 years rate EUR', { kind: 'reserved', termMonths: 36, currency: 'EUR' }],
    ['Preis (EUR je GPU-Stunde)', { per: 'accelerator', currency: 'EUR' }],
    ['Stundenpreis je Knoten £', { per: 'instance', currency: 'GBP' }],
    ['1yr price', { kind: 'reserved', termMonths: 12 }],
  ])('%s', (header, words) => {
    expect(priceWords(headerKey(header))).toEqual(words)
  })
  it.each(['GPU', 'Price per month', 'Monatspreis pro Monat', 'Annual price', 'Provider', 'Memory GB'])(
    'is none: %s',
    (header) => {
      expect(priceWords(headerKey(header))).toBeUndefined()
    },
  )
})

describe('kindWordsIn', () => {
  it('knows the ways of buying in English and German, and a term as a reservation', () => {
    expect(kindWordsIn('On-Demand')).toEqual({ kind: 'on-demand' })
    expect(kindWordsIn('auf Abruf')).toEqual({ kind: 'on-demand' })
    expect(kindWordsIn('Preemptible')).toEqual({ kind: 'spot' })
    expect(kindWordsIn('reserviert, 12 Monate')).toEqual({ kind: 'reserved', termMonths: 12 })
    expect(kindWordsIn('36 months')).toEqual({ kind: 'reserved', termMonths: 36 })
    expect(kindWordsIn('barter')).toEqual({})
  })
})

describe('termIn', () => {
  it('reads months and years', () => {
    expect(['12 months', '3 jahre', '1yr', '0 months', 'soon'].map((text) => termIn(text))).toEqual([
      12,
      36,
      12,
      undefined,
      undefined,
    ])
  })
})

describe('currencyIn', () => {
  it('names a currency, and leaves a dollar sign alone', () => {
    expect(['usd', '€ 3', 'Euro', '£', 'US$', 'US dollar', '$', 'gold'].map(currencyIn)).toEqual([
      'USD',
      'EUR',
      'EUR',
      'GBP',
      'USD',
      'USD',
      '$',
      undefined,
    ])
  })
})
