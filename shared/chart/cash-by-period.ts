// What is paid in each fiscal year, split by why it is paid.
import { formatMoney } from '../money/format.ts'
import type { Chart, Series } from './chart.ts'

/** Columns of nominal payments; `series` in tender currency, one value a period. */
export function cashByPeriod(
  periods: readonly string[],
  series: readonly Series[],
  currency: string,
  locale: string,
): Chart {
  const totals = periods.map((_, p) => series.reduce((sum, one) => sum + (one.values[p] ?? 0), 0))
  return {
    kind: 'columns',
    id: 'cash',
    title: 'Payments by fiscal year',
    unit: currency,
    periods,
    series: series.filter((one) => one.values.some((value) => value !== 0)),
    alt: `Payments, undiscounted: ${periods.map((period, p) => `${period} ${formatMoney(totals[p] ?? 0, currency, locale, 0)}`).join('; ')}.`,
  }
}
