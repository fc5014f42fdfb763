// The outlier guard of a new round: values that moved further than the tender's limits allow, and the mistake each looks like.
import { formatPrice, formatQuantity } from '../money/format.ts'
import { activeOffers } from '../tender/active-offers.ts'
import { type Offer, TERMS } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { quantityUnit } from '../tender/term.ts'
import type { Doubt } from './import-preview.ts'

/** Largest moves that are not asked about, as shares of the value before. Source: docs/model.md, rounds. */
export const standardLimits = { price: 0.25, quantity: 0.5, term: 0.5 } as const

/** A doubt with the path in the quote it is about. */
export interface PlacedDoubt extends Omit<Doubt, 'reason'> {
  readonly path: string
}

/** Ratios that come of a wrong unit, with what it then looks like when the new value is that many times the old one, or a fraction. */
const mistakes: readonly { readonly ratio: number; readonly more: string; readonly less: string }[] = [
  { ratio: 8, more: 'the price of a node of 8', less: 'the price of one accelerator where a node of 8 was priced' },
  { ratio: 730, more: 'the price of a month', less: 'the price of an hour where a month was priced' },
  { ratio: 8760, more: 'the price of a year', less: 'the price of an hour where a year was priced' },
  { ratio: 5840, more: 'the price of a node of 8 for a month', less: 'the price of one accelerator-hour' },
  { ratio: 12, more: 'the price of a year', less: 'the price of a month where a year was priced' },
  { ratio: 100, more: 'a price in cents', less: 'a price in whole units where cents were meant' },
  { ratio: 1000, more: 'a price without its decimal mark', less: 'a price in thousands' },
]

interface Move {
  readonly tender: Tender
  readonly was: { readonly offer: Offer; readonly quote: Quote }
  readonly is: { readonly offer: Offer; readonly quote: Quote; readonly at: number }
  readonly locale: string
}

/** Doubts about a quote against the vendor's quotes of the round before. Offers new in this round have nothing to be held against. */
export function doubtsOf(
  tender: Tender,
  before: readonly Quote[],
  quote: Quote,
  locale: string,
): readonly PlacedDoubt[] {
  const old = new Map(before.flatMap((one) => one.offers.map((offer) => [offer.id, { offer, quote: one }] as const)))
  const moved = quote.offers.flatMap((offer, at) => {
    const was = old.get(offer.id)
    if (was === undefined || offer.awarded !== undefined || was.offer.awarded !== undefined) return []
    const move: Move = { tender, was, is: { offer, quote, at }, locale }
    return [...unitDoubt(move), ...priceDoubt(move), ...quantityDoubt(move), ...termDoubt(move)]
  })
  const [first] = before
  if (first === undefined || first.currency === quote.currency) return moved
  const what = `the currency was ${first.currency} in round ${first.round ?? 1} and is ${quote.currency} now`
  return [{ id: `${quote.vendor} quote currency`, offer: '', term: 'quote', what, path: 'currency' }, ...moved]
}

function doubt({ is }: Move, term: Doubt['term'], path: string, what: string): PlacedDoubt {
  return {
    id: `${is.quote.vendor} ${is.offer.id} ${path}`,
    offer: is.offer.id,
    term,
    what,
    path: `offers[${is.at}].${path}`,
  }
}

function unitDoubt(move: Move): readonly PlacedDoubt[] {
  const [was, is] = [move.was.offer.price.unit, move.is.offer.price.unit]
  if (was === is) return []
  return [doubt(move, 'price', 'price.unit', `the price was per ${was} and is per ${is} now`)]
}

/** The tier that moved furthest, if any moved too far; both prices an hour or as quoted, in one currency. */
function priceDoubt(move: Move): readonly PlacedDoubt[] {
  const { tender, was, is, locale } = move
  const limit = tender.roundLimits?.price ?? standardLimits.price
  const scale = unitFactor(tender, is.quote.currency, is.offer) / unitFactor(tender, was.quote.currency, was.offer)
  if (!Number.isFinite(scale)) return []
  const moves = is.offer.price.tiers.map(({ from, price }, tier) => {
    const old = was.offer.price.tiers.findLast((one) => one.from <= from) ?? was.offer.price.tiers[0]
    const before = old?.price ?? price
    return { tier, price, before, ratio: ratioOf(price * scale, before) }
  })
  const [worst] = moves.toSorted((a, b) => farness(b.ratio) - farness(a.ratio))
  if (worst === undefined || !isBeyond(worst.ratio, limit)) return []
  const [before, now] = [
    `${formatPrice(worst.before, was.quote.currency, locale)} per ${was.offer.price.unit}`,
    `${formatPrice(worst.price, is.quote.currency, locale)} per ${is.offer.price.unit}`,
  ]
  const what = `the price was ${before} and is ${now} now, ${times(worst.ratio, locale)}${looksLike(worst.ratio)}`
  return [doubt(move, 'price', `price.tiers[${worst.tier}].price`, what)]
}

