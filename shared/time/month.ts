// Calendar months without days: the smallest step of every schedule. A month is the whole number year × 12 + (month − 1).

/** A calendar month as year × 12 + zero-based month: 2027-01 is 24324. */
export type YearMonth = number

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Reads `YYYY-MM`; undefined when the text is not a month. */
export function parseMonth(text: string): YearMonth | undefined {
  const match = pattern.exec(text)
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : undefined
}

/** `YYYY-MM` of a month. */
export function formatMonth(month: YearMonth): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
}

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** `Jan 2027`, for people. */
export function nameMonth(month: YearMonth): string {
  return `${names[((month % 12) + 12) % 12]} ${Math.floor(month / 12)}`
}

/** Month m of a schedule that begins in `start` (`YYYY-MM`); m may be negative or after the horizon. Throws when start is no month: the schema let it through. */
export function monthOf(start: string, m: number): YearMonth {
  const first = parseMonth(start)
  if (first === undefined) throw new Error(`not a month: ${start}`)
  return first + m
}

/** Contract year of month m, counted from the tender's start: 0 for m = 0…11. Source: docs/model.md, conventions. */
export function contractYear(m: number): number {
  return Math.floor(m / 12)
}

/** Fiscal year label (the calendar year in which it ends) of a month, for a fiscal year that starts in calendar month `fiscalYearStart` (1…12). */
export function fiscalYear(month: YearMonth, fiscalYearStart: number): number {
  const shifted = month - (fiscalYearStart - 1)
  const year = Math.floor(shifted / 12)
  return fiscalYearStart === 1 ? year : year + 1
}

/** Quarter label of month m of a schedule that begins in `start`: `Q1 2027`, calendar quarters. */
export function quarterOf(month: YearMonth): string {
  return `Q${Math.floor((month % 12) / 3) + 1} ${Math.floor(month / 12)}`
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a real ISO 8601 calendar date, `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  const match = datePattern.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
