// What capacity signed for beyond the horizon is worth: never more a month than it cost inside, times the tail value.
import { convertMinor, exactAmount } from '../money/amount.ts'
import { exact, multiply } from '../money/exact.ts'
import { divideHalfEven, roundTo } from '../money/round.ts'
import type { Bill } from './bill.ts'
import type { ExactOffer } from './exact-offer.ts'
import { factor } from './formula.ts'
import type { MonthBill } from './kinds/commitment.ts'
import type { Setting } from './setting.ts'

/** Adds one negative line for each service month after the horizon. Source: docs/model.md, after the horizon. */
export function creditTail(setting: Setting, offer: ExactOffer, months: readonly MonthBill[], bill: Bill): void {
  if (setting.tailValue.n === 0n) return
  const inside = months.filter(({ month }) => month >= 0 && month < setting.horizon)
  const insideSum = inside.reduce((sum, { minimum }) => sum + minimum.quoteAmount, 0)
  const account = {
    ...offer.account,
    currency: setting.currency,
    decimals: setting.decimals,
    currencyFrom: [],
  }
  for (const month of months) {
    if (month.month < setting.horizon) continue
    const within = inside.length > 0 && BigInt(month.minimum.quoteAmount) * BigInt(inside.length) <= BigInt(insideSum)
    const recurring = within
      ? month.minimum.amount + month.support.amount
      : cappedBill(setting, offer, insideSum, inside.length)
    const worth = exactAmount(recurring + month.charges.amount, setting.decimals)
    bill.add(account, {
      category: 'tail-credit',
      serviceMonth: month.month,
      cashMonth: month.month + offer.lag,
      products: [
        [
          minusTail(setting),
          factor(
            worth,
            within
              ? 'minimum, support and charges of the month'
              : 'the average minimum a month inside the horizon, its support, and charges',
          ),
        ],
      ],
    })
  }
}

function minusTail(setting: Setting) {
  return factor(multiply(exact(-1), setting.tailValue), 'of what it costs (tail value)', 'tailValue')
}

/** The average minimum inside the horizon with support on it, in minor units of the tender currency. 0 when no month lies inside. */
function cappedBill(setting: Setting, offer: ExactOffer, insideSum: number, count: number): number {
  if (count === 0) return 0
  const { decimals } = offer.account
  const average = Number(divideHalfEven(BigInt(insideSum), BigInt(count)))
  const support = Number(roundTo(multiply(offer.support.value, exactAmount(average, decimals)), decimals))
  const convert = (amount: number) =>
    offer.account.currency === setting.currency
      ? amount
      : convertMinor(amount, decimals, setting.rateOf(offer.account.currency), setting.decimals)
  return convert(average) + convert(support)
}
