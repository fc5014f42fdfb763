// Dates written as text: read in a given order of day, month and year, and which orders all texts of a field allow.
import { isDate } from '../../time/month.ts'
import { type DateOrder, dateOrders } from '../layout/layout.ts'
import { foldText } from './fold-text.ts'
import { fullYear, monthNumber } from './month-words.ts'

function dateText(year: number | undefined, month: number | undefined, day: number): string | undefined {
  if (year === undefined || month === undefined) return undefined
  const two = (part: number) => String(part).padStart(2, '0')
  const text = `${year}-${two(month)}-${two(day)}`
  return isDate(text) ? text : undefined
}

/** `Wednesday, 31 de diciembre de 2026 23:59:59.000 +01:00` and a little more. */
const longestDate = 80

/** A time of day behind a date, with or without a zone; the date stands as written. */
const timeOfDay =
  /[t ,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|cet|cest|uhr|[+-]\d{2}:?\d{2}))?$/
/** `mar` is left out: it is a month as well. */
const weekday =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|mo|di|mi|do|fr|sa|so|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim|lunes|martes|miercoles|jueves|viernes|sabado|domingo)[.,]* (?=\d|[a-z])/

type Reader = (parts: readonly string[]) => string | undefined

/** Forms that can be read in one way only. */
const certain: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, ([y = '', m, d]) => dateText(fullYear(y), Number(m), Number(d))],
  [/^(\d{4})(\d{2})(\d{2})$/, ([y = '', m, d]) => dateText(fullYear(y), Number(m), Number(d))],
  [
    /^(\d{1,2})(?:\.|st|nd|rd|th|er|e)?[\s\-/.]*(?:de |of )?([a-z]{3,})\.?[\s\-/,.]*(?:de |del )?'?(\d{4}|\d{2})$/,
    ([d, name = '', y = '']) => dateText(fullYear(y), monthNumber(name), Number(d)),
  ],
  [
    /^([a-z]{3,})\.?[\s\-/]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/,]+'?(\d{4}|\d{2})$/,
    ([name = '', d, y = '']) => dateText(fullYear(y), monthNumber(name), Number(d)),
  ],
  [
    /^(\d{4})[\s\-/]+([a-z]{3,})\.?[\s\-/]+(\d{1,2})$/,
    ([y = '', name = '', d]) => dateText(fullYear(y), monthNumber(name), Number(d)),
  ],
]

const threeFigures = /^(\d{1,4})(?: ?[-/.] ?| )(\d{1,2})(?: ?[-/.] ?| )(\d{1,4})$/

const byOrder: { readonly [O in DateOrder]: Reader } = {
  dmy: ([d = '', m, y = '']) => (d.length > 2 ? undefined : dateText(fullYear(y), Number(m), Number(d))),
  mdy: ([m = '', d, y = '']) => (m.length > 2 ? undefined : dateText(fullYear(y), Number(m), Number(d))),
  ymd: ([y = '', m, d = '']) => (d.length > 2 ? undefined : dateText(fullYear(y), Number(m), Number(d))),
}

/** Reads a date as `YYYY-MM-DD`; years of two figures are 20xx. Undefined when the text is no date in this order, or more than a date. */
export function readDateIn(text: string, order: DateOrder): string | undefined {
  if (text.length > longestDate) return undefined
  const folded = foldText(text).replace(weekday, '').replace(timeOfDay, '').replace(/[,.]$/, '').trim()
  for (const [pattern, read] of certain) {
    const match = pattern.exec(folded)
    if (match !== null) return read(match.slice(1))
  }
  const parts = threeFigures.exec(folded)
  return parts === null ? undefined : byOrder[order](parts.slice(1))
}

/** Orders in which every text that is a date in some order can be read; all of them when the texts leave it open. */
export function dateOrdersThatFit(texts: readonly string[]): readonly DateOrder[] {
  const dates = texts.map((text) => dateOrders.map((order) => readDateIn(text, order)))
  const known = dates.filter((readings) => readings.some((date) => date !== undefined))
  return dateOrders.filter((_, at) => known.every((readings) => readings[at] !== undefined))
}

/** True when the orders that fit give different dates: a question. */
export function dateOrderMatters(texts: readonly string[]): boolean {
  const orders = dateOrdersThatFit(texts)
  return texts.some((text) => new Set(orders.map((order) => readDateIn(text, order))).size > 1)
}
