// What each case costs: cash and lost compute side by side, never one figure for both.
import type { CaseResult } from '../award/board.ts'
import { formatMoney } from '../money/format.ts'
import type { AwardTotals } from '../tender/award.ts'
import type { Chart } from './chart.ts'

interface PricedCase {
  readonly name: string
  readonly totals: AwardTotals
}

/** One lying bar a case that has an award; the chosen one is marked. Present values, tender currency. */
export function costByCase(
  cases: readonly Pick<CaseResult, 'name' | 'award'>[],
  chosenName: string,
  currency: string,
  locale: string,
): Chart {
  const priced = cases.flatMap(({ name, award }): readonly PricedCase[] =>
    award.totals === null ? [] : [{ name, totals: award.totals }],
  )
  const chosen = priced.findIndex((one) => one.name === chosenName)
  const lost = priced.map((one) => one.totals.lostCompute)
  const penalty = priced.map((one) => one.totals.penalty)
  return {
    kind: 'bars',
    id: 'cases',
    title: 'Cost of each case',
    unit: currency,
    cases: priced.map((one) => one.name),
    chosen: chosen < 0 ? undefined : chosen,
    series: [
      {
        name: 'Cash, less credit for capacity after the horizon',
        values: priced.map((one) => one.totals.npv - one.totals.tailCredit),
      },
      { name: 'Lost compute (not cash)', values: lost },
      ...(penalty.some((value) => value > 0) ? [{ name: 'Breaches of priced rules (not cash)', values: penalty }] : []),
    ],
    alt: `Present value by case: ${priced
      .map((one) => `${one.name} ${formatMoney(one.totals.total, currency, locale, 0)}`)
      .join('; ')}.`,
  }
}
