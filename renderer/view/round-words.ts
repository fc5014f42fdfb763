// Rounds in words: until when a quote holds, what kind it is, how a difference was split.
import { formatMoney, formatPrice } from '../../shared/money/format.ts'
import type { OfferMoney } from '../../shared/rounds/change-money.ts'
import type { OfferChange } from '../../shared/rounds/round-changes.ts'
import type { EndingQuote, QuoteOnLine, Validity } from '../../shared/rounds/timeline.ts'
import type { Tone } from '../components/tag.tsx'
import { showDate } from './moment.ts'

export function validityWords(validity: Validity, locale: string): string {
  switch (validity.kind) {
    case 'not-stated':
      return 'validity not stated'
    case 'no-signing-date':
      return `valid until ${showDate(validity.until, locale)}`
    case 'holds':
      return `valid until ${showDate(validity.until, locale)}, ${days(validity.spare)} after signing`
    case 'ends-before':
      return `ended by signing: valid until ${showDate(validity.until, locale)}, ${days(-validity.spare)} short`
    case 'used-anyway':
      return `used although it ends on ${showDate(validity.until, locale)}, ${days(-validity.spare)} before signing`
  }
}

export function endingWords({ until, left, short }: EndingQuote, locale: string): string {
  const when = left === null ? '' : left < 0 ? ` (${days(-left)} ago)` : ` (in ${days(left)})`
  return `until ${showDate(until, locale)}${when}, ${days(short)} before signing`
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

/** What is to be seen at a glance of a quote, besides its dates. */
export function quoteTags(quote: QuoteOnLine): readonly { readonly tone: Tone; readonly text: string }[] {
  const withdrawn = quote.withdrawn.length > 0
  return [
    ...(quote.kind === 'quote' ? [] : [{ tone: 'accent' as const, text: quote.kind }]),
    ...(quote.surrogate === '' ? [] : [{ tone: 'warn' as const, text: 'surrogate' }]),
    ...(withdrawn ? [{ tone: 'bad' as const, text: withdrawnWords(quote) }] : []),
    ...(quote.validity.kind === 'ends-before' ? [{ tone: 'warn' as const, text: 'expired' }] : []),
    ...(quote.takingPart > 0 ? [{ tone: 'good' as const, text: 'takes part' }] : []),
  ]
}

function withdrawnWords({ withdrawn }: QuoteOnLine): string {
  if (withdrawn.some((one) => one.offer === '')) return 'withdrawn'
  return withdrawn.length === 1 ? '1 offer withdrawn' : `${withdrawn.length} offers withdrawn`
}

/** How the shares were found and at what quantity, in one sentence or two. */
export function splitWords(money: OfferMoney): string {
  const allowed = money.allowedBefore
    ? money.allowedNow
      ? ''
      : ', more or less than it allows now'
    : ', which the older version did not allow'
  const units = `Both versions at ${money.quantity} units${allowed}.`
  const hours = money.hours.was === money.hours.is ? '' : ' They deliver different hours: compare the price of an hour.'
  const split = {
    exact: '',
    sampled: ` Shares are averages over ${money.orders} orders of the changes.`,
    together: ' The changes are counted as one, as they cannot be priced one by one.',
  }[money.method]
  return `${units}${hours}${split}`
}

/** `+12.00 USD` for what is good for us, `−3.00 USD` for what is not. */
export function worthWords(worth: number, currency: string, locale: string): string {
  return signed(worth, (size) => formatMoney(size, currency, locale))
}

export function worthPerHourWords(worth: number, currency: string, locale: string): string {
  return signed(worth, (size) => formatPrice(size, currency, locale))
}

function signed(value: number, write: (size: number) => string): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${write(Math.abs(value))}`
}

/** Good news, bad news, or none. */
export function worthTone(worth: number): 'good' | 'bad' | 'none' {
  return worth > 0 ? 'good' : worth < 0 ? 'bad' : 'none'
}

const kinds: { readonly [K in OfferChange['kind']]: { readonly tone: Tone; readonly text: string } } = {
  changed: { tone: 'accent', text: 'changed' },
  unchanged: { tone: 'quiet', text: 'unchanged' },
  new: { tone: 'good', text: 'new' },
  gone: { tone: 'bad', text: 'not offered any more' },
}

export function offerTag(offer: OfferChange): { readonly tone: Tone; readonly text: string } {
  return kinds[offer.kind]
}
