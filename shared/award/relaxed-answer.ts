// Answers without a solve: an award that is best under fewer rules and keeps the others too is best under all of them.
import { priceAward } from '../price/price-award.ts'
import type { Award } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import { isHard } from './conflict.ts'
import { checkRule, isBroken } from './rules/table.ts'
import { createSchedule } from './schedule.ts'
import { type Answered, type AwardRequest, ruleKeys } from './solve-award.ts'
import type { SolveModel } from './solve-model.ts'
import { createSplitOracle } from './survive.ts'
import type { World } from './world.ts'

/** Whether an award, made of the world's offers, keeps a rule. */
export type KeepsRule = (award: Award, rule: Rule) => Promise<boolean>

export function ruleCheck(world: World, solve: SolveModel): KeepsRule {
  const oracle = createSplitOracle(solve)
  const offers = world.offers.map((offer) => offer.active)
  return async (award, rule) => {
    const priced = priceAward(world.tender, offers, award)
    const schedule = createSchedule(world, award.lines, award.use, priced)
    return !isBroken(await checkRule(schedule, rule, oracle))
  }
}

/** The award of a question that is this one less some hard rules, if it keeps those; its total and bound hold here as well. */
export async function relaxedAnswer(
  request: AwardRequest,
  answered: readonly Answered[],
  keeps: KeepsRule,
): Promise<Award | undefined> {
  if (request.objective !== 'total' || request.vendorAwarded !== undefined) return undefined
  if (!request.rules.every(isHard)) return undefined
  for (const known of answered) {
    if (!isRelaxation(known, request)) continue
    if (await keepsAll(known.award, without(request.rules, known.request.rules), keeps)) {
      return { ...known.award, rules: [...request.rules] }
    }
  }
  return undefined
}

function isRelaxation({ request: known, award }: Answered, asked: AwardRequest): boolean {
  const like =
    known.tender === asked.tender &&
    known.round === asked.round &&
    known.objective === 'total' &&
    known.vendorAwarded === undefined
  const keys = ruleKeys(asked.rules)
  return like && award.status === 'optimal' && ruleKeys(known.rules).every((key) => keys.includes(key))
}

async function keepsAll(award: Award, rules: readonly Rule[], keeps: KeepsRule): Promise<boolean> {
  for (const rule of rules) if (!(await keeps(award, rule))) return false
  return true
}

function without(rules: readonly Rule[], known: readonly Rule[]): readonly Rule[] {
  const keys = ruleKeys(known)
  return rules.filter((rule) => !keys.includes(ruleKeys([rule])[0] ?? ''))
}
