// Rounding half to even, the only rounding money knows here: a tie goes to the even neighbour, so ties do not drift.
import { type Exact, tenTo } from './exact.ts'

/** numerator / denominator to the nearest whole number, ties to even. The denominator is positive. */
export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const quotient = size / denominator
  const twice = (size - quotient * denominator) * 2n
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n)
  const rounded = up ? quotient + 1n : quotient
  return negative ? -rounded : rounded
}

/** The value in units of 10^−decimals, rounded half to even. */
export function roundTo(value: Exact, decimals: number): bigint {
  return value.scale <= decimals
    ? value.n * tenTo(decimals - value.scale)
    : divideHalfEven(value.n, tenTo(value.scale - decimals))
}
