// A start must be worth beginning from: feasible with the rows that are separated, and as cheap as its lines can be used.
import { describe, expect, it } from 'vitest'
import { buildModel } from '../../../shared/award/build-model.ts'
import { evaluate } from '../../../shared/award/milp.ts'
import { certain, type Question } from '../../../shared/award/question.ts'
import { startFrom } from '../../../shared/award/start-from.ts'
import { createSplitOracle } from '../../../shared/award/survive.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { randomTender } from '../../builders/random-tender.ts'
import { awardOf, testHooks } from '../../harness/solve-tender.ts'

const rules: readonly Rule[] = [{ type: 'redundancy', domain: 'vendor', countOnDemand: true }]
const { solve } = testHooks

function questionOf(tender: Tender): Question {
  const { active: offers } = activeOffers(tender)
  return { tender, offers, rules, scenarios: certain, extra: [], objective: 'total' }
}

/** So that several vendors' losses can be survived: with everything critical they seldom can. */
function partlyCritical(tender: Tender): Tender {
  return { ...tender, workloads: tender.workloads.map((workload) => ({ ...workload, criticalShare: 0.3 })) }
}

describe('startFrom', () => {
  it('keeps the rows a search separates and uses lines as well as their award, or there is none', async () => {
    const seen = { kept: 0, refused: 0 }
    for (let seed = 1; seed <= 40; seed += 1) {
      const tender = partlyCritical(randomTender(seed, { workloads: 2 }))
      const question = questionOf(tender)
      // A model of its own for looking on: one separation gives no row twice.
      const { lazy } = buildModel(question).draft
      const award = await awardOf(tender, rules)
      if (lazy.length === 0 || award.objective === null) continue
      const built = buildModel(question)
      const start = await startFrom(built, award.lines, solve, new Map())
      if (start === undefined) throw new Error(`seed ${seed}: no start`)
      expect(evaluate(built.draft.total, start), `seed ${seed}`).toBeLessThan(award.objective * (1 + 2e-4) + 0.01)
      const oracle = createSplitOracle(solve)
      for (const family of lazy) {
        expect(await family.separate({ values: start, integral: true }, oracle, new Map()), `seed ${seed}`).toEqual([])
      }
      seen.kept += 1
      const cheapest = await awardOf(tender)
      if ((cheapest.objective ?? 0) > award.objective - 1) continue
      if ((await startFrom(buildModel(question), cheapest.lines, solve, new Map())) === undefined) seen.refused += 1
    }
    expect(seen.kept).toBeGreaterThan(5)
    expect(seen.refused).toBeGreaterThan(2)
  }, 60_000)
})
