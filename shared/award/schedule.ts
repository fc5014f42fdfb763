// A finished award laid out by offer and month, with its priced ledger: what rule checks and verification read.
import type { PricedAward } from '../price/price-award.ts'
import type { AwardLine, AwardUse } from '../tender/award.ts'
import { type PlacedOffer, serviceShare, type World } from './world.ts'

export interface ScheduledLine {
  readonly offer: PlacedOffer
  readonly quantity: number
  readonly start: number
}

export interface Schedule {
  readonly world: World
  readonly lines: readonly ScheduledLine[]
  /** Accelerators used, by offer id and workload id. */
  readonly use: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>
  readonly priced: PricedAward
}

/** Lines and use must name offers and workloads of the world; verification checks that first. */
export function createSchedule(
  world: World,
  lines: readonly Pick<AwardLine, 'offer' | 'quantity' | 'start'>[],
  use: readonly AwardUse[],
  priced: PricedAward,
): Schedule {
  const byId = new Map(world.offers.map((offer) => [offer.id, offer]))
  const scheduled = lines.flatMap((line): readonly ScheduledLine[] => {
    const offer = byId.get(line.offer)
    return offer === undefined ? [] : [{ offer, quantity: line.quantity, start: line.start }]
  })
  const used = new Map<string, Map<string, readonly number[]>>()
  for (const entry of use) {
    const workloads = used.get(entry.offer) ?? new Map<string, readonly number[]>()
    workloads.set(entry.workload, entry.quantity)
    used.set(entry.offer, workloads)
  }
  return { world, lines: scheduled, use: used, priced }
}

export function lineOf(schedule: Schedule, offer: PlacedOffer): ScheduledLine | undefined {
  return schedule.lines.find((line) => line.offer.id === offer.id)
}

/** Units of a line in service in month m. */
export function inService(line: ScheduledLine, month: number): number {
  return line.quantity * serviceShare(line.offer.terms, line.start, month)
}

/** Accelerators of an offer that a workload uses in month m. */
export function usedBy(schedule: Schedule, offer: PlacedOffer, workload: string, month: number): number {
  return schedule.use.get(offer.id)?.get(workload)?.[month] ?? 0
}

/** H100e of an offer delivered to all workloads in month m. */
export function deliveredBy(schedule: Schedule, offer: PlacedOffer, month: number): number {
  let sum = 0
  for (const [w, workload] of schedule.world.workloads.entries()) {
    sum += usedBy(schedule, offer, workload.id, month) * (offer.factors[w] ?? 0)
  }
  return sum
}
