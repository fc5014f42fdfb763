// What holds for the lines of any award, whatever the rules: blocks, windows, tiers, packages, what offers ask of each other.
import { windowOf } from '../tender/vendor.ts'
import { deliveredBy, inService, type Schedule, type ScheduledLine, usedBy, wholeLine } from './schedule.ts'
import { nameOfMonth, type PlacedOffer, startsOf, type World } from './world.ts'

/** Something the lines of an award may not do, in words, with the offer or vendor it concerns. */
export interface LineBreach {
  readonly of: string
  readonly what: string
}

const tolerance = 1e-6

/** Every breach of the offers' own conditions. Existing contracts are as they are. */
export function checkLineTerms(schedule: Schedule): readonly LineBreach[] {
  const open = schedule.world.offers
    .filter((offer) => offer.lead && offer.existing === undefined)
    .flatMap((offer) => wholeLine(schedule, offer) ?? [])
  return [
    ...open.flatMap((line) => quantityBreaches(line)),
    ...open.flatMap((line) => startBreaches(schedule.world, line)),
    ...packageBreaches(schedule),
    ...schedule.world.offers.filter((offer) => offer.lead).flatMap((offer) => relationBreaches(schedule, offer)),
    ...vendorBreaches(schedule),
    ...siteBreaches(schedule),
    ...exclusivityBreaches(schedule),
    ...leastShareBreaches(schedule),
  ]
}

function quantityBreaches({ offer, quantity }: ScheduledLine): readonly LineBreach[] {
  const { minQuantity, maxQuantity, blockSize } = offer.terms
  const breach = (what: string): readonly LineBreach[] => [{ of: offer.id, what: `${offer.id}: ${what}` }]
  if (quantity % blockSize !== 0) return breach(`${quantity} is not a multiple of its block of ${blockSize}`)
  if (quantity < minQuantity) return breach(`${quantity} is below its minimum of ${minQuantity}`)
  return quantity > maxQuantity ? breach(`${quantity} is above its maximum of ${maxQuantity}`) : []
}

function startBreaches(world: World, { offer, start }: ScheduledLine): readonly LineBreach[] {
  const starts = startsOf(offer, world.months)
  const [first] = starts
  if (starts.includes(start)) return []
  const window =
    first === undefined
      ? 'it cannot start within the horizon'
      : `it starts ${nameOfMonth(world, first)} to ${nameOfMonth(world, starts.at(-1) ?? first)}`
  return [{ of: offer.id, what: `${offer.id}: start in ${nameOfMonth(world, start)}, but ${window}` }]
}

function packageBreaches(schedule: Schedule): readonly LineBreach[] {
  const open = schedule.world.offers.filter((offer) => offer.lead && offer.committed && offer.existing === undefined)
  return [...new Set(open.map((offer) => offer.active.quote))].flatMap((quote): readonly LineBreach[] => {
    const members = open.filter((offer) => offer.active.quote === quote)
    const taken = members.filter((offer) => wholeLine(schedule, offer) !== undefined).length
    if (quote.packageLogic === 'at-most-one' && taken > 1) {
      return [{ of: quote.id, what: `quote ${quote.id}: ${taken} offers are awarded, at most one may be` }]
    }
    if (quote.packageLogic === 'all-or-nothing' && taken > 0 && taken < members.length) {
      return [
        {
          of: quote.id,
          what: `quote ${quote.id}: ${taken} of ${members.length} offers are awarded, all or none may be`,
        },
      ]
    }
    return []
  })
}

function isTaken(schedule: Schedule, offer: PlacedOffer): boolean {
  if (offer.committed) return wholeLine(schedule, offer) !== undefined
  const used = schedule.use.get(offer.index)
  return used !== undefined && [...used.values()].some((months) => months.some((quantity) => quantity > tolerance))
}

function relationBreaches(schedule: Schedule, offer: PlacedOffer): readonly LineBreach[] {
  if (!isTaken(schedule, offer)) return []
  const other = (id: string) => schedule.world.offers.find((candidate) => candidate.id === id)
  const missing = offer.terms.requires.filter((id) => {
    const needed = other(id)
    return offer.existing === undefined && (needed === undefined || (needed.committed && !isTaken(schedule, needed)))
  })
  const barred = offer.terms.excludes.filter((id) => {
    const unwanted = other(id)
    if (unwanted === undefined || !isTaken(schedule, unwanted)) return false
    return (offer.committed || unwanted.committed) && (offer.existing === undefined || unwanted.existing === undefined)
  })
  return [
    ...missing.map((id) => ({ of: offer.id, what: `${offer.id} requires ${id}` })),
    ...barred.map((id) => ({ of: offer.id, what: `${offer.id} excludes ${id}` })),
  ]
}

