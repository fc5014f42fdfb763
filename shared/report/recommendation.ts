// The award recommendation: everything a board, a CFO and counsel need to sign, as blocks. Page 1 stands alone.
import type { Block } from './block.ts'
import { gatherFacts, type RecommendationInput } from './facts.ts'
import { alternatives } from './recommendation/alternatives.ts'
import { assumptions } from './recommendation/assumptions.ts'
import { capacity } from './recommendation/capacity.ts'
import { cash } from './recommendation/cash.ts'
import { award } from './recommendation/contracts.ts'
import { firstPage } from './recommendation/first-page.ts'
import { leaseOrBuildSection } from './recommendation/lease-or-build.ts'
import { leftOut, notComputed } from './recommendation/left-out.ts'
import { months } from './recommendation/months.ts'
import { proof } from './recommendation/proof.ts'
import { frontiers, lostComputeRange, policies, redundancy } from './recommendation/robustness.ts'
import { whyNot } from './recommendation/why-not.ts'

/** What every page says: who may read it. */
export const internalLegend = 'Internal. Contains vendor-confidential prices: do not pass on to any vendor.'

/** Throws when the award has no totals: there is nothing to recommend, and the caller says so. */
export function recommendation(input: RecommendationInput): readonly Block[] {
  const facts = gatherFacts(input)
  return [
    firstPage(facts),
    { kind: 'page-break' },
    ...alternatives(facts),
    ...award(facts),
    ...capacity(facts),
    ...redundancy(facts),
    ...policies(facts),
    ...frontiers(facts),
    ...leaseOrBuildSection(facts),
    ...whyNot(facts),
    ...lostComputeRange(facts),
    ...cash(facts),
    ...assumptions(facts),
    ...leftOut(facts),
    ...notComputed(facts),
    ...months(facts),
    ...proof(facts),
  ]
}
