// Energy by the month: what is drawn, at the PUE of the site and the tariff that holds.
import { type Exact, exact } from '../../money/exact.ts'
import type { Bill } from '../bill.ts'
import { type ExactOffer, hoursPerMonth } from '../exact-offer.ts'
import { factor } from '../formula.ts'

/** Energy of what is drawn in a month, when it is metered; idle accelerators draw nothing. `start` is that of the contract. */
export function billEnergy(offer: ExactOffer, month: number, start: number, used: Exact, bill: Bill): void {
  const { energy, lag } = offer
  if (energy === undefined || used.n === 0n) return
  bill.add(energy.account, {
    category: 'energy',
    serviceMonth: month,
    cashMonth: month + lag,
    products: [
      [
        factor(used, offer.usedWords),
        ...offer.load,
        energy.pue,
        factor(exact(hoursPerMonth), 'hours a month'),
        energy.tariff,
        energy.escalation(month, start),
      ],
    ],
  })
}
