// What an award costs: every line of every bill in integers, and the totals, months and payments that follow from them.
import { toMajor } from '../money/amount.ts'
import { fromMillionths } from '../money/discount.ts'
import { add, exact, multiply, toNumber, zero } from '../money/exact.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { AwardLine, AwardMonth, AwardTotals, AwardUse } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { createBill, type Note, type PricedLine } from './bill.ts'
import { isCash, isSignedFor } from './category.ts'
import { deliveries, type WorkloadDelivery } from './delivery.ts'
import { type ExactOffer, exactOffer } from './exact-offer.ts'
import { activeAt, type Commitment, type UseInMonth } from './kinds/lease.ts'
import { PRICE_KINDS } from './kinds/table.ts'
import { createSetting, type Setting } from './setting.ts'
import { creditTail } from './tail-credit.ts'
import { billWorkload } from './workload-costs.ts'

/** What is decided: commitments (existing contracts among them) and who uses how many accelerators of what. */
export interface Decision {
  readonly lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start'>[]
  readonly use: readonly AwardUse[]
}

/** Money in the tender currency, major units, unless said. */
export interface PricedAward {
  /** Present values to the millionth, exact sums of the ledger; `penalty` 0, so `total` is without penalties. */
  readonly totals: AwardTotals
  readonly months: readonly AwardMonth[]
  /** Payments of months H, H+1, …; with those of `months` they are `totals.nominal`. */
  readonly cashAfter: readonly number[]
  /** Present value of what is still owed for service after the horizon, less what was prepaid for it. */
  readonly owedAfterHorizon: number
  /** Ordered by offer id, then workload; amounts in minor units. */
  readonly ledger: readonly PricedLine[]
  readonly lineCount: number
}

export type PriceDecision = (decision: Decision, note?: Note) => PricedAward

/**
 * Prices a decision literally as docs/model.md states the bill. Every offer named must be in `offers` and be priceable
 * (unpricedTerms is empty), every committed offer used must have a line; anything else is a bug and throws.
 */
export function priceAward(
  tender: Tender,
  offers: readonly ActiveOffer[],
  decision: Decision,
  note?: Note,
): PricedAward {
  return createPricer(tender, offers)(decision, note)
}

/** The same for many decisions over one tender: terms are scaled and discount factors computed once. */
export function createPricer(tender: Tender, offers: readonly ActiveOffer[]): PriceDecision {
  const setting = createSetting(tender)
  const known = new Map(
    offers
      .filter((active) => PRICE_KINDS[active.terms.kind].refusal === undefined)
      .map((active) => [active.offer.id, exactOffer(setting, active)]),
  )
  return (decision, note) => price(setting, known, decision, note)
}

function price(
  setting: Setting,
  offers: ReadonlyMap<string, ExactOffer>,
  decision: Decision,
  note: Note | undefined,
): PricedAward {
  const bill = createBill(setting, note)
  const commitments = commitmentsOf(offers, decision)
  for (const [id, offer] of offers) {
    const commitment = commitments.get(id)
    const uses = decision.use.filter((entry) => entry.offer === id)
    if (commitment === undefined && uses.length === 0) continue
    const months = PRICE_KINDS[offer.terms.kind].bill(setting, offer, commitment, usesByMonth(uses), bill)
    creditTail(setting, offer, months, bill)
  }
  const adopted = new Set([...offers.values()].flatMap((offer) => (offer.terms.awarded ? (offer.family ?? []) : [])))
  const delivered = deliveries(setting, offers, decision.use)
  for (const delivery of delivered) billWorkload(setting, delivery, adopted, bill)
  return {
    totals: totalsOf(setting, bill.lines),
    months: monthsOf(setting, offers, commitments, delivered, bill.lines),
    cashAfter: cashAfterOf(setting, bill.lines),
    owedAfterHorizon: presentOf(bill.lines, (line) => isOwedAfter(setting, line)),
    ledger: bill.lines,
    lineCount: bill.lines.length,
  }
}

