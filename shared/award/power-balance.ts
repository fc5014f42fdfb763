// The power of each site: what bought hardware uses there is drawn through supplies there, month by month.
import { columnOfUse, type Draft } from './draft.ts'
import { addTerm, emptySum } from './milp.ts'

/** Σ kW of hardware used = Σ kW drawn through colocation and builds. Hardware nowhere in particular has no power and is not used. */
export function addPowerBalance(draft: Draft): void {
  const { offers, workloads, months } = draft.world
  const sites = new Set(offers.filter((offer) => offer.powered).map((offer) => offer.site))
  for (const site of sites) {
    const hardware = offers.filter((offer) => offer.powered && offer.site === site)
    const supplies = offers.filter((offer) => offer.supplies && offer.site === site && site !== undefined)
    for (let month = 0; month < months; month += 1) {
      const row = emptySum()
      for (const offer of hardware) {
        for (const w of workloads.keys()) {
          const column = columnOfUse(draft, offer, w, month)
          if (column >= 0) addTerm(row, column, offer.kwPerUnit)
        }
      }
      for (const offer of supplies) {
        const column = draft.drawn[offer.index]?.[month] ?? -1
        if (column >= 0) addTerm(row, column, -1)
      }
      if (row.cols.length > 0) draft.milp.addRow(`power[${site},${month}]`, row, 0, 0)
    }
  }
}
