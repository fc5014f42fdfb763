// Quantities by month become a ramp: shares of the largest, the largest itself, and the month service starts.
import { nameMonth, parseMonth } from '../../time/month.ts'
import { remark } from '../cell-reading.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { foldText } from '../words/fold-text.ts'
import type { ForeignValue } from './foreign-record.ts'

export interface RampReading {
  /** By path of the offer. */
  readonly values: ReadonlyMap<string, readonly [value: unknown, place: ValuePlace]>
  readonly remarks: readonly PlacedRemark[]
}

const longest = 1200

/** Reads values on months, all quantities (`maxQuantity`) or all shares (`ramp`); `start` is the tender's `YYYY-MM`. */
export function readRamp(
  byMonth: readonly ForeignValue[],
  stated: ForeignValue | undefined,
  start: string,
): RampReading {
  const values = new Map<string, readonly [unknown, ValuePlace]>()
  const remarks: PlacedRemark[] = []
  const months = byMonth
    .map((value) => ({ value, month: parseMonth(value.at?.month ?? '') ?? Number.NaN, quantity: Number(value.value) }))
    .filter(({ month, quantity }) => !Number.isNaN(month) && !Number.isNaN(quantity))
    .toSorted((a, b) => a.month - b.month)
  const first = months.find(({ quantity }) => quantity > 0)
  const last = months.at(-1)
  const begin = parseMonth(start)
  if (first === undefined || last === undefined || begin === undefined) return { values, remarks }
  if (first.month < begin) {
    const what = `service in ${nameMonth(first.month)} lies before the tender begins in ${start}`
    remarks.push(
      placeRemark(first.value.place, remark('error', 'before-start', what, 'Correct the month, or leave it out')),
    )
    return { values, remarks }
  }
  const period = months.find(({ value }) => longerThanMonth.test(foldText(value.header)))
  if (period !== undefined) remarks.push(placeRemark(period.value.place, firstMonth(period.value.header)))
  const largest = Math.max(...months.map(({ quantity }) => quantity))
  const isShare = first.value.to === 'ramp'
  const whole = isShare ? 1 : largest
  let level = first.quantity
  const length = Math.min(last.month - first.month + 1, longest)
  for (let step = 0; step < length; step += 1) {
    const here = months.find(({ month }) => month === first.month + step)
    level = here?.quantity ?? level
    values.set(`ramp[${step}]`, [shareOf(level, whole), (here ?? first).value.place])
  }
  values.set('startEarliest', [first.month - begin, first.value.place])
  if (!isShare) quantities(months, largest, stated, values, remarks)
  return { values, remarks }
}

/** Headers of quarters and half-years, which stand for their first month. */
const longerThanMonth = /\b(?:q ?[1-4]|[1-4] ?q|t[1-4]|h[12]|s[12]|quarters?|quartale?|trimestres?)\b/

function firstMonth(header: string) {
  const what = `what “${header.slice(0, 60)}” states is read as in service from its first month on, and so are the periods beside it`
  return remark('warning', 'first-month', what, 'Ask the vendor in which month of the period it is delivered')
}

function quantities(
  months: readonly { readonly quantity: number; readonly value: ForeignValue }[],
  largest: number,
  stated: ForeignValue | undefined,
  values: Map<string, readonly [unknown, ValuePlace]>,
  remarks: PlacedRemark[],
): void {
  const peak = months.find(({ quantity }) => quantity === largest)
  if (peak === undefined) return
  const sum = months.reduce((total, { quantity }) => total + quantity, 0)
  if (stated !== undefined && Number(stated.value) === sum && sum !== largest) {
    const what = `the months add up to the ${sum} stated here, so they may be deliveries; they are read as quantities in service, at most ${largest}`
    const fix = 'Ask the vendor; if they are deliveries, correct the cells to what is in service in each month'
    remarks.push(placeRemark(stated.place, remark('question', 'deliveries', what, fix)))
  } else if (stated === undefined) values.set('maxQuantity', [largest, peak.value.place])
}

/** Nine decimals hold every share of a quantity that matters. */
function shareOf(level: number, whole: number): number {
  return Math.round((level / whole) * 1e9) / 1e9
}
