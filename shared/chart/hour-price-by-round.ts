// What a vendor asks for an hour, round by round: the curve of its concession ledger.
import { formatPrice } from '../money/format.ts'
import type { Chart } from './chart.ts'

export interface HourPricePoint {
  readonly round: number
  /** Tender currency. */
  readonly perHour: number
}

/** `per`: what the price is for, such as `H100e-hour`; `name`: the vendor's. */
export function hourPriceChart(
  points: readonly HourPricePoint[],
  { name, per, currency, locale }: { name: string; per: string; currency: string; locale: string },
): Chart {
  const said = points.map(({ round, perHour }) => `round ${round} ${formatPrice(perHour, currency, locale)}`)
  return {
    kind: 'rounds',
    id: 'hour-price-by-round',
    title: `Price per ${per} by round`,
    unit: currency,
    per,
    rounds: points.map(({ round }) => `Round ${round}`),
    series: [{ name, values: points.map(({ perHour }) => perHour) }],
    alt: `All-in cost per ${per} of ${name}: ${said.join(', ')}.`,
  }
}
