import { describe, expect, it } from 'vitest'
import { isAtOnce, readMonthWord } from '../../../../shared/quote/words/month-words.ts'

describe('readMonthWord', () => {
  it.each([
    ['2027-07', '2027-07'],
    ['07/2027', '2027-07'],
    ['2027/7', '2027-07'],
    ['Jul-27', '2027-07'],
    ['July 2027', '2027-07'],
    ["Jul '27", '2027-07'],
    ['2027 July', '2027-07'],
    ['Juli 2027', '2027-07'],
    ['juillet 2027', '2027-07'],
    ['julio de 2027', '2027-07'],
    ['luglio 2027', '2027-07'],
    ['März 2027', '2027-03'],
    ['févr. 2027', '2027-02'],
    ['août 2027', '2027-08'],
    ['Sept. 2027', '2027-09'],
    ['Mai 2027', '2027-05'],
  ])('%s is %s', (text, month) => {
    expect(readMonthWord(text)).toEqual({ month })
  })

  it.each([
    ['Q3 2027', '2027-07'],
    ['Q3/27', '2027-07'],
    ['3Q27', '2027-07'],
    ['2027 Q3', '2027-07'],
    ['3. Quartal 2027', '2027-07'],
    ['T3 2027', '2027-07'],
    ['H1 2027', '2027-01'],
    ['H2/2027', '2027-07'],
    ['KW 32/2027', '2027-08'],
    ['2027-W01', '2027-01'],
  ])('%s is %s, and says what is left out', (text, month) => {
    const read = readMonthWord(text)
    expect(read?.month).toBe(month)
    expect(read?.left).toMatch(/quarter|half a year|week/)
  })

  it.each([
    '',
    '2027',
    'May',
    'M1',
    'Month 1',
    '13/2027',
    '2027-13',
    'Q5 2027',
    'KW 54/2027',
    'Foo 2027',
    '31.12.2026',
    'Jul-1066',
    '36 months',
  ])('does not take %s for a month', (text) => {
    expect(readMonthWord(text)).toBeUndefined()
  })
})

describe('isAtOnce', () => {
  it.each(['immediately', 'Sofort', 'ab Lager', 'ex stock', 'In stock', 'immédiat', 'ASAP'])(
    'is true for %s',
    (text) => {
      expect(isAtOnce(text)).toBe(true)
    },
  )

  it.each(['now or later', 'stock', 'on request', '', 'not immediately'])('is false for %s', (text) => {
    expect(isAtOnce(text)).toBe(false)
  })
})
