// Rules given up by priority: classes 4 to 1 until an award exists, then each rule again in list order where it still fits.
import type { Rule } from '../tender/rules/table.ts'
import type { Question } from './question.ts'

export interface KeptRules {
  readonly rules: readonly Rule[]
  /** In the order they were dropped: by class, then as listed. */
  readonly dropped: readonly Rule[]
}

/** True or false when proved, undefined when a limit came first, which counts as not feasible. */
export type IsFeasible = (question: Question) => Promise<boolean | undefined>

/** Which rules of an infeasible question to keep; undefined when it has none to give up, or giving up all is not enough. */
export async function keepPriorities(question: Question, isFeasible: IsFeasible): Promise<KeptRules | undefined> {
  const { rules } = question
  const dropped: Rule[] = []
  for (const priority of [4, 3, 2, 1] as const) {
    const level = rules.filter((rule) => rule.strictness === 'priority' && rule.priority === priority)
    if (level.length === 0) continue
    dropped.push(...level)
    const kept = rules.filter((rule) => !dropped.includes(rule))
    if ((await isFeasible({ ...question, rules: kept })) === true) return addBack(question, dropped, isFeasible)
  }
  return undefined
}

async function addBack(question: Question, dropped: readonly Rule[], isFeasible: IsFeasible): Promise<KeptRules> {
  let out = [...dropped]
  for (const rule of question.rules.filter((candidate) => dropped.includes(candidate))) {
    const without = out.filter((candidate) => candidate !== rule)
    const rules = question.rules.filter((candidate) => !without.includes(candidate))
    if (without.length === 0) continue
    if ((await isFeasible({ ...question, rules })) === true) out = without
  }
  return { rules: question.rules.filter((rule) => !out.includes(rule)), dropped: out }
}
