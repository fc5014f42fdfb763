// Present values: what a payment in month m is worth in month 0, to the millionth of the currency.
import { Decimal } from 'decimal.js'
import { add, exact, one, tenTo } from './exact.ts'
import { divideHalfEven } from './round.ts'

/** Decimals of a discount factor: far beyond what a millionth of the largest amount needs. */
const factorScale = 42
/** Present values are whole millionths of a major unit, the grain of unit prices. */
export const presentScale = 6

export interface Discount {
  /** Present value of `minor` minor units paid in month m ≥ 0, in millionths, rounded once, half to even. */
  readonly presentValue: (minor: number, month: number) => bigint
  /** (1 + rate)^(−month/12) to about 16 digits; for explanations and ratios. */
  readonly factor: (month: number) => number
}

/** Discounting at an annual `rate` above −1 for a currency with so many `decimals`. Whole years are exact fractions. */
export function createDiscount(rate: number, decimals: number): Discount {
  const unit = tenTo(factorScale)
  const monthly = monthlyRoots(rate)
  const yearly = add(one, exact(rate))
  const factors: bigint[] = []
  const scaledFactor = (month: number): bigint => {
    const known = factors[month]
    if (known !== undefined) return known
    const years = Math.floor(month / 12)
    const whole = divideHalfEven(unit * tenTo(yearly.scale * years), yearly.n ** BigInt(years))
    const rest = month % 12
    const scaled = rest === 0 ? whole : (whole * (monthly[rest] ?? unit)) / unit
    factors[month] = scaled
    return scaled
  }
  const divisor = tenTo(factorScale + decimals - presentScale)
  const nearFactors: number[] = []
  const nearFactor = (month: number): number => {
    const known = nearFactors[month] ?? Number(scaledFactor(month)) / 10 ** (factorScale + decimals - presentScale)
    nearFactors[month] = known
    return known
  }
  return {
    presentValue: (minor, month) => {
      // Floating point decides when it cannot be wrong: far from a tie, beyond its own error of at most 4 parts in 10^16.
      const near = minor * nearFactor(month)
      const size = Math.abs(near)
      if (size < 1e13 && Math.abs(size - Math.floor(size) - 0.5) > 0.01) return BigInt(Math.round(near))
      return divideHalfEven(BigInt(minor) * scaledFactor(month), divisor)
    },
    factor: (month) => Number(scaledFactor(month)) / 10 ** factorScale,
  }
}

/** (1 + rate)^(−k/12) for k = 0…11, scaled. */
function monthlyRoots(rate: number): readonly bigint[] {
  const Precise = Decimal.clone({ precision: factorScale + 8 })
  const root = new Precise(rate).plus(1).pow(new Precise(-1).div(12))
  const first = BigInt(root.times(new Precise(10).pow(factorScale)).toFixed(0))
  const unit = tenTo(factorScale)
  const roots = [unit]
  for (let k = 1; k < 12; k += 1) roots.push(((roots[k - 1] ?? unit) * first) / unit)
  return roots
}

/** Millionths as a number of major units; exact up to nine thousand million, then to 16 digits. */
export function fromMillionths(value: bigint): number {
  return Number(value) / 10 ** presentScale
}
