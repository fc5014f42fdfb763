// A term of an offer changed in the tender document, sharing nothing with how leverage changes it.
import type { Tender } from '../../shared/tender/tender.ts'

/** The term changed in every quote, an earlier start beside the one there is. */
export function changedByHand(
  tender: Tender,
  { offer: id, term, to }: { readonly offer: string; readonly term: string; readonly to: unknown },
): Tender {
  const copy = structuredClone(tender)
  for (const quote of copy.quotes) {
    for (const offer of quote.offers.filter((one) => one.id === id)) {
      if (term === 'startEarliest') offer.startLatest ??= offer.startEarliest ?? 0
      if (term === 'pue') for (const site of copy.sites.filter((one) => one.id === offer.site)) site.pue = to as number
      else Object.assign(offer, { [term]: to })
    }
  }
  return copy
}
