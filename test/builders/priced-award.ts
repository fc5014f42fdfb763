// Award documents for tests of what is made from them: a decision priced, with bounds as said.
import type { Decision } from '../../shared/price/price-award.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { priced } from './decision.ts'

/** The award document of a decision, optimal unless said. */
export function awardOf(tender: Tender, decision: Decision, over: Partial<Award> = {}): Award {
  const { totals, months, cashAfter, lineCount } = priced(tender, decision)
  const vendorOf = new Map(activeOffers(tender).active.map((active) => [active.offer.id, active.vendor]))
  return {
    schema: 'headroom.award/1',
    tenderHash: '',
    rules: [],
    options: { gap: 1e-6, workLimit: 1000, seed: 1, versions: {} },
    status: 'optimal',
    objective: totals.total,
    bound: totals.total,
    gap: 0,
    lines: decision.lines.map((line) => ({ ...line, vendor: vendorOf.get(line.offer) ?? '', tier: 0 })),
    use: [...decision.use],
    totals,
    months: [...months],
    cashAfter: [...cashAfter],
    proof: { recomputed: totals.total, difference: 0, lines: lineCount },
    ...over,
  }
}

/** An award that says no more than how good it is; null: there is none. */
export function solvedTo(objective: number | null, bound = objective, over: Partial<Award> = {}): Award {
  return {
    schema: 'headroom.award/1',
    tenderHash: '',
    rules: [],
    options: { gap: 1e-6, workLimit: 1000, seed: 1, versions: {} },
    status: objective === null ? 'infeasible' : 'optimal',
    objective,
    bound,
    gap: objective === null ? null : 0,
    lines: [],
    use: [],
    totals: null,
    months: [],
    cashAfter: [],
    proof: { recomputed: 0, difference: 0, lines: 0 },
    ...over,
  }
}
