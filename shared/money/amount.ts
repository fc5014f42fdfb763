// Amounts: whole numbers of minor units (cents), as safe integers; from exact values, between currencies, and back to major units.
import { type Exact, multiply, tenTo } from './exact.ts'
import { divideHalfEven, roundTo } from './round.ts'

/** The largest amount held, in minor units; unpriced-terms refuses tenders that could pass it. */
export const largestAmount = Number.MAX_SAFE_INTEGER

/** Whole minor units of an exact value in major units, rounded half to even. Throws beyond `largestAmount`. */
export function toMinor(value: Exact, decimals: number): number {
  return safe(roundTo(value, decimals))
}

/** Whole minor units of an exact value divided by a whole number of 1 or more, rounded once, half to even. */
export function toMinorShare(value: Exact, divisor: number, decimals: number): number {
  return safe(divideHalfEven(value.n * tenTo(decimals), tenTo(value.scale) * BigInt(divisor)))
}

/** An amount in another currency: times the rate, rounded again. `rate` is target currency per 1 of the source. */
export function convertMinor(amount: number, decimals: number, rate: Exact, targetDecimals: number): number {
  return safe(roundTo(multiply({ n: BigInt(amount), scale: decimals }, rate), targetDecimals))
}

/** Major units for a document or a screen: 123456 → 1234.56. */
export function toMajor(minor: number, decimals: number): number {
  return minor / 10 ** decimals
}

/** An amount as an exact value in major units. */
export function exactAmount(minor: number, decimals: number): Exact {
  return { n: BigInt(minor), scale: decimals }
}

function safe(amount: bigint): number {
  const value = Number(amount)
  if (!Number.isSafeInteger(value)) throw new RangeError(`an amount of ${amount} minor units cannot be held exactly`)
  return value === 0 ? 0 : value
}
