// A finished award laid out by offer and month, with its priced ledger: what rule checks and verification read.
import type { PricedAward } from '../price/price-award.ts'
import type { AwardDrawn, AwardLine, AwardUse } from '../tender/award.ts'
import { type PlacedOffer, serviceShare, type World } from './world.ts'

export interface ScheduledLine {
  readonly offer: PlacedOffer
  readonly quantity: number
  readonly start: number
}

export interface Schedule {
  readonly world: World
  readonly lines: readonly ScheduledLine[]
  /** Accelerators used, by index of the offer's place and workload id. */
  readonly use: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>
  /** kW drawn through supplies, by offer id. */
  readonly drawn: ReadonlyMap<string, readonly number[]>
  readonly priced: PricedAward
}

/** Lines and use must name offers and workloads of the world; verification checks that first. */
export function createSchedule(
  world: World,
  { lines, use, drawn = [] }: ScheduledDecision,
  priced: PricedAward,
): Schedule {
  const scheduled = lines.flatMap((line): readonly ScheduledLine[] => {
    const offer = placeAt(world, line.offer, line.site)
    return offer === undefined ? [] : [{ offer, quantity: line.quantity, start: line.start }]
  })
  const used = new Map<number, Map<string, readonly number[]>>()
  for (const entry of use) {
    const offer = placeAt(world, entry.offer, entry.site)
    if (offer === undefined) continue
    const workloads = used.get(offer.index) ?? new Map<string, readonly number[]>()
    workloads.set(entry.workload, entry.quantity)
    used.set(offer.index, workloads)
  }
  return { world, lines: scheduled, use: used, drawn: new Map(drawn.map(({ offer, kw }) => [offer, kw])), priced }
}

export interface ScheduledDecision {
  readonly lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start' | 'site'>[]
  readonly use: readonly AwardUse[]
  readonly drawn?: readonly AwardDrawn[] | undefined
}

/** Where an offer stands: bought hardware at the site named, all else at its own. */
export function placeAt(world: World, id: string, site: string | undefined): PlacedOffer | undefined {
  const places = world.offers.filter((offer) => offer.id === id)
  const [first] = places
  if (first?.powered !== true || site === undefined) return first
  return places.find((place) => place.site === site)
}

/** The line at this very place. */
export function lineOf(schedule: Schedule, offer: PlacedOffer): ScheduledLine | undefined {
  return schedule.lines.find((line) => line.offer.index === offer.index)
}

/** What is awarded of an offer at all its places together. */
export function wholeLine(schedule: Schedule, offer: PlacedOffer): ScheduledLine | undefined {
  const lines = schedule.lines.filter((line) => line.offer.id === offer.id)
  const [first] = lines
  return first === undefined ? undefined : { ...first, quantity: lines.reduce((sum, line) => sum + line.quantity, 0) }
}

/** kW drawn through a supply in month m. */
export function drawnThrough(schedule: Schedule, offer: PlacedOffer, month: number): number {
  return schedule.drawn.get(offer.id)?.[month] ?? 0
}

/** Units of a line in service in month m. */
export function inService(line: ScheduledLine, month: number): number {
  return line.quantity * serviceShare(line.offer.terms, line.start, month)
}

/** Accelerators of an offer that a workload uses in month m. */
export function usedBy(schedule: Schedule, offer: PlacedOffer, workload: string, month: number): number {
  return schedule.use.get(offer.index)?.get(workload)?.[month] ?? 0
}

/** H100e of an offer delivered to all workloads in month m. */
export function deliveredBy(schedule: Schedule, offer: PlacedOffer, month: number): number {
  let sum = 0
  for (const [w, workload] of schedule.world.workloads.entries()) {
    sum += usedBy(schedule, offer, workload.id, month) * (offer.factors[w] ?? 0)
  }
  return sum
}
