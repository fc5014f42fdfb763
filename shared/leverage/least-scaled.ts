// The least that any award which includes a vendor pays it in unit prices: what bounds how far a factor may still be off.
import { priceAward } from '../price/price-award.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Tender } from '../tender/tender.ts'
import { isOpen, scalePrices } from './edits.ts'

/**
 * Present value, less tail credit, tender currency: of each open committed offer alone, at the smallest quantity it allows and each start,
 * unused. 0 when nothing need be paid, and with on-demand capacity, of which one may use as little as one likes.
 */
export function leastScaled(tender: Tender, round: number | undefined, vendor: string): number {
  const { active } = activeOffers(tender, round)
  const open = active.filter((offer) => offer.vendor === vendor && isOpen(offer))
  if (open.some(({ terms }) => terms.kind === 'on-demand')) return 0
  const free = scalePrices(tender, vendor, 0)
  const freeOffers = activeOffers(free, round).active
  let least = Number.POSITIVE_INFINITY
  for (const { terms } of open) {
    const quantity = smallestQuantity(terms)
    const last = Math.min(terms.startLatest, tender.months - 1)
    for (let start = terms.startEarliest; start <= last; start += 1) {
      const alone = { lines: [{ offer: terms.id, quantity, start, ...placeOf(terms) }], use: [] }
      const paid = priceAward(tender, active, alone).totals.total - priceAward(free, freeOffers, alone).totals.total
      least = Math.min(least, paid)
    }
  }
  return Number.isFinite(least) ? Math.max(0, least) : 0
}

export function smallestQuantity({
  minQuantity,
  blockSize,
}: {
  readonly minQuantity: number
  readonly blockSize: number
}) {
  return Math.max(1, Math.ceil(minQuantity / blockSize)) * blockSize
}

export function placeOf({ site, sites }: { readonly site: string | undefined; readonly sites: readonly string[] }) {
  const place = site ?? sites[0]
  return place === undefined ? {} : { site: place }
}
