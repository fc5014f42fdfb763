// Lengths of time in words: `30 days`, `4 Wochen`, `36 mo`, `3 ans`; for terms, lead times and relative validity.
import { foldText } from './fold-text.ts'
import { type Span, spans } from './unit-words.ts'

export interface Period {
  readonly count: number
  readonly span: Span
}

const figures: ReadonlyMap<string, number> = new Map(
  'one:1 two:2 three:3 four:4 five:5 six:6 twelve:12 ein:1 eine:1 einen:1 zwei:2 drei:3 vier:4 funf:5 sechs:6 zwolf:12 un:1 une:1 deux:2 trois:3 quatre:4 cinq:5 six:6 douze:12'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([word = '', value]) => [word, Number(value)] as const),
)

const short: ReadonlyMap<string, Span> = new Map([
  ['m', 'month'],
  ['y', 'year'],
  ['d', 'day'],
  ['w', 'week'],
])

const period = /^(\d{1,4}(?:[.,]\d{1,2})?|[a-z]+) ?-? ?(?:calendar |kalender|full |volle )?([a-z]+)\.?$/

/** A length of time and nothing else; `m` and `y` stand for months and years as in `36m`, `3y`. */
export function readPeriod(text: string): Period | undefined {
  const match = period.exec(foldText(text))
  const word = match?.[2] ?? ''
  const span = spans.get(word) ?? short.get(word)
  const written = match?.[1] ?? ''
  const count = /^\d/.test(written) ? Number(written.replace(',', '.')) : figures.get(written)
  return count === undefined || span === undefined || span === 'once' ? undefined : { count, span }
}

/** Whole months of a period; undefined for weeks and days, which are no months, and for parts of a month. */
export function monthsOf({ count, span }: Period): number | undefined {
  const months = span === 'month' ? count : span === 'year' ? count * 12 : undefined
  return months === undefined || !Number.isInteger(months) || months > 1200 ? undefined : months
}

const relative =
  /^(?:valid for |validity:? |gultig fur |valable |valido |for |within )?(.+?)(?: (?:from|after|of|ab|nach|a compter de|a partir de|from the|desde|dal) .*)?$/

/** `30 days`, `valid for 30 days`, `30 Tage ab Angebotsdatum`: a validity counted from the day the quote was received. */
export function readRelative(text: string): Period | undefined {
  const found = readPeriod(relative.exec(foldText(text))?.[1] ?? '')
  return found === undefined || found.span === 'hour' || !Number.isInteger(found.count) ? undefined : found
}

/** The date a period after another: `2026-11-30` + 1 month is `2026-12-30`; the last day of a shorter month stays in it. */
export function datePlus(date: string, { count, span }: Period): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const months = span === 'month' ? count : span === 'year' ? count * 12 : 0
  const days = span === 'day' ? count : span === 'week' ? count * 7 : 0
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay) + days))
  return moved.toISOString().slice(0, 10)
}
