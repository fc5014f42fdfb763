// Two vendors at once: whether each stands in for the other, or each is worth less alone.
import type { LeverageValue, VendorLeverage, VendorPair } from '../tender/leverage.ts'
import type { LeverageDesk } from './desk.ts'
import { between, interval, optimumOf } from './values.ts'

/** Pairs of vendors in the award. */
export function pairsOf(vendors: readonly VendorLeverage[]): readonly (readonly [VendorLeverage, VendorLeverage])[] {
  const winners = vendors.filter(({ awarded }) => awarded)
  return winners.flatMap((first, index) => winners.slice(index + 1).map((second) => [first, second] as const))
}

/** Losing both, less losing each: above 0 they are substitutes, below 0 complements. Null when cancelled. */
export async function pairValue(
  desk: LeverageDesk,
  [first, second]: readonly [VendorLeverage, VendorLeverage],
): Promise<VendorPair | null> {
  const vendors: [string, string] = [first.vendor, second.vendor]
  const others = desk.award.lines.filter(({ vendor }) => !vendors.includes(vendor))
  const award = await desk.ask(`Without ${vendors.map(desk.nameOf).join(' and ')}`, { without: vendors, start: others })
  if (award === null) return null
  const together = between(optimumOf(award), desk.total)
  const beyond = beyondEach(together, first.marginalValue, second.marginalValue)
  return { vendors, together, beyond, kind: kindOf(beyond, desk) }
}

function beyondEach(together: LeverageValue, first: LeverageValue | null, second: LeverageValue | null): LeverageValue {
  const end = (value: number | null | undefined) => value ?? Number.POSITIVE_INFINITY
  const each = end(first?.value) + end(second?.value)
  if (each === Number.POSITIVE_INFINITY) return { value: null, lo: null, hi: null, proven: false }
  const low = (together.lo ?? Number.POSITIVE_INFINITY) - end(first?.hi) - end(second?.hi)
  const high = end(together.hi) - (first?.lo ?? 0) - (second?.lo ?? 0)
  return interval(end(together.value) - each, low, high)
}

function kindOf({ value, lo, hi, proven }: LeverageValue, { total }: LeverageDesk): VendorPair['kind'] {
  const least = 1e-6 * Math.abs(total.found)
  if (value === null) return lo !== null || !proven ? 'not-proven' : 'substitutes'
  if (!proven) return 'not-proven'
  if (Math.abs(lo ?? value) <= least && Math.abs(hi ?? value) <= least) return 'independent'
  return value > 0 ? 'substitutes' : 'complements'
}
