// Conditions a question sets beside the rules: a ceiling on the total or on lost compute, or a vendor that must win.
import { assertNever } from '../kernel/assert-never.ts'
import { addAtMost, awardedOf, type Draft } from './draft.ts'
import { addScaled, emptySum } from './milp.ts'
import type { ExtraCondition } from './question.ts'

export function addExtra(draft: Draft, extra: ExtraCondition): void {
  switch (extra.kind) {
    case 'total-at-most':
      addAtMost(draft, 'total-at-most', draft.total, extra.value)
      return
    case 'lost-compute-at-most':
      addAtMost(draft, 'lost-compute-at-most', draft.lostCompute, extra.value)
      return
    case 'vendor-awarded': {
      const row = emptySum()
      for (const offer of draft.world.offers) {
        const open = offer.committed && offer.existing === undefined
        if (open && offer.vendor === extra.vendor) addScaled(row, awardedOf(draft, offer), 1)
      }
      draft.milp.addRow(`awarded[${extra.vendor}]`, row, 1, Number.POSITIVE_INFINITY)
      return
    }
    default:
      assertNever(extra)
  }
}
