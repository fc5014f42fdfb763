// A column of the comparison: one offer at one tier and quantity, and what its whole term bills at any utilisation.
import { type Exact, exact, multiply, toNumber, zero } from '../money/exact.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import { quantityUnit } from '../tender/term.ts'
import type { Workload } from '../tender/workload.ts'
import { createBill, type Note, type PricedLine } from './bill.ts'
import type { ComparisonColumn } from './comparison.ts'
import { type ExactOffer, exactOffer, hoursPerMonth, siteOf } from './exact-offer.ts'
import { activeAt, type Commitment, serviceOf } from './kinds/commitment.ts'
import { PRICE_KINDS } from './kinds/table.ts'
import { billSecurities } from './securities.ts'
import type { Setting } from './setting.ts'
import { collectNotes, type NotedLine } from './steps.ts'
import { tierAt } from './tiers.ts'

export interface OfferColumn {
  readonly column: ComparisonColumn
  readonly active: ActiveOffer
  readonly offer: ExactOffer
  /** First month of service and the one after the last, whole term or life; an existing contract is compared as if it began in month 0. */
  readonly start: number
  readonly end: number
  /** Bought or built: lives on after it is paid, and may be worth something at the horizon. */
  readonly owned: boolean
  /** What `served` counts: power is sold by the kW and month. */
  readonly per: 'accelerator-hour' | 'kW-month'
  /** Units in service in month m. */
  readonly inService: (month: number) => Exact
  /** Accelerator-hours or kW-months of the whole term or life at full use, undiscounted. */
  readonly served: number
  /** The same, each month at its present value. */
  readonly presentServed: number
  /** The same of months before the horizon alone. */
  readonly presentWithin: number
  /** Lines of the whole term or life when `utilisation` of what is in service is used each month. */
  readonly billAt: (utilisation: number) => readonly PricedLine[]
  /** The same with their steps. */
  readonly notedAt: (utilisation: number) => readonly NotedLine[]
  /** The same as an award books it: use ends at the horizon, and what is owned is worth its residual there. */
  readonly notedToHorizon: (utilisation: number) => readonly NotedLine[]
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
  const wanted = stated === undefined ? peakNeed(setting, active) : stated * unitsFor(setting, active)
  const chosen = tierAt(terms.tiers, clipQuantity(terms, wanted, undefined) ?? 0)
  return terms.tiers.flatMap((_, tier) => {
    const quantity = terms.awarded !== undefined ? terms.awarded.quantity : clipQuantity(terms, wanted, tier)
    if (quantity === undefined || (terms.awarded !== undefined && tierAt(terms.tiers, quantity) !== tier)) return []
    return [makeColumn(setting, active, tier, quantity, terms.awarded !== undefined || tier === chosen)]
  })
}

