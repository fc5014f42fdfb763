// What bought or built capacity is still worth at the horizon: a share of its price, falling straight to nothing over its life.
import { exact } from '../../money/exact.ts'
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { type Divisor, factor, type Product } from '../formula.ts'
import type { Setting } from '../setting.ts'
import { type Commitment, committedRate } from './commitment.ts'

/** Comes in at month H, in the quote's currency; nothing at the end of the life. Source: docs/model.md, hardware and build. */
export function billResidual(setting: Setting, offer: ExactOffer, commitment: Commitment, bill: Bill): void {
  const { terms, path, account } = offer
  const age = setting.horizon - (commitment.start + terms.leadMonths)
  // What is not delivered before the horizon is no asset there: it is not offered so, but a typed award may ask for it.
  if (terms.residualShare === 0 || age <= 0 || age >= terms.lifeMonths) return
  const share = factor(exact(-terms.residualShare), 'of the price, coming in', `${path}.residualShare`)
  const product: Product = [share, committedRate(offer, commitment).whole]
  const at = { category: 'residual', serviceMonth: setting.horizon, cashMonth: setting.horizon } as const
  if (!Number.isFinite(terms.lifeMonths)) {
    bill.add(account, { ...at, products: [product] })
    return
  }
  const left = factor(exact(terms.lifeMonths - age), `months of life left, ${age} after delivery`, `${path}.leadMonths`)
  const divisor: Divisor = { value: terms.lifeMonths, words: 'months of life', from: [`${path}.lifeMonths`] }
  bill.add(account, { ...at, products: [[...product, left]], divisor })
}
