// Values as intervals between solved optima, also where one of the two cannot be.
import type { Award } from '../tender/award.ts'
import type { Leverage, LeverageValue } from '../tender/leverage.ts'

/** What a solve found and proved: an award's total is no better than `bound`. Infinite when it is proved that there is no award. */
export interface Optimum {
  /** The best total found; infinite when none can be, or none was found. */
  readonly found: number
  readonly bound: number
}

/** `no-award-found` has no upper bound; without a proof there is no lower one. */
export function optimumOf({ status, objective, bound }: Pick<Award, 'status' | 'objective' | 'bound'>): Optimum {
  if (status === 'infeasible') return { found: Number.POSITIVE_INFINITY, bound: Number.POSITIVE_INFINITY }
  const found = objective ?? Number.POSITIVE_INFINITY
  return { found, bound: Math.min(found, bound ?? Number.NEGATIVE_INFINITY) }
}

/** dearer − cheaper; the cheaper one must have been found. */
export function between(dearer: Optimum, cheaper: Optimum): LeverageValue {
  return interval(dearer.found - cheaper.found, dearer.bound - cheaper.found, dearer.found - cheaper.bound)
}

/** An interval with its value inside; infinities become null. `proven` when it does not cross zero. */
export function interval(value: number, low: number, high: number): LeverageValue {
  const lo = Math.min(low, value)
  const hi = Math.max(high, value)
  return { value: finite(value), lo: finite(lo), hi: finite(hi), proven: lo >= 0 || hi <= 0 }
}

/** The same where the difference is known to be no less than zero, as when a choice is taken away. */
export function notBelowZero(value: LeverageValue): LeverageValue {
  const raise = (one: number | null) => (one === null ? null : Math.max(0, one))
  if (value.value === null && value.lo === null) return { ...value, proven: true }
  return { value: raise(value.value), lo: raise(value.lo ?? 0), hi: raise(value.hi), proven: true }
}

/** By how much the cheaper award that was come across is cheaper, tender currency; 0 for nothing, or for less than one unit. */
export function cheaperBy({ total, cheaper }: Pick<Leverage, 'total' | 'cheaper'>): number {
  const less = cheaper === undefined || total.value === null ? 0 : total.value - cheaper.total
  return less < 1 ? 0 : less
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? Math.round(value * 1e6) / 1e6 : null
}
