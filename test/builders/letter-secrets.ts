// The sample tender with a canary in every field a letter must not tell of: rivals, the buyer's own, and the position's internal part.
import { formatAmount, formatMoney, formatPrice, formatShare } from '../../shared/money/format.ts'
import { vendorTender } from '../../shared/report/fix-list/vendor-tender.ts'
import type { Position } from '../../shared/tender/position.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { halyardPosition } from './position.ts'
import { fullTender } from './recommendation.ts'

export interface Secrets {
  readonly tender: Tender
  readonly position: Position
  /** Words put in the place of names, ids and free text. */
  readonly words: readonly string[]
  /** Numbers put in the place of prices and other amounts. */
  readonly numbers: readonly number[]
  /** Where each was put, indices left out: `quotes[].offers[].notes[].text`. */
  readonly places: ReadonlySet<string>
}

/** A letter to halyard is to be made of it. */
export function letterSecrets(): Secrets {
  const { filled, own } = filledIn(fullTender)
  const planted = plant(filled, own)
  const position = plant(filledPosition(), new Set([...own, ...outwardStrings()]))
  return {
    tender: planted.value,
    position: position.value,
    words: [...planted.words, ...position.words],
    numbers: [...planted.numbers, ...position.numbers, ...walkAway.map(({ price }) => price)],
    places: new Set([...planted.places, ...position.places]),
  }
}

/** Every optional field of rivals, their sites and quotes has a value, and what the buyer writes about halyard too. */
function filledIn(tender: Tender): { readonly filled: Tender; readonly own: ReadonlySet<string> } {
  const record = { class: 'hyperscale', group: 'a group', creditRating: 'BBB minus', reason: 'some reason' }
  const about = { ...record, contact: 'somebody there', defaultProbability: 0.0123457, ndaOn: '2026-03-03' }
  const secretNote = [{ label: 'our label', text: 'our text' }]
  const filled: Tender = {
    ...tender,
    budget: 91_234_567.89,
    fx: { ...tender.fx, CHF: { rate: 1.117233, source: 'a source of rates' } },
    vendors: tender.vendors.map((vendor) => ({
      ...vendor,
      ...about,
      name: vendor.name ?? vendor.id,
      incumbent: false,
      maxQuantity: 7654,
      rebates: [{ from: 1_234_567.25, share: 0.034_567 }],
      ...(vendor.id === 'halyard' ? {} : { status: 'qualified' as const }),
    })),
    quotes: tender.quotes.map((quote) => ({
      ...quote,
      notes: secretNote,
      confirmations: [{ what: 'was doubted', reason: 'reason of ours' }],
      useExpired: 'use it all the same',
      ...(quote.vendor === 'halyard' ? {} : { surrogate: 'typed by us', withdrawals: withdrawn }),
      offers: quote.offers.map((offer) => ({ ...offer, notes: secretNote })),
    })),
  }
  const { tender: known } = vendorTender(filled, 'halyard')
  const offers = known.quotes.map((quote) => ({ ...quote, notes: [], confirmations: [], useExpired: '' }))
  const bare = { ...known, quotes: offers.map((quote) => ({ ...quote, offers: quote.offers.map(withoutNotes) })) }
  return { filled, own: new Set(leavesOf(bare).map(String)) }
}

const withdrawn = [{ offer: 'an-offer', on: '2026-04-04', reason: 'taken back because' }]

function withoutNotes<T extends { readonly notes?: unknown }>({ notes: _, ...offer }: T) {
  return offer
}

const walkAway = [
  { offer: 'hal-h200-36', from: 0, price: 2.218_281 },
  { offer: 'hal-h200-36', from: 512, price: 2.071_828 },
]

function filledPosition(): Position {
  const counterOffer = [{ offer: 'hal-h200-36', term: 'takeOrPay', to: 0.733_1 }]
  const position = halyardPosition({ walkAway, counterOffer })
  const { objectives = '', walkAwayNote = '', notes = '' } = position
  return { ...position, objectives: `${objectives} o`, walkAwayNote: `${walkAwayNote} w`, notes: `${notes} n` }
}

