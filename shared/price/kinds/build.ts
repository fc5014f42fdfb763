// Build: kW of IT load at a site of our own, capital by month from the go-ahead, then running cost, metered energy and a residual.
import { exact } from '../../money/exact.ts'
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { factor } from '../formula.ts'
import type { Setting } from '../setting.ts'
import { activeAt, type Commitment, committedRate, serviceOf, type UseInMonth } from './commitment.ts'
import { billEnergy } from './energy.ts'
import { billCharges, billSetup } from './fees.ts'
import { awarded, type PriceKind } from './price-kind.ts'
import { billResidual } from './residual.ts'

export const build: PriceKind = {
  committed: true,
  supplies: true,
  split: false,
  bill: (setting, offer, given, drawn, bill) => {
    const commitment = awarded(offer, given)
    billCapital(offer, commitment, bill)
    billSetup(offer, commitment, bill)
    billRunning(setting, offer, commitment, drawn, bill)
    billResidual(setting, offer, commitment, bill)
    return []
  },
}

/** Shares of the capital in the months from the go-ahead, all of them, without lag or growth. */
function billCapital(offer: ExactOffer, commitment: Commitment, bill: Bill): void {
  const { whole } = committedRate(offer, commitment)
  for (const [step, share] of offer.terms.capexShares.entries()) {
    const month = commitment.start + step
    const spent = factor(exact(share), 'of the capital in this month', `${offer.path}.capexShares[${step}]`)
    bill.add(offer.account, { category: 'capex', serviceMonth: month, cashMonth: month, products: [[spent, whole]] })
  }
}

/** Running cost of what is in service and energy of what is drawn, from delivery to the horizon. Years count from the go-ahead. */
function billRunning(setting: Setting, offer: ExactOffer, commitment: Commitment, drawn: UseInMonth, bill: Bill): void {
  const { from, months } = serviceOf(offer.terms, commitment.start)
  const opex = factor(exact(offer.terms.opexPerKwYear), 'a kW and year', `${offer.path}.opexPerKwYear`)
  for (let month = from; month < Math.min(setting.horizon, from + months); month += 1) {
    const act = activeAt(offer, commitment, month)
    const growth = offer.escalation(Math.floor((month - commitment.start) / 12))
    bill.add(offer.account, {
      category: 'opex',
      serviceMonth: month,
      cashMonth: month + offer.lag,
      products: [[opex, growth, factor(act, 'kW in service')]],
      divisor: { value: 12, words: 'months a year', from: [] },
    })
    billEnergy(offer, month, commitment.start, drawn(month), bill)
    billCharges(offer, month, act, bill)
  }
}
