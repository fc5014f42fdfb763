// Every version of a vendor's offers, by the round it came in.
import { quotesOfRound } from '../quote/rounds.ts'
import { isWithdrawn } from '../tender/alternatives.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import type { OfferVersion } from './offer-version.ts'

export interface VersionsOfRound {
  readonly round: number
  /** Of the round's main quote; null when it is not recorded. */
  readonly receivedOn: string | null
  /** By offer id. */
  readonly versions: ReadonlyMap<string, OfferVersion>
}

/** The vendor's rounds, the first first. */
export function versionsByRound(tender: Tender, vendor: string): readonly VersionsOfRound[] {
  const own = tender.quotes.filter((quote) => quote.vendor === vendor)
  const rounds = [...new Set(own.map((quote) => quote.round ?? 1))].sort((a, b) => a - b)
  return rounds.map((round) => {
    const quotes = quotesOfRound(tender, vendor, round)
    return { round, receivedOn: mainQuote(quotes)?.receivedOn ?? null, versions: versionsOf(tender, quotes) }
  })
}

/** The quote the others of a round stand beside. */
export function mainQuote(quotes: readonly Quote[]): Quote | undefined {
  return quotes.find((one) => one.alternativeTo === undefined) ?? quotes[0]
}

/** Offers by id; contracts we hold stand beside rounds, and what was withdrawn is not offered. */
export function versionsOf(tender: Tender, quotes: readonly Quote[]): ReadonlyMap<string, OfferVersion> {
  return new Map(
    quotes.flatMap((quote) => {
      const q = tender.quotes.indexOf(quote)
      return quote.offers.flatMap((offer, o) =>
        offer.awarded !== undefined || isWithdrawn(quote, offer.id)
          ? []
          : [[offer.id, { offer, quote, path: `quotes[${q}].offers[${o}]` }] as const],
      )
    }),
  )
}
