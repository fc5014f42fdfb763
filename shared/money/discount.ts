// Present values: what a payment in month m is worth in month 0, to the millionth of the currency.
import { Decimal } from 'decimal.js'
import { tenTo } from './exact.ts'
import { divideHalfEven } from './round.ts'

/** Decimals of a discount factor: far beyond what a millionth of the largest amount needs. */
const factorScale = 36
/** Present values are whole millionths of a major unit, the grain of unit prices. */
export const presentScale = 6

export interface Discount {
  /** Present value of `minor` minor units paid in month m ≥ 0, in millionths, rounded once, half to even. */
  readonly presentValue: (minor: number, month: number) => bigint
  /** (1 + rate)^(−month/12) to about 16 digits; for explanations and ratios. */
  readonly factor: (month: number) => number
}

/** Discounting at an annual `rate` for a currency with so many `decimals`. Factors are computed once a month. */
export function createDiscount(rate: number, decimals: number): Discount {
  const Precise = Decimal.clone({ precision: 60 })
  const base = new Precise(rate).plus(1)
  const factors: bigint[] = []
  const scaledFactor = (month: number): bigint => {
    const known = factors[month]
    if (known !== undefined) return known
    const whole = month % 12 === 0
    const value = whole
      ? new Precise(1).div(base.pow(month / 12))
      : new Precise(1).div(base.pow(new Precise(month).div(12)))
    const scaled = BigInt(value.times(new Precise(10).pow(factorScale)).toFixed(0))
    factors[month] = scaled
    return scaled
  }
  const divisor = tenTo(factorScale + decimals - presentScale)
  return {
    presentValue: (minor, month) => divideHalfEven(BigInt(minor) * scaledFactor(month), divisor),
    factor: (month) => Number(scaledFactor(month)) / 10 ** factorScale,
  }
}

/** Millionths as a number of major units; exact up to nine thousand million, then to 16 digits. */
export function fromMillionths(value: bigint): number {
  return Number(value) / 10 ** presentScale
}
