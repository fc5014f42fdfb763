// A vendor's unit prices tier by tier: today's, the computed one it wins or loses at, our target and our walk-away.
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Position, TargetPrice } from '../../shared/tender/position.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { changeWords } from './leverage-words.ts'

export interface PriceRow {
  readonly offer: string
  readonly from: number
  /** `accelerator-hour` and the like. */
  readonly unit: string
  /** Quote currency. */
  readonly currency: string
  readonly now: number
  /** At the vendor's price to win or ceiling; null when it was not computed. */
  readonly computed: number | null
  readonly target: number | null
  readonly walkAway: number | null
}

/** The vendor's offers that take part and are open: what there is to negotiate. */
export function openOffersOf(tender: Tender, vendor: string): readonly ActiveOffer[] {
  return activeOffers(tender).active.filter((one) => one.vendor === vendor && one.offer.awarded === undefined)
}

export function priceRows(tender: Tender, position: Position, leverage: Leverage | null): readonly PriceRow[] {
  const { vendor } = position
  const computed = leverage?.vendors.find((one) => one.vendor === vendor)?.unitPrices ?? []
  return openOffersOf(tender, vendor).flatMap(({ offer, currency }) =>
    offer.price.tiers.map(({ from, price: now }) => {
      const at = (list: readonly TargetPrice[]) =>
        list.find((one) => one.offer === offer.id && one.from === from)?.price ?? null
      const found = computed.find((one) => one.offer === offer.id && one.from === from)
      return {
        ...{ offer: offer.id, from, unit: offer.price.unit, currency, now },
        ...{ computed: found?.at ?? null, target: at(position.targets), walkAway: at(position.walkAway) },
      }
    }),
  )
}

/** Prices the position names of tiers that are no longer offered: they would be refused in a letter. */
export function orphanedPrices(rows: readonly PriceRow[], position: Position): readonly TargetPrice[] {
  return [...position.targets, ...position.walkAway].filter(
    ({ offer, from }) => !rows.some((row) => row.offer === offer && row.from === from),
  )
}

/** `per accelerator-hour`. */
export function perUnit(unit: string): string {
  return `per ${unit}`
}

/** `any quantity`, or from where on the tier's price holds. */
export function tierWords(row: Pick<PriceRow, 'from'>, locale: string): string {
  return row.from === 0 ? 'any quantity' : `from ${row.from.toLocaleString(locale)} on`
}

/** `−1.7 %` against today's price; '' where there is nothing to compare. */
export function againstToday(price: number | null, { now }: Pick<PriceRow, 'now'>, locale: string): string {
  if (price === null || now === 0) return ''
  return price === now ? 'as today' : `${changeWords(price / now, locale)} on today`
}

/** What a buyer would want to be told of the typed prices of a tier before it is said aloud; nothing here is refused. */
export interface PriceDoubts {
  readonly target: string
  readonly walkAway: string
}

export function priceDoubts(row: PriceRow, awarded: boolean): PriceDoubts {
  const { now, computed, target, walkAway } = row
  const above = (price: number | null, limit: number | null) => price !== null && limit !== null && price > limit
  return {
    target: above(target, walkAway)
      ? 'Above our walk-away: we would ask for less than we need'
      : above(target, now)
        ? 'Above today’s price'
        : '',
    walkAway: above(walkAway, computed)
      ? awarded
        ? 'Above the price ceiling: an award without it costs less'
        : 'Above the price to win: it would still lose'
      : '',
  }
}
