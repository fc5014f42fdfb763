// Contracted IT power of a region: at most so much in any month, at least so much in the last.
import type { RuleOf } from '../../tender/rules/table.ts'
import { activeIn, type Draft } from '../draft.ts'
import { addScaled, emptySum } from '../milp.ts'
import { inService } from '../schedule.ts'
import type { PlacedOffer } from '../world.ts'
import { addCeiling, addFloor, addViolation, breachOf, mostOf, type RuleModel } from './rule-model.ts'

type PowerRule = RuleOf<'power'>

function concerns(rule: PowerRule, offer: PlacedOffer): boolean {
  return offer.committed && (rule.region === undefined || offer.region === rule.region)
}

/** One unit is one MW: the largest excess over the months, and what is missing in the last. */
export const powerModel: RuleModel<PowerRule> = {
  addRows: (draft, rule) => {
    const { months } = draft.world
    const where = rule.region ?? 'all'
    if (rule.maxMw !== undefined) {
      const powers = Array.from({ length: months }, (_, month) => contractedMw(draft, rule, month))
      const most = Math.max(...powers.map((power) => mostOf(draft, power)))
      const above = addViolation(draft, rule, `MW above in ${where}`, most)
      for (const [month, power] of powers.entries()) {
        addCeiling(draft, `mw-most[${where},${month}]`, power, rule.maxMw, above)
      }
    }
    if (rule.minMw !== undefined) {
      const missing = addViolation(draft, rule, `MW missing in ${where}`, rule.minMw)
      addFloor(draft, `mw-least[${where}]`, contractedMw(draft, rule, months - 1), rule.minMw, missing)
    }
  },
  check: async (schedule, rule) => {
    const { months } = schedule.world
    const where = rule.region === undefined ? '' : ` in ${rule.region}`
    const powers = Array.from({ length: months }, (_, month) =>
      schedule.lines
        .filter((line) => concerns(rule, line.offer))
        .reduce((sum, line) => sum + (inService(line, month) * line.offer.contractedKw) / 1000, 0),
    )
    const peak = Math.max(...powers)
    const last = powers[months - 1] ?? 0
    return [
      ...breachOf(peak - (rule.maxMw ?? peak), peak, `${peak} MW are contracted${where} at the peak`),
      ...breachOf((rule.minMw ?? last) - last, last, `${last} MW are contracted${where} at the end`),
    ]
  },
}

function contractedMw(draft: Draft, rule: PowerRule, month: number) {
  const sum = emptySum()
  for (const offer of draft.world.offers) {
    if (concerns(rule, offer)) addScaled(sum, activeIn(draft, offer, month), offer.contractedKw / 1000)
  }
  return sum
}
