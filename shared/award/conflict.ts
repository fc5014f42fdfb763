// Hard rules that cannot all hold: an irreducible set of them, and the one whose loss costs least.
import type { Rule } from '../tender/rules/table.ts'
import type { IsFeasible } from './priorities.ts'
import type { Question } from './question.ts'

/** Rules that must hold: those neither priced nor ranked by priority. */
export function isHard(rule: Rule): boolean {
  return rule.strictness === undefined || rule.strictness === 'hard'
}

/**
 * An irreducible conflict of an infeasible question, by deletion in list order: without any one of these rules an award exists.
 * A rule whose test hit a limit stays in the set. Empty when no rule is to blame.
 */
export async function findConflict(question: Question, isFeasible: IsFeasible): Promise<readonly Rule[]> {
  let conflict = question.rules.filter(isHard)
  for (const rule of conflict) {
    const without = conflict.filter((candidate) => candidate !== rule)
    if ((await isFeasible({ ...question, rules: without })) === false) conflict = without
  }
  return conflict
}

/** The rule whose loss alone gives the least total, ties to the first listed; undefined when no single one is enough. */
export async function cheapestRelaxation(
  question: Question,
  conflict: readonly Rule[],
  totalOf: (question: Question) => Promise<number | undefined>,
): Promise<{ readonly rule: Rule; readonly total: number } | undefined> {
  let best: { readonly rule: Rule; readonly total: number } | undefined
  for (const rule of conflict) {
    const total = await totalOf({ ...question, rules: question.rules.filter((candidate) => candidate !== rule) })
    if (total !== undefined && (best === undefined || total < best.total)) best = { rule, total }
  }
  return best
}
