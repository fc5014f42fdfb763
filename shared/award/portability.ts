// What it costs to use another accelerator family, and to move a workload between vendors.
import { addAtMost, addBinary, addTotal, columnOfUse, type Draft, deliveredIn } from './draft.ts'
import { addScaled, addTerm, emptySum } from './milp.ts'
import type { PlacedOffer } from './world.ts'

/** Adoption: once, in month 0, when a workload uses a family at all; families of existing contracts are adopted. */
export function addAdoption(draft: Draft): void {
  const { offers, workloads, months } = draft.world
  const adopted = new Set(offers.filter((offer) => offer.existing !== undefined).map((offer) => offer.family))
  for (const [w, workload] of workloads.entries()) {
    for (const [family, cost] of Object.entries(workload.adoptionCost ?? {})) {
      if (cost === 0 || adopted.has(family)) continue
      const users = offers.filter((offer) => offer.family === family && (offer.factors[w] ?? 0) > 0)
      if (users.length === 0) continue
      const column = addBinary(draft, `adopt[${workload.id},${family}]`)
      addTotal(draft, column, cost)
      draft.ownCosts.push({ cash: 0, column, paid: cost })
      for (const offer of users) {
        for (let month = 0; month < months; month += 1) addUseOnlyIf(draft, offer, w, month, column, 'adopted')
      }
    }
  }
}

/** use ≤ its bound · binary. */
export function addUseOnlyIf(
  draft: Draft,
  offer: PlacedOffer,
  workload: number,
  month: number,
  binary: number,
  why: string,
): void {
  const column = columnOfUse(draft, offer, workload, month)
  if (column < 0) return
  const name = `${why}[${offer.id},${draft.world.workloads[workload]?.id},${month}]`
  addAtMost(draft, name, { cols: [column, binary], coefs: [1, -draft.milp.upperOf(column)], constant: 0 }, 0)
}

/** Moving: moved ≥ Σ over vendors of the fall of what they deliver − the fall of demand, from month 1. */
export function addMoving(draft: Draft): void {
  const { offers, workloads, months, demand } = draft.world
  const vendors = [...new Set(offers.map((offer) => offer.vendor))]
  for (const [w, workload] of workloads.entries()) {
    const { movingCost = 0 } = workload
    if (movingCost === 0) continue
    for (let month = 1; month < months; month += 1) {
      const before = demand[w]?.[month - 1] ?? 0
      if (before <= 0) continue
      const name = `${workload.id},${month}`
      const moved = draft.milp.addColumn(`moved[${name}]`, { upper: before })
      addTotal(draft, moved, movingCost * draft.facts.discount(month))
      draft.ownCosts.push({ cash: month, column: moved, paid: movingCost })
      const row = emptySum()
      addTerm(row, moved, -1)
      for (const vendor of vendors) {
        const fall = emptySum()
        for (const offer of offers.filter((candidate) => candidate.vendor === vendor)) {
          addScaled(fall, deliveredIn(draft, offer, w, month - 1), 1)
          addScaled(fall, deliveredIn(draft, offer, w, month), -1)
        }
        if (fall.cols.length === 0) continue
        const column = draft.milp.addColumn(`fall[${name},${vendor}]`, { upper: before })
        addTerm(fall, column, -1)
        addAtMost(draft, `fall[${name},${vendor}]`, fall, 0)
        addTerm(row, column, 1)
      }
      addAtMost(draft, `moved[${name}]`, row, Math.max(0, before - (demand[w]?.[month] ?? 0)))
    }
  }
}
