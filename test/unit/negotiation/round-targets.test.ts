import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTargets } from '../../../shared/negotiation/round-targets.ts'

const targets = (...prices: readonly number[]) => prices.map((price) => ({ offer: 'lease', from: 0, price }))
const prices = (step: number, ...list: readonly number[]) => {
  const rounded = roundTargets(targets(...list), step)
  return rounded.ok ? rounded.value.map(({ price }) => price) : rounded.failure.what
}

describe('roundTargets', () => {
  it('rounds each price down to the step, and leaves a price on a step as it is', () => {
    expect(prices(0.05, 1.8437, 1.85, 2.1)).toEqual([1.8, 1.85, 2.1])
    expect(prices(0.01, 1.15, 0.29)).toEqual([1.15, 0.29])
    expect(prices(1000, 31_450)).toEqual([31_000])
  })
  it('refuses a step that would make a price free, or that is no step', () => {
    expect(prices(2, 1.84)).toContain('would be 0')
    for (const step of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 0.000_000_4]) {
      expect(prices(step, 1.84)).toContain('rounding step')
    }
  })
  it('never moves a price up, nor further down than a step, and says nothing more the second time', () => {
    const price = fc.integer({ min: 1_000_000, max: 9_000_000 }).map((one) => one / 1e6)
    fc.assert(
      fc.property(price, fc.constantFrom(0.001, 0.01, 0.05, 0.1, 0.25, 0.5), (one, step) => {
        const [rounded] = prices(step, one) as number[]
        expect(rounded).toBeLessThanOrEqual(one)
        expect(one - (rounded ?? 0)).toBeLessThan(step + 1e-9)
        expect(prices(step, rounded ?? 0)).toEqual([rounded])
      }),
    )
  })
})
