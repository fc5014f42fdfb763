// A share of all minimum bills paid at the start, and set off against them one by one.
import { exactAmount } from '../../money/amount.ts'
import { exact } from '../../money/exact.ts'
import type { Amounts, Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { factor } from '../formula.ts'
import type { Commitment, MonthBill } from './commitment.ts'

/**
 * The upfront share of all minimum bills, paid at the start and set off bill by bill; the last bill takes the rounding rest,
 * in the quote's and in the tender's currency, so that what is set off is exactly what was paid.
 */
export function billUpfront(offer: ExactOffer, { start }: Commitment, months: readonly MonthBill[], bill: Bill): void {
  const { account, lag, upfront } = offer
  const { decimals } = account
  const committed = months.reduce((sum, month) => sum + month.minimum.quoteAmount, 0)
  const paid = bill.add(account, {
    category: 'upfront',
    serviceMonth: start,
    cashMonth: start,
    products: [[upfront, factor(exactAmount(committed, decimals), `minimum of all ${months.length} months`)]],
  })
  let rest: Amounts = paid
  for (const [index, { month, minimum }] of months.entries()) {
    const at = { category: 'drawdown', serviceMonth: month, cashMonth: month + lag } as const
    if (index === months.length - 1) {
      const last = { quoteAmount: 0 - rest.quoteAmount, amount: 0 - rest.amount }
      bill.addFixed(account, at, last, () => [restStep(account.currency, last.quoteAmount, decimals)])
    } else {
      const minimumPaid = factor(exactAmount(minimum.quoteAmount, decimals), 'minimum of this month')
      const setOff = bill.add(account, { ...at, products: [[minusOne, upfront, minimumPaid]] })
      rest = { quoteAmount: rest.quoteAmount + setOff.quoteAmount, amount: rest.amount + setOff.amount }
    }
  }
}

const minusOne = factor(exact(-1), 'set off')

function restStep(currency: string, minor: number, decimals: number) {
  return {
    label: 'Last bill',
    formula: 'what is left of the upfront payment',
    value: minor / 10 ** decimals,
    unit: { kind: 'money', currency } as const,
    from: [],
  }
}
