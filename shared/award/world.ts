// The tender as the model and the rules see it: offers with their places, factors and windows. No money.
import { type ActiveOffer, compareIds } from '../tender/active-offers.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'
import type { FailureDomain } from '../tender/rules/redundancy.ts'
import type { Tender } from '../tender/tender.ts'
import type { Vendor } from '../tender/vendor.ts'
import type { Workload } from '../tender/workload.ts'
import { monthOf, nameMonth } from '../time/month.ts'

/** An offer where it stands. Bought hardware has one for each site it may stand at; `index` counts them in order of id, then of site. */
export interface PlacedOffer {
  readonly index: number
  /** The first of its offer: what holds once an offer, whatever its sites, is said of this one. */
  readonly lead: boolean
  readonly active: ActiveOffer
  readonly terms: CompleteOffer
  readonly id: string
  readonly vendor: string
  readonly group: string | undefined
  readonly vendorClass: string | undefined
  readonly site: string | undefined
  readonly region: string | undefined
  /** Undefined for power. */
  readonly family: string | undefined
  readonly failureGroups: readonly string[]
  /** One accelerator type at one site. An offer without a site is a cluster of its own. */
  readonly cluster: string
  readonly committed: boolean
  /** Quantity and start of an existing contract. */
  readonly existing: { readonly quantity: number; readonly start: number } | undefined
  /** kW that a unit draws when used; 1 for units of power. */
  readonly kwPerUnit: number
  /** kW of critical IT load under contract per unit: none for bought hardware, whose power is contracted apart. */
  readonly contractedKw: number
  /** Gives power to bought hardware at its site. */
  readonly supplies: boolean
  /** Bought, and powered by supplies at its site. */
  readonly powered: boolean
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
    offers: placeAll(tender, sorted),
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

function placeAll(tender: Tender, offers: readonly ActiveOffer[]): readonly PlacedOffer[] {
  const placed = offers.flatMap((active) =>
    sitesFor(offers, active).map((site, place) => placeOffer(tender, active, site, place === 0)),
  )
  return placed.map((offer, index) => ({ ...offer, index }))
}

/**
 * Sites an offer may stand at; one without a site stands nowhere in particular. Hardware stands at those it names, else wherever an
 * offer supplies power; an existing contract at its own.
 */
function sitesFor(offers: readonly ActiveOffer[], { terms }: ActiveOffer): readonly (string | undefined)[] {
  if (terms.kind !== 'hardware') return [terms.awarded?.site ?? terms.site]
  if (terms.awarded?.site !== undefined) return [terms.awarded.site]
  const powered = offers
    .filter((other) => isSupply(other.terms))
    .flatMap((other) => other.terms.awarded?.site ?? other.terms.site ?? [])
  const named = terms.sites.length > 0 ? terms.sites : [...new Set(powered)].sort(compareIds)
  if (named.length === 0) return [undefined]
  return terms.awarded === undefined ? named : named.slice(0, 1)
}

function isSupply({ kind }: CompleteOffer): boolean {
  return kind === 'colocation' || kind === 'build'
}

function placeOffer(
  tender: Tender,
  active: ActiveOffer,
  siteId: string | undefined,
  lead: boolean,
): Omit<PlacedOffer, 'index'> {
  const { terms } = active
  const accelerator = tender.accelerators.find((candidate) => candidate.id === terms.accelerator)
  const supplies = isSupply(terms)
  if (accelerator === undefined && !supplies) throw new Error(`offer ${terms.id} has no known accelerator`)
  const vendor = tender.vendors.find((candidate) => candidate.id === active.vendor)
  const site = tender.sites.find((candidate) => candidate.id === siteId)
  const { awarded } = terms
  const kwPerUnit = supplies ? 1 : (accelerator?.kwPerUnit ?? 0)
  const powered = terms.kind === 'hardware'
  const type = accelerator?.id ?? terms.kind
  return {
    ...{ lead, active, terms, supplies, powered, kwPerUnit },
    id: terms.id,
    vendor: active.vendor,
    group: vendor?.group,
    vendorClass: vendor?.class,
    site: site?.id,
    region: site?.region,
    family: accelerator?.family,
    failureGroups: site?.failureGroups ?? [],
    cluster: JSON.stringify(site === undefined ? [type, null, terms.id] : [type, site.id]),
    committed: terms.kind !== 'on-demand',
    existing: awarded === undefined ? undefined : { quantity: awarded.quantity, start: awarded.start },
    contractedKw: powered ? 0 : kwPerUnit,
    factors: tender.workloads.map((workload) =>
      accelerator !== undefined && runsHere(workload, accelerator.family, site?.region)
        ? (workload.capacityFactor[accelerator.id] ?? 0) * terms.availability
        : 0,
    ),
  }
}

function runsHere(workload: Workload, family: string, region: string | undefined): boolean {
  if (workload.families !== undefined && !workload.families.includes(family)) return false
  return workload.regions === undefined || (region !== undefined && workload.regions.includes(region))
}

/** First month of service, and how many there are: the term, or the life from delivery of what is bought or built. */
export function serviceSpan(terms: CompleteOffer, start: number): { readonly from: number; readonly months: number } {
  const owned = terms.kind === 'hardware' || terms.kind === 'build'
  return owned
    ? { from: start + terms.leadMonths, months: terms.lifeMonths }
    : { from: start, months: terms.termMonths }
}

/** Share of the quantity in service in month m for a start s, 0 outside term or life. */
export function serviceShare(terms: CompleteOffer, start: number, month: number): number {
  const { from, months } = serviceSpan(terms, start)
  const age = month - from
  if (age < 0 || age >= months) return 0
  return terms.ramp[Math.min(age, terms.ramp.length - 1)] ?? 1
}

/** What of an offer fails with a failure of this domain: vendors, sites and so on it depends on. */
export function domainsOf(offer: PlacedOffer, domain: FailureDomain): readonly string[] {
  switch (domain) {
    // Hardware is ours once it stands: its seller takes nothing along.
    case 'vendor':
      return offer.powered ? [] : [offer.vendor]
    case 'site':
      return offer.site === undefined ? [] : [offer.site]
    case 'region':
      return offer.region === undefined ? [] : [offer.region]
    case 'family':
      return offer.family === undefined ? [] : [offer.family]
    case 'group':
      return offer.failureGroups
  }
}

/** Every value of a domain an offer has, in order: the failures a redundancy rule ranges over. */
export function failuresOf(offers: readonly PlacedOffer[], domain: FailureDomain): readonly string[] {
  return [...new Set(offers.flatMap((offer) => domainsOf(offer, domain)))].sort(compareIds)
}

/** Months in which a newly awarded offer may start: startEarliest … min(startLatest, H − 1); what is bought or built is delivered before H. */
export function startsOf(offer: PlacedOffer, months: number): readonly number[] {
  const lead = offer.powered || offer.terms.kind === 'build' ? offer.terms.leadMonths : 0
  const last = Math.min(offer.terms.startLatest, months - 1 - lead)
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
