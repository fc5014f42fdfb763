// What changed between two rounds of a vendor: each offer and term in words, and what the change is worth under today's tender.
import { createSetting, type Setting } from '../price/setting.ts'
import { type DiffWords, offerChanges, quoteChanges } from '../quote/diff.ts'
import type { TermChange } from '../quote/import-preview.ts'
import { newestRound, quotesOfRound } from '../quote/rounds.ts'
import { activeOffers, compareIds, describeInactive } from '../tender/active-offers.ts'
import { TERMS } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { changeMoney, type HourUnit, type OfferMoney, versionMoney } from './change-money.ts'
import { type OfferVersion, sharedQuantity, whyUnpriced } from './offer-version.ts'
import { mainQuote, versionsOf } from './vendor-versions.ts'

export interface RoundsAsked {
  readonly vendor: string
  /** Rounds to compare; absent: the newest and the one before it. */
  readonly from?: number | undefined
  readonly to?: number | undefined
  /** Units priced; absent: what peak demand would need, within what both versions allow. */
  readonly quantity?: number | undefined
  /** BCP 47. */
  readonly locale?: string | undefined
}

/** One term that differs. `worth` is null for terms that move no money at this quantity. */
export interface ChangeLine extends TermChange {
  readonly label: string
  readonly worth: number | null
  readonly worthPerHour: number | null
  /** Label of the term its worth is counted under, when several are counted as one; else empty. */
  readonly within: string
  /** What the vendor wrote in its cells, where it came from a file; see vendor-words.ts. */
  readonly wasText?: string
  readonly isText?: string
}

export type OfferChange = {
  readonly offer: string
  readonly kind: 'changed' | 'unchanged' | 'new' | 'gone'
  readonly lines: readonly ChangeLine[]
  /** Document paths of the two versions; null where there is none. */
  readonly wasPath: string | null
  readonly isPath: string | null
  /** Of offers in both rounds. */
  readonly money: OfferMoney | null
  /** Of offers in one round only: present value and price of an hour. */
  readonly alone: {
    readonly quantity: number
    readonly present: number
    readonly perHour: { readonly price: number } & HourUnit
  } | null
  /** Why there is no money; empty when there is. */
  readonly unpriced: string
  /** Why the newer version takes no part today; empty when it does. */
  readonly takesNoPart: string
}

export interface RoundChanges {
  readonly vendor: string
  readonly from: number
  readonly to: number
  /** Of the tender: all money below is in it. */
  readonly currency: string
  /** What differs of the quotes as a whole. */
  readonly quote: readonly ChangeLine[]
  /** By offer id. */
  readonly offers: readonly OfferChange[]
  /** Sum over the offers in both rounds that could be priced. */
  readonly worth: number
  readonly priced: number
  readonly unpriced: number
}

/** Draws orders of changes when there are many; fixed, so that the same quotes give the same split everywhere. */
export const splitSeed = 1

/** Undefined when the vendor has no two rounds to compare. */
export function compareRounds(tender: Tender, asked: RoundsAsked): RoundChanges | undefined {
  const { vendor } = asked
  const to = asked.to ?? newestRound(tender, vendor)
  if (to === undefined) return undefined
  const from = asked.from ?? newestRound(tender, vendor, to - 1)
  if (from === undefined || from === to) return undefined
  const [before, after] = [quotesOfRound(tender, vendor, from), quotesOfRound(tender, vendor, to)]
  if (before.length === 0 || after.length === 0) return undefined
  return changesBetween(tender, before, after, asked)
}

/** The changes a quote makes that is not in the tender yet, against what it follows, corrects or stands beside. */
export function changesOfDraft(
  tender: Tender,
  quote: Quote,
  asked: Omit<RoundsAsked, 'vendor'>,
): RoundChanges | undefined {
  const round = quote.round ?? 1
  const older = quotesOfRound(tender, quote.vendor, newestRound(tender, quote.vendor, round - 1) ?? 0)
  const isAlternative = quote.alternativeTo !== undefined
  const before =
    quote.corrects === undefined
      ? older.filter((one) => (one.alternativeTo !== undefined) === isAlternative)
      : tender.quotes.filter((one) => one.id === quote.corrects)
  if (before.length === 0) return undefined
  const joined = { ...tender, quotes: [...tender.quotes, quote] }
  return changesBetween(joined, before, [quote], { ...asked, vendor: quote.vendor })
}

