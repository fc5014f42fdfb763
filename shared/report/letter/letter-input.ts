// What a letter to a vendor is made from: this vendor's own data, and what the buyer means it to read. The type holds nothing of anybody else.
import type { Problem } from '../../kernel/problem.ts'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { newestQuotes } from '../../quote/rounds.ts'
import { isWithdrawn } from '../../tender/alternatives.ts'
import { type Offer, TERMS, type TermKey, termKeys } from '../../tender/offer.ts'
import type { Position, TargetPrice } from '../../tender/position.ts'
import type { Quote } from '../../tender/quote.ts'
import type { Tender } from '../../tender/tender.ts'
import type { Term } from '../../tender/term.ts'
import type { FixPoint } from '../fix-list/fix-list.ts'
import { fixListOfQuotes } from '../fix-list/points.ts'
import { vendorTender } from '../fix-list/vendor-tender.ts'

export interface LetterQuote {
  readonly round: number
  /** Of all its prices. */
  readonly currency: string
  readonly receivedOn?: string
  readonly validUntil?: string
  readonly packageLogic?: Quote['packageLogic']
  readonly spendCommitment?: Quote['spendCommitment']
  /** Its open offers, without notes and without what the buyer tied them to. */
  readonly offers: readonly Offer[]
}

/** A term asked for: `to` has passed the term's schema, or is null when the term is to be taken out. */
export interface LetterAsk {
  readonly offer: string
  readonly term: TermKey
  readonly to: unknown
}

/** One vendor alone: nothing in it may follow from another vendor's data, from a solver, or from what the buyer keeps to itself. */
export interface LetterInput {
  /** `start`: `YYYY-MM` of month 0. */
  readonly tender: Pick<Tender, 'id' | 'name' | 'currency' | 'start' | 'months'>
  readonly vendor: { readonly id: string; readonly name: string }
  /** Its newest ones. */
  readonly quotes: readonly LetterQuote[]
  /** Names of the sites and accelerators its offers stand at and hold. */
  readonly names: Readonly<Record<string, string>>
  /** What does not add up or is not said in its quotes. */
  readonly problems: readonly Pick<FixPoint, 'wrong' | 'need'>[]
  /** In the buyer's order. */
  readonly asks: readonly LetterAsk[]
  readonly targets: readonly TargetPrice[]
  /** `YYYY-MM-DD`. */
  readonly deadline?: string
  readonly contact?: string
  readonly published?: string
  /** Day of the letter, `YYYY-MM-DD`. */
  readonly on: string
  /** BCP 47. */
  readonly locale: string
}

/** Refused: `where` is a place of the position. */
export type LetterRefusal = Problem & { readonly kind: 'refused' }

/**
 * Refuses a vendor the tender does not have, an ask or a target for what is no open offer of it, a value its term cannot hold, and prices that follow
 * from a computation while the buyer has not accepted what they tell.
 */
export function letterInput(
  tender: Tender,
  position: Position,
  on: string,
  locale: string,
): Result<LetterInput, LetterRefusal> {
  const { tender: own } = vendorTender(tender, position.vendor)
  const [vendor] = own.vendors
  if (vendor === undefined) {
    return refuseAt('unknown-vendor', 'vendor', 'the tender has no such vendor', 'Choose a vendor of the tender')
  }
  const quotes = newestQuotes(own, vendor.id).map(letterQuote)
  const offers = new Map(quotes.flatMap((quote) => quote.offers.map((offer) => [offer.id, offer])))
  const asked = position.asks.filter((ask) => ask.inLetter)
  const refusal =
    unacceptedPrices(position) ??
    position.targets.flatMap((target, index) => badTarget(offers, target, index) ?? [])[0] ??
    position.asks.flatMap((ask, index) => (ask.inLetter ? (badAsk(offers, ask, index) ?? []) : []))[0]
  if (refusal !== undefined) return refuse(refusal)
  const { deadline, contact, published } = position
  const { id, name, currency, start, months } = own
  return ok({
    tender: { id, name, currency, start, months },
    vendor: { id: vendor.id, name: vendor.name ?? vendor.id },
    quotes,
    names: namesOf(own, [...offers.values()]),
    problems: fixListOfQuotes(tender, vendor.id, () => undefined, locale).input.points.map(({ wrong, need }) => ({
      wrong,
      need,
    })),
    asks: asked.map(({ offer, term, to }) => ({ offer, term: term as TermKey, to })),
    targets: position.targets,
    ...(deadline === undefined ? {} : { deadline }),
    ...(isBlank(contact) ? {} : { contact: contact.trim() }),
    ...(isBlank(published) ? {} : { published: published.trim() }),
    on,
    locale,
  })
}

