// Payments of an award by fiscal year, from the award document alone, after the horizon included.
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { fiscalYear, monthOf } from '../time/month.ts'
import { cashByPeriod } from './cash-by-period.ts'
import type { Chart } from './chart.ts'

export interface YearOfCash {
  /** `FY 2028`, or the calendar year. */
  readonly label: string
  /** Nominal payments inside the horizon, tender currency. */
  readonly inside: number
  /** Nominal payments of months after it. */
  readonly after: number
}

/** Σ `months[].cash` and Σ `cashAfter` by fiscal year; together they are `totals.nominal`. */
export function cashByFiscalYear(tender: Tender, award: Pick<Award, 'months' | 'cashAfter'>): readonly YearOfCash[] {
  const first = tender.fiscalYearStart ?? 1
  const years = new Map<string, { inside: number; after: number }>()
  const add = (m: number, cash: number, when: 'inside' | 'after') => {
    const year = fiscalYear(monthOf(tender.start, m), first)
    const label = first === 1 ? String(year) : `FY ${year}`
    const sums = years.get(label) ?? { inside: 0, after: 0 }
    sums[when] += cash
    years.set(label, sums)
  }
  for (const [m, month] of award.months.entries()) add(m, month.cash, 'inside')
  for (const [m, cash] of award.cashAfter.entries()) add(award.months.length + m, cash, 'after')
  return [...years].map(([label, sums]) => ({ label, inside: toCents(sums.inside), after: toCents(sums.after) }))
}

/** Sums of amounts in minor units stay amounts in minor units. */
function toCents(value: number): number {
  return Math.round(value * 1e4) / 1e4
}

/** Columns of payments by fiscal year, inside the horizon and after it. */
export function cashOfAward(tender: Tender, award: Pick<Award, 'months' | 'cashAfter'>, locale: string): Chart {
  const years = cashByFiscalYear(tender, award)
  return cashByPeriod(
    years.map((year) => year.label),
    [
      { name: 'Within the horizon', values: years.map((year) => year.inside) },
      { name: 'After the horizon', values: years.map((year) => year.after) },
    ],
    tender.currency,
    locale,
  )
}