function changesBetween(
  tender: Tender,
  before: readonly Quote[],
  after: readonly Quote[],
  asked: RoundsAsked,
): RoundChanges {
  const setting = createSetting(tender)
  const words = { start: tender.start, locale: asked.locale ?? 'en-US' }
  const [old, young] = [versionsOf(tender, before), versionsOf(tender, after)]
  const ids = [...new Set([...old.keys(), ...young.keys()])].sort(compareIds)
  const reasons = new Map(
    activeOffers(tender).inactive.map((one) => [
      one.path,
      one.reason.kind === 'older-round' ? '' : describeInactive(one.reason),
    ]),
  )
  const offers = ids.map((id): OfferChange => {
    const [was, is] = [old.get(id), young.get(id)]
    const change = offerChange(setting, id, was, is, asked, words)
    return { ...change, takesNoPart: is === undefined ? '' : (reasons.get(is.path) ?? '') }
  })
  const [first, last] = [mainQuote(before), mainQuote(after)]
  const both = offers.filter((offer) => offer.kind === 'changed' || offer.kind === 'unchanged')
  const scale = 10 ** setting.decimals
  return {
    vendor: asked.vendor,
    from: first?.round ?? 1,
    to: last?.round ?? 1,
    currency: tender.currency,
    quote: first === undefined || last === undefined ? [] : quoteChanges(first, last, words).map(wordsOnly),
    offers,
    // Whole minor units are added, so that the total is the sum of what is shown.
    worth: both.reduce((sum, { money }) => sum + Math.round((money?.present.worth ?? 0) * scale), 0) / scale,
    priced: both.filter(({ money }) => money !== null).length,
    unpriced: both.filter(({ money }) => money === null).length,
  }
}

function offerChange(
  setting: Setting,
  id: string,
  was: OfferVersion | undefined,
  is: OfferVersion | undefined,
  asked: RoundsAsked,
  words: DiffWords,
): Omit<OfferChange, 'takesNoPart'> {
  const paths = { wasPath: was?.path ?? null, isPath: is?.path ?? null }
  const found = { offer: id, ...paths, money: null, alone: null, unpriced: '' }
  if (was === undefined || is === undefined) {
    const one = is ?? was
    if (one === undefined) throw new Error(`no version of ${id}`)
    const unpriced = whyUnpriced(setting, one)
    const quantity = sharedQuantity(setting, undefined, one, asked.quantity)
    const alone = unpriced === '' ? versionMoney(setting, one, quantity) : null
    const line: TermChange =
      is === undefined
        ? { offer: id, term: 'offer', was: 'offered', is: 'not offered any more' }
        : { offer: id, term: 'offer', was: 'not offered', is: 'new offer' }
    return { ...found, kind: is === undefined ? 'gone' : 'new', lines: [wordsOnly(line)], alone, unpriced }
  }
  const unpriced = whyNotCompared(setting, was, is)
  const money =
    unpriced === '' ? changeMoney(setting, was, is, sharedQuantity(setting, was, is, asked.quantity), splitSeed) : null
  const lines = changeLines(was, is, money, words)
  return { ...found, kind: lines.length === 0 ? 'unchanged' : 'changed', lines, money, unpriced }
}

/** The terms that differ between two versions of an offer, each with its share of what the change is worth. */
export function changeLines(
  was: OfferVersion,
  is: OfferVersion,
  money: OfferMoney | null,
  words: DiffWords,
): readonly ChangeLine[] {
  const changes = offerChanges(was.offer, is.offer, was.quote.currency, is.quote.currency, words)
  return changes.map((change) => withWorth(change, money))
}

/** Why the prices of two versions are not held against each other; empty when they are. */
export function whyNotCompared(setting: Setting, was: OfferVersion, is: OfferVersion): string {
  return [otherKind(was, is), whyUnpriced(setting, was), whyUnpriced(setting, is)].find((why) => why !== '') ?? ''
}

/** What is bought, built, leased by the accelerator or by the kW has no price in common; leases and on demand have. */
function otherKind(was: OfferVersion, is: OfferVersion): string {
  const byHour = (version: OfferVersion) => version.offer.kind === 'lease' || version.offer.kind === 'on-demand'
  if (was.offer.kind === is.offer.kind || (byHour(was) && byHour(is))) return ''
  return `${was.offer.kind} became ${is.offer.kind}: their prices are not held against each other`
}

function withWorth(change: TermChange, money: OfferMoney | null): ChangeLine {
  const share = (part: 'present' | 'perHour') => money?.[part].shares.find(({ term }) => term === change.term)?.worth
  const joint = money?.present.shares.find(
    (one) => one.term !== change.term && one.terms.some((term) => term === change.term),
  )
  const within = joint === undefined ? '' : TERMS[joint.term].label
  return { ...wordsOnly(change), worth: share('present') ?? null, worthPerHour: share('perHour') ?? null, within }
}

function wordsOnly(change: TermChange): ChangeLine {
  const { term } = change
  const label = term === 'offer' ? 'Offer' : term === 'quote' ? 'Quote' : TERMS[term].label
  return { ...change, label, worth: null, worthPerHour: null, within: '' }
}
