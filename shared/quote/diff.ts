// What a new round changes: term by term, in the words of the term table.
import { canonicalJson } from '../kernel/canonical-json.ts'
import { formatMoney, formatShare } from '../money/format.ts'
import { type Offer, TERMS, type TermKey, termKeys } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { Term, TermContext } from '../tender/term.ts'
import type { TermChange } from './import-preview.ts'

export interface DiffWords {
  /** `YYYY-MM` of month 0. */
  readonly start: string
  readonly locale: string
}

const unstated = 'not stated'

/** Changes from a vendor's newest quotes to a new one. Existing contracts stand beside rounds and are left out. */
export function diffQuotes(before: readonly Quote[], after: Quote, words: DiffWords): readonly TermChange[] {
  const [first] = before
  if (first === undefined) return []
  const changes = [...quoteChanges(first, after, words)]
  const old = new Map(
    before.flatMap((quote) =>
      quote.offers.filter((offer) => offer.awarded === undefined).map((offer) => [offer.id, { offer, quote }] as const),
    ),
  )
  for (const offer of after.offers) {
    const was = old.get(offer.id)
    if (was === undefined) changes.push({ offer: offer.id, term: 'offer', was: 'not offered', is: 'new offer' })
    else changes.push(...offerChanges(was.offer, offer, was.quote.currency, after.currency, words))
  }
  for (const id of old.keys()) {
    if (!after.offers.some((offer) => offer.id === id)) {
      changes.push({ offer: id, term: 'offer', was: 'offered', is: 'withdrawn' })
    }
  }
  return changes
}

/** Terms of one offer that differ between two versions of it. */
export function offerChanges(was: Offer, is: Offer, oldCurrency: string, newCurrency: string, words: DiffWords) {
  return termKeys.flatMap((key): readonly TermChange[] => {
    const same = oldCurrency === newCurrency || !moneyTerms.has(key)
    if (same && canonicalJson(was[key] ?? null) === canonicalJson(is[key] ?? null)) return []
    if (was[key] === undefined && is[key] === undefined) return []
    const before = inWords(key, was, { currency: oldCurrency, kind: was.kind, ...words })
    const after = inWords(key, is, { currency: newCurrency, kind: is.kind, ...words })
    return [{ offer: is.id, term: key, was: before, is: after }]
  })
}

/** Terms whose meaning changes with the quote's currency. */
export const moneyTerms: ReadonlySet<TermKey> = new Set([
  'price',
  'setupFee',
  'setupFeePerUnit',
  'charges',
  'power',
  'opexPerKwYear',
  'options',
  'deposit',
])

function inWords(key: TermKey, offer: Offer, context: TermContext): string {
  const value = offer[key]
  // The table pairs each key with the term of its value; the pair is lost when it is indexed by a variable.
  const term = TERMS[key] as Term<unknown>
  if (value !== undefined) return term.sentence(value, context)
  return term.standard === undefined ? unstated : `${unstated}: ${term.sentence(term.standard, context)}`
}

/** What differs between two quotes besides their offers. */
export function quoteChanges(was: Quote, is: Quote, words: DiffWords): readonly TermChange[] {
  const pairs: readonly (readonly [string, string])[] = [
    [`Quoted in ${was.currency}.`, `Quoted in ${is.currency}.`],
    [validity(was), validity(is)],
    [packages(was), packages(is)],
    [commitment(was, words.locale), commitment(is, words.locale)],
  ]
  return pairs
    .filter(([before, after]) => before !== after)
    .map(([before, after]) => ({ offer: '', term: 'quote', was: before, is: after }))
}

function validity(quote: Quote): string {
  return quote.validUntil === undefined ? 'Validity not stated.' : `Valid until ${quote.validUntil}.`
}

function packages(quote: Quote): string {
  return `Package: ${quote.packageLogic ?? 'any'}.`
}

function commitment(quote: Quote, locale: string): string {
  const { spendCommitment } = quote
  if (spendCommitment === undefined) return 'No spend commitment.'
  const { amount, per, shortfallShare } = spendCommitment
  return `Spend commitment of ${formatMoney(amount, quote.currency, locale)} per ${per}; ${formatShare(shortfallShare ?? 1, locale)} of a shortfall is paid.`
}
