// Offers of all rounds as rows of a grid, with what speaks for or against each taking part.
import type { TenderView } from '../../shared/contract/views.ts'
import { activeOffers, describeInactive } from '../../shared/tender/active-offers.ts'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { namesOf } from './names.ts'

export interface OfferRow {
  /** `quotes[i].offers[j]`. */
  readonly path: string
  readonly quotePath: string
  readonly offer: Offer
  readonly quote: Quote
  readonly vendorName: string
  readonly siteName: string
  readonly region: string
  readonly round: number
  readonly active: boolean
  /** Why it takes no part; empty when it does. */
  readonly reason: string
}

/** In the document's order of vendors, the newest round first. */
export function offerRows(tender: Tender): readonly OfferRow[] {
  const nameOf = namesOf(tender)
  const { active, inactive } = activeOffers(tender)
  const taking = new Set(active.map((one) => one.path))
  const reasons = new Map(inactive.map((one) => [one.path, describeInactive(one.reason)]))
  const order = tender.vendors.map((vendor) => vendor.id)
  const rows = tender.quotes.flatMap((quote, q) =>
    quote.offers.map((offer, o): OfferRow => {
      const path = `quotes[${q}].offers[${o}]`
      const site = tender.sites.find((one) => one.id === offer.site)
      return {
        path,
        quotePath: `quotes[${q}]`,
        offer,
        quote,
        vendorName: nameOf(quote.vendor),
        siteName: site?.name ?? offer.site ?? '',
        region: site?.region ?? '',
        round: quote.round ?? 1,
        active: taking.has(path),
        reason: taking.has(path) ? '' : (reasons.get(path) ?? 'replaced by a later round'),
      }
    }),
  )
  return rows.sort((a, b) => order.indexOf(a.quote.vendor) - order.indexOf(b.quote.vendor) || b.round - a.round)
}

/** Marks of places inside `path`, or at it. */
export function marksInside(view: TenderView, path: string): TenderView['sources'] {
  return view.sources.filter(
    (mark) => mark.path === path || mark.path.startsWith(`${path}.`) || mark.path.startsWith(`${path}[`),
  )
}
