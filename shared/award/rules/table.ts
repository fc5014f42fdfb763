// Every rule type with its rows and its check; the compiler names the one that is missing.
import type { Rule, RuleOf, RuleType } from '../../tender/rules/table.ts'
import type { Draft } from '../draft.ts'
import type { Schedule } from '../schedule.ts'
import type { SplitOracle } from '../survive.ts'
import { budgetModel } from './budget.ts'
import { offerModel } from './offer.ts'
import { powerModel } from './power.ts'
import { redundancyModel } from './redundancy.ts'
import type { Breach, RuleModel } from './rule-model.ts'
import { familyShareModel, groupShareModel, regionShareModel, vendorShareModel } from './share.ts'
import { termModel } from './term.ts'
import { vendorCountModel } from './vendor-count.ts'

const RULE_MODELS: { readonly [K in RuleType]: RuleModel<RuleOf<K>> } = {
  'vendor-count': vendorCountModel,
  'vendor-share': vendorShareModel,
  'group-share': groupShareModel,
  'region-share': regionShareModel,
  'family-share': familyShareModel,
  redundancy: redundancyModel,
  budget: budgetModel,
  power: powerModel,
  term: termModel,
  offer: offerModel,
}

function modelOf(rule: Rule): RuleModel<Rule> {
  return RULE_MODELS[rule.type] as RuleModel<Rule>
}

/** Adds a rule to a model: what must hold, or what breaking it costs. */
export function addRuleRows(draft: Draft, rule: Rule): void {
  modelOf(rule).addRows(draft, rule)
}

/** Every breach of a rule in a schedule, whatever its strictness. */
export function checkRule(schedule: Schedule, rule: Rule, oracle: SplitOracle): Promise<readonly Breach[]> {
  return modelOf(rule).check(schedule, rule, oracle)
}

/** True when a rule is broken beyond rounding. */
export function isBroken(breaches: readonly Breach[]): boolean {
  return breaches.some((breach) => breach.amount > breach.tolerance)
}

/** What the breaches of a priced rule cost, tender currency, undiscounted; 0 for other rules. */
export function penaltyOf(rule: Rule, breaches: readonly Breach[]): number {
  if (rule.strictness !== 'priced') return 0
  return (rule.priceCap ?? 0) * breaches.reduce((sum, breach) => sum + breach.amount, 0)
}
