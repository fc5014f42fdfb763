// Offers of one accelerator beside its observations: what the comparison says of them, as rows of a table.
import type { PriceLevel } from '../../shared/chart/chart.ts'
import type { Comparison } from '../../shared/price/comparison.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { namesOf } from './names.ts'

export interface MarketRow {
  readonly offer: string
  readonly vendor: string
  /** Tender currency per accelerator-hour over the whole term; null when nothing is in service. */
  readonly price: number | null
  readonly percentile: number | null
  /** `cheaper than 72 % of 418 observations …`, or why it cannot be said. */
  readonly standing: string
  /** Paths of the cells whose steps may be opened. */
  readonly pricePath: string
  readonly percentilePath: string
}

/** The offers of an accelerator at the tier the quantity reaches, cheapest first. */
export function marketRows(tender: Tender, comparison: Comparison | null, accelerator: string): readonly MarketRow[] {
  if (comparison === null) return []
  const nameOf = namesOf(tender)
  const of = new Map(activeOffers(tender).active.map(({ offer }) => [offer.id, offer.accelerator]))
  const cell = (row: string, index: number) => comparison.rows.find(({ id }) => id === row)?.cells[index]
  return comparison.columns
    .flatMap((column, index): readonly MarketRow[] => {
      if (!column.chosen || of.get(column.offer) !== accelerator) return []
      const [price, percentile] = [cell('effective', index), cell('observed-percentile', index)]
      return [
        {
          offer: column.offer,
          vendor: nameOf(column.vendor),
          price: price?.value ?? null,
          percentile: percentile?.value ?? null,
          standing: cell('observed-standing', index)?.text ?? percentile?.text ?? '',
          pricePath: price?.path ?? '',
          percentilePath: percentile?.path ?? '',
        },
      ]
    })
    .toSorted((a, b) => (a.price ?? Number.POSITIVE_INFINITY) - (b.price ?? Number.POSITIVE_INFINITY))
}

/** The same as levels of the chart. */
export function priceLevels(rows: readonly MarketRow[]): readonly PriceLevel[] {
  return rows.flatMap(({ offer, vendor, price }) => (price === null ? [] : [{ name: `${vendor} · ${offer}`, price }]))
}
