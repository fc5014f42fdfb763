// How many vendors hold a committed award: a binary each; existing contracts count, on-demand does not.
import type { RuleOf } from '../../tender/rules/table.ts'
import { holdsAward } from '../holders.ts'
import { addScaled, emptySum } from '../milp.ts'
import { addCeiling, addFloor, addViolation, breachOf, type RuleModel } from './rule-model.ts'

export const vendorCountModel: RuleModel<RuleOf<'vendor-count'>> = {
  addRows: (draft, rule) => {
    const { offers } = draft.world
    const vendors = [...new Set(offers.filter((offer) => offer.committed).map((offer) => offer.vendor))]
    const count = emptySum()
    for (const vendor of vendors) {
      const own = offers.filter((offer) => offer.vendor === vendor)
      addScaled(count, holdsAward(draft, `vendor ${vendor}`, own), 1)
    }
    if (rule.max !== undefined) {
      addCeiling(draft, 'vendors-most', count, rule.max, addViolation(draft, rule, 'vendors above', vendors.length))
    }
    if (rule.min !== undefined) {
      addFloor(draft, 'vendors-least', count, rule.min, addViolation(draft, rule, 'vendors missing', rule.min))
    }
  },
  check: async (schedule, rule) => {
    const count = new Set(schedule.lines.map((line) => line.offer.vendor)).size
    const held = `${count} ${count === 1 ? 'vendor holds' : 'vendors hold'} an award`
    return [
      ...breachOf(count - (rule.max ?? count), 1, `${held}, ${count - (rule.max ?? count)} too many`),
      ...breachOf((rule.min ?? count) - count, 1, `${held}, ${(rule.min ?? count) - count} too few`),
    ]
  },
}
