// Every rule type there is: the union a tender may hold, and the table screens and solver loop over.
import { z } from 'zod'
import { budget, budgetSchema } from './budget.ts'
import { offerRule, offerRuleSchema } from './offer.ts'
import { power, powerSchema } from './power.ts'
import { redundancy, redundancySchema } from './redundancy.ts'
import type { RuleContext, RuleKind } from './rule.ts'
import {
  familyShare,
  familyShareSchema,
  groupShare,
  groupShareSchema,
  regionShare,
  regionShareSchema,
  vendorShare,
  vendorShareSchema,
} from './share.ts'
import { termRule, termRuleSchema } from './term.ts'
import { vendorCount, vendorCountSchema } from './vendor-count.ts'

export const ruleSchema = z.discriminatedUnion('type', [
  vendorCountSchema,
  vendorShareSchema,
  groupShareSchema,
  regionShareSchema,
  familyShareSchema,
  redundancySchema,
  budgetSchema,
  powerSchema,
  termRuleSchema,
  offerRuleSchema,
])

/** A rule of an award; meaning and unit of violation: docs/model.md, rules. */
export type Rule = z.infer<typeof ruleSchema>
export type RuleType = Rule['type']
export type RuleOf<K extends RuleType> = Extract<Rule, { type: K }>

export const RULES: { readonly [K in RuleType]: RuleKind<RuleOf<K>> } = {
  'vendor-count': vendorCount,
  'vendor-share': vendorShare,
  'group-share': groupShare,
  'region-share': regionShare,
  'family-share': familyShare,
  redundancy,
  budget,
  power,
  term: termRule,
  offer: offerRule,
}

/** A rule as a sentence, as screens and reports show it. */
export function ruleSentence<K extends RuleType>(rule: RuleOf<K>, context: RuleContext): string {
  const kind: RuleKind<RuleOf<K>> = RULES[rule.type as K]
  return kind.sentence(rule, context)
}
