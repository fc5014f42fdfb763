// Which offers take part: the newest round of each vendor, valid on the signing day; the others are listed with the reason.
import { alternativesOf } from './alternatives.ts'
import { type CompleteOffer, completeOffer } from './complete-offer.ts'
import type { Offer } from './offer.ts'
import type { Quote } from './quote.ts'
import type { Tender } from './tender.ts'

/** An offer that takes part, with the quote it stands in and its place in the document. */
export interface ActiveOffer {
  /** As it stands in the document, and ruling out what alternative quotes of the vendor offer. */
  readonly offer: Offer
  readonly terms: CompleteOffer
  readonly quote: Quote
  readonly vendor: string
  /** Quote currency. */
  readonly currency: string
  readonly round: number
  /** `quotes[i].offers[j]`. */
  readonly path: string
}

export type InactiveReason =
  | { readonly kind: 'older-round'; readonly newest: number }
  | { readonly kind: 'later-round'; readonly upTo: number }
  | { readonly kind: 'expired'; readonly validUntil: string; readonly signingDate: string }
  | { readonly kind: 'disqualified'; readonly reason: string }
  | { readonly kind: 'corrected'; readonly by: string }
  | { readonly kind: 'withdrawn'; readonly on: string; readonly reason: string }

export interface InactiveOffer {
  readonly offer: Offer
  readonly quote: Quote
  readonly vendor: string
  readonly path: string
  readonly reason: InactiveReason
}

export interface OffersByActivity {
  readonly active: readonly ActiveOffer[]
  readonly inactive: readonly InactiveOffer[]
}

/**
 * Splits a tender's offers. `upToRound` looks at the world as it stood after that round.
 * Offers that are existing contracts (`awarded`) are always active; of several rounds that carry one, the newest counts.
 * Source: docs/model.md, active offers. Active offers are sorted by id.
 */
export function activeOffers(tender: Tender, upToRound = Number.POSITIVE_INFINITY): OffersByActivity {
  const newest = newestRounds(tender, upToRound)
  const active = new Map<string, ActiveOffer>()
  const inactive: InactiveOffer[] = []
  for (const [q, quote] of tender.quotes.entries()) {
    const round = quote.round ?? 1
    const quoteReason = reasonAgainst(tender, quote, newest.get(quote.vendor) ?? round, upToRound)
    for (const [o, offer] of quote.offers.entries()) {
      const path = `quotes[${q}].offers[${o}]`
      const earlier = active.get(offer.id)
      if (offer.awarded !== undefined && round <= upToRound) {
        if (earlier !== undefined && earlier.round > round) continue
      } else {
        const reason = quoteReason ?? withdrawnReason(quote, offer.id)
        if (reason !== undefined) {
          inactive.push({ offer, quote, vendor: quote.vendor, path, reason })
          continue
        }
      }
      active.set(offer.id, {
        offer,
        terms: completeOffer(offer),
        quote,
        vendor: quote.vendor,
        currency: quote.currency,
        round,
        path,
      })
    }
  }
  const sorted = [...active.values()].sort((a, b) => compareIds(a.offer.id, b.offer.id))
  return { active: excludeAlternatives(tender, sorted), inactive }
}

/** Offers of quotes that are alternatives of each other rule each other out; contracts we hold are no part of that. */
function excludeAlternatives(tender: Tender, active: readonly ActiveOffer[]): readonly ActiveOffer[] {
  if (tender.quotes.every((quote) => quote.alternativeTo === undefined)) return active
  return active.map((item) => {
    if (item.offer.awarded !== undefined) return item
    const others = alternativesOf(tender, item.quote)
    const barred = active.filter((other) => others.includes(other.quote) && other.offer.awarded === undefined)
    if (barred.length === 0) return item
    const excludes = [...new Set([...(item.offer.excludes ?? []), ...barred.map((other) => other.offer.id)])]
    const offer = { ...item.offer, excludes }
    return { ...item, offer, terms: completeOffer(offer) }
  })
}

function withdrawnReason(quote: Quote, offer: string): InactiveReason | undefined {
  const found = quote.withdrawals?.find((one) => one.offer === undefined || one.offer === offer)
  return found === undefined ? undefined : { kind: 'withdrawn', on: found.on, reason: found.reason }
}

function newestRounds(tender: Tender, upToRound: number): ReadonlyMap<string, number> {
  const newest = new Map<string, number>()
  for (const quote of tender.quotes) {
    const round = quote.round ?? 1
    if (round <= upToRound) newest.set(quote.vendor, Math.max(newest.get(quote.vendor) ?? 0, round))
  }
  return newest
}

function reasonAgainst(tender: Tender, quote: Quote, newest: number, upToRound: number): InactiveReason | undefined {
  const round = quote.round ?? 1
  if (round > upToRound) return { kind: 'later-round', upTo: upToRound }
  if (round < newest) return { kind: 'older-round', newest }
  const correction = tender.quotes.find((other) => other.corrects === quote.id && other.vendor === quote.vendor)
  if (correction !== undefined) return { kind: 'corrected', by: correction.id }
  const whole = quote.withdrawals?.find((one) => one.offer === undefined)
  if (whole !== undefined) return { kind: 'withdrawn', on: whole.on, reason: whole.reason }
  const vendor = tender.vendors.find((candidate) => candidate.id === quote.vendor)
  if (vendor?.status === 'disqualified') return { kind: 'disqualified', reason: vendor.reason ?? 'no reason given' }
  const { signingDate } = tender
  if (signingDate !== undefined && quote.validUntil !== undefined && quote.validUntil < signingDate) {
    if (quote.useExpired === undefined) return { kind: 'expired', validUntil: quote.validUntil, signingDate }
  }
  return undefined
}

/** Order of ids everywhere: by UTF-16 code units, the same on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** A reason in words. */
export function describeInactive(reason: InactiveReason): string {
  switch (reason.kind) {
    case 'older-round':
      return `replaced by round ${reason.newest}`
    case 'later-round':
      return `came after round ${reason.upTo}`
    case 'expired':
      return `valid until ${reason.validUntil}, before signing on ${reason.signingDate}`
    case 'disqualified':
      return `vendor disqualified: ${reason.reason}`
    case 'corrected':
      return `corrected by quote ${reason.by}`
    case 'withdrawn':
      return `withdrawn by the vendor on ${reason.on}: ${reason.reason}`
  }
}
