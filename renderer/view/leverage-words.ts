// Leverage in the buyer's words: values with their proof, how far a vendor's prices may move, how much it is needed, why it lost.
import { assertNever } from '../../shared/kernel/assert-never.ts'
import { changeOfFactor, roundedDown } from '../../shared/leverage/rounded-down.ts'
import { cheaperBy } from '../../shared/leverage/values.ts'
import { formatMoney, formatPrice, formatQuantity, formatShare } from '../../shared/money/format.ts'
import type { Leverage, LeverageValue, VendorLeverage, VendorPair } from '../../shared/tender/leverage.ts'

export interface SaidValue {
  readonly text: string
  /** Interval and proof, one sentence; '' when the value stands for itself. */
  readonly proof: string
  /** False when the interval crosses zero: the value may be nothing. */
  readonly proven: boolean
}

export interface Words {
  readonly currency: string
  readonly locale: string
}

/** Tender currency, whole units. `without`: what it means that the value has no bound. */
export function valueWords(value: LeverageValue, { currency, locale }: Words, without: string): SaidValue {
  const money = (amount: number) => signedMoney(amount, currency, locale)
  const { proven } = value
  if (value.value === null) {
    if (value.lo !== null) return { text: `at least ${money(value.lo)}`, proof: 'No upper bound was proved.', proven }
    return proven ? { text: without, proof: '', proven } : { text: 'not known', proof: '', proven }
  }
  return { text: money(value.value), proof: proofWords(value, money), proven }
}

function proofWords({ value, lo, hi, proven }: LeverageValue, money: (amount: number) => string): string {
  const begin = proven ? 'Proven' : 'Not proven'
  if (lo === null && hi === null) return `${begin}: no bound was found.`
  if (lo === null) return `${begin}: at most ${money(hi ?? 0)}.`
  if (hi === null) return `${begin}: at least ${money(lo)}.`
  const exact = value !== null && money(lo) === money(value) && money(hi) === money(value)
  if (exact) return proven ? 'Proven to the unit.' : 'Not proven: it may be nothing.'
  return proven ? `Proven between ${money(lo)} and ${money(hi)}.` : `Not proven: between ${money(lo)} and ${money(hi)}.`
}

/** `1,234 USD`, `−5 USD`; never a minus before nothing. */
export function signedMoney(amount: number, currency: string, locale: string): string {
  const whole = Math.round(amount)
  return `${whole < 0 ? '−' : ''}${formatMoney(Math.abs(whole), currency, locale, 0)}`
}

/** 0.958 → `−4.2 %`, rounded down. */
export function changeWords(factor: number, locale: string): string {
  const change = changeOfFactor(factor)
  return `${change < 0 ? '−' : '+'}${formatShare(Math.abs(change), locale, 2)}`
}

export interface SaidPrice {
  /** `Price to win` or `Price ceiling`. */
  readonly label: 'price to win' | 'price ceiling'
  readonly text: string
  /** What it means, or between which changes it is proved to lie. */
  readonly basis: string
}

type Priced = Pick<VendorLeverage, 'awarded' | 'priceFactor' | 'priceRange' | 'priceAnswer' | 'priceMethod' | 'without'>

export function priceWords(vendor: Priced, locale: string): SaidPrice {
  const label = vendor.awarded || vendor.priceAnswer === 'no-ceiling' ? 'price ceiling' : 'price to win'
  switch (vendor.priceAnswer) {
    case 'no-price-wins':
      return { label, text: 'no price wins', basis: 'Even for nothing they have no place under our rules.' }
    case 'no-ceiling':
      return {
        label,
        text: 'no price is too high',
        basis: noCeilingWords(vendor),
      }
    case 'ties':
      return {
        label,
        text: vendor.awarded ? 'no room to rise' : 'none to give',
        basis: 'At today’s prices an award without them is as good as one with them.',
      }
    case 'not-computed':
      return {
        label,
        text: 'not known',
        basis: 'No award without them was found within the limits of the calculation.',
      }
    case 'found':
      return foundPrice(vendor, label, locale)
    default:
      return assertNever(vendor.priceAnswer)
  }
}

function noCeilingWords({ awarded, without }: Priced): string {
  if (without?.status === 'infeasible') return 'Without them no award keeps our rules.'
  return awarded
    ? 'What we would take of them does not cost more when their prices rise.'
    : 'They are counted on as a reserve without being used.'
}

function foundPrice(
  { awarded, priceFactor, priceRange, priceMethod }: Priced,
  label: SaidPrice['label'],
  locale: string,
) {
  if (priceFactor === null) return { label, text: 'not known', basis: '' }
  const change = changeWords(priceFactor, locale)
  const text = awarded ? `may rise ${change.slice(1)} before we leave` : `needs ${change}`
  return { label, text, basis: rangeWords(awarded, priceRange, priceMethod, locale) }
}

