// From a question to a program: a loop over kinds, rows that hold in every award, and a loop over rules.
import type { OfferKind } from '../tender/term.ts'
import { addAcrossOffers } from './across-offers.ts'
import { addClusters } from './clusters.ts'
import { addDemandRows } from './demand-rows.ts'
import { createDraft, type Draft } from './draft.ts'
import { addExtra } from './extra-rows.ts'
import { addLease } from './kinds/lease.ts'
import { addOnDemand } from './kinds/on-demand.ts'
import type { Milp } from './milp.ts'
import { addAdoption, addMoving } from './portability.ts'
import type { Question } from './question.ts'
import { addRuleRows } from './rules/table.ts'
import type { PlacedOffer } from './world.ts'

export interface BuiltModel {
  readonly draft: Draft
  readonly milp: Milp
}

/** Kinds this version can award; `awardTender` refuses the others by name before a model is built. */
const kinds: { readonly [K in OfferKind]?: (draft: Draft, offer: PlacedOffer) => void } = {
  lease: addLease,
  'on-demand': addOnDemand,
}

/** Builds the program of a question. Source: docs/model.md, the award. Throws on an offer kind it does not know. */
export function buildModel(question: Question): BuiltModel {
  const draft = createDraft(question)
  for (const offer of draft.world.offers) {
    const add = kinds[offer.terms.kind]
    if (add === undefined) throw new Error(`no model of ${offer.terms.kind} offers (${offer.id})`)
    add(draft, offer)
  }
  addDemandRows(draft)
  addAdoption(draft)
  addMoving(draft)
  addClusters(draft)
  addAcrossOffers(draft)
  for (const rule of question.rules) addRuleRows(draft, rule)
  for (const extra of question.extra) addExtra(draft, extra)
  const objective = question.objective === 'total' ? draft.total : draft.lostCompute
  draft.milp.addOffset(objective.constant)
  for (const [i, column] of objective.cols.entries()) draft.milp.addCost(column, objective.coefs[i] ?? 0)
  return { draft, milp: draft.milp.finish() }
}
