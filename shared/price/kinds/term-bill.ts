// The bill of what is taken for a term, month by month: minimum, use beyond it, energy, support, charges, set-up, and an upfront payment used up.
import { exact, excess, multiply } from '../../money/exact.ts'
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import { factor, type Product } from '../formula.ts'
import {
  activeAt,
  type Commitment,
  type CommittedRate,
  committedRate,
  type MonthBill,
  rampAt,
  type UseInMonth,
} from './commitment.ts'
import { billEnergy } from './energy.ts'
import { billCharges, billSetup } from './fees.ts'
import { billUpfront } from './upfront.ts'

/** Bills a whole term into `bill`; returns its months. Source: docs/model.md, the bill of a lease. */
export function billTerm(offer: ExactOffer, commitment: Commitment, use: UseInMonth, bill: Bill): readonly MonthBill[] {
  const rate = committedRate(offer, commitment)
  const months: MonthBill[] = []
  for (let age = 0; age < offer.terms.termMonths; age += 1) {
    months.push(billMonth(offer, commitment, rate, commitment.start + age, use, bill))
  }
  billSetup(offer, commitment, bill)
  if (offer.terms.upfrontShare > 0) billUpfront(offer, commitment, months, bill)
  return months
}

function billMonth(
  offer: ExactOffer,
  commitment: Commitment,
  rate: CommittedRate,
  month: number,
  use: UseInMonth,
  bill: Bill,
): MonthBill {
  const { account, terms, lag } = offer
  const age = month - commitment.start
  const cashMonth = month + lag
  const escalation = offer.escalation(Math.floor(age / 12))
  const billing = rampAt(terms.billingRamp, age)
  const billed = factor(exact(billing.share), 'billed in this month', ...billingFrom(offer, billing.index))
  const minimumOf: Product = [offer.hours, offer.takeOrPay, escalation, billed, rate.whole]
  const minimum = bill.add(account, { category: 'minimum', serviceMonth: month, cashMonth, products: [minimumOf] })
  const used = use(month)
  const act = activeAt(offer, commitment, month)
  const products = [minimumOf]
  const over = excess(used, multiply(offer.takeOrPay.value, act))
  if (over.n > 0n) {
    const beyond = factor(over, `${offer.usedWords} beyond ${terms.takeOrPay} of those in service`)
    const useOf: Product = [offer.hours, escalation, rate.perUnit, beyond]
    bill.add(account, { category: 'use', serviceMonth: month, cashMonth, products: [useOf] })
    products.push(useOf)
  }
  billEnergy(offer, month, commitment.start, used, bill)
  const support = bill.add(account, {
    category: 'support',
    serviceMonth: month,
    cashMonth,
    products: terms.supportShare === 0 ? [] : products.map((product) => [offer.support, ...product]),
  })
  const charges = billCharges(offer, month, act, bill)
  return { month, minimum, support, charges }
}

function billingFrom(offer: ExactOffer, index: number): readonly string[] {
  const { billingRamp, ramp } = offer.active.offer
  if (billingRamp !== undefined) return [`${offer.path}.billingRamp[${index}]`]
  return ramp === undefined ? [] : [`${offer.path}.ramp[${index}]`]
}
