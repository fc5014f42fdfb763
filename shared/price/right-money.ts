// What a right or remedy costs or pays once it comes about, from the terms and the bills alone: no likelihood is in it.
import { toMajor } from '../money/amount.ts'
import { toNumber } from '../money/exact.ts'
import type { Offer } from '../tender/offer.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import type { Setting } from './setting.ts'
import { money, monthSpan } from './steps.ts'

/** Tender currency, to its minor unit; the last step is the value. */
export interface ContingentMoney {
  readonly value: number
  readonly steps: readonly Step[]
}

type Exit = NonNullable<Offer['exits']>[number]
type Sla = NonNullable<Offer['sla']>
type Delivery = NonNullable<Offer['delivery']>

/** Days of a month in which late credits are counted. */
const lateDays = 30

/** Fee for leaving at the first date notice allows: the share of the minimum that remains, an amount, or both. */
export function leavingFee(setting: Setting, column: OfferColumn, exit: Exit): ContingentMoney {
  const leaves = column.start + Math.max(exit.fromMonth, exit.noticeMonths)
  const age = leaves - column.start
  const index = exit.fee.findLastIndex((step) => step.fromMonth <= age)
  const { shareOfRemaining = 0, amount = 0 } = exit.fee[index] ?? {}
  const remaining = minimumOf(setting, column, leaves, Number.POSITIVE_INFINITY)
  const fixed = inTender(setting, column, amount)
  const value = toMinorUnit(setting, shareOfRemaining * remaining + fixed)
  const at = column.active.offer.exits?.indexOf(exit) ?? 0
  const path = `${column.offer.path}.exits[${at}]`
  return {
    value,
    steps: [
      step(setting, `Minimum from ${monthSpan(setting, leaves, leaves)} to the end`, 'sum of its bills', remaining, [
        `${path}.fromMonth`,
        `${path}.noticeMonths`,
      ]),
      step(setting, 'Fee', `${shareOfRemaining} of what remains + ${fixed}`, value, [`${path}.fee[${index}]`]),
    ],
  }
}

/** The largest service credit of a month: the deepest step, bounded by the cap, of the minimum of the last month of service. */
export function serviceCredit(setting: Setting, column: OfferColumn, sla: Sla): ContingentMoney {
  const deepest = Math.max(...sla.credits.map((credit) => credit.share))
  const share = Math.min(deepest, sla.cap ?? 1)
  const month = monthlyBill(setting, column, column.end - 1)
  const value = toMinorUnit(setting, share * month)
  return {
    value,
    steps: [
      step(setting, 'Minimum of a month in full service', 'its bill', month, []),
      step(setting, 'Largest credit', `${share} of it`, value, [`${column.offer.path}.sla`]),
    ],
  }
}

/** Credits for thirty days of lateness on the minimum of the first full month, never above the cap. */
export function lateCredit(setting: Setting, column: OfferColumn, delivery: Delivery): ContingentMoney {
  let share = 0
  for (let day = 1; day <= lateDays; day += 1) {
    const reached = delivery.lateCredits.filter((credit) => credit.fromDay <= day)
    share += reached.reduce((last, credit) => (credit.fromDay >= last.fromDay ? credit : last), {
      fromDay: -1,
      shareOfMonthPerDay: 0,
    }).shareOfMonthPerDay
  }
  const month = monthlyBill(setting, column, column.end - 1)
  const cap = delivery.cap === undefined ? Number.POSITIVE_INFINITY : inTender(setting, column, delivery.cap)
  const value = toMinorUnit(setting, Math.min(cap, share * month))
  const shown = Math.round(share * 1e6) / 1e6
  const capped = Number.isFinite(cap) ? `, at most ${cap}` : ''
  return {
    value,
    steps: [
      step(setting, 'Minimum of a month in full service', 'its bill', month, []),
      step(setting, `Credits for ${lateDays} days`, `${shown} of it${capped}`, value, [
        `${column.offer.path}.delivery`,
      ]),
    ],
  }
}

function monthlyBill(setting: Setting, column: OfferColumn, month: number): number {
  return minimumOf(setting, column, month, month)
}

/** Minimum of service months from … to, as billed when nothing is used. */
function minimumOf(setting: Setting, column: OfferColumn, from: number, to: number): number {
  const lines = column
    .billAt(0)
    .filter((line) => line.category === 'minimum' && line.serviceMonth >= from && line.serviceMonth <= to)
  return toMajor(
    lines.reduce((sum, line) => sum + line.amount, 0),
    setting.decimals,
  )
}

function inTender(setting: Setting, column: OfferColumn, amount: number): number {
  return toMinorUnit(setting, amount * toNumber(setting.rateOf(column.offer.account.currency)))
}

function toMinorUnit(setting: Setting, value: number): number {
  const scale = 10 ** setting.decimals
  return Math.round(value * scale) / scale
}

function step(setting: Setting, label: string, formula: string, value: number, from: readonly string[]): Step {
  return { label, formula, value, unit: money(setting), from }
}
