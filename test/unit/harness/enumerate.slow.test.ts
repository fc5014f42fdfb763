import { describe, expect, it } from 'vitest'
import { randomRules, randomTender } from '../../builders/random-tender.ts'
import { createLpOracle } from '../../harness/dispatch-by-lp.ts'
import { enumerateAward } from '../../harness/enumerate.ts'

const oracle = await createLpOracle()

describe('enumerateAward', () => {
  it('finds the same total whether use is dispatched by merit or by linear program', () => {
    let infeasible = 0
    for (let seed = 1; seed <= 40; seed += 1) {
      const tender = randomTender(seed)
      const rules = randomRules(seed, tender)
      const byMerit = enumerateAward(tender, rules)
      const byLp = enumerateAward(tender, rules, oracle.dispatch, oracle.survives)
      if (byMerit === undefined) infeasible += 1
      const tolerance = 1e-6 * Math.abs(byMerit?.total ?? 0) + 0.005 * (byMerit?.lineCount ?? 0)
      expect(Math.abs((byMerit?.total ?? 0) - (byLp?.total ?? 0)), `seed ${seed}`).toBeLessThanOrEqual(tolerance)
    }
    // The random rules must sometimes be impossible, and mostly not, or they test nothing.
    expect(infeasible).toBeGreaterThan(2)
    expect(infeasible).toBeLessThan(25)
  })
})
