// Steps of a rebate: reached to the cent, the highest counts, each contract year by itself.
import { describe, expect, it } from 'vitest'
import { highestStep } from '../../../shared/price/rebates.ts'
import { awardLease, oneLease, priced } from '../../builders/decision.ts'

describe('highestStep', () => {
  const vendor = {
    id: 'acme',
    rebates: [
      { from: 2000, share: 0.05 },
      { from: 1000.01, share: 0.02 },
    ],
  }
  it('is the highest that is reached, in whatever order steps stand', () => {
    expect(highestStep(vendor, 100_000, 2)).toBe(-1)
    expect(highestStep(vendor, 100_001, 2)).toBe(1)
    expect(highestStep(vendor, 200_000, 2)).toBe(0)
  })
})

describe('billRebates', () => {
  it('gives each contract year its own, the short last one in the last month of the horizon', () => {
    const rebates = [
      { from: 800_000, share: 0.01 },
      { from: 1_752_000, share: 0.02 },
    ]
    const tender = oneLease(
      { termMonths: 18 },
      Array.from({ length: 18 }, () => 100),
      {
        vendors: [{ id: 'acme', rebates }],
      },
    )
    const found = priced(tender, awardLease(tender, 100)).ledger.filter((line) => line.category === 'rebate')
    expect(found.map(({ path, vendor, offer, amount }) => [path, vendor, offer, amount])).toEqual([
      ['vendors.acme.rebate[11]', 'acme', null, -3_504_000],
      ['vendors.acme.rebate[17]', 'acme', null, -876_000],
    ])
  })
})
