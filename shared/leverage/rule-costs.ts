// What our own rules cost: each taken away from all, and each on its own.
import { ruleCheck } from '../award/relaxed-answer.ts'
import { createWorld } from '../award/world.ts'
import type { LeverageValue, RuleCost } from '../tender/leverage.ts'
import type { Rule } from '../tender/rules/table.ts'
import { baseOf } from './cheaper.ts'
import type { LeverageDesk } from './desk.ts'
import { between, notBelowZero, optimumOf } from './values.ts'

/** Total with all rules less the total without this one: ≥ 0. Null when cancelled. */
export async function lastInCost(desk: LeverageDesk, rule: Rule): Promise<LeverageValue | null> {
  const rules = desk.rules.filter((one) => one !== rule)
  const free = await desk.ask('Without one of our rules', { rules, start: desk.award.lines })
  return free === null ? null : notBelowZero(between(await baseOf(desk, free), optimumOf(free)))
}

/**
 * Total with this rule alone less the total without any: ≥ 0, and 0 without a solve where the award without rules keeps it.
 * `[]` for rules not reached before a cancel.
 */
export async function firstInCosts(
  desk: LeverageDesk,
): Promise<readonly { readonly rule: Rule; readonly firstIn: LeverageValue }[] | null> {
  const { tender, offers, hooks } = desk
  const free = await desk.ask('Without any of our rules', { rules: [], start: desk.award.lines })
  if (free === null) return null
  const keeps = ruleCheck(createWorld(tender, offers), hooks.solve)
  const costs: { rule: Rule; firstIn: LeverageValue }[] = []
  for (const rule of desk.rules) {
    const hard = rule.strictness !== 'priced'
    const same = free.totals !== null && hard && (await keeps(free, rule))
    const alone = same
      ? free
      : await desk.ask('With one of our rules alone', { rules: [rule], start: desk.award.lines })
    if (alone === null) return null
    costs.push({ rule, firstIn: notBelowZero(between(optimumOf(alone), optimumOf(free))) })
  }
  return costs
}

/** Rules in their order, with what is known of each. */
export function mergeRuleCosts(
  rules: readonly Rule[],
  known: readonly RuleCost[],
  news: readonly (Partial<RuleCost> & { readonly rule: Rule })[],
): RuleCost[] {
  const key = (rule: Rule) => JSON.stringify(rule)
  return rules.flatMap((rule): readonly RuleCost[] => {
    const before = known.find((one) => key(one.rule) === key(rule))
    const now = news.find((one) => key(one.rule) === key(rule))
    return before === undefined && now === undefined ? [] : [{ lastIn: null, firstIn: null, ...before, ...now, rule }]
  })
}
