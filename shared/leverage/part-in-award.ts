// What part a vendor has in an award: the demand it serves, the power it supplies.
import { suppliesPower } from '../award/vendor-part.ts'
import { createWorld, serviceShare, type World } from '../award/world.ts'
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { toMillionth } from './edits.ts'

/** H100e-months delivered by the vendor, existing contracts among them, over those demanded; 0…1, and 0 where nothing is demanded. */
export function shareOfDemand(tender: Tender, award: Award, vendor: string): number {
  const world = createWorld(tender, activeOffers(tender, award.options.round).active)
  const all = world.demand.reduce((sum, row) => sum + row.reduce((own, each) => own + each, 0), 0)
  return all === 0 ? 0 : delivered(world, award, vendor) / all
}

function delivered({ offers, workloads }: World, award: Award, vendor: string): number {
  return award.use.reduce((sum, entry) => {
    const offer = offers.find((one) => one.id === entry.offer)
    if (offer?.vendor !== vendor) return sum
    const factor = offer.factors[workloads.findIndex(({ id }) => id === entry.workload)] ?? 0
    return sum + factor * entry.quantity.reduce((own, each) => own + each, 0)
  }, 0)
}

/**
 * MW in service on average over the horizon that the vendor supplies by colocation and builds, existing contracts among them; undefined for
 * a vendor that offers none.
 */
export function mwSupplied(tender: Tender, award: Award, vendor: string): number | undefined {
  const { offers, months } = createWorld(tender, activeOffers(tender, award.options.round).active)
  const own = offers.filter((offer) => offer.vendor === vendor && suppliesPower(offer))
  if (own.length === 0) return undefined
  const kwMonths = award.lines.reduce((sum, line) => {
    const offer = own.find(({ id }) => id === line.offer)
    if (offer === undefined) return sum
    const served = Array.from({ length: months }, (_, month) => serviceShare(offer.terms, line.start, month))
    return sum + line.quantity * offer.contractedKw * served.reduce((all, share) => all + share, 0)
  }, 0)
  return toMillionth(kwMonths / 1000 / months)
}

/** Whether an open offer of the vendor is signed or used: an existing contract alone is not. */
export function isIn(tender: Tender, award: Pick<Award, 'lines' | 'use' | 'options'>, vendor: string): boolean {
  const { active } = activeOffers(tender, award.options.round)
  const open = new Set(
    active.filter((one) => one.vendor === vendor && one.terms.awarded === undefined).map((one) => one.offer.id),
  )
  return (
    award.lines.some(({ offer }) => open.has(offer)) ||
    award.use.some(({ offer, quantity }) => open.has(offer) && quantity.some((each) => each > 0))
  )
}
