// Which quotes are alternatives of each other, and which were put right by a later one.
import type { Quote } from './quote.ts'
import type { Tender } from './tender.ts'

/** The quote that counts in its place: itself, or the last correction of it. */
export function corrected(tender: Tender, quote: Quote): Quote {
  const seen = new Set<Quote>([quote])
  let newest = quote
  for (;;) {
    const next = tender.quotes.find((other) => other.corrects === newest.id && other.vendor === newest.vendor)
    if (next === undefined || seen.has(next)) return newest
    seen.add(next)
    newest = next
  }
}

/** The vendor's other quotes of the round of which at most one is awarded with this one; those that were corrected count by their correction. */
export function alternativesOf(tender: Tender, quote: Quote): readonly Quote[] {
  const head = headOf(tender, quote)
  return tender.quotes.filter(
    (other) =>
      other !== quote &&
      other.vendor === quote.vendor &&
      (other.round ?? 1) === (quote.round ?? 1) &&
      corrected(tender, other) === other &&
      headOf(tender, other) === head,
  )
}

/** The first of a set of alternatives, followed through what they name; a correction stands for what it corrects. */
function headOf(tender: Tender, quote: Quote): Quote {
  const seen = new Set<Quote>()
  let head = quote
  while (!seen.has(head)) {
    seen.add(head)
    const named = head.corrects ?? head.alternativeTo
    const next = tender.quotes.find((other) => other.id === named && other.vendor === quote.vendor)
    if (next === undefined) return head
    head = next
  }
  return head
}

/** Whether the vendor took back this offer, or the whole quote. */
export function isWithdrawn(quote: Quote, offer: string): boolean {
  return (quote.withdrawals ?? []).some((one) => one.offer === undefined || one.offer === offer)
}
