// What each rule of an award costs: the total with all rules less the total without this one, both solved for.
import type { Award } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { PolicyPrice } from './board.ts'
import { optimumOf, valueBetween } from './value-between.ts'

/** The rules without the one at `index`. */
export function rulesWithout(rules: readonly Rule[], index: number): readonly Rule[] {
  return rules.filter((_, place) => place !== index)
}

/** `without`: the award under all rules but this one, or null when it was not computed. */
export function policyPrice(rule: Rule, award: Award, without: Award | null): PolicyPrice {
  if (award.options.manual === true) {
    return unpriced(rule, 'A typed award is checked, not optimised: solve the case to see what its rules cost.')
  }
  if (without === null) return unpriced(rule, 'Not computed: the calculation was stopped first.')
  const all = optimumOf(award)
  const free = optimumOf(without)
  if (all === null) return unpriced(rule, 'There is no award under all rules, so there is nothing to compare.')
  if (free === null) return unpriced(rule, 'No award was found without this rule within the limits of the calculation.')
  const cost = valueBetween(all, free)
  return {
    rule,
    cost,
    reason: cost.proven ? '' : 'Not proven: the difference is within what the calculation left open.',
  }
}

function unpriced(rule: Rule, reason: string): PolicyPrice {
  return { rule, cost: null, reason }
}
