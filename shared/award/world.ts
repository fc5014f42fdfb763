// The tender as the model and the rules see it: offers with their places, factors and windows. No money.
import { type ActiveOffer, compareIds } from '../tender/active-offers.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import type { FailureDomain } from '../tender/rules/redundancy.ts'
import type { Tender } from '../tender/tender.ts'
import type { Vendor } from '../tender/vendor.ts'
import type { Workload } from '../tender/workload.ts'
import { monthOf, nameMonth } from '../time/month.ts'

/** An offer where it stands. `index` counts offers in id order. */
export interface PlacedOffer {
  readonly index: number
  readonly active: ActiveOffer
  readonly terms: CompleteOffer
  readonly id: string
  readonly vendor: string
  readonly group: string | undefined
  readonly vendorClass: string | undefined
  readonly site: string | undefined
  readonly region: string | undefined
  readonly family: string
  readonly failureGroups: readonly string[]
  /** One accelerator type at one site. An offer without a site is a cluster of its own. */
  readonly cluster: string
  readonly committed: boolean
  /** Quantity and start of an existing contract. */
  readonly existing: { readonly quantity: number; readonly start: number } | undefined
  readonly kwPerUnit: number
  /** H100e per accelerator and workload, availability included; 0 where the workload cannot run. */
  readonly factors: readonly number[]
}

export interface World {
  readonly tender: Tender
  readonly months: number
  readonly offers: readonly PlacedOffer[]
  readonly workloads: readonly Workload[]
  /** H100e by workload and month. */
  readonly demand: readonly (readonly number[])[]
  readonly vendors: readonly Vendor[]
}

/** Places offers in a tender that has passed its checks; throws on references that do not resolve. */
export function createWorld(tender: Tender, offers: readonly ActiveOffer[]): World {
  const sorted = offers.toSorted((a, b) => compareIds(a.offer.id, b.offer.id))
  return {
    tender,
    months: tender.months,
    offers: sorted.map((active, index) => placeOffer(tender, active, index)),
    workloads: tender.workloads,
    demand: tender.workloads.map((workload) => demandOf(tender, workload.id)),
    vendors: tender.vendors,
  }
}

function demandOf(tender: Tender, workload: string): readonly number[] {
  const row = tender.demand.find((candidate) => candidate.workload === workload)
  if (row === undefined) throw new Error(`no demand for workload ${workload}`)
  return row.quantity
}

function placeOffer(tender: Tender, active: ActiveOffer, index: number): PlacedOffer {
  const { terms } = active
  const accelerator = tender.accelerators.find((candidate) => candidate.id === terms.accelerator)
  if (accelerator === undefined) throw new Error(`offer ${terms.id} has no known accelerator`)
  const vendor = tender.vendors.find((candidate) => candidate.id === active.vendor)
  const siteId = terms.awarded?.site ?? terms.site
  const site = tender.sites.find((candidate) => candidate.id === siteId)
  const { awarded } = terms
  return {
    index,
    active,
    terms,
    id: terms.id,
    vendor: active.vendor,
    group: vendor?.group,
    vendorClass: vendor?.class,
    site: site?.id,
    region: site?.region,
    family: accelerator.family,
    failureGroups: site?.failureGroups ?? [],
    cluster: JSON.stringify(site === undefined ? [accelerator.id, null, terms.id] : [accelerator.id, site.id]),
    committed: terms.kind !== 'on-demand',
    existing: awarded === undefined ? undefined : { quantity: awarded.quantity, start: awarded.start },
    kwPerUnit: accelerator.kwPerUnit,
    factors: tender.workloads.map((workload) =>
      runsHere(workload, accelerator.family, site?.region)
        ? (workload.capacityFactor[accelerator.id] ?? 0) * terms.availability
        : 0,
    ),
  }
}

function runsHere(workload: Workload, family: string, region: string | undefined): boolean {
  if (workload.families !== undefined && !workload.families.includes(family)) return false
  return workload.regions === undefined || (region !== undefined && workload.regions.includes(region))
}

/** Share of the quantity in service in month m for a start s, 0 outside the term. */
export function serviceShare(terms: CompleteOffer, start: number, month: number): number {
  const age = month - start
  if (age < 0 || age >= terms.termMonths) return 0
  return terms.ramp[Math.min(age, terms.ramp.length - 1)] ?? 1
}

/** What of an offer fails with a failure of this domain: vendors, sites and so on it depends on. */
export function domainsOf(offer: PlacedOffer, domain: FailureDomain): readonly string[] {
  switch (domain) {
    case 'vendor':
      return [offer.vendor]
    case 'site':
      return offer.site === undefined ? [] : [offer.site]
    case 'region':
      return offer.region === undefined ? [] : [offer.region]
    case 'family':
      return [offer.family]
    case 'group':
      return offer.failureGroups
  }
}

/** Every value of a domain an offer has, in order: the failures a redundancy rule ranges over. */
export function failuresOf(offers: readonly PlacedOffer[], domain: FailureDomain): readonly string[] {
  return [...new Set(offers.flatMap((offer) => domainsOf(offer, domain)))].sort(compareIds)
}

/** Months of service in which a newly awarded offer may start: startEarliest … min(startLatest, H − 1). */
export function startsOf(offer: PlacedOffer, months: number): readonly number[] {
  const last = Math.min(offer.terms.startLatest, months - 1)
  const count = Math.max(0, last - offer.terms.startEarliest + 1)
  return Array.from({ length: count }, (_, step) => offer.terms.startEarliest + step)
}

/** Quantities of each tier a new award may take, as whole numbers of blocks; tiers without one are left out. */
export function tierRanges(
  terms: CompleteOffer,
): readonly { readonly tier: number; readonly low: number; readonly high: number }[] {
  const block = terms.blockSize
  const least = Math.max(1, Math.ceil(terms.minQuantity / block))
  const most = Math.floor(terms.maxQuantity / block)
  return terms.tiers
    .map((tier, index) => {
      const next = terms.tiers[index + 1]?.from ?? Number.POSITIVE_INFINITY
      return {
        tier: index,
        low: Math.max(least, Math.ceil(tier.from / block)),
        high: Math.min(most, Math.ceil(next / block) - 1),
      }
    })
    .filter((range) => range.low <= range.high)
}

/** The tier a quantity reaches: the last whose `from` is not above it. */
export function tierOf(terms: CompleteOffer, quantity: number): number {
  return Math.max(
    0,
    terms.tiers.findLastIndex((tier) => tier.from <= quantity),
  )
}

/** Month m of the tender by its name, for sentences. */
export function nameOfMonth(world: World, month: number): string {
  return nameMonth(monthOf(world.tender.start, month))
}
