// The solver's own account of money, in floating point: every payment of an award as a fixed part and a part per unit. Shares no function with price/.
import type { CompleteOffer } from '../tender/complete-offer.ts'
import type { Tender } from '../tender/tender.ts'
import { type PlacedOffer, serviceShare } from './world.ts'

const hoursPerMonth = 730

/** An amount that depends on the award: `fixed` when awarded at all, `unit` for each unit of quantity. Tender currency. */
export interface Amount {
  readonly fixed: number
  readonly unit: number
}

/** What a payment is for. `drawdown` reduces bills by what was paid up front. */
export type FlowKind =
  | 'minimum'
  | 'support'
  | 'drawdown'
  | 'recurring'
  | 'once'
  | 'setup'
  | 'upfront'
  | 'purchase'
  | 'capex'
  | 'opex'
  | 'residual'
  | 'deposit'
  | 'deposit-return'
  | 'premium'

/** Money that comes in: a ceiling on payments does not count it. */
export function isInflow({ kind }: Pick<Flow, 'kind'>): boolean {
  return kind === 'residual' || kind === 'deposit-return'
}

/** A payment that follows from signing, whatever is used: service month, month of payment, nominal amount. */
export interface Flow extends Amount {
  readonly kind: FlowKind
  readonly service: number
  readonly cash: number
}

/** Discount factors and exchange of one tender. */
export interface MoneyFacts {
  readonly tender: Tender
  readonly discount: (month: number) => number
  readonly rateOf: (currency: string) => number
}

export function createMoneyFacts(tender: Tender): MoneyFacts {
  return {
    tender,
    discount: (month) => (1 + tender.discountRate) ** (-month / 12),
    rateOf: (currency) => (currency === tender.currency ? 1 : (tender.fx[currency]?.rate ?? Number.NaN)),
  }
}

/** Months between service and payment. Source: docs/model.md, payment lag. */
export function lagOf(terms: CompleteOffer): number {
  return Math.floor((terms.paymentDays + 15) / 30)
}

/** Price factor in contract year `year`: prices by year where given, the escalator otherwise. */
export function escalation(terms: CompleteOffer, year: number): number {
  const { priceByYear } = terms
  if (priceByYear !== undefined && priceByYear.length > 0) {
    return priceByYear[Math.min(year, priceByYear.length - 1)] ?? 1
  }
  return (1 + terms.annualGrowth) ** year
}

/** The price of quantity q in tier k is fixed + unit · q, quote currency. Source: docs/model.md, tiers. */
export function tierPrice(terms: CompleteOffer, tier: number): Amount {
  const price = terms.tiers[tier]?.price ?? 0
  if (terms.tierMode === 'all-units') return { fixed: 0, unit: price }
  let below = 0
  for (let j = 0; j < tier; j += 1) {
    const width = (terms.tiers[j + 1]?.from ?? 0) - (terms.tiers[j]?.from ?? 0)
    below += (terms.tiers[j]?.price ?? 0) * width
  }
  return { fixed: below - price * (terms.tiers[tier]?.from ?? 0), unit: price }
}

/** A committed offer at one tier and start: everything signing it costs, and what using it costs beside. */
export interface SigningRates {
  readonly flows: readonly Flow[]
  /** The same with what was paid before month 0: what is spent in a window counts it. */
  readonly billed: readonly Flow[]
  /** Present value of all flows. */
  readonly cost: Amount
  /** Credit for capacity after the horizon, present value. */
  readonly tailCredit: Amount
  /** Σ minimum over service months ≥ 0, undiscounted. */
  readonly commitment: Amount
  /** Paid per accelerator used above the committed share in month m, nominal capacity price without support. */
  readonly overPrice: (month: number) => number
  /** Energy per accelerator used in month m, nominal. */
  readonly energyPrice: (month: number) => number
}

