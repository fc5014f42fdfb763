// On-demand capacity in the model: use up to its quantity in any month, paid as used.
import { addAtMost, addTotal, columnOfUse, type Draft, indexOfUse } from '../draft.ts'
import { addTerm, emptySum } from '../milp.ts'
import { plannedMonths } from '../planning-step.ts'
import { lagOf, onDemandRates } from '../rates.ts'
import type { PlacedOffer } from '../world.ts'

export function addOnDemand(draft: Draft, offer: PlacedOffer): void {
  const { workloads, demand } = draft.world
  const rates = onDemandRates(draft.facts, offer)
  for (const together of plannedMonths(draft)) {
    const row = emptySum()
    for (const [w, workload] of workloads.entries()) {
      const factor = offer.factors[w] ?? 0
      const wanted = Math.min(...together.map((month) => demand[w]?.[month] ?? 0))
      const upper = factor === 0 ? 0 : Math.min(offer.terms.maxQuantity, wanted / factor)
      if (upper <= 0) continue
      const column = draft.milp.addColumn(`use[${offer.id},${workload.id},${together[0]}]`, { upper })
      addTerm(row, column, 1)
      for (const month of together) {
        draft.use[indexOfUse(draft, offer.index, w, month)] = column
        const cash = month + lagOf(offer.terms)
        const paid = rates.priceOfUse(month)
        draft.useCosts.push({ offer, month, cash, column, paid, capacity: rates.capacityPrice(month) })
        addTotal(draft, column, paid * draft.facts.discount(cash))
      }
    }
    if (row.cols.length > 1) addAtMost(draft, `use[${offer.id},${together[0]}]`, row, offer.terms.maxQuantity)
  }
}

/** Σ use of an on-demand offer in a month. */
export function onDemandUse(draft: Draft, offer: PlacedOffer, month: number) {
  const sum = emptySum()
  for (const w of draft.world.workloads.keys()) {
    const column = columnOfUse(draft, offer, w, month)
    if (column >= 0) addTerm(sum, column, 1)
  }
  return sum
}
