// Days of a list: real dates and ISO dates are read; 03/04/2026 is read when the column tells the order of day and month.
import type { Cell } from '../sheet/cell.ts'
import { isDate } from '../time/month.ts'

export type DayOrder = 'day-first' | 'month-first'

const loose = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/

/** How many cells only one order reads, and how many both read as different days. */
export interface OrdersFound {
  readonly dayFirst: number
  readonly monthFirst: number
  readonly either: number
  /** Index of the first of `either` among the cells given. */
  readonly firstEither: number
}

export function findOrders(cells: readonly (Cell | undefined)[]): OrdersFound {
  const found = { dayFirst: 0, monthFirst: 0, either: 0, firstEither: -1 }
  for (const [index, cell] of cells.entries()) {
    if (cell?.value.kind !== 'text' || !loose.test(cell.value.text.trim())) continue
    const [dayFirst, monthFirst] = [readDay(cell, 'day-first'), readDay(cell, 'month-first')]
    if (dayFirst === monthFirst) continue
    if (dayFirst === undefined) found.monthFirst += 1
    else if (monthFirst === undefined) found.dayFirst += 1
    else {
      if (found.either === 0) found.firstEither = index
      found.either += 1
    }
  }
  return found
}

/** The order a column is written in; undefined when its cells leave both open, or speak for both. */
export function orderOf({ dayFirst, monthFirst, either }: OrdersFound): DayOrder | undefined {
  if (dayFirst > 0 && monthFirst > 0) return undefined
  if (monthFirst > 0) return 'month-first'
  return dayFirst > 0 || either === 0 ? 'day-first' : undefined
}

/** `YYYY-MM-DD`; undefined when the cell holds no day. A time of day is left out: observations are by day. */
export function readDay(cell: Cell, order: DayOrder): string | undefined {
  const { value } = cell
  if (value.kind === 'date') return value.date
  if (value.kind !== 'text') return undefined
  const text = value.text.trim()
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(text)?.[1]
  if (iso !== undefined) return isDate(iso) ? iso : undefined
  const parts = loose.exec(text)
  if (parts === null) return undefined
  const [, a = '', b = '', year = ''] = parts
  const [day, month] = order === 'day-first' ? [a, b] : [b, a]
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}

/** The one day in a file's name: `prices-2026-03-01.csv`, `20260301_offers.csv`; undefined when there is none or more than one. */
export function dayInName(name: string): string | undefined {
  const days = [...name.matchAll(/(?<!\d)(20\d{2})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g)]
    .map(([, year, , month, day]) => `${year}-${month}-${day}`)
    .filter(isDate)
  return new Set(days).size === 1 ? days[0] : undefined
}