/** Rates of a lease or colocation. `start` may be negative for existing contracts: payments before month 0 are sunk and left out. */
export function leaseRates(facts: MoneyFacts, offer: PlacedOffer, tier: number, start: number): SigningRates {
  const { terms } = offer
  const billed = leaseFlows(facts, offer, tier, start)
  const flows = billed.filter((flow) => flow.cash >= 0)
  const perHour = hoursIn(terms)
  const fx = facts.rateOf(offer.active.currency)
  const unitPrice = (terms.tiers[tier]?.price ?? 0) * perHour * fx
  return {
    flows,
    billed,
    cost: sumAmounts(flows, (flow) => facts.discount(flow.cash)),
    tailCredit: tailCredit(facts, offer, flows, start),
    commitment: sumAmounts(flows, (flow) => (flow.kind === 'minimum' && flow.service >= 0 ? 1 : 0)),
    overPrice: (month) => unitPrice * escalation(terms, yearOf(month, start)),
    energyPrice: (month) => energyPrice(facts, offer, month, start),
  }
}

/** Hours a price is for. */
function hoursIn({ priceUnit }: CompleteOffer): number {
  return priceUnit === 'accelerator-hour' ? hoursPerMonth : 1
}

function yearOf(month: number, start: number): number {
  return Math.floor((month - start) / 12)
}

function leaseFlows(facts: MoneyFacts, offer: PlacedOffer, tier: number, start: number): readonly Flow[] {
  const { terms } = offer
  const fx = facts.rateOf(offer.active.currency)
  const lag = lagOf(terms)
  const flows: Flow[] = []
  const add = (kind: FlowKind, service: number, cash: number, fixed: number, unit: number) => {
    if (fixed !== 0 || unit !== 0) flows.push({ kind, service, cash, fixed: fixed * fx, unit: unit * fx })
  }
  const price = tierPrice(terms, tier)
  const perHour = hoursIn(terms)
  let whole = 0
  for (let age = 0; age < terms.termMonths; age += 1) {
    const month = start + age
    const share = terms.billingRamp[Math.min(age, terms.billingRamp.length - 1)] ?? 1
    const base = perHour * terms.takeOrPay * escalation(terms, Math.floor(age / 12)) * share
    whole += base
    add('minimum', month, month + lag, base * price.fixed, base * price.unit)
    const support = base * terms.supportShare
    add('support', month, month + lag, support * price.fixed, support * price.unit)
    const drawn = -base * terms.upfrontShare
    add('drawdown', month, month + lag, drawn * price.fixed, drawn * price.unit)
    const recurring = recurringCharges(offer, serviceShare(terms, start, month))
    add('recurring', month, month + lag, recurring.fixed, recurring.unit)
  }
  add('upfront', start, start, whole * terms.upfrontShare * price.fixed, whole * terms.upfrontShare * price.unit)
  add('setup', start, start, terms.setupFee, terms.setupFeePerUnit)
  for (const charge of terms.charges) if (charge.per === 'once') add('once', start, start, charge.amount, 0)
  return [...flows, ...securityFlows(facts, offer, start)]
}

export function recurringCharges(offer: PlacedOffer, inService: number): Amount {
  let fixed = 0
  let unit = 0
  for (const charge of offer.terms.charges) {
    if (charge.per === 'month') fixed += charge.amount
    if (charge.per === 'GB') fixed += charge.amount * (charge.quantity ?? 0)
    if (charge.per === 'accelerator-month') unit += charge.amount * inService
    if (charge.per === 'kW-month') unit += charge.amount * inService * offer.kwPerUnit
  }
  return { fixed, unit }
}

/** Energy per unit used in month m, nominal: kWh at the offer's tariff, else at the site's. A site of our own is always metered. */
export function energyPrice(facts: MoneyFacts, offer: PlacedOffer, month: number, start: number): number {
  const { terms } = offer
  if (terms.power.mode !== 'pass-through' && terms.kind !== 'build') return 0
  const site = facts.tender.sites.find((candidate) => candidate.id === offer.site)
  const kwh = offer.kwPerUnit * (site?.pue ?? 1) * hoursPerMonth
  if (terms.power.tariff !== undefined) {
    const growth = (1 + terms.power.escalator) ** yearOf(month, start)
    return kwh * terms.power.tariff * growth * facts.rateOf(offer.active.currency)
  }
  return kwh * (site?.tariff ?? 0) * (1 + (site?.tariffEscalator ?? 0)) ** Math.floor(month / 12)
}

