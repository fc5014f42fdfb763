// The bill of on-demand capacity: what is used, by the hour, with support and charges on it. Nothing is committed.
import { exact } from '../../money/exact.ts'
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { factor, type Product } from '../formula.ts'
import type { UseInMonth } from './commitment.ts'
import { billCharges } from './fees.ts'
import type { PriceKind } from './price-kind.ts'

export const onDemand: PriceKind = {
  committed: false,
  supplies: false,
  split: false,
  bill: (setting, offer, _commitment, use, bill) => {
    billOnDemand(offer, setting.horizon, use, bill)
    return []
  },
}

/** Bills on-demand use of months 0 … months−1 into `bill`; prices grow by contract year of the tender. */
function billOnDemand(offer: ExactOffer, months: number, use: UseInMonth, bill: Bill): void {
  const { account, lag, terms, path } = offer
  const price = factor(exact(terms.tiers[0]?.price ?? 0), `per ${terms.priceUnit}`, `${path}.price.tiers[0].price`)
  for (let month = 0; month < months; month += 1) {
    const used = use(month)
    if (used.n === 0n) continue
    const at = { serviceMonth: month, cashMonth: month + lag }
    const escalation = offer.escalation(Math.floor(month / 12))
    const product: Product = [offer.hours, price, escalation, factor(used, 'accelerators used')]
    bill.add(account, { category: 'use', ...at, products: [product] })
    if (terms.supportShare > 0) {
      bill.add(account, { category: 'support', ...at, products: [[offer.support, ...product]] })
    }
    if (terms.charges.length > 0) billCharges(offer, month, used, bill)
  }
}
