import { describe, expect, it } from 'vitest'
import { manualAward } from '../../../shared/award/manual.ts'
import { verifyAward } from '../../../shared/award/verify.ts'
import type { TypedLine } from '../../../shared/tender/read-rules.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { rivals, withSpot, year } from '../../builders/rivals.ts'
import { awardOf, testHooks, testOptions } from '../../harness/solve-tender.ts'

async function byHand(tender: Tender, lines: readonly TypedLine[], rules: readonly Rule[] = []) {
  const award = await manualAward(tender, lines, rules, testOptions, testHooks)
  expect(await verifyAward(award, tender, testHooks)).toMatchObject({ ok: true, mismatches: [] })
  return award
}
const line = (offer: string, quantity: number, start = 0) => ({ offer, quantity, start })

describe('manualAward', () => {
  const tender = withSpot(rivals(), 3, 20)
  it('prices given lines with the best use of them', async () => {
    const award = await byHand(tender, [line('b', 70)])
    expect(award.totals?.total).toBeCloseTo((70 * 2.2 + 20 * 3 + 10 * 6) * year, 2)
    expect(award.options.manual).toBe(true)
    expect(award.violations).toBeUndefined()
  })
  it('agrees with the solver on the lines the solver chose', async () => {
    const best = await awardOf(tender, [{ type: 'redundancy', domain: 'vendor' }])
    const again = await byHand(tender, best.lines, best.rules)
    expect(again.totals).toEqual(best.totals)
    expect(again.violations).toBeUndefined()
  })
  it('names what the lines break and refuses nothing', async () => {
    const tight = rivals([
      { vendor: 'a', price: 2, offer: { blockSize: 64, maxQuantity: 128 } },
      { vendor: 'b', price: 2.2, offer: { startEarliest: 2, startLatest: 3, excludes: ['a'] } },
    ])
    const rules: Rule[] = [
      { type: 'vendor-count', max: 1 },
      { type: 'redundancy', domain: 'vendor' },
    ]
    const award = await byHand(tight, [line('a', 40), line('b', 30)], rules)
    expect(award.violations?.map((violation) => violation.what)).toEqual([
      'a: 40 is not a multiple of its block of 64',
      'b: start in Jan 2027, but it starts Mar 2027 to Apr 2027',
      'b excludes a',
      '2 vendors hold an award, 1 too many',
      'losing a leaves 20 H100e of critical demand unserved in Jan 2027, and 11 more of the kind',
    ])
  })
  it('uses capacity so that as many rules hold as can', async () => {
    // Use of a is free, but with a share of at most 85 % the rest of the year is left to on-demand.
    const award = await byHand(tender, [line('a', 100)], [{ type: 'vendor-share', of: 'a', max: 0.85 }])
    expect(award.violations).toBeUndefined()
    const spot = award.use.find((use) => use.offer === 'spot')?.quantity ?? []
    expect(spot.reduce((sum, quantity) => sum + quantity, 0)).toBeCloseTo(12 * 15, 6)
  })
  it('keeps existing contracts beside the lines', async () => {
    const held = rivals([
      { vendor: 'a', price: 2 },
      { vendor: 'b', price: 2.2, offer: { awarded: { quantity: 10, start: 0 } } },
    ])
    expect((await byHand(held, [line('a', 90)])).lines.map((each) => each.offer)).toEqual(['a', 'b'])
  })
})
