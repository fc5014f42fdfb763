// What a bid sheet is made from: this vendor and what the buyer publishes. The type holds nothing of any other vendor.

import { isWithdrawn } from '../../tender/alternatives.ts'
import type { Quote } from '../../tender/quote.ts'
import type { Tender } from '../../tender/tender.ts'
import type { OfferKind } from '../../tender/term.ts'
import { newestQuotes, newestRound } from '../rounds.ts'

export interface BidSheetRequest {
  /** `start` is `YYYY-MM`, `months` the horizon. */
  readonly tender: { readonly id: string; readonly name: string; readonly start: string; readonly months: number }
  readonly accelerators: readonly { readonly id: string; readonly name: string }[]
  readonly vendor: { readonly id: string; readonly name: string }
  /** The vendor's own sites and the buyer's. */
  readonly sites: readonly { readonly id: string; readonly name: string; readonly region: string }[]
  readonly kinds: readonly OfferKind[]
  /** The round it asks for. */
  readonly round: number
  /** What the sheet is filled with: the vendor's newest quote, or nothing. */
  readonly quote?: Quote
}

/** Kinds of offer a bid sheet asks for. */
export const askedKinds: readonly OfferKind[] = ['lease', 'on-demand']

/**
 * The request for a vendor's next round, filled with its newest offers so that none is withdrawn by being forgotten; existing contracts
 * are no bids and stay out. Undefined when the tender has no such vendor.
 */
export function requestBidSheet(tender: Tender, vendorId: string): BidSheetRequest | undefined {
  const vendor = tender.vendors.find((candidate) => candidate.id === vendorId)
  if (vendor === undefined) return undefined
  const newest = newestQuotes(tender, vendorId).filter((quote) => quote.alternativeTo === undefined)
  const offers = newest.flatMap((quote) =>
    quote.offers.filter((offer) => offer.awarded === undefined && !isWithdrawn(quote, offer.id)),
  )
  const last = newest.at(-1)
  const kinds = [...new Set([...askedKinds, ...offers.map((offer) => offer.kind)])]
  const request: BidSheetRequest = {
    tender: { id: tender.id, name: tender.name, start: tender.start, months: tender.months },
    accelerators: tender.accelerators.map(({ id, name }) => ({ id, name: name ?? id })),
    vendor: { id: vendor.id, name: vendor.name ?? vendor.id },
    sites: tender.sites
      .filter((site) => site.vendor === undefined || site.vendor === vendorId)
      .map(({ id, name, region }) => ({ id, name: name ?? id, region })),
    kinds,
    round: (newestRound(tender, vendorId) ?? 0) + 1,
  }
  if (last === undefined) return request
  // The dates of the last round do not hold for the next one, and the buyer's remarks on a quote are none of the vendor's business.
  const { id, vendor: owner, round, currency, packageLogic, spendCommitment, notes } = last
  const kept = { id, vendor: owner, round, currency, packageLogic, spendCommitment, notes }
  const stated = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)) as typeof kept
  return { ...request, quote: { ...stated, offers } }
}
