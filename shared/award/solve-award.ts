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
  readonly round?: number
  /** At least one committed offer of this vendor is awarded. */
  readonly vendorAwarded?: string
  /** An award to begin the search from, of this or a neighbouring question; it need not hold here. */
  readonly start?: Award
}

export type SolveAward = (request: AwardRequest) => Promise<Award>

/** What an award answers to, for finding equal questions: rules in any order, whatever their names. */
export function questionKey(request: Omit<AwardRequest, 'start' | 'tender'>): string {
  const { rules, objective, round, vendorAwarded } = request
  const asked = rules.map(({ id: _, ...rule }) => canonicalJson(rule)).sort()
  return canonicalJson({ rules: asked, objective, round, vendorAwarded })
}

/** A solver that remembers its answers for one tender, and those already `known`. */
export function rememberAwards(tender: Tender, known: ReadonlyMap<string, Award>, solve: SolveAward): SolveAward {
  const answers = new Map([...known].map(([key, award]) => [key, Promise.resolve(award)]))
  return (request) => {
    if (request.tender !== tender) return solve(request)
    const key = questionKey(request)
    const answer = answers.get(key) ?? solve(request)
    answers.set(key, answer)
    return answer
  }
}
