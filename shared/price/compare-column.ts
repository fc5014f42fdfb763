// A column of the comparison: one offer at one tier and quantity, and what its whole term bills at any utilisation.
import { type Exact, exact, multiply, toNumber, zero } from '../money/exact.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import type { Workload } from '../tender/workload.ts'
import { createBill, type PricedLine } from './bill.ts'
import type { ComparisonColumn } from './comparison.ts'
import { type ExactOffer, exactOffer, hoursPerMonth, siteOf } from './exact-offer.ts'
import { activeAt } from './kinds/commitment.ts'
import { PRICE_KINDS } from './kinds/table.ts'
import type { Setting } from './setting.ts'
import { collectNotes, type NotedLine } from './steps.ts'
import { tierAt } from './tiers.ts'

export interface OfferColumn {
  readonly column: ComparisonColumn
  readonly active: ActiveOffer
  readonly offer: ExactOffer
  /** First and last month of service, whole term; an existing contract is compared as if it began in month 0. */
  readonly start: number
  readonly end: number
  /** Accelerators in service in month m. */
  readonly inService: (month: number) => Exact
  /** Accelerator-hours of the whole term at full use, undiscounted. */
  readonly hours: number
  /** The same, each month's hours at their present value. */
  readonly presentHours: number
  /** Lines of the whole term when `utilisation` of what is in service is used each month. */
  readonly billAt: (utilisation: number) => readonly PricedLine[]
  /** The same with their steps. */
  readonly notedAt: (utilisation: number) => readonly NotedLine[]
  /** H100e of one accelerator for a workload, availability included; undefined where it cannot run. */
  readonly worthTo: (workload: Workload) => number | undefined
}

/** One column for each tier a quantity can reach, at the stated quantity or, without one, at what peak demand would need. */
export function offerColumns(
  setting: Setting,
  active: ActiveOffer,
  stated: number | undefined,
): readonly OfferColumn[] {
  const { terms } = active
  const wanted = stated ?? peakNeed(setting, active)
  const chosen = tierAt(terms.tiers, clipQuantity(terms, wanted, undefined) ?? 0)
  return terms.tiers.flatMap((_, tier) => {
    const quantity = terms.awarded !== undefined ? terms.awarded.quantity : clipQuantity(terms, wanted, tier)
    if (quantity === undefined || (terms.awarded !== undefined && tierAt(terms.tiers, quantity) !== tier)) return []
    return [makeColumn(setting, active, tier, quantity, terms.awarded !== undefined || tier === chosen)]
  })
}

/** The column at exactly this quantity, whatever the offer's minimum, maximum and block say. */
export function columnAt(setting: Setting, active: ActiveOffer, quantity: number): OfferColumn {
  return makeColumn(setting, active, tierAt(active.terms.tiers, quantity), quantity, true)
}

/**
 * The nearest quantity at or above `wanted` that the offer allows (or the largest it allows), within one tier when given;
 * undefined when no multiple of the block lies there.
 */
export function clipQuantity(terms: CompleteOffer, wanted: number, tier: number | undefined): number | undefined {
  const block = Math.max(1, terms.blockSize)
  const from = tier === undefined ? 0 : (terms.tiers[tier]?.from ?? 0)
  const next = tier === undefined ? undefined : terms.tiers[tier + 1]?.from
  const least = Math.max(1, Math.ceil(Math.max(terms.minQuantity, from) / block)) * block
  const below = next === undefined ? Number.POSITIVE_INFINITY : (Math.ceil(next / block) - 1) * block
  const most = Math.min(Math.floor(terms.maxQuantity / block) * block, below)
  if (least > most) return undefined
  return Math.min(most, Math.max(least, Math.ceil(wanted / block - 1e-9) * block))
}

/** H100e of one accelerator of this offer for a workload; undefined where factor, region or family keep it out. */
function worthOf(setting: Setting, active: ActiveOffer, workload: Workload): number | undefined {
  const { accelerator, availability } = active.terms
  const factor = accelerator === undefined ? undefined : workload.capacityFactor[accelerator]
  if (factor === undefined || factor === 0) return undefined
  const family = setting.accelerators.get(accelerator ?? '')?.item.family
  if (workload.families !== undefined && !workload.families.includes(family ?? '')) return undefined
  const region = siteOf(setting, active)?.item.region
  if (workload.regions !== undefined && !workload.regions.includes(region ?? '')) return undefined
  return toNumber(multiply(exact(factor), exact(availability)))
}

/** Accelerators of this offer that the largest month of demand it can serve would need. */
export function peakNeed(setting: Setting, active: ActiveOffer): number {
  const needs = Array.from({ length: setting.horizon }, () => 0)
  for (const workload of setting.tender.workloads) {
    const worth = worthOf(setting, active, workload)
    const demand = setting.tender.demand.find((entry) => entry.workload === workload.id)
    if (worth === undefined || worth === 0 || demand === undefined) continue
    for (const month of needs.keys()) needs[month] = (needs[month] ?? 0) + (demand.quantity[month] ?? 0) / worth
  }
  return Math.max(...needs)
}

function makeColumn(
  setting: Setting,
  active: ActiveOffer,
  tier: number,
  quantity: number,
  chosen: boolean,
): OfferColumn {
  const { terms } = active
  const offer = exactOffer(setting, active)
  const { committed } = PRICE_KINDS[terms.kind]
  const start = terms.awarded !== undefined || !committed ? 0 : terms.startEarliest
  const end = committed ? start + terms.termMonths : setting.horizon
  const commitment = { quantity, start }
  const inService = (month: number): Exact => {
    if (committed) return activeAt(offer, commitment, month)
    return month < end ? exact(quantity) : zero
  }
  const notedAt = (utilisation: number): readonly NotedLine[] => {
    const { note, noted } = collectNotes()
    const bill = createBill(setting, note)
    const use = (month: number) => multiply(exact(utilisation), inService(month))
    PRICE_KINDS[terms.kind].bill(setting, offer, commitment, use, bill)
    return noted
  }
  const bills = new Map<number, readonly PricedLine[]>()
  const billAt = (utilisation: number): readonly PricedLine[] => {
    const known = bills.get(utilisation)
    if (known !== undefined) return known
    const bill = createBill(setting, undefined)
    const use = (month: number) => multiply(exact(utilisation), inService(month))
    PRICE_KINDS[terms.kind].bill(setting, offer, commitment, use, bill)
    bills.set(utilisation, bill.lines)
    return bill.lines
  }
  const monthHours = Array.from({ length: end - start }, (_, age) => hoursPerMonth * toNumber(inService(start + age)))
  return {
    column: columnOf(setting, active, tier, quantity, chosen),
    active,
    offer,
    start,
    end,
    inService,
    hours: monthHours.reduce((sum, hours) => sum + hours, 0),
    presentHours: monthHours.reduce((sum, hours, age) => sum + hours * setting.discount.factor(start + age), 0),
    billAt,
    notedAt,
    worthTo: (workload) => worthOf(setting, active, workload),
  }
}

function columnOf(
  setting: Setting,
  active: ActiveOffer,
  tier: number,
  quantity: number,
  chosen: boolean,
): ComparisonColumn {
  const vendor = setting.tender.vendors.find((candidate) => candidate.id === active.vendor)
  return {
    offer: active.offer.id,
    vendor: active.vendor,
    vendorName: vendor?.name ?? active.vendor,
    kind: active.terms.kind,
    round: active.round,
    quantity,
    tier,
    currency: active.currency,
    ...(active.quote.surrogate === undefined ? {} : { surrogate: true as const }),
    chosen,
  }
}
