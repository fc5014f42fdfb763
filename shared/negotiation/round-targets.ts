// Target prices rounded to a step, so that a letter gives away a range and not the figure behind it.
import { ok, type Result, refuse } from '../kernel/result.ts'
import type { TargetPrice } from '../tender/position.ts'

/** Prices are held in millionths here: steps such as 0.05 have no exact binary form. */
const millionths = 1e6

/** In words for the buyer. */
export interface UnusableStep {
  readonly kind: 'bad-step' | 'too-coarse'
  readonly what: string
  readonly fix: string
}

/**
 * Each price down to a whole number of steps, quote currency: what wins at the computed price wins at the rounded one too. Refuses a step that
 * is no whole number of millionths above 0, and one that would leave a price of 0.
 */
export function roundTargets(
  targets: readonly TargetPrice[],
  step: number,
): Result<readonly TargetPrice[], UnusableStep> {
  const unit = Math.round(step * millionths)
  if (!Number.isFinite(unit) || unit <= 0 || Math.abs(unit - step * millionths) > 1e-3) return refuse(badStep)
  const rounded = targets.map((target) => {
    const price = Math.round(target.price * millionths)
    return { ...target, price: (Math.floor(price / unit) * unit) / millionths }
  })
  const gone = targets.find((target, index) => target.price > 0 && rounded[index]?.price === 0)
  return gone === undefined ? ok(rounded) : refuse(tooCoarse(gone, step))
}

const badStep: UnusableStep = {
  kind: 'bad-step',
  what: 'the rounding step is not a price above 0 with at most six decimals',
  fix: 'Give a step such as 0.05',
}

function tooCoarse({ offer, price }: TargetPrice, step: number): UnusableStep {
  const what = `rounded to ${step} the target ${price} of ${offer} would be 0`
  return { kind: 'too-coarse', what, fix: 'Choose a smaller step' }
}
