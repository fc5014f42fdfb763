// Leverage in the buyer's words beside a position: a value with its interval, a price factor, a package.
import { assertNever } from '../../shared/kernel/assert-never.ts'
import { formatMoney, formatShare } from '../../shared/money/format.ts'
import type { LeverageValue, VendorLeverage } from '../../shared/tender/leverage.ts'

/** `12,000 USD`, with its interval when it has one, and whether it is proven; null bounds are without limit. */
export function valueWords({ value, lo, hi, proven }: LeverageValue, currency: string, locale: string): string {
  const money = (amount: number) => formatMoney(amount, currency, locale, 0)
  const shown = value === null ? 'without limit' : money(value)
  const exact = value !== null && lo !== null && hi !== null && hi - lo < 1
  const between = exact
    ? ''
    : lo === null && hi === null
      ? ''
      : ` (${lo === null ? 'no lower bound' : `at least ${money(lo)}`}${hi === null ? '' : `, at most ${money(hi)}`})`
  return `${shown}${between}${proven ? '' : ', not proven'}`
}

/** `−3.2 %`, `+5 %`. */
export function factorWords(factor: number, locale: string): string {
  const change = factor - 1
  return `${change < 0 ? '−' : '+'}${formatShare(Math.abs(change), locale, 2)}`
}

type Priced = Pick<VendorLeverage, 'priceFactor' | 'priceAnswer' | 'priceRange'>

/** What the vendor's prices must do to win, or may do before we leave. */
export function priceAnswerWords(priced: Priced, awarded: boolean, locale: string): string {
  const { priceAnswer, priceFactor } = priced
  switch (priceAnswer) {
    case 'not-computed':
      return 'The price is not worked out yet.'
    case 'no-price-wins':
      return 'No price wins: even for nothing it has no place in the best award.'
    case 'no-ceiling':
      return 'No price is too high: without it the rules cannot be kept.'
    case 'ties':
      return 'At today’s prices it is as good as the award.'
    case 'found':
      return priceFactor === null
        ? 'The price is not worked out yet.'
        : awarded
          ? `Price ceiling: its unit prices may change by ${factorWords(priceFactor, locale)} before we leave${range(priced, locale)}.`
          : `Price to win: its unit prices must change by ${factorWords(priceFactor, locale)}${range(priced, locale)}.`
    default:
      return assertNever(priceAnswer)
  }
}

function range({ priceRange }: Priced, locale: string): string {
  if (priceRange === null || priceRange.hi === null || priceRange.hi - priceRange.lo < 1e-6) return ''
  return `, proved to lie between ${factorWords(priceRange.lo, locale)} and ${factorWords(priceRange.hi, locale)}`
}
