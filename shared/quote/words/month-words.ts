// Calendar months as vendors write them: `Jan-27`, `Q3 2027`, `KW 32/2027`, `März 2027`, each its first month.
import { foldText } from './fold-text.ts'

export interface MonthReading {
  /** `YYYY-MM`. */
  readonly month: string
  /** What was left out of the words, for a remark; absent when they name just this month. */
  readonly left?: string
}

const names: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen januari jaenner janner',
  'february feb februar fevrier fevr fev febrero febbraio februari',
  'march mar marz maerz mrz mars marzo maart mrt',
  'april apr avril avr abril abr aprile',
  'may mai mayo maggio mag mei',
  'june jun juni juin junio giugno giu',
  'july jul juli juillet juil julio luglio lug',
  'august aug aout agosto ago augustus',
  'september sep sept septembre septiembre settembre set',
  'october oct oktober okt octobre octubre ottobre ott',
  'november nov novembre noviembre',
  'december dec dezember dez decembre diciembre dic dicembre',
]

const numberOf: ReadonlyMap<string, number> = new Map(
  names.flatMap((list, at) => list.split(' ').map((name) => [name, at + 1] as const)),
)

/** 1…12 of a month's name or its short form, in English, German, French, Spanish, Italian or Dutch. */
export function monthNumber(word: string): number | undefined {
  return numberOf.get(foldText(word).replace(/\.$/, ''))
}

/** Years of a tender lie in 1980…2099; two digits mean 20xx. */
export function fullYear(digits: string): number | undefined {
  const year = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  return /^(?:\d{2}|\d{4})$/.test(digits) && year >= 1980 && year <= 2099 ? year : undefined
}

function monthText(year: number | undefined, month: number | undefined): string | undefined {
  if (year === undefined || month === undefined || month < 1 || month > 12) return undefined
  return `${year}-${String(month).padStart(2, '0')}`
}

/** The calendar month of the Monday of an ISO week. */
function monthOfWeek(year: number | undefined, week: number): string | undefined {
  if (year === undefined || week < 1 || week > 53) return undefined
  const fourth = Date.UTC(year, 0, 4)
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * 86_400_000 + (week - 1) * 7 * 86_400_000
  const date = new Date(monday)
  return monthText(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

type Reader = (parts: readonly string[]) => MonthReading | undefined

function plain(month: string | undefined): MonthReading | undefined {
  return month === undefined ? undefined : { month }
}

function first(month: string | undefined, left: string): MonthReading | undefined {
  return month === undefined ? undefined : { month, left }
}

const readers: readonly (readonly [pattern: RegExp, read: Reader])[] = [
  [/^(\d{4})[-/.](\d{1,2})$/, ([year = '', month]) => plain(monthText(fullYear(year), Number(month)))],
  [/^(\d{1,2})[-/.](\d{4})$/, ([month, year = '']) => plain(monthText(fullYear(year), Number(month)))],
  [
    /^([a-z]+)\.?[\s\-/']*(?:de |del )?(\d{4}|\d{2})$/,
    ([name = '', year = '']) => plain(monthText(fullYear(year), monthNumber(name))),
  ],
  [/^(\d{4})[\s\-/]*([a-z]+)\.?$/, ([year = '', name = '']) => plain(monthText(fullYear(year), monthNumber(name)))],
  [
    /^([qt])([1-4])[\s\-/']*(?:fy|cy)?[\s']?(\d{4}|\d{2})$/,
    ([letter, quarter, year = '']) =>
      first(monthText(fullYear(year), Number(quarter) * 3 - 2), `${letter?.toUpperCase()}${quarter} is a quarter`),
  ],
  [
    /^(\d{4})[\s\-/]*q([1-4])$/,
    ([year = '', quarter]) => first(monthText(fullYear(year), Number(quarter) * 3 - 2), `Q${quarter} is a quarter`),
  ],
  [
    /^([1-4])(?:q|\. ?quartal|er trimestre|e trimestre|o trimestre)[\s\-/']*(\d{4}|\d{2})$/,
    ([quarter, year = '']) => first(monthText(fullYear(year), Number(quarter) * 3 - 2), `Q${quarter} is a quarter`),
  ],
  [
    /^(?:h|s)([12])[\s\-/']*(\d{4}|\d{2})$/,
    ([half, year = '']) => first(monthText(fullYear(year), Number(half) * 6 - 5), `H${half} is half a year`),
  ],
  [
    /^(?:kw|cw|wk|week|woche|semaine|semana)[\s.]*(\d{1,2})[\s\-/]*(\d{4}|\d{2})$/,
    ([week, year = '']) =>
      first(monthOfWeek(fullYear(year), Number(week)), `week ${week} is read as the month it begins in`),
  ],
  [
    /^(\d{4})-w(\d{2})$/,
    ([year = '', week]) =>
      first(monthOfWeek(fullYear(year), Number(week)), `week ${week} is read as the month it begins in`),
  ],
]

/** Words that say: at once. Month 0 of the tender, whatever it is. */
const atOnce = new Set(
  'immediate,immediately,now,available now,asap,ex stock,in stock,from stock,sofort,ab sofort,sofort verfugbar,ab lager,auf lager,immediat,immediatement,des maintenant,en stock,inmediato,inmediatamente,subito,disponibile subito,direct,per direct'.split(
    ',',
  ),
)

export function isAtOnce(text: string): boolean {
  return atOnce.has(foldText(text).replace(/[.!]+$/, ''))
}

/** A calendar month in words; undefined when it names none, or none for certain. Days are left to readDateIn. */
export function readMonthWord(text: string): MonthReading | undefined {
  const folded = foldText(text)
  for (const [pattern, read] of readers) {
    const match = pattern.exec(folded)
    if (match !== null) return read(match.slice(1))
  }
  return undefined
}