function vendorBreaches(schedule: Schedule): readonly LineBreach[] {
  return schedule.world.vendors.flatMap((vendor): readonly LineBreach[] => {
    if (vendor.maxQuantity === undefined) return []
    const lines = schedule.lines.filter((line) => line.offer.vendor === vendor.id)
    const held = sum(lines.filter((line) => line.offer.existing !== undefined).map((line) => line.quantity))
    const awarded = sum(lines.map((line) => line.quantity)) - held
    const room = Math.max(0, vendor.maxQuantity - held)
    const total = awarded + peakOnDemand(schedule, vendor.id)
    return total > room + tolerance
      ? [{ of: vendor.id, what: `${vendor.id}: ${held + total} units are taken, ${vendor.maxQuantity} are on offer` }]
      : []
  })
}

function peakOnDemand(schedule: Schedule, vendor: string): number {
  const offers = schedule.world.offers.filter((offer) => offer.vendor === vendor && !offer.committed)
  const months = Array.from({ length: schedule.world.months }, (_, month) =>
    sum(
      offers.flatMap((offer) =>
        schedule.world.workloads.map((workload) => usedBy(schedule, offer, workload.id, month)),
      ),
    ),
  )
  return Math.max(0, ...months)
}

function siteBreaches(schedule: Schedule): readonly LineBreach[] {
  return schedule.world.tender.sites.flatMap((site): readonly LineBreach[] => {
    const cap = site.powerCapKw
    if (cap === undefined) return []
    const lines = schedule.lines.filter((line) => line.offer.site === site.id)
    const open = lines.filter((line) => line.offer.existing === undefined)
    const standing = lines.filter((line) => line.offer.existing !== undefined)
    const kw = (some: readonly ScheduledLine[], month: number) =>
      sum(some.map((line) => inService(line, month) * line.offer.contractedKw))
    for (let month = 0; month < schedule.world.months; month += 1) {
      const added = kw(open, month)
      if (added > Math.max(0, cap - kw(standing, month)) + tolerance * Math.max(1, cap)) {
        return [
          {
            of: site.id,
            what: `${site.id}: ${added + kw(standing, month)} kW in ${nameOfMonth(schedule.world, month)}, its cap is ${cap}`,
          },
        ]
      }
    }
    return []
  })
}

/** While we owe a vendor exclusivity, no award of another may start there. */
function exclusivityBreaches(schedule: Schedule): readonly LineBreach[] {
  const { tender } = schedule.world
  return (tender.encumbrances ?? []).flatMap((encumbrance): readonly LineBreach[] => {
    if (encumbrance.kind !== 'exclusive') return []
    const { from, to } = windowOf(tender.start, encumbrance)
    return schedule.lines
      .filter(({ offer, start }) => offer.existing === undefined && start >= from && start <= to)
      .filter(({ offer }) => offer.vendor !== encumbrance.vendor && liesWithin(offer, encumbrance))
      .map(({ offer }) => ({
        of: offer.id,
        what: `${offer.id} starts while ${encumbrance.vendor} is promised exclusivity`,
      }))
  })
}

/** The region and family of an encumbrance, where it names them. */
function liesWithin(
  offer: PlacedOffer,
  { region, family }: { readonly region?: string | undefined; readonly family?: string | undefined },
): boolean {
  return (region === undefined || offer.region === region) && (family === undefined || offer.family === family)
}

/** A least share of what is delivered in a window, within a region and family. */
function leastShareBreaches(schedule: Schedule): readonly LineBreach[] {
  const { tender, offers, months } = schedule.world
  return (tender.encumbrances ?? []).flatMap((encumbrance): readonly LineBreach[] => {
    if (encumbrance.kind !== 'min-share') return []
    const { from, to } = windowOf(tender.start, encumbrance)
    const inside = offers.filter((offer) => liesWithin(offer, encumbrance))
    const delivered = (some: readonly PlacedOffer[]) => {
      let total = 0
      for (let m = Math.max(0, from); m <= Math.min(to, months - 1); m += 1)
        total += sum(some.map((offer) => deliveredBy(schedule, offer, m)))
      return total
    }
    const all = delivered(inside)
    const own = delivered(inside.filter((offer) => offer.vendor === encumbrance.vendor))
    const owed = (encumbrance.value ?? 0) * all
    if (own >= owed - tolerance * Math.max(1, all)) return []
    const percent = Math.round((own / all) * 10_000) / 100
    return [
      {
        of: encumbrance.vendor,
        what: `${encumbrance.vendor} serves ${percent} % where it is promised ${Math.round((encumbrance.value ?? 0) * 10_000) / 100} %`,
      },
    ]
  })
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
