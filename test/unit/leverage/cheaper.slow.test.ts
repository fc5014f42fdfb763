// An award that is the best to a wide gap only: what a search for something else finds below it is no value of that something.
import { beforeAll, describe, expect, it } from 'vitest'
import { manualAward } from '../../../shared/award/manual.ts'
import { baseOf } from '../../../shared/leverage/cheaper.ts'
import { clauseValue } from '../../../shared/leverage/clauses.ts'
import { type LeverageDesk, withTerms } from '../../../shared/leverage/desk.ts'
import { lastInCost } from '../../../shared/leverage/rule-costs.ts'
import { vendorValue } from '../../../shared/leverage/vendor.ts'
import type { Award } from '../../../shared/tender/award.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { workedTender } from '../../builders/worked-tender.ts'
import { leverageDesk, neverBid } from '../../harness/leverage-desk.ts'
import { awardOf, testHooks, testOptions } from '../../harness/solve-tender.ts'

const { awardScenarios: _, ...tender } = workedTender()
/** Never in the way. */
const atMostFour: Rule = { type: 'vendor-count', max: 4 }
const rules = [atMostFour]

let best: Award
let desk: LeverageDesk

/** The award without B, as if the search had been stopped there: its bound is that of the best one. */
async function stoppedEarly(): Promise<Award> {
  const poor = await awardOf(neverBid(tender, 'B') as typeof tender, rules)
  return { ...poor, tenderHash: best.tenderHash, status: 'limit', bound: best.objective, gap: 0.04 }
}

const totalOf = (award: Award) => award.totals?.total ?? Number.NaN

describe('leverage of an award that is not the best', () => {
  beforeAll(async () => {
    best = await awardOf(tender, rules)
    desk = leverageDesk(tender, await stoppedEarly())
    expect(desk.total.found).toBeGreaterThan(totalOf(best) + 100_000)
  })

  it('takes nothing for the cost of a rule that binds nothing, and tells the cheaper award', async () => {
    const cost = await lastInCost(desk, atMostFour)
    expect(cost?.value).toBeCloseTo(0, 1)
    expect(cost?.hi).toBeLessThan(1)
    const cheaper = desk.cheapest()
    expect(cheaper?.total).toBeCloseTo(totalOf(best), 1)
    // Its lines, priced as if typed: they cost that, and break no rule.
    const typed = await manualAward(tender, cheaper?.lines ?? [], rules, testOptions, testHooks)
    expect(totalOf(typed)).toBeCloseTo(cheaper?.total ?? 0, 1)
    expect(typed.violations ?? []).toEqual([])
  })

  it('values a clause against the best award that was found, not against the poor one', async () => {
    const ask = { offer: 'b', term: 'setupFee', change: 'half the set-up fee', to: 10_000 } as const
    const changed = await awardOf(withTerms(desk, [ask]) as typeof tender, rules)
    const clause = await clauseValue(desk, { ...ask, typed: true }, undefined)
    expect(clause?.value.value).toBeCloseTo(totalOf(best) - totalOf(changed), 1)
  })

  it('leaves the base as it is where the lines found do not keep our rules', async () => {
    const one: Rule = { type: 'vendor-count', max: 1 }
    const bound = await awardOf(tender, [one])
    const tight = leverageDesk(tender, { ...bound, bound: totalOf(best) - 1, gap: 0.1 })
    expect(await baseOf(tight, best)).toEqual(tight.total)
    expect((await lastInCost(tight, one))?.value).toBeCloseTo(totalOf(bound) - totalOf(best), 1)
    expect(tight.cheapest()).toBeUndefined()
  })

  it('tells of a cheaper award that includes a loser', async () => {
    const again = leverageDesk(tender, await stoppedEarly())
    await vendorValue(again, 'B')
    expect(again.cheapest()?.total).toBeCloseTo(totalOf(best), 1)
  })
})
