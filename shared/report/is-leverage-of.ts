// Whether leverage belongs to an award: what was worked out for another one says nothing about this one.
import { canonicalJson } from '../kernel/canonical-json.ts'
import { rulesHeld } from '../leverage/edits.ts'
import type { Award } from '../tender/award.ts'
import type { Leverage } from '../tender/leverage.ts'

/** Of the same state of the tender and the same rules. */
export function isLeverageOf(leverage: Leverage, award: Award): boolean {
  const rules = rulesHeld(award.rules, award.dropped)
  return leverage.tenderHash === award.tenderHash && canonicalJson(leverage.rules) === canonicalJson(rules)
}
