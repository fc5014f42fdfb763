// Delivered plus unserved is demand, exactly, for every workload and month; unserved compute costs its value.
import { type Draft, deliveredIn } from './draft.ts'
import { addScaled, addTerm, emptySum } from './milp.ts'
import { lostComputePrice } from './rates.ts'

export function addDemandRows(draft: Draft): void {
  const { world, milp, facts } = draft
  for (const [w, workload] of world.workloads.entries()) {
    const price = lostComputePrice(workload.valueOfLostCompute)
    draft.unserved[w] = Array.from({ length: world.months }, (_, month) => {
      const demand = world.demand[w]?.[month] ?? 0
      if (demand <= 0) return -1
      const name = `${workload.id},${month}`
      const column = milp.addColumn(`unserved[${name}]`, { upper: demand })
      addTerm(draft.total, column, price * facts.discount(month))
      addTerm(draft.lostCompute, column, price * facts.discount(month))
      const row = emptySum()
      addTerm(row, column, 1)
      for (const offer of world.offers) addScaled(row, deliveredIn(draft, offer, w, month), 1)
      milp.addRow(`demand[${name}]`, row, demand, demand)
      return column
    })
  }
}
