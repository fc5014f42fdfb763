// What stands beside the price in a bill: recurring charges, set-up fees and charges due once.
import { type Exact, exact } from '../../money/exact.ts'
import type { Amounts, Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { factor, type Product } from '../formula.ts'
import type { Commitment } from './commitment.ts'

const nothing: Amounts = { quoteAmount: 0, amount: 0 }

/** Recurring charges of a month on what is in service: one line. Not escalated, no support on them. */
export function billCharges(offer: ExactOffer, month: number, act: Exact, bill: Bill): Amounts {
  if (offer.terms.charges.length === 0) return nothing
  const products: Product[] = []
  for (const [index, charge] of offer.terms.charges.entries()) {
    const path = `${offer.path}.charges[${index}]`
    const amount = factor(exact(charge.amount), `${charge.label} per ${charge.per}`, `${path}.amount`)
    switch (charge.per) {
      case 'once':
        break
      case 'month':
        products.push([amount])
        break
      case 'accelerator-month':
        products.push([amount, factor(act, offer.unit)])
        break
      case 'kW-month':
        products.push([amount, factor(act, offer.unit), ...offer.load])
        break
      case 'GB':
        products.push([amount, factor(exact(charge.quantity ?? 0), 'GB a month', `${path}.quantity`)])
        break
    }
  }
  return bill.add(offer.account, { category: 'charges', serviceMonth: month, cashMonth: month + offer.lag, products })
}

/** Set-up fees and charges due once, in the month of the start, without lag. */
export function billSetup(offer: ExactOffer, { quantity, start }: Commitment, bill: Bill): void {
  const { account, terms, path } = offer
  const at = { serviceMonth: start, cashMonth: start }
  bill.add(account, {
    category: 'setup',
    ...at,
    products: [
      [factor(exact(terms.setupFee), 'set-up fee', `${path}.setupFee`)],
      [
        factor(exact(terms.setupFeePerUnit), 'set-up fee each', `${path}.setupFeePerUnit`),
        factor(exact(quantity), offer.unit),
      ],
    ],
  })
  const once = [...terms.charges.entries()].filter(([, charge]) => charge.per === 'once')
  bill.add(account, {
    category: 'once',
    ...at,
    products: once.map(([index, charge]) => [
      factor(exact(charge.amount), charge.label, `${path}.charges[${index}].amount`),
    ]),
  })
}
