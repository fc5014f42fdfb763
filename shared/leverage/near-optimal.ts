// The least and the most a vendor can have among awards that cost nearly as little as the best one.

import { buildModel } from '../award/build-model.ts'
import { evaluate } from '../award/milp.ts'
import type { Question, VendorPart } from '../award/question.ts'
import { solveBuilt } from '../award/solve-question.ts'
import { startFrom } from '../award/start-from.ts'
import { suppliesPower, vendorPart } from '../award/vendor-part.ts'
import type { VendorLeverage } from '../tender/leverage.ts'
import { type LeverageDesk, questionOf } from './desk.ts'
import { isOpen } from './edits.ts'
import { mwSupplied, shareOfDemand } from './part-in-award.ts'
import { lostOptimum } from './vendor.ts'

/** How much dearer than the best an award may be, of the best. */
const nearly = 0.01
/** Of the whole, all demand or the most power the vendor offers, to which least and most are sought. */
const precision = 0.002

export type NearOptimal = NonNullable<VendorLeverage['nearOptimal']>

interface Range {
  readonly least: number
  readonly most: number
}

/**
 * Shares of all demand over the horizon, and of who supplies power the MW in service on average, each to a fifth of a per cent of the whole:
 * both ends are those of awards that were found. Ends that other totals settle are not solved for. What is signed counts in both, but a
 * must-have is whose open offers no such award does without, whether they serve, supply or only stand by. Null when cancelled.
 * Source: docs/model.md, leverage.
 */
export async function nearOptimal(
  desk: LeverageDesk,
  known: VendorLeverage,
  within: number = nearly,
): Promise<NearOptimal | null> {
  const near: Near = { known, within, limit: desk.total.found + within * Math.abs(desk.total.found) }
  const own = desk.world.offers.filter(({ vendor }) => vendor === known.vendor)
  const demand = await rangeOf(
    desk,
    near,
    'demand',
    own.some(({ factors }) => factors.some((each) => each > 0)),
  )
  const power = demand && (await rangeOf(desk, near, 'power', own.some(suppliesPower)))
  if (demand === null || power === null) return null
  const reached = (end: keyof Range) => Math.max(demand[end], power[end]) > 1e-9
  const signed = hasSigned(desk, known)
  const needed = cannotDoWithout(near) || (!signed && reached('least'))
  const chosen = signed ? !isOutOfReach(desk, near) : reached('most')
  const kind = needed ? 'must-have' : chosen ? 'free-choice' : 'irrelevant'
  return { ...demand, ...(own.some(suppliesPower) ? { mw: power } : {}), within, kind }
}

interface Near {
  readonly known: VendorLeverage
  readonly within: number
  /** What an award may cost. */
  readonly limit: number
}

function cannotDoWithout({ known: { without }, limit }: Near): boolean {
  return without !== null && lostOptimum(without).bound > limit
}

/** Nothing where the vendor has nothing of that kind to offer. */
async function rangeOf(desk: LeverageDesk, near: Near, of: VendorPart['of'], offers: boolean): Promise<Range | null> {
  if (!offers) return { least: 0, most: 0 }
  const { without } = near.known
  const signed = hasSigned(desk, near.known)
  const canDoWithout = !signed && without?.total != null && without.total <= near.limit
  const least = canDoWithout ? 0 : await partAt(desk, near, of, 'least')
  if (least === null) return null
  const most = !signed && isOutOfReach(desk, near) ? 0 : await partAt(desk, near, of, 'most')
  return most === null ? null : { least: rounded(least), most: rounded(Math.max(least, most)) }
}

/** Nothing open can be used of it unless something is awarded, and every award that does so is too dear. */
function isOutOfReach({ offers, total }: LeverageDesk, { known: { vendor, whyLost }, limit }: Near): boolean {
  const cost = whyLost?.cost?.lo ?? null
  const onCall = offers.some((one) => one.vendor === vendor && isOpen(one) && one.terms.kind === 'on-demand')
  return cost !== null && total.found + cost > limit && !onCall
}

function hasSigned({ offers }: LeverageDesk, { vendor }: VendorLeverage): boolean {
  return offers.some((one) => one.vendor === vendor && !isOpen(one))
}

function rounded(share: number): number {
  return Math.max(0, Math.round(share * 1e6) / 1e6)
}

/** Share of all demand, or MW on average. Null when cancelled. */
async function partAt(
  desk: LeverageDesk,
  { known: { vendor }, within, limit }: Near,
  of: VendorPart['of'],
  sense: VendorPart['sense'],
): Promise<number | null> {
  const { tender, award, rules, hooks } = desk
  if (hooks.isCancelled()) return null
  hooks.onStep(
    `${desk.nameOf(vendor)}: the ${sense} it can ${of === 'demand' ? 'serve' : 'supply'} within ${within * 100} % of the best total`,
  )
  const question: Question = {
    ...questionOf(tender, award, rules, {}),
    objective: { vendor, of, sense },
    extra: [{ kind: 'total-at-most', value: limit }],
  }
  const built = buildModel(question)
  const cuts = hooks.cuts ?? new Map()
  const start = await startFrom(built, award.lines, hooks.solve, cuts)
  const { workLimit, seed } = award.options
  const { isCancelled } = hooks
  const limits = { gap: precision, work: workLimit, seed }
  const solved = await solveBuilt(built, hooks.solve, limits, { isCancelled }, start, cuts)
  if (isCancelled() && solved.status !== 'optimal') return null
  const values = solved.values ?? start
  // The award itself is one of those that cost about as little.
  if (values === undefined)
    return of === 'demand' ? shareOfDemand(tender, award, vendor) : (mwSupplied(tender, award, vendor) ?? 0)
  const { part, whole } = vendorPart(built.draft, { vendor, of })
  const reached = evaluate(part, values)
  return of === 'demand' ? Math.min(1, reached / Math.max(1e-9, whole)) : reached / 1000 / desk.world.months
}
