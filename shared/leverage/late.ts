// What it costs us when a vendor delivers late, beside what its quotes pay for it: a fair credit a day.
import { evaluate } from '../award/milp.ts'
import { solveQuestion } from '../award/solve-question.ts'
import { toMajor } from '../money/amount.ts'
import { currencyDecimals } from '../money/format.ts'
import { priceAward } from '../price/price-award.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { AwardLine } from '../tender/award.ts'
import type { VendorLeverage } from '../tender/leverage.ts'
import { type LeverageDesk, questionOf } from './desk.ts'

const delays = [1, 2, 3, 6] as const
const daysInMonth = 30

type Late = NonNullable<VendorLeverage['late']>[number]

/**
 * The award stands, the vendor's new lines start later, use is decided anew without rules: (total − total in time) ÷ (30 · months), a day.
 * Null when cancelled. Source: docs/model.md, leverage.
 */
export async function lateCosts(desk: LeverageDesk, vendor: string): Promise<readonly Late[] | null> {
  const open = new Set(desk.offers.filter(({ terms }) => terms.awarded === undefined).map(({ terms }) => terms.id))
  const isLate = (line: AwardLine) => line.vendor === vendor && open.has(line.offer)
  const inTime = await totalOf(desk, desk.award.lines)
  if (inTime === null) return null
  const found: Late[] = []
  for (const months of delays) {
    if (desk.hooks.isCancelled()) return null
    desk.hooks.onStep(`${desk.nameOf(vendor)}: ${months} ${months === 1 ? 'month' : 'months'} late`)
    const shifted = desk.award.lines.map((line) => (isLate(line) ? { ...line, start: line.start + months } : line))
    const late = await totalOf(desk, shifted)
    const perDay = late === null ? null : cents((late - inTime) / (daysInMonth * months))
    found.push({ months, perDay, quoted: quotedPerDay(desk, desk.award.lines.filter(isLate), months) })
  }
  return found
}

function cents(value: number): number {
  return Math.round(value * 100) / 100
}

/** Null when use cannot be decided, as when hardware has no power for what is promised. */
async function totalOf(desk: LeverageDesk, lines: readonly AwardLine[]): Promise<number | null> {
  const { tender, award, hooks } = desk
  const question = { ...questionOf(tender, award, [], {}), given: lines, step: undefined }
  const limits = { gap: 1e-9, work: Number.POSITIVE_INFINITY, seed: award.options.seed }
  const { draft, solved } = await solveQuestion(question, hooks.solve, limits)
  return solved.values === null ? null : evaluate(draft.total, solved.values)
}

/** Credits of all late lines to the end of the delay, per day of it; null when none of them has any. */
function quotedPerDay(desk: LeverageDesk, lines: readonly AwardLine[], months: number): number | null {
  const days = daysInMonth * months
  const credits = lines.flatMap((line) => {
    const active = desk.offers.find(({ terms }) => terms.id === line.offer)
    const { lateCredits, cap } = active?.offer.delivery ?? {}
    if (active === undefined || lateCredits === undefined || lateCredits.length === 0) return []
    const bill = firstMonthBill(desk, line)
    const all = Array.from({ length: days }, (_, day) => shareOn(lateCredits, day + 1) * bill).reduce(
      (a, b) => a + b,
      0,
    )
    return [Math.min(all, cap === undefined ? Number.POSITIVE_INFINITY : cap * rateOf(desk, active))]
  })
  return credits.length === 0 ? null : cents(credits.reduce((sum, credit) => sum + credit, 0) / days)
}

/** The step that the day has reached; days are counted from 1. */
function shareOn(
  steps: readonly { readonly fromDay: number; readonly shareOfMonthPerDay: number }[],
  day: number,
): number {
  return steps.reduce((best, step) => (step.fromDay <= day && step.fromDay >= best.fromDay ? step : best), {
    fromDay: -1,
    shareOfMonthPerDay: 0,
  }).shareOfMonthPerDay
}

function rateOf({ tender }: LeverageDesk, { currency }: ActiveOffer): number {
  return currency === tender.currency ? 1 : (tender.fx[currency]?.rate ?? 1)
}

/** Minimum of the first full month of the contract alone, tender currency. */
function firstMonthBill({ tender, offers }: LeverageDesk, { offer, quantity, start, site }: AwardLine): number {
  const place = site === undefined ? {} : { site }
  const priced = priceAward(tender, offers, { lines: [{ offer, quantity, start, ...place }], use: [] })
  const minimum = priced.ledger.filter((line) => line.category === 'minimum' && line.offer === offer)
  const most = minimum.reduce((largest, line) => Math.max(largest, Math.abs(line.amount)), 0)
  return toMajor(most, currencyDecimals(tender.currency))
}
