// Steps that unit prices may be rounded to before they go into a letter: coarse enough to hide the figure behind them.
import { roundTargets } from '../../shared/negotiation/round-targets.ts'
import type { TargetPrice } from '../../shared/tender/position.ts'

/** Parts of the leading place of the lowest price: of 1.84 the place is 1, of 128 it is 100. */
const parts = [0.01, 0.05, 0.1, 0.25] as const

/** From the finest to the coarsest, quote currency; those that would leave a price of 0 are left out. */
export function roundingSteps(targets: readonly TargetPrice[]): readonly number[] {
  const prices = targets.map(({ price }) => price).filter((price) => price > 0)
  if (prices.length === 0) return []
  const place = 10 ** Math.floor(Math.log10(Math.min(...prices)))
  const steps = parts.map((part) => Number((place * part).toPrecision(6)))
  return steps.filter((step) => roundTargets(targets, step).ok)
}
