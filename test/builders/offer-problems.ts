// Problems found in one offer of a small tender, short enough to compare: severity, code, and place inside the offer.
import { checkTender } from '../../shared/tender/check/check-tender.ts'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import { leaseOffer, smallTender } from './tender.ts'

const prefix = 'quotes[0].offers[0].'

/** Of a lease of twelve months from month 0 with these terms; what is found elsewhere is left out. */
export function offerProblems(terms: Partial<Offer>): readonly string[] {
  return problemsAt(prefix, { offers: [leaseOffer(terms)] })
}

/** Of the quote itself. */
export function quoteProblems(over: Partial<Quote>): readonly string[] {
  return problemsAt('quotes[0].spendCommitment', over)
}

function problemsAt(prefix: string, over: Partial<Quote>): readonly string[] {
  const quotes = [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()], ...over }]
  return checkTender(smallTender({ months: 36, quotes })).flatMap(({ severity, code, where }) =>
    where.kind === 'document' && where.path.startsWith(prefix) && code !== 'past-horizon'
      ? [`${severity} ${code} ${where.path.slice(prefix.length)}`.trim()]
      : [],
  )
}
