import { describe, expect, it } from 'vitest'
import { roundingSteps } from '../../../../renderer/view/rounding-steps.ts'

const steps = (...prices: readonly number[]) => roundingSteps(prices.map((price) => ({ offer: 'a', from: 0, price })))

describe('roundingSteps', () => {
  it('fit the size of the lowest price', () => {
    expect(steps(1.8437, 12)).toEqual([0.01, 0.05, 0.1, 0.25])
    expect(steps(128)).toEqual([1, 5, 10, 25])
    expect(steps(0.085)).toEqual([0.0001, 0.0005, 0.001, 0.0025])
  })
  it('are none without a price, and never leave a price of nothing', () => {
    expect(steps()).toEqual([])
    expect(steps(0)).toEqual([])
    expect(steps(0.000_01)).toEqual([0.000_001])
  })
})
