// Observed prices of one accelerator over time, with the offers' prices beside them.
import { formatPrice } from '../money/format.ts'
import { kindWords, type PurchaseKind, purchaseKinds } from '../observation/observation.ts'
import type { PriceHistory } from '../observation/price-history.ts'
import type { Chart, PriceLevel } from './chart.ts'

/** A line of daily medians for each way of buying that was observed. Prices in major units per accelerator-hour. */
export function observedPricesChart(
  history: PriceHistory,
  name: string,
  offers: readonly PriceLevel[],
  locale: string,
): Chart {
  const days = [...new Set(history.days.map(({ date }) => date))].toSorted()
  const kinds = purchaseKinds.filter((kind) => history.days.some((one) => one.kind === kind))
  const lists = kinds.map((kind) => {
    const byDay = new Map(history.days.filter((one) => one.kind === kind).map((one) => [one.date, one]))
    const at = (date: string, part: 'lower' | 'median' | 'upper') => (byDay.get(date)?.[part] ?? Number.NaN) / 1e6
    return {
      series: { name: seriesName(kind), values: days.map((date) => at(date, 'median')) },
      spans: days.map((date) => ({ lower: at(date, 'lower'), upper: at(date, 'upper') })),
    }
  })
  return {
    kind: 'prices',
    id: 'observed-prices',
    title: `Observed prices of ${name}`,
    unit: history.currency,
    alt: altOf(history, offers, locale),
    series: lists.map(({ series }) => series),
    spans: lists.map(({ spans }) => spans),
    days,
    levels: offers,
  }
}

function seriesName(kind: PurchaseKind): string {
  return `Median of the day, ${kindWords[kind]}`
}

function altOf({ days, currency }: PriceHistory, offers: readonly PriceLevel[], locale: string): string {
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 'There are no observations.'
  const count = days.reduce((sum, { observations }) => sum + observations, 0)
  const newest = `the newest day's median ${kindWords[last.kind]} is ${formatPrice(last.median / 1e6, currency, locale)}`
  const held = offers.length === 0 ? '' : `; ${offers.length} offers are drawn as level lines`
  return `${count} observations from ${first.date} to ${last.date}; ${newest}${held}.`
}
