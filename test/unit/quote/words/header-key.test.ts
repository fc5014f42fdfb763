import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headerKey } from '../../../../shared/quote/words/header-key.ts'

describe('headerKey', () => {
  it.each([
    ['Unit Price ($/GPU/hr)*', 'unit price'],
    ['unit price [$ / GPU-hr]', 'unit price'],
    ['UNIT\nPRICE', 'unit price'],
    ['Unit price¹ (US$ per GPU-hour)', 'unit price'],
    ['Unit price [1]', 'unit price'],
    ['Unit price 1)', 'unit price'],
    ['Unit price (kUSD)', 'unit price'],
    ['Preis (€ pro kW/Monat)', 'preis'],
    ['Stückpreis, netto', 'stuckpreis netto'],
    ['Prix unitaire (€ par GPU et par heure)', 'prix unitaire'],
    ['Term (months)', 'term'],
    ['Laufzeit in Monaten', 'laufzeit'],
    ['Take‑or‑pay %', 'take or pay'],
    ['Ｐｒｉｃｅ', 'price'],
    ['Größe', 'grosse'],
    ['36 months', '36 months'],
    ['128+', '128 +'],
    ['≥ 512', '≥ 512'],
    ['256–511', '256 - 511'],
    ['256 - 511', '256 - 511'],
    ['$/GPU/hr', 'accelerator hour'],
    ['€ pro GPU und Stunde', 'accelerator hour'],
    ['kUSD per node-month (8 GPUs)', 'node month'],
    ['(months)', 'months'],
    ['*', '*'],
    ['%', 'percent'],
    ['   ', ''],
    ['', ''],
  ])('%s → %s', (text, key) => {
    expect(headerKey(text)).toBe(key)
  })

  it('keeps prices by volume and by term apart', () => {
    const headers = ['64+', '128+', '64-127', '12 months', '36 months', 'Jan-27', 'Feb-27', '2027-01', '2027-02']
    expect(new Set(headers.map(headerKey)).size).toBe(headers.length)
  })

  it('gives its own key back', () => {
    const piece = fc.constantFrom(
      ...'Price,($/GPU/hr),[€ pro kW/Monat],*,¹,(1),128+,≥ 512,per node-hour,(8 GPUs),p.a.,%,kUSD,in thousands,\n,Preis,US$,-,in months,/,per'.split(
        ',',
      ),
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(piece).map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(text, (header) => {
        const key = headerKey(header)
        expect(headerKey(key)).toBe(key)
        expect(key === '').toBe(header.trim() === '')
        expect(key.length).toBeLessThanOrEqual(500)
      }),
      { numRuns: 400 },
    )
  })
})
