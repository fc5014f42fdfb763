// Money due with a contract whatever becomes of it: a deposit that comes back, and premiums of options.
import { exact } from '../money/exact.ts'
import type { Bill } from './bill.ts'
import type { ExactOffer } from './exact-offer.ts'
import { factor } from './formula.ts'
import type { Commitment } from './kinds/commitment.ts'

/** Paid in the month of the start, without lag; the deposit returns in a month of the tender, never before it is paid. */
export function billSecurities(offer: ExactOffer, { start }: Commitment, bill: Bill): void {
  const { account, path, terms } = offer
  const { deposit, options } = terms
  if (deposit !== undefined) {
    const back = Math.max(start, deposit.returnMonth)
    const amount = factor(exact(deposit.amount), 'deposit', `${path}.deposit.amount`)
    const returned = factor(
      exact(-deposit.amount),
      'deposit, coming back',
      `${path}.deposit.amount`,
      `${path}.deposit.returnMonth`,
    )
    bill.add(account, { category: 'deposit', serviceMonth: start, cashMonth: start, products: [[amount]] })
    bill.add(account, { category: 'deposit-return', serviceMonth: back, cashMonth: back, products: [[returned]] })
  }
  bill.add(account, {
    category: 'premium',
    serviceMonth: start,
    cashMonth: start,
    products: options.map(({ premium = 0, right }, index) => [
      factor(exact(premium), `premium of the right to ${right}`, `${path}.options[${index}].premium`),
    ]),
  })
}
