// The bill of a lease, month by month: minimum, use beyond it, energy, support, charges, set-up, and an upfront payment used up.
import { exactAmount } from '../../money/amount.ts'
import { add, type Exact, exact, excess, multiply, zero } from '../../money/exact.ts'
import type { Amounts, Bill } from '../bill.ts'
import { type ExactOffer, hoursPerMonth } from '../exact-offer.ts'
import { type Factor, factor, type Product } from '../formula.ts'
import { tierAt, tierPrice } from '../tiers.ts'

/** What was awarded of a committed offer. `start` is negative for an existing contract that began before the tender. */
export interface Commitment {
  readonly quantity: number
  readonly start: number
}

/** Accelerators used in month m, all workloads together. */
export type UseInMonth = (month: number) => Exact

/** What a month of a lease is billed, before any upfront payment is set off. */
export interface MonthBill {
  readonly month: number
  readonly minimum: Amounts
  readonly support: Amounts
  readonly charges: Amounts
}

/** Share of a ramp in the month `age` months after the start; the last value holds. */
export function rampAt(ramp: readonly number[], age: number): { readonly share: number; readonly index: number } {
  const index = Math.min(age, ramp.length - 1)
  return { share: ramp[index] ?? 1, index }
}

/** Accelerators in service in month m. */
export function activeAt(offer: ExactOffer, commitment: Commitment, month: number): Exact {
  const age = month - commitment.start
  if (age < 0 || age >= offer.terms.termMonths) return zero
  return multiply(exact(commitment.quantity), exact(rampAt(offer.terms.ramp, age).share))
}

/** Bills a lease over its whole term into `bill`; returns its months. Source: docs/model.md, the bill of a lease. */
export function billLease(
  offer: ExactOffer,
  commitment: Commitment,
  use: UseInMonth,
  bill: Bill,
): readonly MonthBill[] {
  const rate = committedRate(offer, commitment)
  const months: MonthBill[] = []
  for (let age = 0; age < offer.terms.termMonths; age += 1) {
    months.push(billMonth(offer, commitment, rate, commitment.start + age, use, bill))
  }
  billSetup(offer, commitment, bill)
  if (offer.terms.upfrontShare > 0) billUpfront(offer, commitment, months, bill)
  return months
}

interface CommittedRate {
  /** a + π·q: the whole commitment for one unit of time. */
  readonly whole: Factor
  /** π: one unit beyond it. */
  readonly perUnit: Factor
}

function committedRate(offer: ExactOffer, { quantity }: Commitment): CommittedRate {
  const tier = tierAt(offer.terms.tiers, quantity)
  const { fixed, perUnit } = tierPrice(offer.terms, tier)
  const path = `${offer.path}.price.tiers[${tier}].price`
  const whole = multiply(perUnit, exact(quantity))
  const blended = offer.terms.tierMode === 'incremental' && tier > 0
  const bands = blended
    ? offer.terms.tiers.slice(0, tier + 1).map((_, band) => `${offer.path}.price.tiers[${band}]`)
    : [path]
  const words = blended
    ? `for ${quantity} accelerators, each band at its own price`
    : `for ${quantity} accelerators at ${offer.terms.tiers[tier]?.price} per ${offer.terms.priceUnit}`
  return {
    whole: factor(add(fixed, whole), words, ...bands),
    perUnit: factor(perUnit, `per ${offer.terms.priceUnit}`, path),
  }
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
    const beyond = factor(over, `accelerators used beyond ${terms.takeOrPay} of those in service`)
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

/** Energy of what is drawn, when power is passed through; idle accelerators draw nothing. */
function billEnergy(offer: ExactOffer, month: number, start: number, used: Exact, bill: Bill): void {
  const { energy, lag } = offer
  if (energy === undefined || used.n === 0n) return
  bill.add(energy.account, {
    category: 'energy',
    serviceMonth: month,
    cashMonth: month + lag,
    products: [
      [
        factor(used, 'accelerators used'),
        energy.kw,
        energy.pue,
        factor(exact(hoursPerMonth), 'hours a month'),
        energy.tariff,
        energy.escalation(month, start),
      ],
    ],
  })
}

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
        products.push([amount, factor(act, 'accelerators')])
        break
      case 'kW-month':
        products.push([amount, factor(act, 'accelerators'), offer.kwPerUnit])
        break
      case 'GB':
        products.push([amount, factor(exact(charge.quantity ?? 0), 'GB a month', `${path}.quantity`)])
        break
    }
  }
  return bill.add(offer.account, { category: 'charges', serviceMonth: month, cashMonth: month + offer.lag, products })
}

/** Set-up fees and charges due once, in the month of the start, without lag. */
function billSetup(offer: ExactOffer, { quantity, start }: Commitment, bill: Bill): void {
  const { account, terms, path } = offer
  const at = { serviceMonth: start, cashMonth: start }
  bill.add(account, {
    category: 'setup',
    ...at,
    products: [
      [factor(exact(terms.setupFee), 'set-up fee', `${path}.setupFee`)],
      [
        factor(exact(terms.setupFeePerUnit), 'set-up fee each', `${path}.setupFeePerUnit`),
        factor(exact(quantity), 'accelerators'),
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

/**
 * The upfront share of all minimum bills, paid at the start and set off bill by bill; the last bill takes the rounding rest,
 * in the quote's and in the tender's currency, so that what is set off is exactly what was paid.
 */
function billUpfront(offer: ExactOffer, { start }: Commitment, months: readonly MonthBill[], bill: Bill): void {
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

const nothing: Amounts = { quoteAmount: 0, amount: 0 }
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
