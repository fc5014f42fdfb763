// Which round a new quote of a vendor is, and what it replaces.
import { corrected } from '../tender/alternatives.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'

/** The vendor's newest round that has a quote, or its newest up to one; undefined when it has none. */
export function newestRound(
  tender: Tender,
  vendor: string,
  upTo: number = Number.POSITIVE_INFINITY,
): number | undefined {
  const all = tender.quotes.filter((quote) => quote.vendor === vendor).map((quote) => quote.round ?? 1)
  const rounds = all.filter((round) => round <= upTo)
  return rounds.length === 0 ? undefined : Math.max(...rounds)
}

/** The quotes of the vendor's newest round; those that were corrected since are left out. */
export function newestQuotes(tender: Tender, vendor: string): readonly Quote[] {
  const newest = newestRound(tender, vendor)
  return newest === undefined ? [] : quotesOfRound(tender, vendor, newest)
}

/** The vendor's quotes of a round as they count: without those that were corrected since. */
export function quotesOfRound(tender: Tender, vendor: string, round: number): readonly Quote[] {
  return tender.quotes.filter(
    (quote) => quote.vendor === vendor && (quote.round ?? 1) === round && corrected(tender, quote) === quote,
  )
}

/** The round of a quote that arrives now: after every earlier one, and not before the round its sheet was made for. */
export function nextRound(tender: Tender, vendor: string, madeFor: number | undefined): number {
  const newest = newestRound(tender, vendor)
  return Math.max(newest === undefined ? 1 : newest + 1, madeFor ?? 1)
}

/** `acme-2`, with a letter behind it when that id is taken. */
export function quoteId(tender: Tender, vendor: string, round: number): string {
  const taken = new Set(tender.quotes.map((quote) => quote.id))
  const plain = `${vendor.slice(0, 70)}-${round}`
  for (let letter = 0; letter < 26; letter += 1) {
    const id = letter === 0 ? plain : `${plain}${String.fromCharCode(97 + letter)}`
    if (!taken.has(id)) return id
  }
  throw new Error(`no quote id is free for ${plain}`)
}