function commitmentsOf(offers: ReadonlyMap<string, ExactOffer>, decision: Decision): ReadonlyMap<string, Commitment> {
  const commitments = new Map<string, Commitment>()
  for (const line of decision.lines) {
    if (!offers.has(line.offer)) throw new Error(`award of an offer that takes no part: ${line.offer}`)
    if (commitments.has(line.offer)) throw new Error(`offer ${line.offer} is awarded twice`)
    commitments.set(line.offer, line)
  }
  return commitments
}

function usesByMonth(uses: readonly AwardUse[]): UseInMonth {
  return (month) => {
    let sum = zero
    for (const { quantity } of uses) {
      const used = quantity[month] ?? 0
      if (used !== 0) sum = add(sum, exact(used))
    }
    return sum
  }
}

function presentOf(lines: readonly PricedLine[], wanted: (line: PricedLine) => boolean): number {
  let sum = 0n
  for (const line of lines) if (wanted(line)) sum += line.presentValue
  return fromMillionths(sum)
}

function isOwedAfter(setting: Setting, line: PricedLine): boolean {
  return line.serviceMonth >= setting.horizon && (isSignedFor(line.category) || line.category === 'drawdown')
}

function totalsOf(setting: Setting, lines: readonly PricedLine[]): AwardTotals {
  let nominal = 0
  let commitment = 0
  for (const line of lines) {
    if (isCash(line.category)) nominal += line.amount
    if (line.category === 'minimum' && line.serviceMonth >= 0) commitment += line.amount
  }
  return {
    npv: presentOf(lines, (line) => isCash(line.category)),
    afterHorizon: presentOf(lines, (line) => line.serviceMonth >= setting.horizon && isSignedFor(line.category)),
    tailCredit: 0 - presentOf(lines, (line) => line.category === 'tail-credit'),
    lostCompute: presentOf(lines, (line) => line.category === 'lost-compute'),
    penalty: 0,
    total: presentOf(lines, () => true),
    nominal: toMajor(nominal, setting.decimals),
    commitment: toMajor(commitment, setting.decimals),
  }
}

function cashByMonth(lines: readonly PricedLine[]): readonly number[] {
  const last = lines.reduce((month, line) => Math.max(month, line.cashMonth), -1)
  const cash = Array.from({ length: last + 1 }, () => 0)
  for (const line of lines) {
    if (isCash(line.category)) cash[line.cashMonth] = (cash[line.cashMonth] ?? 0) + line.amount
  }
  return cash
}

function cashAfterOf(setting: Setting, lines: readonly PricedLine[]): readonly number[] {
  const after = cashByMonth(lines.filter((line) => isCash(line.category))).slice(setting.horizon)
  return after.map((minor) => toMajor(minor, setting.decimals))
}

function monthsOf(
  setting: Setting,
  offers: ReadonlyMap<string, ExactOffer>,
  commitments: ReadonlyMap<string, Commitment>,
  delivered: readonly WorkloadDelivery[],
  lines: readonly PricedLine[],
): readonly AwardMonth[] {
  const cash = cashByMonth(lines)
  return Array.from({ length: setting.horizon }, (_, month) => {
    const sum = (pick: 'delivered' | 'demand' | 'unserved') =>
      toNumber(delivered.reduce((total, delivery) => add(total, delivery[pick][month] ?? zero), zero))
    let kw = zero
    for (const [id, commitment] of commitments) {
      const offer = offers.get(id)
      if (offer !== undefined) kw = add(kw, multiply(activeAt(offer, commitment, month), offer.kwPerUnit.value))
    }
    return {
      delivered: sum('delivered'),
      demand: sum('demand'),
      unserved: sum('unserved'),
      kw: toNumber(kw),
      cash: toMajor(cash[month] ?? 0, setting.decimals),
    }
  })
}
