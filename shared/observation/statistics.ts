// Median, quartiles and percentiles of observed prices, by the rules of docs/model.md (Price observations).
import { divideHalfEven } from '../money/round.ts'

/** A quarter point of rising whole numbers: 1 the lower quartile, 2 the median, 3 the upper; between two neighbours in proportion, half to even. */
export function quarterPoint(rising: ArrayLike<number>, quarter: 1 | 2 | 3): number {
  const position = (rising.length - 1) * quarter
  const below = Math.floor(position / 4)
  const [low, high] = [rising[below], rising[below + 1] ?? rising[below]]
  if (low === undefined || high === undefined) throw new RangeError('no quarter point of nothing')
  const rest = BigInt(position % 4)
  return Number(divideHalfEven(BigInt(low) * (4n - rest) + BigInt(high) * rest, 4n))
}

/** How many of rising numbers are below, equal to and above a value. */
export interface Standing {
  readonly below: number
  readonly equal: number
  readonly above: number
}

export function standingOf(rising: ArrayLike<number>, value: number): Standing {
  const below = firstAtLeast(rising, value)
  const upTo = firstAtLeast(rising, value + 1)
  return { below, equal: upTo - below, above: rising.length - upTo }
}

/** The share of observations below, those equal counting half: 0 cheaper than all, 1 dearer than all. */
export function percentileOf({ below, equal, above }: Standing): number {
  return (below + equal / 2) / (below + equal + above)
}

/** `cheaper than 72 % of 418 observations`; whole percents, rounded towards what claims less. */
export function standingWords({ below, equal, above }: Standing): string {
  const all = below + equal + above
  const observations = all === 1 ? '1 observation' : `${all} observations`
  if (above === all) return all === 1 ? `cheaper than the only observation` : `cheaper than all ${observations}`
  if (above === 0) return `cheaper than none of ${observations}`
  return `cheaper than ${Math.floor((above * 100) / all)} % of ${observations}`
}

/** Index of the first of rising whole numbers that is at least `value`. */
function firstAtLeast(rising: ArrayLike<number>, value: number): number {
  let [low, high] = [0, rising.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rising[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
