// The small award whose leverage docs/model.md works out, checked by scanning prices in small steps.
import { describe, expect, it } from 'vitest'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { workedTender } from '../../builders/worked-tender.ts'
import { leverageDesk, neverBid, pricedAt } from '../../harness/leverage-desk.ts'
import { awardOf } from '../../harness/solve-tender.ts'

const tender = workedTender()
const nMinusOne: Rule = { type: 'redundancy', domain: 'vendor', strictness: 'hard' }

async function leverageOf(rules: readonly Rule[]): Promise<ReadonlyMap<string, VendorLeverage>> {
  const desk = leverageDesk(tender, await awardOf(tender, rules))
  const found = new Map<string, VendorLeverage>()
  for (const { id } of tender.vendors) found.set(id, (await vendorLeverage(desk, id)) as VendorLeverage)
  return found
}

/** The last price step, from `from` in steps of `step`, at which the best award is better with the vendor than without. */
async function lastStep(rules: readonly Rule[], vendor: string, from: number, step: number, steps: number) {
  const without = (await awardOf(neverBid(tender, vendor), rules)).totals?.total ?? Number.POSITIVE_INFINITY
  let last: number | undefined
  for (let at = 0; at <= steps; at += 1) {
    const factor = from + at * step
    const total = (await awardOf(pricedAt(tender, vendor, factor), rules)).totals?.total ?? Number.POSITIVE_INFINITY
    if (total < without - 0.5) last = factor
  }
  return last
}

describe('vendorLeverage', () => {
  it('gives the marginal values of the worked award', async () => {
    const found = await leverageOf([])
    const values = ['A', 'B', 'C'].map((vendor) => found.get(vendor)?.marginalValue?.value)
    expect(values[0]).toBeCloseTo(0, 6)
    expect(values[1]).toBeCloseTo(115_335.36, 2)
    expect(values[2]).toBeCloseTo(142_402.44, 2)
  })

  it.each([
    ['without rules', []],
    ['when the loss of any vendor is survived', [nMinusOne]],
  ] as const)(
    'finds the prices at which a scan in small steps turns, %s',
    async (_, rules) => {
      const found = await leverageOf(rules)
      for (const [vendor, { priceFactor, priceAnswer }] of found) {
        expect(priceAnswer, vendor).toBe('found')
        const factor = priceFactor ?? Number.NaN
        const step = 0.004
        const from = Math.max(0, factor - 5 * step)
        const last = (await lastStep(rules, vendor, from, step, 10)) ?? Number.NaN
        expect(last, `${vendor} at ${factor}`).toBeLessThanOrEqual(factor)
        expect(last + step, `${vendor} at ${factor}`).toBeGreaterThan(factor - 1e-6)
      }
    },
    120_000,
  )

  it('says who is in the award, and what a unit would cost at the factor', async () => {
    const found = await leverageOf([])
    expect([...found.values()].filter(({ awarded }) => awarded).map(({ vendor }) => vendor)).toEqual(['B', 'C'])
    const loser = found.get('A') as VendorLeverage
    expect(loser.unitPrices.map(({ now, at }) => [now, at])).toEqual([
      [2.3, expect.closeTo(2.3 * (loser.priceFactor ?? 0), 6)],
      [1.95, expect.closeTo(1.95 * (loser.priceFactor ?? 0), 6)],
    ])
    expect(loser.whyLost?.cost?.value).toBeGreaterThan(0)
  })
})
