// The least and the most a vendor can have among awards that cost nearly as little as the best one.

import { type BuiltModel, buildModel } from '../award/build-model.ts'
import { deliveredIn } from '../award/draft.ts'
import { evaluate } from '../award/milp.ts'
import type { Question } from '../award/question.ts'
import { solveBuilt } from '../award/solve-question.ts'
import { startFrom } from '../award/start-from.ts'
import type { VendorLeverage } from '../tender/leverage.ts'
import { type LeverageDesk, questionOf } from './desk.ts'
import { shareOfDemand } from './share-of-demand.ts'

/** How much dearer than the best an award may be, of the best. */
const nearly = 0.01
/** Of all demand, to which least and most are sought. */
const precision = 0.002

export type NearOptimal = NonNullable<VendorLeverage['nearOptimal']>

/**
 * Shares of all demand over the horizon, to a fifth of a per cent of it: both are those of awards that were found. Ends that other totals
 * settle are not solved for. Null when cancelled. Source: docs/model.md, leverage.
 */
export async function nearOptimal(
  desk: LeverageDesk,
  known: VendorLeverage,
  within: number = nearly,
): Promise<NearOptimal | null> {
  const limit = desk.total.found + within * Math.abs(desk.total.found)
  const { without, whyLost } = known
  const canDoWithout = without?.total != null && without.total <= limit
  const least = canDoWithout ? 0 : await servedAt(desk, known.vendor, 'least', within, limit)
  if (least === null) return null
  const tooDear = whyLost?.cost?.lo != null && desk.total.found + whyLost.cost.lo > limit && onlyCommits(desk, known)
  const most = tooDear ? 0 : await servedAt(desk, known.vendor, 'most', within, limit)
  if (most === null) return null
  const kind = least > 1e-9 ? 'must-have' : most > 1e-9 ? 'free-choice' : 'irrelevant'
  return { least: rounded(least), most: rounded(Math.max(least, most)), within, kind }
}

/** Nothing can be used of it unless something is awarded. */
function onlyCommits({ offers }: LeverageDesk, { vendor }: VendorLeverage): boolean {
  return offers.every(
    (one) => one.vendor !== vendor || (one.terms.kind !== 'on-demand' && one.terms.awarded === undefined),
  )
}

function rounded(share: number): number {
  return Math.max(0, Math.min(1, Math.round(share * 1e6) / 1e6))
}

async function servedAt(
  desk: LeverageDesk,
  vendor: string,
  sense: 'least' | 'most',
  within: number,
  limit: number,
): Promise<number | null> {
  const { tender, award, rules, hooks } = desk
  if (hooks.isCancelled()) return null
  hooks.onStep(`${desk.nameOf(vendor)}: the ${sense} it can serve within ${within * 100} % of the best total`)
  const question: Question = {
    ...questionOf(tender, award, rules, {}),
    objective: { vendor, sense },
    extra: [{ kind: 'total-at-most', value: limit }],
  }
  const built = buildModel(question)
  const cuts = hooks.cuts ?? new Map()
  const start = await startFrom(built, award.lines, hooks.solve, cuts)
  const { workLimit, seed } = award.options
  const limits = { gap: precision, work: workLimit, seed }
  const { isCancelled } = hooks
  const solved = await solveBuilt(built, hooks.solve, limits, { isCancelled }, start, cuts)
  if (isCancelled() && solved.status !== 'optimal') return null
  return solved.values === null ? shareOfDemand(tender, award, vendor) : servedIn(built, vendor, solved.values)
}

function servedIn({ draft }: BuiltModel, vendor: string, values: Float64Array): number {
  let sum = 0
  for (const offer of draft.world.offers.filter((one) => one.vendor === vendor)) {
    for (const w of draft.world.demand.keys()) {
      for (let month = 0; month < draft.world.months; month += 1)
        sum += evaluate(deliveredIn(draft, offer, w, month), values)
    }
  }
  return sum / demanded(draft.world)
}

function demanded({ demand }: LeverageDesk['world']): number {
  return Math.max(
    1e-9,
    demand.reduce((sum, row) => sum + row.reduce((own, each) => own + each, 0), 0),
  )
}
