// The rounds of each vendor in the order they came: dates, validity against the signing day, and what kind of quote each is.
import { activeOffers, describeInactive } from '../tender/active-offers.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { daysBetween } from '../time/days.ts'

/**
 * `holds`: valid on the signing day; `ends-before`: takes no part; `used-anyway`: ended, used for a reason. `spare` are days from signing to the end,
 * below 0 when it ends before.
 */
export type Validity =
  | { readonly kind: 'not-stated' }
  | { readonly kind: 'no-signing-date'; readonly until: string }
  | { readonly kind: 'holds' | 'ends-before' | 'used-anyway'; readonly until: string; readonly spare: number }

export interface QuoteOnLine {
  readonly quote: string
  /** `quotes[2]`. */
  readonly path: string
  readonly round: number
  readonly receivedOn: string | null
  readonly validity: Validity
  /** `of` names the quote it stands beside or corrects. */
  readonly kind: 'quote' | 'alternative' | 'correction'
  readonly of: string | null
  readonly currency: string
  /** Why it was put down on the vendor's behalf; empty when the vendor sent it. */
  readonly surrogate: string
  /** Offer ids, '' for the whole quote. */
  readonly withdrawn: readonly { readonly offer: string; readonly on: string; readonly reason: string }[]
  readonly confirmations: NonNullable<Quote['confirmations']>
  readonly offers: number
  readonly takingPart: number
  /** Why offers of it take no part, each reason once. */
  readonly reasons: readonly string[]
}

export interface VendorLine {
  readonly vendor: string
  readonly name: string
  readonly quotes: readonly QuoteOnLine[]
}

/** Vendors in the tender's order, each with its quotes by round; vendors without a quote have an empty line. */
export function timelines(tender: Tender): readonly VendorLine[] {
  const { active, inactive } = activeOffers(tender)
  const known = new Set(tender.vendors.map((vendor) => vendor.id))
  const strangers = [...new Set(tender.quotes.map((quote) => quote.vendor))].filter((id) => !known.has(id))
  const lines = tender.quotes.map((quote, q) => {
    const path = `quotes[${q}]`
    const own = (offer: { readonly path: string }) => offer.path.startsWith(`${path}.`)
    const reasons = inactive.filter(own).map((one) => describeInactive(one.reason))
    return { quote, line: lineOf(tender, quote, path, active.filter(own).length, [...new Set(reasons)]) }
  })
  return [...tender.vendors, ...strangers.map((id) => ({ id, name: id }))].map(({ id, name }) => ({
    vendor: id,
    name: name ?? id,
    quotes: lines
      .filter(({ quote }) => quote.vendor === id)
      .map(({ line }) => line)
      .sort((a, b) => a.round - b.round),
  }))
}

function lineOf(
  tender: Tender,
  quote: Quote,
  path: string,
  takingPart: number,
  reasons: readonly string[],
): QuoteOnLine {
  const { corrects, alternativeTo } = quote
  return {
    quote: quote.id,
    path,
    round: quote.round ?? 1,
    receivedOn: quote.receivedOn ?? null,
    validity: validityOf(tender, quote),
    kind: corrects !== undefined ? 'correction' : alternativeTo !== undefined ? 'alternative' : 'quote',
    of: corrects ?? alternativeTo ?? null,
    currency: quote.currency,
    surrogate: quote.surrogate ?? '',
    withdrawn: (quote.withdrawals ?? []).map(({ offer = '', on, reason }) => ({ offer, on, reason })),
    confirmations: quote.confirmations ?? [],
    offers: quote.offers.length,
    takingPart,
    reasons,
  }
}

export function validityOf({ signingDate }: Pick<Tender, 'signingDate'>, quote: Quote): Validity {
  const until = quote.validUntil
  if (until === undefined) return { kind: 'not-stated' }
  if (signingDate === undefined) return { kind: 'no-signing-date', until }
  const spare = daysBetween(signingDate, until)
  if (spare >= 0) return { kind: 'holds', until, spare }
  return { kind: quote.useExpired === undefined ? 'ends-before' : 'used-anyway', until, spare }
}

export interface EndingQuote {
  readonly vendor: string
  readonly name: string
  readonly quote: string
  readonly until: string
  /** Days from today until it ends, below 0 when it has ended; null when today is not told. */
  readonly left: number | null
  /** Days by which it misses the signing day. */
  readonly short: number
  readonly usedAnyway: boolean
}

/** Quotes of the newest rounds that end before signing, the first to end first. `today` is `YYYY-MM-DD`. */
export function endingBeforeSigning(tender: Tender, today: string | undefined): readonly EndingQuote[] {
  const ending = timelines(tender).flatMap(({ vendor, name, quotes }) => {
    const newest = Math.max(...quotes.map((quote) => quote.round))
    return quotes.flatMap((quote): readonly EndingQuote[] => {
      const { validity } = quote
      if (quote.round !== newest || (validity.kind !== 'ends-before' && validity.kind !== 'used-anyway')) return []
      if (quotes.some((other) => other.kind === 'correction' && other.of === quote.quote)) return []
      if (quote.withdrawn.some((one) => one.offer === '')) return []
      const left = today === undefined ? null : daysBetween(today, validity.until)
      const usedAnyway = validity.kind === 'used-anyway'
      return [{ vendor, name, quote: quote.quote, until: validity.until, left, short: -validity.spare, usedAnyway }]
    })
  })
  return ending.sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}
