// All changed terms of an offer, asked about together first: where all of them bring nothing, none of them does.
import type { ClauseValue, LeverageValue, VendorLeverage } from '../tender/leverage.ts'
import type { OfferAsk } from './asks-of-offer.ts'
import { isMoneyTerm, savedOn } from './clause-bound.ts'
import { canOnlyHelp, clauseValue, isSettledByBills } from './clauses.ts'
import { type LeverageDesk, slack, withTerms } from './desk.ts'
import { interval, notBelowZero, optimumOf } from './values.ts'

/**
 * What each change is worth, in the order asked. Changes that can only help are made together: the best award then costs no more than with
 * any of them alone, so a proof that no cheaper one exists holds for each. Otherwise each half is asked about, down to single changes.
 * `known`: the vendor's own leverage. Null when cancelled.
 */
export async function clauseValues(
  desk: LeverageDesk,
  asks: readonly OfferAsk[],
  known: VendorLeverage | undefined,
): Promise<readonly ClauseValue[] | null> {
  const settled = new Map<OfferAsk, LeverageValue>()
  for (const group of groupsOf(asks.filter((ask) => mayBeGrouped(desk, ask, known)))) {
    if ((await sift(desk, group, settled)) === null) return null
  }
  const values: ClauseValue[] = []
  for (const ask of asks) {
    const found = await clauseValue(desk, ask, known, settled.get(ask))
    if (found === null) return null
    values.push(found)
  }
  return values
}

/** What bills settle needs no search; what is sure to bring something, or may hurt beside another change, says nothing of others. */
function mayBeGrouped(desk: LeverageDesk, ask: OfferAsk, known: VendorLeverage | undefined): boolean {
  return canOnlyHelp(desk, ask) && !isSettledByBills(desk, ask, known) && !savesAlready(desk, ask)
}

/** On the award as it is. */
function savesAlready(desk: LeverageDesk, ask: OfferAsk): boolean {
  if (!isMoneyTerm(ask.term)) return false
  return savedOn(desk, withTerms(desk, [ask]), desk.award) > slack(desk, desk.total.found)
}

/** One change of each term at most, as a term has one value. */
function groupsOf(asks: readonly OfferAsk[]): readonly (readonly OfferAsk[])[] {
  const groups: OfferAsk[][] = []
  for (const ask of asks) {
    const free = groups.find((group) => group.every(({ term }) => term !== ask.term))
    if (free === undefined) groups.push([ask])
    else free.push(ask)
  }
  return groups
}

/** Puts what is worth nothing into `settled`. A single change is left to be solved for by itself. Null when cancelled. */
async function sift(
  desk: LeverageDesk,
  group: readonly OfferAsk[],
  settled: Map<OfferAsk, LeverageValue>,
): Promise<'done' | null> {
  if (group.length < 2) return 'done'
  const { found } = desk.total
  const decide = found - slack(desk, found)
  const tender = withTerms(desk, group)
  const step = `${group[0]?.offer}: ${group.length} changes of terms together`
  const award = await desk.ask(step, { tender, start: desk.award.lines, decide })
  if (award === null) return null
  const { found: best, bound } = optimumOf(award)
  if (best >= decide && bound >= decide - slack(desk, found)) {
    for (const ask of group) settled.set(ask, notBelowZero(interval(0, 0, found - bound)))
    return 'done'
  }
  const middle = Math.ceil(group.length / 2)
  const first = await sift(desk, group.slice(0, middle), settled)
  return first && sift(desk, group.slice(middle), settled)
}
