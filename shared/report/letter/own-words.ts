// An offer's terms as sentences of the term table, with the names of places and accelerators in them.
import { type Offer, TERMS, type TermKey, termsOf } from '../../tender/offer.ts'
import type { Term, TermContext } from '../../tender/term.ts'
import type { LetterInput } from './letter-input.ts'

type Words = Pick<LetterInput, 'names' | 'locale'> & { readonly tender: Pick<LetterInput['tender'], 'start'> }

/** A value of a term in words, in the currency of its quote. */
export function sentenceOf(words: Words, key: TermKey, value: unknown, offer: Offer, currency: string): string {
  const context: TermContext = { currency, kind: offer.kind, start: words.tender.start, locale: words.locale }
  // The table pairs each key with the term of its value; the pair is lost when it is indexed by a variable.
  return (TERMS[key] as Term<unknown>).sentence(named(words, key, value), context)
}

/** What is asked for; null takes the term out of the offer. */
export function askedOf(words: Words, key: TermKey, to: unknown, offer: Offer, currency: string): string {
  if (to !== null) return sentenceOf(words, key, to, offer, currency)
  const { standard } = TERMS[key] as Term<unknown>
  return standard === undefined ? 'Taken out of the offer.' : sentenceOf(words, key, standard, offer, currency)
}

/** What holds today: as the vendor stated it, or what counts while it is silent. */
export function todayOf(words: Words, key: TermKey, offer: Offer, currency: string): string {
  const stated = offer[key]
  if (stated !== undefined) return sentenceOf(words, key, stated, offer, currency)
  const { standard } = TERMS[key] as Term<unknown>
  if (standard === undefined) return 'Not stated.'
  return `Not stated; we count: ${sentenceOf(words, key, standard, offer, currency)}`
}

/** Terms whose silence costs or saves money often enough that the vendor should see what we made of it. */
const silences: ReadonlySet<TermKey> = new Set(['takeOrPay', 'paymentDays', 'availability', 'power'])
/** Said elsewhere: the kind in the caption. */
const elsewhere: ReadonlySet<TermKey> = new Set(['kind', 'notes', 'awarded'])

/** Label and sentence of each term that is stated, and of the silences that matter. */
export function termsInWords(
  words: Words,
  offer: Offer,
  currency: string,
): readonly { readonly label: string; readonly sentence: string }[] {
  return termsOf(offer.kind)
    .filter((key) => !elsewhere.has(key) && (offer[key] !== undefined || silences.has(key)))
    .map((key) => ({ label: TERMS[key].label, sentence: todayOf(words, key, offer, currency) }))
}

function named({ names }: Words, key: TermKey, value: unknown): unknown {
  const name = (id: unknown) => (typeof id === 'string' ? (names[id] ?? id) : id)
  if (key === 'site' || key === 'accelerator') return name(value)
  return key === 'sites' && Array.isArray(value) ? value.map(name) : value
}
