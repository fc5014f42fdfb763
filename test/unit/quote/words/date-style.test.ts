import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOrderMatters, dateOrdersThatFit, readDateIn } from '../../../../shared/quote/words/date-style.ts'

describe('readDateIn', () => {
  it.each([
    '2026-12-31',
    '2026-12-31T10:00:00Z',
    '2026-12-31 23:59',
    '2026/12/31',
    '2026.12.31',
    '20261231',
    '31 Dec 2026',
    '31-Dec-26',
    '31. Dezember 2026',
    '31. Dez. 2026',
    'Dec 31, 2026',
    'December 31st, 2026',
    'Thu, 31 Dec 2026',
    'Donnerstag, 31. Dezember 2026',
    '31 décembre 2026',
    '31 de diciembre de 2026',
    '31 dicembre 2026',
    '31 december 2026',
    '2026-Dec-31',
  ])('reads %s in any order', (text) => {
    for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(readDateIn(text, order)).toBe('2026-12-31')
  })

  it.each([
    ['31.12.2026', '2026-12-31', undefined],
    ['12/31/26', undefined, '2026-12-31'],
    ['03/04/2027', '2027-04-03', '2027-03-04'],
    ['5.5.27', '2027-05-05', '2027-05-05'],
    ['12-31-2026', undefined, '2026-12-31'],
    ['1er janvier 2027', '2027-01-01', '2027-01-01'],
    ['31/02/2027', undefined, undefined],
  ])('%s is %s by the day, %s by the month', (text, dmy, mdy) => {
    expect(readDateIn(text, 'dmy')).toBe(dmy)
    expect(readDateIn(text, 'mdy')).toBe(mdy)
  })

  it('reads two figures of a year first only when told so', () => {
    expect(readDateIn('26-12-31', 'ymd')).toBe('2026-12-31')
    expect(readDateIn('26-12-31', 'dmy')).toBe('2031-12-26')
    expect(readDateIn('26-12-31', 'mdy')).toBeUndefined()
  })

  it.each([
    '',
    '30 days',
    '1.2',
    'Q3 2027',
    '2027',
    'Dec 2026',
    '31 Foo 2026',
    '2026-13-01',
    '99/99/9999',
    '31.12.1066',
    'on request',
  ])('does not take %s for a date', (text) => {
    for (const order of ['dmy', 'mdy', 'ymd'] as const) expect(readDateIn(text, order)).toBeUndefined()
  })

  it.each([
    ['de-DE', 'dmy', { dateStyle: 'medium' }],
    ['de-DE', 'dmy', { dateStyle: 'long' }],
    ['en-US', 'mdy', { dateStyle: 'short' }],
    ['en-US', 'mdy', { dateStyle: 'long' }],
    ['en-GB', 'dmy', { dateStyle: 'short' }],
    ['fr-FR', 'dmy', { dateStyle: 'long' }],
    ['es-ES', 'dmy', { dateStyle: 'long' }],
    ['it-IT', 'dmy', { dateStyle: 'long' }],
    ['nl-NL', 'dmy', { dateStyle: 'long' }],
    ['sv-SE', 'ymd', { dateStyle: 'short' }],
  ] as const)('reads back what %s writes', (locale, order, style) => {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' })
    fc.assert(
      fc.property(fc.integer({ min: 7305, max: 47481 }), (day) => {
        const date = new Date(day * 86_400_000)
        const year = date.getUTCFullYear()
        fc.pre(year >= 2000 && year <= 2099)
        expect(readDateIn(format.format(date), order)).toBe(date.toISOString().slice(0, 10))
      }),
      { numRuns: 100 },
    )
  })
})

describe('dateOrdersThatFit', () => {
  it.each([
    [['03/04/2027', '31/12/2026'], ['dmy']],
    [['03/04/2027', '12/31/2026'], ['mdy']],
    [
      ['03/04/2027', '04/05/2027'],
      ['dmy', 'mdy'],
    ],
    [['31/12/2026', '12/31/2026'], []],
    [
      ['2026-12-31', 'tbc'],
      ['dmy', 'mdy', 'ymd'],
    ],
  ])('%j can be in %j', (texts, orders) => {
    expect(dateOrdersThatFit(texts)).toEqual(orders)
  })
})

describe('dateOrderMatters', () => {
  it('is true only when the dates would differ', () => {
    expect(dateOrderMatters(['03/04/2027'])).toBe(true)
    expect(dateOrderMatters(['05/05/2027'])).toBe(false)
    expect(dateOrderMatters(['03/04/2027', '31/12/2026'])).toBe(false)
  })
})
