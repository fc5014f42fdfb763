// Spend a quote commits us to by the month, year or term: what falls short is paid, and what lies above the minimum is committed.
import { convertMinor, exactAmount, toMinor } from '../money/amount.ts'
import { type Exact, exact } from '../money/exact.ts'
import { currencyDecimals } from '../money/format.ts'
import type { Quote } from '../tender/quote.ts'
import type { Account, Bill } from './bill.ts'
import type { ExactOffer } from './exact-offer.ts'
import { factor } from './formula.ts'
import type { Commitment } from './kinds/commitment.ts'
import type { Setting } from './setting.ts'

/** By how much a spend commitment exceeds the minimum of its contracts in one interval: committed beside the minimum. */
export interface SpendExcess {
  readonly quote: string
  readonly vendor: string
  /** `quotes[1].spendCommitment`. */
  readonly path: string
  /** First and last month of service of the interval. */
  readonly from: number
  readonly to: number
  /** Minor units of the tender currency. */
  readonly amount: number
}

export interface Interval {
  readonly from: number
  readonly to: number
}

/** Bills shortfalls in the last month of each interval, without lag; returns what is committed above the minimum. */
export function billSpendCommitments(
  setting: Setting,
  offers: ReadonlyMap<string, ExactOffer>,
  commitments: ReadonlyMap<string, Commitment>,
  bill: Bill,
): readonly SpendExcess[] {
  return setting.tender.quotes.flatMap((quote, index): readonly SpendExcess[] => {
    if (quote.spendCommitment === undefined) return []
    const awards = [...commitments].flatMap(([id, commitment]) => {
      const offer = offers.get(id)
      const own = offer?.path.startsWith(`quotes[${index}].`) === true
      return offer !== undefined && own ? [{ offer, commitment }] : []
    })
    return intervalsOf(quote.spendCommitment.per, awards).flatMap((interval) =>
      billInterval(setting, quote, index, awards, interval, bill),
    )
  })
}

interface Awarded {
  readonly offer: ExactOffer
  readonly commitment: Commitment
}

/** Months, runs of twelve months, or all months from the first start to the last end; the last year may be short. */
export function intervalsOf(
  per: NonNullable<Quote['spendCommitment']>['per'],
  awards: readonly Awarded[],
): readonly Interval[] {
  if (awards.length === 0) return []
  const first = Math.min(...awards.map(({ commitment }) => commitment.start))
  const end = Math.max(...awards.map(({ offer, commitment }) => commitment.start + offer.terms.termMonths))
  const length = { month: 1, year: 12, term: Math.max(1, end - first) }[per]
  const count = Math.ceil((end - first) / length)
  return Array.from({ length: count }, (_, step) => {
    const from = first + step * length
    return { from, to: Math.min(from + length, end) - 1 }
  })
}

function billInterval(
  setting: Setting,
  quote: Quote,
  index: number,
  awards: readonly Awarded[],
  { from, to }: Interval,
  bill: Bill,
): readonly SpendExcess[] {
  const { amount, shortfallShare = 1 } = quote.spendCommitment ?? { amount: 0 }
  const decimals = currencyDecimals(quote.currency)
  const path = `quotes[${index}].spendCommitment`
  const asked = toMinor(exact(amount), decimals)
  const ids = new Set(awards.map(({ offer }) => offer.active.offer.id))
  const billed = bill.billed.filter(
    (line) => line.offer !== null && ids.has(line.offer) && line.serviceMonth >= from && line.serviceMonth <= to,
  )
  const sum = (...wanted: readonly string[]) =>
    billed.reduce((total, line) => total + (wanted.includes(line.category) ? line.quoteAmount : 0), 0)
  const spent = sum('minimum', 'use')
  bill.add(accountOf(setting, quote, index), {
    category: 'shortfall',
    serviceMonth: to,
    cashMonth: to,
    products: [
      [
        factor(exact(shortfallShare), 'of what falls short', `${path}.shortfallShare`),
        factor(
          missing(asked, spent, decimals),
          shortWords(amount, spent, decimals, setting, { from, to }),
          `${path}.amount`,
          `${path}.per`,
        ),
      ],
    ],
  })
  const above = Math.max(0, asked - sum('minimum'))
  if (above === 0 || to < 0) return []
  const converted =
    quote.currency === setting.currency
      ? above
      : convertMinor(above, decimals, setting.rateOf(quote.currency), setting.decimals)
  return [{ quote: quote.id, vendor: quote.vendor, path, from, to, amount: converted }]
}

function missing(asked: number, spent: number, decimals: number): Exact {
  return exactAmount(Math.max(0, asked - spent), decimals)
}

function shortWords(amount: number, spent: number, decimals: number, setting: Setting, { from, to }: Interval): string {
  const span = from === to ? setting.nameOf(from) : `${setting.nameOf(from)} to ${setting.nameOf(to)}`
  return `short of ${amount}, ${spent / 10 ** decimals} spent in ${span}`
}

function accountOf(setting: Setting, quote: Quote, index: number): Account {
  return {
    offer: null,
    vendor: quote.vendor,
    workload: null,
    path: `quotes.${quote.id}`,
    currency: quote.currency,
    decimals: currencyDecimals(quote.currency),
    currencyFrom: quote.currency === setting.currency ? [] : [`quotes[${index}].currency`, `fx.${quote.currency}.rate`],
  }
}
