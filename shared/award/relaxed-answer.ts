// Answers without a solve: an award best under fewer rules that keeps the others too, or one that none under fewer rules beats.
import { priceAward } from '../price/price-award.ts'
import type { Award } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import { isHard } from './conflict.ts'
import { checkRule, isBroken } from './rules/table.ts'
import { createSchedule } from './schedule.ts'
import { type Answered, type AwardRequest, ruleKeys } from './solve-award.ts'
import { relativeGap, type SolveModel } from './solve-model.ts'
import { createSplitOracle } from './survive.ts'
import type { World } from './world.ts'

/** Whether an award, made of the world's offers, keeps a rule. */
export type KeepsRule = (award: Award, rule: Rule) => Promise<boolean>

export function ruleCheck(world: World, solve: SolveModel): KeepsRule {
  const oracle = createSplitOracle(solve)
  const offers = world.offers.map((offer) => offer.active)
  return async (award, rule) => {
    const priced = priceAward(world.tender, offers, award)
    const schedule = createSchedule(world, award, priced)
    return !isBroken(await checkRule(schedule, rule, oracle))
  }
}

/**
 * The award of a question that is this one less some hard rules, if it keeps those: its total and bound hold here as well. Or the award
 * of a question with more hard rules, if no award under fewer is better by more than `gap`: then it is best in between, too.
 */
export async function relaxedAnswer(
  request: AwardRequest,
  answered: readonly Answered[],
  keeps: KeepsRule,
  gap: number,
): Promise<Award | undefined> {
  if (!isPlain(request)) return undefined
  const like = answered.filter(
    ({ request: known }) => isPlain(known) && known.tender === request.tender && known.round === request.round,
  )
  const fewer = like.filter((known) => includes(request, known.request))
  for (const { award, request: known } of fewer) {
    if (award.status !== 'optimal') continue
    if (await keepsAll(award, without(request.rules, known.rules), keeps)) {
      return { ...award, rules: [...request.rules] }
    }
  }
  const bound = Math.max(...fewer.map(({ award }) => award.bound ?? Number.NEGATIVE_INFINITY))
  for (const { award } of like.filter((known) => includes(known.request, request))) {
    if (award.objective === null || relativeGap(award.objective, bound) > gap) continue
    const proved = Math.min(bound, award.objective)
    const between = { bound: proved, gap: relativeGap(award.objective, proved) }
    return { ...award, ...between, status: 'optimal', rules: [...request.rules] }
  }
  return undefined
}

/** Least total under hard rules alone: only there are more rules never cheaper, and a total is the same under all. */
function isPlain({ objective, vendorAwarded, rules }: AwardRequest): boolean {
  return objective === 'total' && vendorAwarded === undefined && rules.every(isHard)
}

function includes(all: AwardRequest, some: AwardRequest): boolean {
  const keys = ruleKeys(all.rules)
  return ruleKeys(some.rules).every((key) => keys.includes(key))
}

async function keepsAll(award: Award, rules: readonly Rule[], keeps: KeepsRule): Promise<boolean> {
  for (const rule of rules) if (!(await keeps(award, rule))) return false
  return true
}

function without(rules: readonly Rule[], known: readonly Rule[]): readonly Rule[] {
  const keys = ruleKeys(known)
  return rules.filter((rule) => !keys.includes(ruleKeys([rule])[0] ?? ''))
}