function isBlank(text: string | undefined): text is undefined {
  return text === undefined || text.trim() === ''
}

/** Existing contracts are no bids; what was taken back is not offered; remarks may be the buyer's. */
function letterQuote(quote: Quote): LetterQuote {
  const { round, currency, receivedOn, validUntil, packageLogic, spendCommitment } = quote
  return {
    round: round ?? 1,
    currency,
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(packageLogic === undefined ? {} : { packageLogic }),
    ...(spendCommitment === undefined ? {} : { spendCommitment }),
    offers: quote.offers
      .filter((offer) => offer.awarded === undefined && !isWithdrawn(quote, offer.id))
      .map(({ notes: _, ...offer }) => offer),
  }
}

function namesOf(tender: Tender, offers: readonly Offer[]): Readonly<Record<string, string>> {
  const used = new Set(offers.flatMap(({ site, sites, accelerator }) => [site, accelerator, ...(sites ?? [])]))
  const named = [...tender.sites, ...tender.accelerators].filter(({ id }) => used.has(id))
  return Object.fromEntries(named.map(({ id, name }) => [id, name ?? id]))
}

function refusal(code: string, path: string, what: string, fix: string): LetterRefusal {
  return { kind: 'refused', code, severity: 'error', what, where: { kind: 'document', path }, fix }
}

function refuseAt(code: string, path: string, what: string, fix: string) {
  return refuse(refusal(code, path, what, fix))
}

/** Half a millionth: prices have six decimals. */
const grain = 5e-7

/** Prices of any kind count: a price asked for as a term tells as much as a target. */
function unacceptedPrices({ targets, asks, targetOrigin }: Position): LetterRefusal | undefined {
  const prices = asks.some((ask) => ask.inLetter && ask.term === 'price')
  if (targetOrigin.from === 'typed' || (targets.length === 0 && !prices)) return undefined
  const what = 'the prices in the letter follow from a computation over other vendors’ quotes'
  const { acceptedAt, roundedTo } = targetOrigin
  if (acceptedAt === undefined || roundedTo === undefined) {
    return refusal(
      'not-accepted',
      'targetOrigin',
      what,
      'Accept what the vendor could infer from them, which rounds them, or type prices of your own',
    )
  }
  const off = targets.findIndex(({ price }) => Math.abs(price - Math.round(price / roundedTo) * roundedTo) > grain)
  if (off < 0) return undefined
  return refusal(
    'not-rounded',
    `targets[${off}].price`,
    `${what}, and this one is not rounded to ${roundedTo}`,
    'Accept the prices again, which rounds them',
  )
}

function badTarget(offers: ReadonlyMap<string, Offer>, target: TargetPrice, index: number): LetterRefusal | undefined {
  if (offers.has(target.offer)) return undefined
  return refusal(
    'no-open-offer',
    `targets[${index}].offer`,
    `${target.offer} is no open offer of this vendor`,
    'Take the target out, or set it for an offer of its newest quote',
  )
}

function badAsk(
  offers: ReadonlyMap<string, Offer>,
  ask: Position['asks'][number],
  index: number,
): LetterRefusal | undefined {
  const offer = offers.get(ask.offer)
  const path = `asks[${index}]`
  if (offer === undefined) {
    return refusal(
      'no-open-offer',
      `${path}.offer`,
      `${ask.offer} is no open offer of this vendor`,
      'Take the ask out, or make it for an offer of its newest quote',
    )
  }
  const key = termKeys.find((one) => one === ask.term)
  if (key === undefined || !askable(key) || !TERMS[key].kinds.includes(offer.kind)) {
    const what = `${ask.term} is no term that ${ask.offer} can have`
    return refusal('no-such-term', `${path}.term`, what, 'Ask for a term of the offer')
  }
  // A term taken out is null; the others pair each key with the term of its value, and the pair is lost when it is indexed by a variable.
  if (ask.to === null || (TERMS[key] as Term<unknown>).schema.safeParse(ask.to).success) return undefined
  const what = `${TERMS[key].label} of ${ask.offer} cannot be what is asked for`
  return refusal('bad-value', `${path}.to`, what, 'Set its value again')
}

/** What ties an offer to others, places it or holds remarks is not asked for: it could name what is not the vendor's. */
const kept: ReadonlySet<TermKey> = new Set(['kind', 'site', 'sites', 'requires', 'excludes', 'awarded', 'notes'])

function askable(key: TermKey): boolean {
  return !kept.has(key)
}
