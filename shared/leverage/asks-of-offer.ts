// What may be asked of an offer: each improvement its terms know, with the value it would change to.
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Offer } from '../tender/offer.ts'
import { TERMS, type TermKey, termKeys } from '../tender/offer.ts'
import type { Tender } from '../tender/tender.ts'
import type { Ask } from '../tender/term.ts'

/** `to` as the tender document writes it; null takes the term away. `term` is a key of an offer, or `pue` of a site of the vendor's. */
export interface OfferAsk {
  readonly offer: string
  readonly term: TermKey | 'pue'
  readonly change: string
  readonly to: unknown
  /** Typed by the buyer: it need be no improvement. */
  readonly typed?: true
}

/** What the buyer asks of an offer: one of the improvements its terms know, or whatever was typed. Undefined where no term is of that name. */
export function askOf(
  tender: Tender,
  offer: Offer,
  { term, label, to }: { readonly term: string; readonly label: string; readonly to: unknown },
): OfferAsk | undefined {
  const known = asksOfOffer(tender, offer).find(
    (one) => one.term === term && canonicalJson(one.to ?? null) === canonicalJson(to),
  )
  if (known !== undefined) return known
  const key = term === 'pue' ? term : termKeys.find((one) => one === term)
  return key && { offer: offer.id, term: key, change: label, to, typed: true }
}

/** In the order of the term table, the power usage of the vendor's own site last. */
export function asksOfOffer(tender: Tender, offer: Offer): readonly OfferAsk[] {
  const terms = termKeys.flatMap((term): readonly OfferAsk[] => {
    if (!TERMS[term].kinds.includes(offer.kind)) return []
    const asks = TERMS[term].asks as readonly Ask<unknown>[]
    return asks.flatMap(({ label, change }) => {
      const to = change(termValue(offer, term))
      return to === undefined ? [] : [{ offer: offer.id, term, change: label, to }]
    })
  })
  return [...terms, ...pueAsk(tender, offer)]
}

/** Billing follows the ramp of delivery where it has none of its own. */
function termValue(offer: Offer, term: TermKey): unknown {
  return term === 'billingRamp' ? (offer.billingRamp ?? offer.ramp) : offer[term]
}

/** What losses and cooling add may fall by a tenth where the vendor runs the site and we pay for the energy. */
function pueAsk(tender: Tender, offer: Offer): readonly OfferAsk[] {
  const site = tender.sites.find(({ id }) => id === offer.site)
  const { pue, vendor } = site ?? {}
  if (pue === undefined || pue <= 1 || vendor === undefined || offer.power?.mode !== 'pass-through') return []
  const to = Math.round((1 + (pue - 1) * 0.9) * 1e6) / 1e6
  return [{ offer: offer.id, term: 'pue', change: 'a tenth less lost in power and cooling', to }]
}
