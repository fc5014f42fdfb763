// Exact decimals and their only rounding.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { convertMinor, toMajor, toMinor } from '../../../shared/money/amount.ts'
import { createDiscount, fromMillionths } from '../../../shared/money/discount.ts'
import { add, exact, excess, multiply, power, subtract, toNumber } from '../../../shared/money/exact.ts'
import { divideHalfEven, roundTo } from '../../../shared/money/round.ts'

describe('exact', () => {
  it('reads a number as the decimal a person wrote', () => {
    expect(exact(2.05)).toEqual({ n: 205n, scale: 2 })
    expect(exact(-0.000001)).toEqual({ n: -1n, scale: 6 })
    expect(exact(1e-7)).toEqual({ n: 1n, scale: 7 })
    expect(exact(1.5e21)).toEqual({ n: 1500000000000000000000n, scale: 0 })
    expect(() => exact(Number.NaN)).toThrow('finite')
  })
  it('comes back unchanged', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(exact(value))).toBe(value === 0 ? 0 : value)
      }),
    )
  })
  it('adds and multiplies without loss', () => {
    expect(toNumber(add(exact(0.1), exact(0.2)))).toBe(0.3)
    expect(toNumber(subtract(exact(0.3), exact(0.1)))).toBe(0.2)
    expect(toNumber(multiply(exact(1.1), exact(1.1)))).toBe(1.21)
    expect(toNumber(power(exact(1.03), 2))).toBe(1.0609)
    expect(excess(exact(1), exact(1.5)).n).toBe(0n)
  })
})

describe('rounding', () => {
  it('sends ties to the even neighbour, on both sides of zero', () => {
    expect([5n, 15n, 25n, -5n, -15n, -25n, 26n].map((n) => divideHalfEven(n, 10n))).toEqual([
      0n,
      2n,
      2n,
      0n,
      -2n,
      -2n,
      3n,
    ])
    expect(roundTo(exact(2.675), 2)).toBe(268n)
    expect(roundTo(exact(2.665), 2)).toBe(266n)
    expect(roundTo(exact(7), 2)).toBe(700n)
  })
  it('makes minor units, converts and rounds again', () => {
    expect(toMinor(exact(1.005), 2)).toBe(100)
    expect(toMinor(exact(-0.001), 2)).toBe(0)
    expect(convertMinor(333, 0, exact(0.0065), 2)).toBe(216)
    expect(toMajor(216, 2)).toBe(2.16)
    expect(() => toMinor(exact(1e20), 2)).toThrow(RangeError)
  })
})

describe('createDiscount', () => {
  it('is exact where a year ends and close between', () => {
    const discount = createDiscount(0.25, 2)
    expect(discount.presentValue(125_00, 12)).toBe(100_000_000n)
    expect(discount.presentValue(100, 0)).toBe(1_000_000n)
    expect(discount.factor(6)).toBeCloseTo(1.25 ** -0.5, 15)
  })
  it('sends exact ties to the even millionth, where floating point would round up', () => {
    // At 100 % a year, 15 years make 1/32768: 1024 cents are worth 312.5 millionths.
    const discount = createDiscount(1, 2)
    expect([1024, 3072, -1024, -3072].map((minor) => discount.presentValue(minor, 180))).toEqual([
      312n,
      938n,
      -312n,
      -938n,
    ])
  })
  it('differs from floating point by no more than its rounding', () => {
    const discount = createDiscount(0.08, 2)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: -1e9, max: 1e9 }), (month, minor) => {
        const present = fromMillionths(discount.presentValue(minor, month))
        expect(Math.abs(present - (minor / 100) * 1.08 ** (-month / 12))).toBeLessThan(1e-6)
      }),
    )
  })
})
