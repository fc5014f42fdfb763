// Rebates in the model: for each vendor and contract year the step its minimum reaches, and what comes back on all of it.
import { addAtMost, addBinary, addTotal, type Draft } from './draft.ts'
import { addScaled, addTerm, emptySum, type Sum } from './milp.ts'
import { sumAmounts } from './rates.ts'
import { mostOf } from './rules/rule-model.ts'

/** Shares never fall with `from`, so the cheapest step reached is the highest. Source: docs/model.md, across offers. */
export function addRebates(draft: Draft): void {
  const { vendors, months } = draft.world
  for (const vendor of vendors) {
    const steps = (vendor.rebates ?? []).filter(({ share }) => share > 0)
    if (steps.length === 0) continue
    for (let from = 0; from < months; from += 12) {
      const last = Math.min(from + 11, months - 1)
      const committed = minimumOf(draft, vendor.id, from, last)
      addYear(draft, `${vendor.id},${from}`, committed, steps, draft.facts.discount(last))
    }
  }
}

/** Σ minimum of a vendor's service months from … last, tender currency. */
export function minimumOf(draft: Draft, vendor: string, from: number, last: number): Sum {
  const sum = emptySum()
  for (const offer of draft.world.offers) {
    if (offer.vendor !== vendor) continue
    const inside = (flow: { readonly kind: string; readonly service: number }) =>
      flow.kind === 'minimum' && flow.service >= from && flow.service <= last ? 1 : 0
    const standing = draft.standing[offer.index]
    if (standing !== undefined) {
      const amount = sumAmounts(standing.rates.flows, inside)
      sum.constant += amount.fixed + amount.unit * standing.quantity
    }
    for (const cell of draft.cells[offer.index] ?? []) {
      const amount = sumAmounts(cell.rates.flows, inside)
      if (amount.fixed !== 0) addTerm(sum, cell.awarded, amount.fixed)
      if (amount.unit !== 0) addScaled(sum, cell.quantity, amount.unit)
    }
  }
  return sum
}

/** One binary a step, at most one of them; what comes back is the share of the minimum, which must reach the step. */
function addYear(
  draft: Draft,
  name: string,
  committed: Sum,
  steps: readonly { readonly from: number; readonly share: number }[],
  discount: number,
): void {
  const most = mostOf(draft, committed)
  const reachable = steps.filter(({ from }) => from <= most)
  const chosen = emptySum()
  for (const { from, share } of reachable) {
    const where = `${name},${from}`
    const step = addBinary(draft, `step[${where}]`)
    const base = draft.milp.addColumn(`rebated[${where}]`, { upper: most })
    addTotal(draft, base, -share * discount)
    addTerm(chosen, step, 1)
    addAtMost(draft, `rebated-only[${where}]`, { cols: [base, step], coefs: [1, -most], constant: 0 }, 0)
    const within = emptySum()
    addTerm(within, base, 1)
    addScaled(within, committed, -1)
    addAtMost(draft, `rebated-within[${where}]`, within, 0)
    if (from > 0) {
      const reached = emptySum()
      addTerm(reached, step, 1)
      addScaled(reached, committed, -1 / from)
      addAtMost(draft, `reached[${where}]`, reached, 0)
    }
  }
  if (chosen.cols.length > 1) addAtMost(draft, `one-step[${name}]`, chosen, 1)
}
