// One version of an offer, as it stood in a round, priced under today's tender; and versions in which only some of the changes are made.
import { canonicalJson } from '../kernel/canonical-json.ts'
import { clipQuantity, columnAt, type OfferColumn, peakNeed } from '../price/compare-column.ts'
import { serviceOf } from '../price/kinds/commitment.ts'
import type { Setting } from '../price/setting.ts'
import { unpriceable } from '../price/unpriced.ts'
import { moneyTerms } from '../quote/diff.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import { completeOffer } from '../tender/complete-offer.ts'
import { type Offer, type TermKey, termKeys } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'

export interface OfferVersion {
  readonly offer: Offer
  readonly quote: Quote
  /** `quotes[2].offers[0]`; of a quote not yet in the tender, where it would stand. */
  readonly path: string
}

/** Terms that the bill or the delivered hours of an offer at a given quantity depend on. All others move no money here. */
export const pricedTerms: ReadonlySet<TermKey> = new Set([
  'kind',
  'accelerator',
  'site',
  'startEarliest',
  'termMonths',
  'ramp',
  'billingRamp',
  'price',
  'escalator',
  'priceByYear',
  'takeOrPay',
  'upfrontShare',
  'paymentDays',
  'setupFee',
  'setupFeePerUnit',
  'supportShare',
  'availability',
  'charges',
  'power',
  'lifeMonths',
  'residualShare',
  'leadMonths',
  'capexShares',
  'opexPerKwYear',
  'sites',
  'deposit',
  'options',
])

/** Changes that are made together, named by their first term. */
export interface ChangeGroup {
  readonly term: TermKey
  readonly terms: readonly TermKey[]
  /** The quote's currency changes with them. */
  readonly currency: boolean
}

/**
 * The changes between two versions that can move money, in the order of the term table. An amount means nothing without its currency, so when that
 * changes, all amounts change with it as one; another kind of offer is another thing, and all changes are one.
 */
export function changeGroups(was: OfferVersion, is: OfferVersion): readonly ChangeGroup[] {
  const changed = termKeys.filter(
    (key) => pricedTerms.has(key) && canonicalJson(was.offer[key] ?? null) !== canonicalJson(is.offer[key] ?? null),
  )
  const currency = was.quote.currency !== is.quote.currency
  if (was.offer.kind !== is.offer.kind)
    return [{ term: 'kind', terms: termKeys.filter((key) => pricedTerms.has(key)), currency }]
  const single = (key: TermKey): ChangeGroup => ({ term: key, terms: [key], currency: false })
  if (!currency) return changed.map(single)
  const amounts = termKeys.filter((key) => pricedTerms.has(key) && moneyTerms.has(key))
  const rest = changed.filter((key) => !moneyTerms.has(key)).map(single)
  const together: ChangeGroup = { term: 'price', terms: amounts, currency: true }
  return [...rest, together].sort((a, b) => termKeys.indexOf(a.term) - termKeys.indexOf(b.term))
}

/** The old version with those changes made that `set` names: bit i stands for group i. */
export function withChanges(
  was: OfferVersion,
  is: OfferVersion,
  groups: readonly ChangeGroup[],
  set: number,
): OfferVersion {
  const made = groups.filter((_, index) => (set & (1 << index)) !== 0)
  const terms = new Set(made.flatMap((group) => group.terms))
  const kept = Object.entries(was.offer).filter(([key]) => !terms.has(key as TermKey))
  const taken = Object.entries(is.offer).filter(([key]) => terms.has(key as TermKey))
  const offer = Object.fromEntries([...kept, ...taken]) as Offer
  const { currency } = made.some((group) => group.currency) ? is.quote : was.quote
  return { offer, quote: { ...was.quote, currency }, path: was.path }
}

/** The version as an offer that takes part, whether or not it does today. */
export function asActive({ offer, quote, path }: OfferVersion): ActiveOffer {
  const { vendor, currency, round = 1 } = quote
  return { offer, terms: completeOffer(offer), quote, vendor, currency, round, path }
}

/** Why no bill of this version can be made; empty when one can. */
export function whyUnpriced(setting: Setting, version: OfferVersion): string {
  const active = asActive(version)
  const reasons = unpriceable(setting, active).map((each) => each.what)
  if (reasons.length > 0) return reasons.join('; ')
  const { kind, ramp } = active.terms
  const { months } = serviceOf(active.terms, 0)
  const idle = kind !== 'on-demand' && (months === 0 || ramp.slice(0, months).every((share) => share === 0))
  return idle ? 'nothing is ever in service' : ''
}

export function columnOf(setting: Setting, version: OfferVersion, quantity: number): OfferColumn {
  return columnAt(setting, asActive(version), quantity)
}

/** One quantity for both versions: what both allow nearest to the stated one, or to what peak demand would need; else what the new one allows. */
export function sharedQuantity(
  setting: Setting,
  was: OfferVersion | undefined,
  is: OfferVersion,
  stated: number | undefined,
): number {
  const now = asActive(is)
  const wanted = stated ?? Math.max(1, peakNeed(setting, now))
  const nearest = clipQuantity(now.terms, wanted, undefined) ?? Math.max(1, Math.ceil(wanted))
  if (was === undefined) return nearest
  const before = clipQuantity(asActive(was).terms, nearest, undefined)
  return before !== undefined && isAllowed(is, before) ? before : nearest
}

/** Whether the version's minimum, maximum and block allow the quantity. */
export function isAllowed(version: OfferVersion, quantity: number): boolean {
  return clipQuantity(completeOffer(version.offer), quantity, undefined) === quantity
}
