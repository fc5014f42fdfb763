// The horizon cut into periods that a reader thinks in, and payments cut by fiscal year and by how soon they fall due.
import type { PricedLine } from '../price/bill.ts'
import { isCash } from '../price/category.ts'
import { quarterOf } from '../time/month.ts'
import type { Facts } from './facts.ts'

export interface Period {
  readonly label: string
  /** Months of the horizon, first and last. */
  readonly from: number
  readonly to: number
}

const mostColumns = 9

/** Calendar quarters of the horizon, or contract years when there are more quarters than a page is wide. */
export function horizonPeriods(facts: Pick<Facts, 'tender' | 'monthAt'>): readonly Period[] {
  const quarters = groupMonths(facts.tender.months, (m) => quarterOf(facts.monthAt(m)))
  if (quarters.length <= mostColumns) return quarters
  return groupMonths(facts.tender.months, (m) => `Year ${Math.floor(m / 12) + 1}`)
}

function groupMonths(months: number, labelOf: (m: number) => string): readonly Period[] {
  const periods: Period[] = []
  for (let m = 0; m < months; m++) {
    const label = labelOf(m)
    const last = periods.at(-1)
    if (last?.label === label) periods[periods.length - 1] = { ...last, to: m }
    else periods.push({ label, from: m, to: m })
  }
  return periods
}

/** Fiscal years in which anything is paid, first to last without gaps; months 0 and later. */
export function fiscalYears(facts: Pick<Facts, 'priced' | 'fiscalYearAt'>): readonly Period[] {
  const last = facts.priced.ledger.reduce(
    (most, line) => (isCash(line.category) ? Math.max(most, line.cashMonth) : most),
    0,
  )
  return groupMonths(last + 1, facts.fiscalYearAt)
}

export interface DueBucket {
  readonly label: string
  readonly holds: (cashMonth: number) => boolean
}

/** Years counted from month 0 to the month of payment. */
export const dueBuckets: readonly DueBucket[] = [
  { label: 'Within 1 year', holds: (m) => m < 12 },
  { label: '1 to 3 years', holds: (m) => m >= 12 && m < 36 },
  { label: '3 to 5 years', holds: (m) => m >= 36 && m < 60 },
  { label: 'Over 5 years', holds: (m) => m >= 60 },
]

/** Why money is paid, coarsely: what the contracts oblige to, what follows use, what changing over costs ourselves. */
export type Purpose = 'signed' | 'use' | 'own'

export const purposeNames: { readonly [K in Purpose]: string } = {
  signed: 'Signed for',
  use: 'By use',
  own: 'Own change-over cost',
}

/** Undefined for valuations. Support and charges of on-demand capacity follow use; those of contracts count as signed for, as do
 * rebates and committed spend across offers. */
export function purposeOf(line: PricedLine, onDemand: ReadonlySet<string>): Purpose | undefined {
  if (!isCash(line.category)) return undefined
  if (line.workload !== null) return 'own'
  const spot = line.offer !== null && onDemand.has(line.offer)
  if (spot || line.category === 'use' || line.category === 'energy') return 'use'
  return 'signed'
}

export function onDemandOffers(facts: Pick<Facts, 'onDemand'>): ReadonlySet<string> {
  return new Set(facts.onDemand.map((use) => use.active.offer.id))
}