function quantityDoubt(move: Move): readonly PlacedDoubt[] {
  const { tender, was, is, locale } = move
  const limit = tender.roundLimits?.quantity ?? standardLimits.quantity
  const [before, now] = [was.offer.maxQuantity, is.offer.maxQuantity]
  if (now >= before * (1 - limit) || now >= before) return []
  const unit = quantityUnit(is.offer.kind)
  const what = `the largest quantity was ${formatQuantity(before, unit, locale)} and is ${formatQuantity(now, unit, locale)} now, ${times(ratioOf(now, before), locale)}`
  return [doubt(move, 'maxQuantity', 'maxQuantity', what)]
}

function termDoubt(move: Move): readonly PlacedDoubt[] {
  const { tender, was, is, locale } = move
  const limit = tender.roundLimits?.term ?? standardLimits.term
  const [before, now] = [was.offer.termMonths, is.offer.termMonths]
  if (before === undefined || now === undefined || !isBeyond(ratioOf(now, before), limit)) return []
  const what = `the term was ${before} months and is ${now} months now, ${times(ratioOf(now, before), locale)}`
  return [doubt(move, 'termMonths', 'termMonths', what)]
}

/** Times what it was; both 0 is no move, from 0 or to 0 is beyond every limit. */
function ratioOf(now: number, before: number): number {
  if (now === before) return 1
  return before === 0 ? Number.POSITIVE_INFINITY : now / before
}

function farness(ratio: number): number {
  return ratio === 0 ? Number.POSITIVE_INFINITY : Math.abs(Math.log(ratio))
}

function isBeyond(ratio: number, limit: number): boolean {
  // A share like 0.25 is not exact in binary: a price that moved by exactly the limit is not beyond it.
  return Math.abs(ratio - 1) > limit + 1e-9
}

function times(ratio: number, locale: string): string {
  if (ratio === 0) return 'which is nothing'
  if (!Number.isFinite(ratio)) return 'after nothing'
  if (ratio > 2 || ratio < 0.5) {
    const many = ratio > 1 ? ratio : 1 / ratio
    return `${formatQuantity(many, '', locale, 1)} times ${ratio > 1 ? 'as much' : 'less'}`
  }
  return `${formatQuantity(Math.abs(ratio - 1) * 100, '', locale, 1)} % ${ratio > 1 ? 'more' : 'less'}`
}

function looksLike(ratio: number): string {
  const many = ratio >= 1 ? ratio : 1 / ratio
  const [near] = mistakes.toSorted((a, b) => Math.abs(Math.log(many / a.ratio)) - Math.abs(Math.log(many / b.ratio)))
  if (near === undefined || Math.abs(Math.log(many / near.ratio)) > Math.log(1.25)) return ''
  return `; it looks like ${ratio > 1 ? near.more : near.less}`
}

/** Tender currency an hour (or per kW and month, or apiece) for a price of 1; NaN without an exchange rate. */
function unitFactor(tender: Tender, currency: string, offer: Offer): number {
  const rate = currency === tender.currency ? 1 : (tender.fx[currency]?.rate ?? Number.NaN)
  return offer.price.unit === 'accelerator-month' ? rate / 730 : rate
}

/** How many times the median of other vendors' prices a price may be, or a fraction of it, before the buyer is told. */
const farFromMedian = 5

/** Prices far from what other vendors ask for the same accelerator. For the buyer's eyes only: what it says follows from rivals' prices. */
export function strangers(tender: Tender, quote: Quote, locale: string): readonly PlacedDoubt[] {
  const rivals = activeOffers(tender).active.filter((one) => one.vendor !== quote.vendor)
  return quote.offers.flatMap((offer, at): readonly PlacedDoubt[] => {
    const own = hourly(tender, quote.currency, offer)
    const others = rivals
      .filter((one) => one.offer.accelerator !== undefined && one.offer.accelerator === offer.accelerator)
      .flatMap((one) => hourly(tender, one.currency, one.offer) ?? [])
    if (own === undefined || others.length < 2) return []
    const median = medianOf(others)
    const ratio = ratioOf(own, median)
    if (ratio <= farFromMedian && ratio >= 1 / farFromMedian) return []
    const what = `${formatPrice(own, tender.currency, locale)} per accelerator-hour is ${times(ratio, locale)} than the median of ${others.length} offers of other vendors for ${offer.accelerator} (${formatPrice(median, tender.currency, locale)})${looksLike(ratio)}`
    const path = `offers[${at}].price.tiers[0].price`
    return [{ id: `${quote.vendor} ${offer.id} median`, offer: offer.id, term: 'price', what, path }]
  })
}

/** First tier's price an accelerator-hour in the tender's currency; undefined for prices by kW or apiece, or without a rate. */
function hourly(tender: Tender, currency: string, offer: Offer): number | undefined {
  if (offer.price.unit !== 'accelerator-hour' && offer.price.unit !== 'accelerator-month') return undefined
  const price = (offer.price.tiers[0]?.price ?? Number.NaN) * unitFactor(tender, currency, offer)
  return Number.isFinite(price) ? Math.round(price * 1e6) / 1e6 : undefined
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** `Price of lease-24`, or the quote itself. */
export function aboutDoubt(found: Pick<Doubt, 'offer' | 'term'>): string {
  return found.term === 'quote' ? 'Quote' : `${TERMS[found.term].label} of ${found.offer}`
}
