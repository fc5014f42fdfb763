// Words of totals and remarks.
import { describe, expect, it } from 'vitest'
import { isBareTotal, isCommentsHeading, isRemark, totalWord } from '../../../../shared/quote/layout/total-words.ts'

describe('totalWord', () => {
  it.each([
    ['Total', 'total'],
    ['Gesamt:', 'total'],
    ['Summe Europa', 'total'],
    ['Grand total (USD)', 'grand-total'],
    ['Gesamtsumme', 'grand-total'],
    ['Subtotal Asia', 'subtotal'],
    ['Sous-total', 'subtotal'],
    ['Zwischensumme', 'subtotal'],
    ['Übertrag', 'subtotal'],
    ['Totally new', undefined],
    ['H100', undefined],
  ])('%s: %s', (text, word) => expect(totalWord(text)).toBe(word))

  it('knows a total without a name behind it', () => {
    expect(['Total:', 'Summe', 'Total Compute Oy', 'H100'].map(isBareTotal)).toEqual([true, true, false, false])
  })
})

describe('isRemark and isCommentsHeading', () => {
  it('knows footnotes, notes and sentences', () => {
    const texts = [
      '* excl. VAT',
      '1) net of tax',
      'Note: in blocks',
      'Prices exclude VAT',
      'Page 2',
      'Europe',
      'H100 SXM',
    ]
    expect(texts.map(isRemark)).toEqual([true, true, true, true, true, false, false])
  })

  it('knows columns of remarks', () => {
    expect(['Comments', 'Bemerkungen:', 'Nordlicht'].map(isCommentsHeading)).toEqual([true, true, false])
  })
})
