// Planning by quarter: an award whose starts lie on quarters, its use decided by month, and the error of the plan told.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { awardTender } from '../../../shared/award/award-tender.ts'
import { buildModel } from '../../../shared/award/build-model.ts'
import { certain } from '../../../shared/award/question.ts'
import { verifyAward } from '../../../shared/award/verify.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { randomWorldTender } from '../../builders/random-world-tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const options = { gap: 1e-9, workLimit: 10_000, seed: 0, versions: {} }

/** Demand that rises each month; a lease of 100 may start in any month, the rest is bought by the hour. */
const rising = smallTender({
  months: 24,
  demand: [{ workload: 'pool', quantity: Array.from({ length: 24 }, (_, m) => 20 + 5 * m) }],
  quotes: [
    {
      id: 'q1',
      vendor: 'acme',
      currency: 'USD',
      offers: [leaseOffer({ minQuantity: 100, startLatest: 11, termMonths: 12 }), onDemandOffer({ maxQuantity: 200 })],
    },
  ],
})

describe('an award planned by quarter', () => {
  it('starts with a quarter, costs no less than one by month, and tells the error of its plan', async () => {
    const hooks = { solve: await createSolveHighs(), sha256 }
    const byMonth = await awardTender(rising, [], options, hooks)
    const byQuarter = await awardTender(rising, [], { ...options, step: 'quarter' }, hooks)
    expect(byQuarter.lines.every((line) => line.start % 3 === 0)).toBe(true)
    const [month, quarter] = [byMonth.totals?.total ?? Number.NaN, byQuarter.totals?.total ?? Number.NaN]
    expect(quarter).toBeGreaterThanOrEqual(month - 0.01)
    expect(byQuarter.planning?.planned).toBeGreaterThan(quarter)
    expect((byQuarter.planning?.planned ?? 0) - (byQuarter.planning?.error ?? 0)).toBeCloseTo(quarter, 1)
    expect([byQuarter.status, byQuarter.bound]).toEqual(['limit', null])
    expect(await verifyAward(byQuarter, rising, hooks)).toMatchObject({ ok: true })
  })

  it('holds over all kinds: every award verifies and costs no less than by month', async () => {
    const hooks = { solve: await createSolveHighs(), sha256 }
    for (let seed = 1; seed <= 15; seed += 1) {
      const tender = randomWorldTender(seed)
      const byMonth = (await awardTender(tender, [], options, hooks)).totals?.total ?? 0
      const award = await awardTender(tender, [], { ...options, step: 'quarter' }, hooks)
      expect(award.totals?.total, `seed ${seed}`).toBeGreaterThanOrEqual(byMonth - 1)
      expect((await verifyAward(award, tender, hooks)).mismatches, `seed ${seed}`).toEqual([])
    }
  })

  it('makes a long horizon smaller: a third of the columns of use', () => {
    const question = {
      tender: rising,
      offers: activeOffers(rising).active,
      rules: [],
      scenarios: certain,
      extra: [],
      objective: 'total',
    } as const
    const months = buildModel(question).milp.cost.length
    const quarters = buildModel({ ...question, step: 'quarter' }).milp.cost.length
    expect(quarters).toBeLessThan(months * 0.7)
  })
})
