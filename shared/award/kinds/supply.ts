// Power in the model: colocation and builds are signed like a lease; what bought hardware draws through them is their use.
import { type Draft, mostActive } from '../draft.ts'
import { ownedRates } from '../owned-rates.ts'
import { leaseRates } from '../rates.ts'
import type { PlacedOffer } from '../world.ts'
import { addSigning, addUseRows } from './lease.ts'

export function addColocation(draft: Draft, offer: PlacedOffer): void {
  addSigning(draft, offer, leaseRates)
  addDrawn(draft, offer)
}

export function addBuild(draft: Draft, offer: PlacedOffer): void {
  addSigning(draft, offer, ownedRates)
  addDrawn(draft, offer)
}

/** A column for the kW drawn in each month in which there is hardware to power and power to give. */
function addDrawn(draft: Draft, offer: PlacedOffer): void {
  const drawn = draft.drawn[offer.index]
  if (drawn === undefined) return
  for (let month = 0; month < draft.world.months; month += 1) {
    const upper = Math.min(mostActive(draft, offer, month), largestLoad(draft, offer, month))
    if (upper <= 0) {
      drawn.push(-1)
      continue
    }
    const column = draft.milp.addColumn(`drawn[${offer.id},${month}]`, { upper })
    drawn.push(column)
    addUseRows(draft, offer, month, [column])
  }
}

/** The most that hardware at the site could draw, by what its workloads ask for. */
function largestLoad(draft: Draft, offer: PlacedOffer, month: number): number {
  const hardware = draft.world.offers.filter((other) => other.powered && other.site === offer.site)
  return hardware.reduce((sum, other) => {
    const wanted = other.factors.reduce(
      (most, factor, w) => most + (factor === 0 ? 0 : (draft.world.demand[w]?.[month] ?? 0) / factor),
      0,
    )
    return sum + Math.min(wanted, other.existing?.quantity ?? other.terms.maxQuantity) * other.kwPerUnit
  }, 0)
}
