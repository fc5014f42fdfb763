// Hardware: accelerators bought, paid on delivery, worth something at the horizon; its energy is paid through the supply it draws from.
import { exactAmount } from '../../money/amount.ts'
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { factor } from '../formula.ts'
import { activeAt, type Commitment, committedRate, serviceOf } from './commitment.ts'
import { billCharges, billSetup } from './fees.ts'
import { awarded, type PriceKind } from './price-kind.ts'
import { billResidual } from './residual.ts'

export const hardware: PriceKind = {
  committed: true,
  supplies: false,
  split: true,
  bill: (setting, offer, given, _use, bill) => {
    const commitment = awarded(offer, given)
    billPurchase(offer, commitment, bill)
    billSetup(offer, commitment, bill)
    const { from, months } = serviceOf(offer.terms, commitment.start)
    for (let month = from; month < Math.min(setting.horizon, from + months); month += 1) {
      billCharges(offer, month, activeAt(offer, commitment, month), bill)
    }
    billResidual(setting, offer, commitment, bill)
    return []
  },
}

/** The price in the month of delivery, without lag or growth; a share paid with the order is set off there. */
function billPurchase(offer: ExactOffer, commitment: Commitment, bill: Bill): void {
  const { account, upfront, terms, path } = offer
  const { start } = commitment
  const delivery = start + terms.leadMonths
  const { whole } = committedRate(offer, commitment)
  const onDelivery = { serviceMonth: delivery, cashMonth: delivery }
  const price = bill.add(account, { category: 'purchase', ...onDelivery, products: [[whole]] })
  if (terms.upfrontShare === 0) return
  const due = factor(exactAmount(price.quoteAmount, account.decimals), 'price of the hardware')
  const paid = bill.add(account, {
    category: 'upfront',
    serviceMonth: start,
    cashMonth: start,
    products: [[upfront, due]],
  })
  const setOff = { quoteAmount: 0 - paid.quoteAmount, amount: 0 - paid.amount }
  bill.addFixed(account, { category: 'drawdown', ...onDelivery }, setOff, () => [
    {
      label: 'On delivery',
      formula: 'what was paid with the order is set off',
      value: setOff.quoteAmount / 10 ** account.decimals,
      unit: { kind: 'money', currency: account.currency },
      from: [`${path}.upfrontShare`],
    },
  ])
}
