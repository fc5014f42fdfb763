// Shares by year: several rules, each of its own contract year, lead away from an incumbent without binding the years between them.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { awardTender } from '../../../../shared/award/award-tender.ts'
import type { Rule } from '../../../../shared/tender/rules/table.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

const months = 24
const tender = smallTender({
  months,
  vendors: [{ id: 'acme', incumbent: true }, { id: 'bolt' }],
  quotes: [
    {
      id: 'q1',
      vendor: 'acme',
      currency: 'USD',
      offers: [leaseOffer({ id: 'old', termMonths: months, takeOrPay: 0 })],
    },
    {
      id: 'q2',
      vendor: 'bolt',
      currency: 'USD',
      offers: [
        leaseOffer({
          id: 'new',
          termMonths: months,
          takeOrPay: 0,
          price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 3 }] },
        }),
      ],
    },
  ],
})

async function sharesUnder(rules: readonly Rule[]) {
  const hooks = { solve: await createSolveHighs(), sha256 }
  const award = await awardTender(tender, rules, { gap: 1e-9, workLimit: 5_000, seed: 0, versions: {} }, hooks)
  const delivered = award.use.find((entry) => entry.offer === 'old')?.quantity ?? []
  const ofYear = (year: number) => delivered.slice(12 * year, 12 * year + 12).reduce((sum, one) => sum + one, 0) / 1200
  return [ofYear(0), ofYear(1)]
}

const most = (year: number, max: number): Rule => ({ type: 'vendor-share', of: 'acme', years: [year], max })

describe('a glide path of vendor shares', () => {
  it('holds each year by itself: 80 % in the first, 20 % in the second', async () => {
    const [first, second] = await sharesUnder([most(0, 0.8), most(1, 0.2)])
    expect(first).toBeCloseTo(0.8, 6)
    expect(second).toBeCloseTo(0.2, 6)
  })

  it('binds the years it names alone', async () => {
    const [first, second] = await sharesUnder([most(1, 0.5)])
    expect(first).toBeCloseTo(1, 6)
    expect(second).toBeCloseTo(0.5, 6)
  })
})