/** A stated quantity counts accelerators: of power it takes what the hungriest of the tender draws, in kW each. */
function unitsFor(setting: Setting, active: ActiveOffer): number {
  if (quantityUnit(active.terms.kind) === 'accelerators') return 1
  return Math.max(0, ...[...setting.accelerators.values()].map(({ item }) => item.kwPerUnit)) || 1
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

/** H100e of one accelerator of this offer for a workload; undefined where factor, regions or family keep it out. */
function worthOf(setting: Setting, active: ActiveOffer, workload: Workload): number | undefined {
  const { accelerator, availability } = active.terms
  const factor = accelerator === undefined ? undefined : workload.capacityFactor[accelerator]
  if (factor === undefined || factor === 0) return undefined
  const family = setting.accelerators.get(accelerator ?? '')?.item.family
  if (workload.families !== undefined && !workload.families.includes(family ?? '')) return undefined
  const { regions } = workload
  if (regions !== undefined && !regionsOf(setting, active).some((region) => regions.includes(region))) return undefined
  return toNumber(multiply(exact(factor), exact(availability)))
}

/** Regions an offer can stand in: hardware that names no site may go wherever there is one. */
function regionsOf(setting: Setting, active: ActiveOffer): readonly string[] {
  const site = siteOf(setting, active)
  if (site !== undefined) return [site.item.region]
  if (active.terms.kind !== 'hardware') return []
  const named = active.terms.sites.length === 0 ? [...setting.sites.keys()] : active.terms.sites
  return named.flatMap((id) => setting.sites.get(id)?.item.region ?? [])
}

/** Accelerators of this offer that the largest month of demand it can serve would need; of power the kW that demand would draw at most. */
export function peakNeed(setting: Setting, active: ActiveOffer): number {
  const power = quantityUnit(active.terms.kind) === 'kW'
  const needs = Array.from({ length: setting.horizon }, () => 0)
  for (const workload of setting.tender.workloads) {
    const worth = power ? h100ePerKw(setting, workload) : worthOf(setting, active, workload)
    const demand = setting.tender.demand.find((entry) => entry.workload === workload.id)
    if (worth === undefined || worth === 0 || demand === undefined) continue
    for (const month of needs.keys()) needs[month] = (needs[month] ?? 0) + (demand.quantity[month] ?? 0) / worth
  }
  return Math.max(...needs)
}

/** What a kW yields on the hungriest accelerator that runs the workload; undefined when none draws power. */
function h100ePerKw(setting: Setting, workload: Workload): number | undefined {
  const yields = [...setting.accelerators.values()].flatMap(({ item }) => {
    const factor = workload.capacityFactor[item.id] ?? 0
    return factor > 0 && item.kwPerUnit > 0 ? [factor / item.kwPerUnit] : []
  })
  return yields.length === 0 ? undefined : Math.min(...yields)
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
  const commitment = { quantity, start: terms.awarded !== undefined || !committed ? 0 : terms.startEarliest }
  const { start, end } = spanOf(setting, offer, commitment)
  const inService = (month: number): Exact => {
    if (committed) return activeAt(offer, commitment, month)
    return month < end ? exact(quantity) : zero
  }
  const billWith = (within: Setting, utilisation: number, note: Note | undefined): readonly PricedLine[] => {
    const bill = createBill(within, note)
    const use = (month: number) => multiply(exact(utilisation), inService(month))
    PRICE_KINDS[terms.kind].bill(within, offer, commitment, use, bill)
    if (committed) billSecurities(offer, commitment, bill)
    return bill.lines
  }
  const noted = (within: Setting, utilisation: number): readonly NotedLine[] => {
    const collected = collectNotes()
    billWith(within, utilisation, collected.note)
    return collected.noted
  }
  const owned = terms.kind === 'hardware' || terms.kind === 'build'
  const whole: Setting = owned ? { ...setting, horizon: Math.max(setting.horizon, end) } : setting
  const bills = new Map<number, readonly PricedLine[]>()
  const billAt = (utilisation: number): readonly PricedLine[] => {
    const lines = bills.get(utilisation) ?? billWith(whole, utilisation, undefined)
    bills.set(utilisation, lines)
    return lines
  }
  return {
    column: columnOf(setting, active, tier, quantity, chosen),
    active,
    offer,
    start,
    end,
    owned,
    per: offer.unit === 'kW' ? 'kW-month' : 'accelerator-hour',
    inService,
    ...servedOf(setting, offer, inService, start, end),
    billAt,
    notedAt: (utilisation) => noted(whole, utilisation),
    notedToHorizon: (utilisation) => noted(setting, utilisation),
    worthTo: (workload) => worthOf(setting, active, workload),
  }
}

/** Service from first month to end; a life that nobody stated ends at the horizon. */
function spanOf(setting: Setting, offer: ExactOffer, commitment: Commitment) {
  if (!PRICE_KINDS[offer.terms.kind].committed) return { start: 0, end: setting.horizon }
  const { from, months } = serviceOf(offer.terms, commitment.start)
  return { start: from, end: Number.isFinite(months) ? from + months : Math.max(setting.horizon, from) }
}

function servedOf(
  setting: Setting,
  { unit }: ExactOffer,
  inService: OfferColumn['inService'],
  start: number,
  end: number,
) {
  const perMonth = unit === 'kW' ? 1 : hoursPerMonth
  const months = Array.from({ length: end - start }, (_, age) => perMonth * toNumber(inService(start + age)))
  const present = months.map((served, age) => served * setting.discount.factor(start + age))
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    served: sum(months),
    presentServed: sum(present),
    presentWithin: sum(present.slice(0, Math.max(0, setting.horizon - start))),
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
