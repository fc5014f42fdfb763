// Earlier promises in the model: exclusivity and least shares hold, a least spend is made up for at its end.
import { windowOf } from '../tender/vendor.ts'
import { addAtMost, addTotal, type Draft, deliveredIn } from './draft.ts'
import { addScaled, addTerm, emptySum, type Sum } from './milp.ts'
import { sumAmounts } from './rates.ts'
import type { PlacedOffer } from './world.ts'

type Encumbrance = NonNullable<Draft['world']['tender']['encumbrances']>[number]

/** Source: docs/model.md, across offers. A right of first refusal binds no award. */
export function addEncumbrances(draft: Draft): void {
  const { tender } = draft.world
  for (const [index, encumbrance] of (tender.encumbrances ?? []).entries()) {
    const window = windowOf(tender.start, encumbrance)
    // A typed award that breaks a promise is priced and the breach named.
    const binds = draft.question.given === undefined
    if (encumbrance.kind === 'exclusive' && binds) addExclusive(draft, encumbrance, window)
    if (encumbrance.kind === 'min-share' && binds) addLeastShare(draft, encumbrance, window)
    if (encumbrance.kind === 'min-spend') addLeastSpend(draft, encumbrance, window, index)
  }
}

interface Window {
  readonly from: number
  readonly to: number
}

function liesWithin(offer: PlacedOffer, { region, family }: Encumbrance): boolean {
  return (region === undefined || offer.region === region) && (family === undefined || offer.family === family)
}

/** No award of another vendor starts within the window. */
function addExclusive(draft: Draft, encumbrance: Encumbrance, { from, to }: Window): void {
  for (const offer of draft.world.offers) {
    if (offer.vendor === encumbrance.vendor || !liesWithin(offer, encumbrance)) continue
    const barred = emptySum()
    for (const cell of draft.cells[offer.index] ?? []) {
      if (cell.start >= from && cell.start <= to) addScaled(barred, cell.quantity, 1)
    }
    if (barred.cols.length > 0) addAtMost(draft, `exclusive[${encumbrance.vendor},${offer.id}]`, barred, 0)
  }
}

function addLeastShare(draft: Draft, encumbrance: Encumbrance, { from, to }: Window): void {
  const share = encumbrance.value ?? 0
  const row = emptySum()
  for (const offer of draft.world.offers) {
    if (!liesWithin(offer, encumbrance)) continue
    const weight = share - (offer.vendor === encumbrance.vendor ? 1 : 0)
    for (let m = Math.max(0, from); m <= Math.min(to, draft.world.months - 1); m += 1) {
      for (const w of draft.world.workloads.keys()) addScaled(row, deliveredIn(draft, offer, w, m), weight)
    }
  }
  addAtMost(draft, `least-share[${encumbrance.vendor}]`, row, 0)
}

/** short ≥ value − spend of the vendor in the window, paid in its last month or the horizon's. */
function addLeastSpend(draft: Draft, encumbrance: Encumbrance, { from, to }: Window, index: number): void {
  const month = Math.min(to, draft.world.months - 1)
  const owed = encumbrance.value ?? 0
  if (month < 0 || owed <= 0) return
  const short = draft.milp.addColumn(`short-spend[${index}]`, { upper: owed })
  addTotal(draft, short, draft.facts.discount(month))
  draft.ownCosts.push({ cash: month, column: short, paid: 1, vendor: encumbrance.vendor })
  const row = spendOf(draft, encumbrance.vendor, from, to)
  addTerm(row, short, 1)
  draft.milp.addRow(`least-spend[${index}]`, row, owed, Number.POSITIVE_INFINITY)
}

/** Minimum, use, purchases and capital of a vendor by service month. */
function spendOf(draft: Draft, vendor: string, from: number, to: number): Sum {
  const sum = emptySum()
  const inside = (flow: { readonly kind: string; readonly service: number }) =>
    (flow.kind === 'minimum' || flow.kind === 'purchase' || flow.kind === 'capex') &&
    flow.service >= from &&
    flow.service <= to
      ? 1
      : 0
  for (const offer of draft.world.offers) {
    if (offer.vendor !== vendor) continue
    const standing = draft.standing[offer.index]
    if (standing !== undefined) {
      const amount = sumAmounts(standing.rates.billed, inside)
      sum.constant += amount.fixed + amount.unit * standing.quantity
    }
    for (const cell of draft.cells[offer.index] ?? []) {
      const amount = sumAmounts(cell.rates.billed, inside)
      if (amount.fixed !== 0) addTerm(sum, cell.awarded, amount.fixed)
      if (amount.unit !== 0) addScaled(sum, cell.quantity, amount.unit)
    }
  }
  for (const cost of draft.useCosts) {
    if (cost.offer.vendor === vendor && cost.month >= from && cost.month <= to && cost.capacity !== 0)
      addTerm(sum, cost.column, cost.capacity)
  }
  return sum
}