/** What the position means the vendor to read. */
function outwardStrings(): readonly string[] {
  const { asks, targets, contact, published, deadline, vendor, targetOrigin } = halyardPosition()
  const sent = asks.filter(({ inLetter }) => inLetter).map(({ offer, term, to }) => ({ offer, term, to }))
  return leavesOf({ sent, targets, contact, published, deadline, vendor, targetOrigin }).map(String)
}

/** Ids and enumerations that documents share stay; months and days stay, as every letter has such. */
const kept = /^(\d{4}-\d{2}(-\d{2})?|headroom\.[a-z]+\/1|[a-z]+(-[a-z]+)*)$/
/** Fields whose text is one of a list, and so tells nothing that is not public. */
const listed = /(^|\.)(kind|unit|per|mode|tierMode|type|right|status|packageLogic|term|domain|schema|currency|from|on)$/

interface Planted<T> {
  readonly value: T
  readonly words: readonly string[]
  readonly numbers: readonly number[]
  readonly places: ReadonlySet<string>
}

/** The same string becomes the same canary wherever it stands; what is in `own` stays. Amounts become numbers that stand nowhere else. */
function plant<T>(value: T, own: ReadonlySet<string>): Planted<T> {
  const words = new Map<string, string>()
  const numbers: number[] = []
  const places = new Set<string>()
  const walk = (given: unknown, path: string): unknown => {
    if (Array.isArray(given)) return given.map((one) => walk(one, `${path}[]`))
    if (typeof given === 'object' && given !== null) {
      return Object.fromEntries(
        Object.entries(given).map(([key, one]) => [key, walk(one, path === '' ? key : `${path}.${key}`)]),
      )
    }
    if (typeof given === 'number') {
      if (Number.isInteger(given) || own.has(String(given)) || /walkAway/.test(path)) return given
      places.add(path)
      const canary = Number((given * 1.013_7 + numbers.length * 0.000_101 + 0.010_203).toFixed(6))
      numbers.push(canary)
      return canary
    }
    if (typeof given !== 'string' || given === '' || own.has(given) || listed.test(path) || /^\d{4}-\d\d/.test(given))
      return given
    places.add(path)
    const canary = words.get(given) ?? `quokka-${kept.test(given) ? 'id' : 'text'}-${words.size}-${wordHash(given)}`
    words.set(given, canary)
    return canary
  }
  return { value: walk(value, '') as T, words: [...words.values()], numbers, places }
}

/** Letters that stand in no other word. */
function wordHash(text: string): string {
  let hash = 7
  for (const letter of text) hash = (hash * 31 + letter.charCodeAt(0)) % 2_147_483_647
  return `zq${hash.toString(36)}xv`
}

function leavesOf(value: unknown): readonly (string | number | boolean)[] {
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(leavesOf)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [value] : []
}

/** One of each way to write separators and digits. */
const locales = ['en-US', 'de-DE', 'de-CH', 'fr-FR', 'en-IN', 'ar-EG']

/** How a number may be written by us or by anybody, from five digits on: fewer stand in any file by chance. */
export function writtenForms(value: number): readonly string[] {
  const forms = locales.flatMap((locale) => [
    ...[0, 2, 4].map((digits) => formatAmount(value, 'USD', locale, digits)),
    formatPrice(value, 'USD', locale).replace(' USD', ''),
    formatMoney(value, 'USD', locale).replace(' USD', ''),
    formatShare(value, locale, 4).replace(' %', ''),
  ])
  const plain = [String(value), value.toFixed(4), value.toExponential(6), String(Math.round(value * 1e6))]
  return [...new Set([...forms, ...plain])].filter((form) => (form.match(/\p{Nd}/gu) ?? []).length >= 6)
}