function rangeWords(
  awarded: boolean,
  range: Priced['priceRange'],
  method: Priced['priceMethod'],
  locale: string,
): string {
  const how =
    method === 'bisection' ? ' Found by trying, to a thousandth, as their prices bend more than the bill.' : ''
  if (range === null) return `Not proven.${how}`
  const low = changeWords(range.lo, locale)
  if (range.hi === null && awarded) return `Proven: at least ${low}.${how}`
  if (range.hi === null) return `Proven that they win at ${low}; a smaller cut may do.${how}`
  const high = changeWords(range.hi, locale)
  return low === high ? `Proven to the hundredth of a per cent.${how}` : `Proven between ${low} and ${high}.${how}`
}

/** `1.84 USD per accelerator-hour, today 1.95`; the new price rounded down. */
export function unitPriceWords(
  { at, now, unit, currency }: Pick<VendorLeverage['unitPrices'][number], 'at' | 'now' | 'unit' | 'currency'>,
  locale: string,
): string {
  const today = formatPrice(now, currency, locale).replace(` ${currency}`, '')
  return `${formatPrice(roundedDown(at), currency, locale)} per ${unit}, today ${today}`
}

const needs = {
  'must-have': { text: 'must-have', tone: 'warn' },
  'free-choice': { text: 'free choice', tone: 'good' },
  irrelevant: { text: 'irrelevant', tone: 'quiet' },
} as const

export function needTag({ kind }: NonNullable<VendorLeverage['nearOptimal']>) {
  return needs[kind]
}

/** What a search came across below the award itself; null when there is nothing, or less than a unit of the currency. */
export function cheaperWords(leverage: Leverage, { currency, locale }: Words): string | null {
  const less = cheaperBy(leverage)
  if (less === 0) return null
  return `On the way an award under the same rules was come across that costs ${formatMoney(less, currency, locale, 0)} less: the one measured from is not the best yet.`
}

/** `Serves 12 % to 45 % of all demand in awards within 1 % of the best total.` Of who supplies power, in MW. */
export function needWords(near: NonNullable<VendorLeverage['nearOptimal']>, locale: string): string {
  const { mw, kind } = near
  const within = `in awards within ${formatShare(near.within, locale)} of the best total`
  const serves = mw === undefined || near.most > 0
  const parts = [
    ...(serves ? [`serves ${rangeOf(near, (one) => formatShare(one, locale))} of all demand`] : []),
    ...(mw === undefined ? [] : [`supplies ${rangeOf(mw, (one) => formatQuantity(one, 'MW', locale, 2))} on average`]),
  ]
  const part = parts.join(' and ')
  const said =
    kind === 'irrelevant' ? `Has no part ${within}.` : `${part.charAt(0).toUpperCase()}${part.slice(1)} ${within}.`
  const standsBy = kind === 'must-have' && near.least === 0 && (mw?.least ?? 0) === 0
  return standsBy ? `${said} No such award does without them.` : said
}

function rangeOf({ least, most }: { readonly least: number; readonly most: number }, say: (value: number) => string) {
  const [from, to] = [say(least), say(most)]
  return from === to ? from : `${from} to ${to}`
}

/** The best award without the vendor, before its lines. */
export function withoutWords(
  { awarded, without }: Pick<VendorLeverage, 'awarded' | 'without'>,
  { currency, locale }: Words,
): string {
  if (without === null) return 'Not worked out yet.'
  if (without.status === 'infeasible') return 'Without them no award keeps our rules.'
  if (without.total === null) return 'No award without them was found within the limits of the calculation.'
  const total = `${formatMoney(without.total, currency, locale, 0)} in total`
  return awarded ? total : `${total}: the award does without them.`
}

/** Why a loser lost, in a sentence. `rules`: the sentences of our rules that stand in its way. */
export function whyLostWords(
  whyLost: NonNullable<VendorLeverage['whyLost']> | undefined,
  rules: readonly string[],
): string {
  if (whyLost === undefined || whyLost.rules === null) return 'Why they lost is not worked out yet.'
  if (rules.length === 0)
    return 'They lost on price and terms alone: without any of our rules they would lose all the same.'
  const one = rules.length === 1
  return `${one ? 'A rule' : `${rules.length} rules`} of ours ${one ? 'stands' : 'stand'} in their way: ${rules.join(' · ')}`
}

/** `tried`: how many single changes of terms were worked out for the vendor. */
export function changeToWinWords(
  { change }: NonNullable<VendorLeverage['whyLost']>,
  tried: number,
  { currency, locale }: Words,
): string {
  if (change !== null) {
    const given = formatMoney(change.given, currency, locale, 0)
    return `${change.offer}: ${change.change}. It gives up ${given} by that, present value.`
  }
  return tried === 0
    ? 'Not worked out yet.'
    : `None of the ${tried} changes worked out is one of money that makes them win.`
}

/** Of the rise in price that cancels a change. */
export function exchangeWords(rate: number | null, locale: string): string {
  return rate === null ? '–' : `= ${formatShare(rate, locale, 2)} on price`
}

const pairKinds: { readonly [K in VendorPair['kind']]: string } = {
  substitutes: 'Substitutes: each stands in for the other. Losing both costs more than losing each alone.',
  complements: 'Complements: each is worth less without the other. Losing both costs less than losing each alone.',
  independent: 'Independent: losing both costs what losing each costs.',
  'not-proven': 'Not proven either way.',
}

export function pairWords({ kind }: VendorPair): string {
  return pairKinds[kind]
}
