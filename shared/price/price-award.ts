// What an award costs: every line of every bill in integers, and the totals, months and payments that follow from them.
import { toMajor } from '../money/amount.ts'
import { fromMillionths } from '../money/discount.ts'
import { add, exact, toNumber, zero } from '../money/exact.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { AwardDrawn, AwardLine, AwardMonth, AwardTotals, AwardUse } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { createBill, type Note, type PricedLine } from './bill.ts'
import { isCash, isSignedFor } from './category.ts'
import { deliveries, type WorkloadDelivery } from './delivery.ts'
import { type ExactOffer, exactOffer } from './exact-offer.ts'
import { type Commitment, contractedKw, type UseInMonth } from './kinds/commitment.ts'
import { PRICE_KINDS } from './kinds/table.ts'
import { billMinimumSpend } from './minimum-spend.ts'
import { billRebates } from './rebates.ts'
import { billSecurities } from './securities.ts'
import { createSetting, type Setting } from './setting.ts'
import { billSpendCommitments, type SpendExcess } from './spend-commitments.ts'
import { creditTail } from './tail-credit.ts'
import { unpriceable } from './unpriced.ts'
import { billWorkload } from './workload-costs.ts'

/** What is decided: commitments (existing contracts among them), who uses how many accelerators of what, and through whom hardware is powered. */
export interface Decision {
  /** Bought hardware has one line a site, all of one start. */
  readonly lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start' | 'site'>[]
  readonly use: readonly AwardUse[]
  /** What bought hardware draws through colocation and own sites; absent when nothing is drawn. */
  readonly drawn?: readonly AwardDrawn[] | undefined
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
  /** By offer, then across offers (spend, rebates), then by workload; amounts in minor units. */
  readonly ledger: readonly PricedLine[]
  /** What spend commitments ask for above the minimum, interval by interval; part of `totals.commitment`. */
  readonly spendExcess: readonly SpendExcess[]
  readonly lineCount: number
}

export type PriceDecision = (decision: Decision, note?: Note) => PricedAward

/**
 * Prices a decision literally as docs/model.md states the bill. Every offer named must be in `offers` and be priceable
 * (unpricedTerms is empty), every committed offer used must have a line, and what hardware draws must be drawn from somebody; anything else
 * is a bug and throws.
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
      .filter((active) => unpriceable(setting, active).length === 0)
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
  requirePower(offers, decision)
  for (const [id, offer] of offers) {
    const commitment = commitments.get(id)
    const kind = PRICE_KINDS[offer.terms.kind]
    const uses = kind.supplies ? drawnFrom(decision, id) : decision.use.filter((entry) => entry.offer === id)
    if (commitment === undefined && uses.length === 0) continue
    const months = kind.bill(setting, offer, commitment, usesByMonth(uses), bill)
    creditTail(setting, offer, months, bill)
    if (commitment !== undefined) billSecurities(offer, commitment, bill)
  }
  const spendExcess = billSpendCommitments(setting, offers, commitments, bill)
  billRebates(setting, bill)
  billMinimumSpend(setting, bill)
  const adopted = new Set([...offers.values()].flatMap((offer) => (offer.terms.awarded ? (offer.family ?? []) : [])))
  const delivered = deliveries(setting, offers, decision.use)
  for (const delivery of delivered) billWorkload(setting, delivery, adopted, bill)
  return {
    totals: totalsOf(setting, bill.lines, spendExcess),
    months: monthsOf(setting, offers, commitments, delivered, bill.lines),
    cashAfter: cashAfterOf(setting, bill.lines),
    owedAfterHorizon: presentOf(bill.lines, (line) => isOwedAfter(setting, line)),
    ledger: bill.lines,
    spendExcess,
    lineCount: bill.lines.length,
  }
}

/** One commitment an offer; the lines of hardware at several sites are one purchase. */
function commitmentsOf(offers: ReadonlyMap<string, ExactOffer>, decision: Decision): ReadonlyMap<string, Commitment> {
  const commitments = new Map<string, Commitment>()
  for (const line of decision.lines) {
    const offer = offers.get(line.offer)
    if (offer === undefined) throw new Error(`award of an offer that takes no part: ${line.offer}`)
    const before = commitments.get(line.offer)
    const joins = PRICE_KINDS[offer.terms.kind].split && before?.start === line.start
    if (before !== undefined && !joins) throw new Error(`offer ${line.offer} is awarded twice`)
    const quantity = (before?.quantity ?? 0) + line.quantity
    commitments.set(line.offer, { quantity, start: line.start })
  }
  return commitments
}

/** Hardware that runs draws power from somebody: without a word on whom, its energy would be left out. */
function requirePower(offers: ReadonlyMap<string, ExactOffer>, decision: Decision): void {
  if ((decision.drawn ?? []).length > 0) return
  for (const { offer: id, quantity } of decision.use) {
    const offer = offers.get(id)
    const draws = offer?.terms.kind === 'hardware' && offer.kwPerUnit.value.n > 0n
    if (draws && quantity.some((used) => used > 0)) throw new Error(`hardware ${id} is used, but draws from no supply`)
  }
}

function drawnFrom(decision: Decision, offer: string): readonly Quantities[] {
  return (decision.drawn ?? []).flatMap((entry) => (entry.offer === offer ? [{ quantity: entry.kw }] : []))
}

/** Accelerators or kW by month of the horizon. */
type Quantities = Pick<AwardUse, 'quantity'>

function usesByMonth(uses: readonly Quantities[]): UseInMonth {
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

function totalsOf(setting: Setting, lines: readonly PricedLine[], excess: readonly SpendExcess[]): AwardTotals {
  let nominal = 0
  let commitment = excess.reduce((sum, each) => sum + each.amount, 0)
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
      if (offer !== undefined) kw = add(kw, contractedKw(offer, commitment, month))
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