/** A deposit and its return, and premiums of options: due once an offer is signed, whatever is used. */
export function securityFlows(facts: MoneyFacts, { terms, active }: PlacedOffer, start: number): readonly Flow[] {
  const fx = facts.rateOf(active.currency)
  const once = (kind: FlowKind, month: number, amount: number): readonly Flow[] =>
    amount === 0 ? [] : [{ kind, service: month, cash: month, fixed: amount * fx, unit: 0 }]
  const deposit = terms.deposit?.amount ?? 0
  const premium = terms.options.reduce((sum, option) => sum + (option.premium ?? 0), 0)
  return [
    ...once('deposit', start, deposit),
    ...once('deposit-return', Math.max(start, terms.deposit?.returnMonth ?? 0), -deposit),
    ...once('premium', start, premium),
  ]
}

/** tailValue · Σ over service months ≥ H of PV(min(minimum, average inside) · (1 + σ) + recurring charges). */
function tailCredit(facts: MoneyFacts, offer: PlacedOffer, flows: readonly Flow[], start: number): Amount {
  const { tailValue = 0, months } = facts.tender
  if (tailValue === 0) return { fixed: 0, unit: 0 }
  const { termMonths, supportShare } = offer.terms
  const minimums = flows.filter((flow) => flow.kind === 'minimum')
  const inside = Math.min(months, start + termMonths) - Math.max(0, start)
  const average = averageInside(minimums, months, inside)
  const credited = flows.flatMap((flow): readonly Flow[] => {
    if (flow.service < months) return []
    if (flow.kind === 'recurring') return [flow]
    if (flow.kind !== 'minimum') return []
    const capped = sizeOf(flow) > sizeOf(average) ? average : flow
    const factor = 1 + supportShare
    return [{ ...flow, fixed: capped.fixed * factor, unit: capped.unit * factor }]
  })
  return sumAmounts(credited, (flow) => tailValue * facts.discount(flow.cash))
}

/** The minimum per month averaged over service months in 0 … H − 1. Fixed and unit parts keep one proportion, so they may be averaged apart. */
function averageInside(minimums: readonly Flow[], months: number, inside: number): Amount {
  if (inside <= 0) return { fixed: 0, unit: 0 }
  const sum = sumAmounts(minimums, (flow) => (flow.service >= 0 && flow.service < months ? 1 : 0))
  return { fixed: sum.fixed / inside, unit: sum.unit / inside }
}

/** Amounts of one tier differ by a factor only, so this orders them whatever the sign of the fixed part. */
function sizeOf(amount: Amount): number {
  return Math.abs(amount.fixed) + Math.abs(amount.unit)
}

/** On-demand capacity: nominal price per accelerator used in month m, its support and charges beside. */
export function onDemandRates(facts: MoneyFacts, offer: PlacedOffer) {
  const { terms } = offer
  const fx = facts.rateOf(offer.active.currency)
  const charges = terms.charges.reduce(
    (sum, charge) => sum + (charge.per === 'accelerator-month' ? charge.amount : 0),
    0,
  )
  const price = (month: number) =>
    hoursPerMonth * (terms.tiers[0]?.price ?? 0) * escalation(terms, Math.floor(month / 12)) * fx
  return {
    /** Capacity alone: what shares of spend count. */
    capacityPrice: price,
    /** All that is paid for a month's use, nominal. */
    priceOfUse: (month: number) => price(month) * (1 + terms.supportShare) + charges * fx,
  }
}

/** Cost of a missing H100e through month m, nominal. */
export function lostComputePrice(valueOfLostCompute: number): number {
  return hoursPerMonth * valueOfLostCompute
}

export function sumAmounts(flows: readonly Flow[], weight: (flow: Flow) => number): Amount {
  let fixed = 0
  let unit = 0
  for (const flow of flows) {
    const factor = weight(flow)
    fixed += flow.fixed * factor
    unit += flow.unit * factor
  }
  return { fixed, unit }
}
