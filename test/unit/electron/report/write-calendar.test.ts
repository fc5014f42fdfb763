// The calendar file: one all-day entry a date, with an identifier that stays.
import { describe, expect, it } from 'vitest'
import { writeCalendar } from '../../../../electron/report/write-calendar.ts'
import type { KeyDate } from '../../../../shared/register/key-dates.ts'

const end: KeyDate = { date: '2028-02-29', kind: 'end', offer: 'a', vendor: 'acme', what: 'a has ended; 5 leave, all' }
const options = {
  tenderId: 'small',
  tenderName: 'A small tender',
  now: new Date('2026-11-27T08:00:00Z'),
  nameOf: () => 'Acme',
}

/** Content lines, unfolded as RFC 5545 asks. */
function linesOf(text: string): readonly string[] {
  return text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')
}

describe('writeCalendar', () => {
  it('writes an all-day entry that ends on the next day', () => {
    const lines = linesOf(writeCalendar([end], options))
    expect(lines).toContain('DTSTART;VALUE=DATE:20280229')
    expect(lines).toContain('DTEND;VALUE=DATE:20280301')
    expect(lines).toContain('SUMMARY:Contract ends: Acme')
    expect(lines).toContain('DESCRIPTION:a has ended\\; 5 leave\\, all')
  })

  it('gives each date an identifier of its own that does not change', () => {
    const other: KeyDate = { ...end, kind: 'option-closes', what: 'a: the right to extend closes' }
    const more: KeyDate = { ...other, what: 'a: the right to expand closes' }
    const ids = (text: string) => linesOf(text).filter((line) => line.startsWith('UID:'))
    const first = ids(writeCalendar([end, other, more], options))
    expect(new Set(first).size).toBe(3)
    expect(ids(writeCalendar([end, other, more], { ...options, now: new Date(0) }))).toEqual(first)
  })
})
