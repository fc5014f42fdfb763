import { describe, expect, it } from 'vitest'
import { datePlus, monthsOf, readPeriod, readRelative } from '../../../../shared/quote/words/period-words.ts'

describe('readPeriod', () => {
  it.each([
    ['36 mo', 36, 'month'],
    ['36m', 36, 'month'],
    ['3y', 3, 'year'],
    ['3-yr', 3, 'year'],
    ['3 Jahre', 3, 'year'],
    ['12 Monate', 12, 'month'],
    ['2 ans', 2, 'year'],
    ['12 weeks', 12, 'week'],
    ['90 jours', 90, 'day'],
    ['three months', 3, 'month'],
    ['sechs Monate', 6, 'month'],
    ['1,5 Jahre', 1.5, 'year'],
  ])('%s is %d × %s', (text, count, span) => {
    expect(readPeriod(text)).toEqual({ count, span })
  })

  it.each(['', '36', 'months', '12-16 weeks', 'about 3 months', '36 mo net', 'monthly', 'once'])(
    '%s is none',
    (text) => {
      expect(readPeriod(text)).toBeUndefined()
    },
  )
})

describe('monthsOf', () => {
  it('gives whole months only', () => {
    expect(monthsOf({ count: 3, span: 'year' })).toBe(36)
    expect(monthsOf({ count: 1.5, span: 'year' })).toBe(18)
    expect(monthsOf({ count: 1.25, span: 'month' })).toBeUndefined()
    expect(monthsOf({ count: 12, span: 'week' })).toBeUndefined()
  })
})

describe('readRelative', () => {
  it.each([
    '30 days',
    '30 Tage',
    'valid for 30 days',
    '30 Tage ab Angebotsdatum',
    '30 jours',
    'within 30 days of the quote date',
  ])('reads %s', (text) => {
    expect(readRelative(text)).toEqual({ count: 30, span: 'day' })
  })

  it.each(['30', 'until further notice', '31.12.2026'])('%s is none', (text) => {
    expect(readRelative(text)).toBeUndefined()
  })
})

describe('datePlus', () => {
  it.each([
    ['2026-11-20', 30, 'day', '2026-12-20'],
    ['2026-11-20', 2, 'week', '2026-12-04'],
    ['2027-01-31', 1, 'month', '2027-02-28'],
    ['2026-12-15', 1, 'month', '2027-01-15'],
    ['2028-02-29', 1, 'year', '2029-02-28'],
  ] as const)('%s and %d × %s is %s', (date, count, span, end) => {
    expect(datePlus(date, { count, span })).toBe(end)
  })
})
