import { describe, expect, it } from 'vitest'
import { changeOfFactor, roundedDown } from '../../../shared/leverage/rounded-down.ts'

describe('changeOfFactor', () => {
  it('cuts no less and raises no more than the factor, to the hundredth of a per cent', () => {
    expect([0.955033, 0.958, 1, 1.066808, 1.744173].map(changeOfFactor)).toEqual([-0.045, -0.042, 0, 0.0668, 0.7441])
  })
})

describe('roundedDown', () => {
  it('never rounds up, and keeps what small prices have', () => {
    expect([1.99999, 1.84, 0.085, 0.0000859].map(roundedDown)).toEqual([1.9999, 1.84, 0.085, 0.000085])
  })
})
