import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DateSystem, dateToSerial, serialToDate } from '../../../shared/sheet/date-serial.ts'

describe('date serials', () => {
  it('count as spreadsheets do', () => {
    expect(serialToDate(1, 1900)?.date).toBe('1900-01-01')
    expect(serialToDate(59, 1900)?.date).toBe('1900-02-28')
    expect(serialToDate(61, 1900)?.date).toBe('1900-03-01')
    expect(serialToDate(46_388, 1900)).toEqual({ date: '2027-01-01', seconds: 0 })
    expect(serialToDate(46_388 - 1462, 1904)?.date).toBe('2027-01-01')
    expect(serialToDate(0, 1904)?.date).toBe('1904-01-01')
    expect(serialToDate(46_388.75, 1900)?.seconds).toBe(64_800)
  })
  it('have no date for the day that never was, before the epoch, or beyond the calendar', () => {
    for (const serial of [60, 0, -5, 3_000_000, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(serialToDate(serial, 1900)).toBeUndefined()
    }
    for (const text of ['2027-02-3', '1899-01-01', 'soon', '']) expect(dateToSerial(text, 1900)).toBeUndefined()
  })
  it('read back what they write, in both systems', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1500, max: 2_900_000 }),
        fc.constantFrom<DateSystem>(1900, 1904),
        (serial, system) => {
          const date = serialToDate(serial, system)?.date ?? ''
          expect(dateToSerial(date, system)).toBe(serial)
        },
      ),
    )
  })
})
