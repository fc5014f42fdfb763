// The figures that stand side by side for two awards, against the worked lease.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { awardTender } from '../../../shared/award/award-tender.ts'
import { sideFigures } from '../../../shared/award/side-by-side.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

describe('sideFigures', () => {
  it('adds up cash by year, peak, power and the cost of a delivered hour', async () => {
    const offer = leaseOffer({ minQuantity: 100, termMonths: 24, setupFee: 10_000 })
    const tender = smallTender({ months: 24, quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [offer] }] })
    const hooks = { solve: await createSolveHighs(), sha256 }
    const award = await awardTender(tender, [], { gap: 1e-9, workLimit: 1_000, seed: 0, versions: {} }, hooks)
    const figures = sideFigures(tender, 'Lease', award)
    // 100 · 730 · 2.00 = 146,000 a month.
    expect(figures?.cashByYear).toEqual([1_762_000, 1_752_000])
    expect(figures?.peakCash).toBe(3_514_000)
    expect(figures?.worstYear).toBe(1_762_000)
    expect(figures?.capital).toBe(0)
    expect(figures?.peakMw).toBeCloseTo(0.13, 9)
    expect(figures?.delivered).toBe(24 * 100 * 730)
    // Payments fall with the hours they buy, so the levelised cost is the price and the set-up fee spread over discounted hours.
    const present = Array.from({ length: 24 }, (_, m) => 73_000 * 1.08 ** (-m / 12)).reduce((sum, one) => sum + one, 0)
    expect(figures?.levelised).toBeCloseTo(2 + 10_000 / present, 6)
  })
})
