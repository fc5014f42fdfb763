// From a question to a program: a loop over kinds, rows that hold in every award, and a loop over rules.
import type { OfferKind } from '../tender/term.ts'
import { addAcrossOffers } from './across-offers.ts'
import { addClusters } from './clusters.ts'
import { addDemandRows } from './demand-rows.ts'
import { createDraft, type Draft } from './draft.ts'
import { addEncumbrances } from './encumbrance-rows.ts'
import { addExtra } from './extra-rows.ts'
import { addHardware } from './kinds/hardware.ts'
import { addLease } from './kinds/lease.ts'
import { addOnDemand } from './kinds/on-demand.ts'
import { addBuild, addColocation } from './kinds/supply.ts'
import { addScaled, type Expression, emptySum, type Milp } from './milp.ts'
import { addAdoption, addMoving } from './portability.ts'
import { addPowerBalance } from './power-balance.ts'
import type { Question, VendorPart } from './question.ts'
import { addRebates } from './rebate-rows.ts'
import { addRuleRows } from './rules/table.ts'
import { addSpendCommitments } from './spend-rows.ts'
import { vendorPart } from './vendor-part.ts'
import type { PlacedOffer } from './world.ts'

export interface BuiltModel {
  readonly draft: Draft
  readonly milp: Milp
}

const kinds: { readonly [K in OfferKind]: (draft: Draft, offer: PlacedOffer) => void } = {
  lease: addLease,
  'on-demand': addOnDemand,
  colocation: addColocation,
  hardware: addHardware,
  build: addBuild,
}

/** Builds the program of a question. Source: docs/model.md, the award. */
export function buildModel(question: Question): BuiltModel {
  const draft = createDraft(question)
  for (const offer of draft.world.offers) {
    kinds[offer.terms.kind](draft, offer)
  }
  addPowerBalance(draft)
  addDemandRows(draft)
  addAdoption(draft)
  addMoving(draft)
  addClusters(draft)
  addAcrossOffers(draft)
  addSpendCommitments(draft)
  addRebates(draft)
  addEncumbrances(draft)
  for (const rule of question.rules) addRuleRows(draft, rule)
  for (const extra of question.extra) addExtra(draft, extra)
  const objective = objectiveOf(draft)
  draft.milp.addOffset(objective.constant)
  for (const [i, column] of objective.cols.entries()) draft.milp.addCost(column, objective.coefs[i] ?? 0)
  return { draft, milp: draft.milp.finish() }
}

function objectiveOf(draft: Draft): Expression {
  const { objective } = draft.question
  if (objective === 'total') return draft.total
  return objective === 'lost-compute' ? draft.lostCompute : partOf(draft, objective)
}

/**
 * What the vendor has a part in, or what it leaves; the whole is added, so that a relative gap is a part of it and not of what may be nothing.
 */
function partOf(draft: Draft, asked: VendorPart): Expression {
  const { part, whole } = vendorPart(draft, asked)
  const sum = emptySum(whole)
  addScaled(sum, part, asked.sense === 'least' ? 1 : -1)
  return sum
}
