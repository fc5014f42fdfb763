// One award as the board asks for it: a question in, an award out. The engine implements it; equal questions are answered once.
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Award } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import type { CaseObjective } from './standard-cases.ts'

/** A case with what may be added to it. */
export interface AwardRequest {
  readonly tender: Tender
  readonly rules: readonly Rule[]
  readonly objective: CaseObjective
  /** Offers as they stood after this round; absent: the newest. */
  readonly round?: number | undefined
  /** At least one open committed offer of this vendor is awarded. */
  readonly vendorAwarded?: string | undefined
  /** An award to begin the search from, of this or a neighbouring question; it need not hold here. */
  readonly start?: Award | undefined
}

export type SolveAward = (request: AwardRequest) => Promise<Award>

export interface Answered {
  readonly request: AwardRequest
  readonly award: Award
}

/** Answers to questions about one tender. */
export interface AwardMemory {
  readonly recall: (request: AwardRequest) => Award | undefined
  readonly keep: (request: AwardRequest, award: Award) => void
  readonly all: () => readonly Answered[]
}

/** Remembers awards of this very tender; questions about an edited one are never the same. */
export function createAwardMemory(tender: Tender): AwardMemory {
  const answers = new Map<string, Answered>()
  return {
    recall: (request) => (request.tender === tender ? answers.get(questionKey(request))?.award : undefined),
    keep: (request, award) => {
      if (request.tender === tender) answers.set(questionKey(request), { request, award })
    },
    all: () => [...answers.values()],
  }
}

/** Equal for equal questions: rules in any order, whatever their ids. */
export function questionKey(request: AwardRequest): string {
  const { objective, round, vendorAwarded } = request
  return canonicalJson({ rules: ruleKeys(request.rules), objective, round, vendorAwarded })
}

/** One text a rule, without its id, in order. */
export function ruleKeys(rules: readonly Rule[]): readonly string[] {
  return rules.map(({ id: _, ...rule }) => canonicalJson(rule)).sort()
}
