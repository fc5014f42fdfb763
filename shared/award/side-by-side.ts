// Two or more awards of one tender side by side: cash by contract year, present value, peak cash, commitment, capital, power and levelised cost.
import { toMajor } from '../money/amount.ts'
import { createDiscount } from '../money/discount.ts'
import { currencyDecimals } from '../money/format.ts'
import type { PricedLine } from '../price/bill.ts'
import { isCash } from '../price/category.ts'
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { contractYear } from '../time/month.ts'

/** Money in the tender currency. Source: docs/model.md, lease or build. */
export interface SideFigures {
  readonly name: string
  /** Net payments by contract year of the tender, nominal; years after the horizon among them. */
  readonly cashByYear: readonly number[]
  /** Present value of all payments. */
  readonly npv: number
  /** Total that the award minimises: npv less tail credit, plus lost compute and penalties. */
  readonly total: number
  /** The total is proven within this share of the least there can be, 0…1; null when nothing is proved. */
  readonly gap: number | null
  readonly lostCompute: number
  /** Most paid, net, by the end of any month, nominal. */
  readonly peakCash: number
  /** Most paid, net, in any one contract year, nominal. */
  readonly worstYear: number
  readonly commitment: number
  /** Hardware bought and capital of builds, nominal. */
  readonly capital: number
  /** Value left at the horizon, nominal. */
  readonly residual: number
  readonly peakMw: number
  /** Delivered H100e-hours over the horizon, and at their present value. */
  readonly delivered: number
  /** Present value of all payments ÷ present value of delivered H100e-hours; null when nothing is delivered. */
  readonly levelised: number | null
}

/** Hours of every month. */
const hoursPerMonth = 730

/** Null for a case without an award. */
export function sideFigures(tender: Tender, name: string, award: Award): SideFigures | null {
  if (award.totals === null) return null
  const { ledger } = priceAward(tender, activeOffers(tender, award.options.round).active, award)
  const decimals = currencyDecimals(tender.currency)
  const paid = ledger.filter((line) => isCash(line.category))
  const months = byMonth(paid)
  const discount = createDiscount(tender.discountRate, decimals)
  const sum = (lines: readonly PricedLine[]) =>
    toMajor(
      lines.reduce((total, line) => total + line.amount, 0),
      decimals,
    )
  const cashByYear = byYear(months).map((minor) => toMajor(minor, decimals))
  const delivered = award.months.map((month) => month.delivered * hoursPerMonth)
  const present = delivered.reduce((total, hours, m) => total + hours * discount.factor(m), 0)
  return {
    name,
    cashByYear,
    npv: award.totals.npv,
    total: award.totals.total,
    gap: award.gap,
    lostCompute: award.totals.lostCompute,
    peakCash: toMajor(peakOf(months), decimals),
    worstYear: Math.max(0, ...cashByYear),
    commitment: award.totals.commitment,
    capital: sum(paid.filter(({ category }) => category === 'purchase' || category === 'capex')),
    residual: 0 - sum(paid.filter(({ category }) => category === 'residual')),
    peakMw: Math.max(0, ...award.months.map((month) => month.kw)) / 1000,
    delivered: delivered.reduce((total, hours) => total + hours, 0),
    levelised: present === 0 ? null : award.totals.npv / present,
  }
}

/** Net payments by month of payment, minor units. */
function byMonth(lines: readonly PricedLine[]): readonly number[] {
  const months: number[] = []
  for (const line of lines) {
    while (months.length <= line.cashMonth) months.push(0)
    months[line.cashMonth] = (months[line.cashMonth] ?? 0) + line.amount
  }
  return months
}

function byYear(months: readonly number[]): readonly number[] {
  const years: number[] = []
  for (const [m, amount] of months.entries()) {
    const year = contractYear(m)
    years[year] = (years[year] ?? 0) + amount
  }
  return years
}

function peakOf(months: readonly number[]): number {
  let [sum, peak] = [0, 0]
  for (const amount of months) {
    sum += amount
    peak = Math.max(peak, sum)
  }
  return peak
}
