// What each signed offer obliges us to pay, used or not, by month of service: the ground of exposure and of leaving.
import type { PricedLine } from '../price/bill.ts'
import type { Category } from '../price/category.ts'
import { priceAward } from '../price/price-award.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'

/** Due whatever is used; a month that has not come yet can only be escaped by a right to leave. */
const due: ReadonlySet<Category> = new Set([
  'minimum',
  'support',
  'charges',
  'drawdown',
  'once',
  'setup',
  'upfront',
  'premium',
  'purchase',
  'capex',
])

/** Minor units of the tender currency by month of service; months before 0 are past and left out. */
export interface Obligation {
  readonly offer: string
  readonly vendor: string
  /** All that is due in any case, prepayments set off. */
  readonly due: ReadonlyMap<number, number>
  /** Minimum (take-or-pay) alone, before prepayments are set off. */
  readonly minimum: ReadonlyMap<number, number>
  /** What prepayments take off the bills; negative. */
  readonly drawdown: ReadonlyMap<number, number>
  /** Last month with anything due, −1 without. */
  readonly last: number
}

/** Obligations of every awarded offer, in order of the lines. Prices the signed lines without any use. */
export function obligationsOf(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'lines'>,
): readonly Obligation[] {
  const { ledger } = priceAward(tender, offers, { lines: award.lines, use: [] })
  const signed = ledger.filter((line) => due.has(line.category) && line.serviceMonth >= 0)
  const unique = [...new Map(award.lines.map((line) => [line.offer, line.vendor]))]
  return unique.map(([offer, vendor]) => {
    const own = signed.filter((line) => line.offer === offer)
    return {
      ...{ offer, vendor },
      due: sumByMonth(own),
      minimum: sumByMonth(own.filter((line) => line.category === 'minimum')),
      drawdown: sumByMonth(own.filter((line) => line.category === 'drawdown')),
      last: own.reduce((most, line) => Math.max(most, line.serviceMonth), -1),
    }
  })
}

function sumByMonth(lines: readonly PricedLine[]): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const line of lines) sums.set(line.serviceMonth, (sums.get(line.serviceMonth) ?? 0) + line.amount)
  return sums
}

/** Σ of a month and all later ones. */
export function sumFrom(
  byMonth: ReadonlyMap<number, number>,
  month: number,
  before = Number.POSITIVE_INFINITY,
): number {
  let sum = 0
  for (const [m, amount] of byMonth) if (m >= month && m < before) sum += amount
  return sum
}
