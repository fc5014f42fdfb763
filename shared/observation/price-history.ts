// Observed prices of one accelerator over time: what a day's prices were, for a chart and its table.
import { exact, multiply } from '../money/exact.ts'
import { roundTo } from '../money/round.ts'
import type { Tender } from '../tender/tender.ts'
import { type PurchaseKind, purchaseKinds } from './observation.ts'
import type { Observed } from './observed-prices.ts'
import { quarterPoint } from './statistics.ts'

/** The observations of one day bought one way: millionths of the tender's currency per accelerator-hour. */
export interface DayOfPrices {
  readonly date: string
  readonly kind: PurchaseKind
  readonly observations: number
  readonly least: number
  readonly lower: number
  readonly median: number
  readonly upper: number
  readonly most: number
}

export interface PriceHistory {
  readonly accelerator: string
  readonly currency: string
  /** By day, then by purchase kind; days without a rate for their currency are left out. */
  readonly days: readonly DayOfPrices[]
  readonly withoutRate: number
}

/** Days and kinds of the observations of one accelerator, oldest first. */
export function priceHistory(
  observed: Iterable<Observed>,
  accelerator: string,
  tender: Pick<Tender, 'currency' | 'fx'>,
): PriceHistory {
  const groups = new Map<string, { readonly date: string; readonly kind: PurchaseKind; readonly prices: number[] }>()
  let withoutRate = 0
  for (const { accelerator: meant, date, kind, currency, price } of observed) {
    if (meant !== accelerator) continue
    const rate = currency === tender.currency ? 1 : tender.fx[currency]?.rate
    if (rate === undefined) {
      withoutRate += 1
      continue
    }
    const key = `${date} ${purchaseKinds.indexOf(kind)}`
    const group = groups.get(key) ?? { date, kind, prices: [] }
    group.prices.push(rate === 1 ? price : Number(roundTo(multiply(exact(price), exact(rate)), 0)))
    groups.set(key, group)
  }
  const days = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => dayOf(group))
  return { accelerator, currency: tender.currency, days, withoutRate }
}

function dayOf(group: { readonly date: string; readonly kind: PurchaseKind; readonly prices: readonly number[] }) {
  const { date, kind } = group
  const prices = group.prices.toSorted((a, b) => a - b)
  return {
    date,
    kind,
    observations: prices.length,
    least: prices[0] ?? 0,
    lower: quarterPoint(prices, 1),
    median: quarterPoint(prices, 2),
    upper: quarterPoint(prices, 3),
    most: prices.at(-1) ?? 0,
  }
}
