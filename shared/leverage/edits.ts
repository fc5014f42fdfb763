// Edits of a tender that leverage asks about: a vendor out, its unit prices moved, one term of one offer changed.
import { canonicalJson } from '../kernel/canonical-json.ts'
import { type ActiveOffer, activeOffers } from '../tender/active-offers.ts'
import type { Offer } from '../tender/offer.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'

/** An offer still to be decided: an existing contract is kept whatever happens. */
export function isOpen({ terms }: ActiveOffer): boolean {
  return terms.awarded === undefined
}

/** Ids of a vendor's open offers that take part. */
export function openOffers(offers: readonly ActiveOffer[], vendor: string): readonly string[] {
  return offers.filter((active) => active.vendor === vendor && isOpen(active)).map(({ offer }) => offer.id)
}

/** Rules left when vendors are gone: those that name one of them, or one of their open offers, are dropped. */
export function rulesWithout(
  rules: readonly Rule[],
  vendors: readonly string[],
  gone: readonly string[],
): readonly Rule[] {
  return rules.filter((rule) => {
    if (rule.type === 'vendor-share') return rule.of === undefined || !vendors.includes(rule.of)
    if (rule.type === 'budget') return rule.vendor === undefined || !vendors.includes(rule.vendor)
    return rule.type !== 'offer' || !gone.includes(rule.offer)
  })
}

/** The tender without least shares promised to these vendors: who does not sell cannot hold us to them. */
export function promisesWithout(tender: Tender, vendors: readonly string[]): Tender {
  const { encumbrances } = tender
  if (encumbrances === undefined) return tender
  const kept = encumbrances.filter(({ kind, vendor }) => kind !== 'min-share' || !vendors.includes(vendor))
  return kept.length === encumbrances.length ? tender : { ...tender, encumbrances: kept }
}

/**
 * Unit prices of a vendor's open offers times `factor`, kept to the millionth as quotes state them; fees, energy and charges stay as
 * quoted. Source: docs/model.md, leverage.
 */
export function scalePrices(tender: Tender, vendor: string, factor: number): Tender {
  if (factor === 1) return tender
  return editOffers(tender, (offer, of) => {
    if (of !== vendor || offer.awarded !== undefined) return offer
    const tiers = offer.price.tiers.map((tier) => ({ ...tier, price: toMillionth(tier.price * factor) }))
    return { ...offer, price: { ...offer.price, tiers } }
  })
}

export function toMillionth(price: number): number {
  return Math.round(price * 1e6) / 1e6
}

/** Factors and rates as documents hold them. */
export function toBillionth(factor: number): number {
  return Math.round(factor * 1e9) / 1e9
}

/** `term` is a key of an offer, or `pue` of the site it stands at; `to` null takes the term away. */
export interface ChangedTerm {
  readonly offer: string
  readonly term: string
  readonly to: unknown
}

/**
 * The tender with terms changed in every quote that carries the offer, and at the site of its quote of `round`; values must have passed the
 * schema.
 */
export function changeTerms(tender: Tender, changes: readonly ChangedTerm[], round?: number): Tender {
  return changes.reduce(
    (edited, change) => (change.term === 'pue' ? changePue(edited, change, round) : changeOne(edited, change)),
    tender,
  )
}

function changeOne(tender: Tender, { offer: id, term, to }: ChangedTerm): Tender {
  return editOffers(tender, (offer) => {
    if (offer.id !== id) return offer
    const { [term as keyof Offer]: _, ...rest } = offer
    // A latest start that is not stated follows the earliest: it stays where it was when we are let in earlier.
    const latest = term === 'startEarliest' ? { startLatest: offer.startLatest ?? offer.startEarliest ?? 0 } : {}
    return (to === null ? rest : { ...rest, ...latest, [term]: to }) as Offer
  })
}

function changePue(tender: Tender, { offer: id, to }: ChangedTerm, round: number | undefined): Tender {
  const { active } = activeOffers(tender, round)
  const site = active.find(({ offer }) => offer.id === id)?.terms.site
  if (site === undefined || typeof to !== 'number') return tender
  return { ...tender, sites: tender.sites.map((one) => (one.id === site ? { ...one, pue: to } : one)) }
}

function editOffers(tender: Tender, edit: (offer: Offer, vendor: string) => Offer): Tender {
  const quotes = tender.quotes.map((quote) => ({
    ...quote,
    offers: quote.offers.map((offer) => edit(offer, quote.vendor)),
  }))
  return { ...tender, quotes }
}

/** Rules an award was made under: those it had to give up by priority no longer count. */
export function rulesHeld(rules: readonly Rule[], dropped: readonly Rule[] | undefined): readonly Rule[] {
  const gone = new Set((dropped ?? []).map((rule) => canonicalJson(rule)))
  return rules.filter((rule) => !gone.has(canonicalJson(rule)))
}
