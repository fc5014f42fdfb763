// The difference between two solved optima as an interval, never a dual: a program with whole numbers has none.
import type { Award } from '../tender/award.ts'
import type { Value } from './board.ts'

/** An award that was solved for: its total and how much lower it might have been. */
export interface Optimum {
  readonly objective: number
  readonly bound: number
}

/** Null without an award; one whose limit came before any bound was proved has a bound of 0 at best, which is no proof: null too. */
export function optimumOf(award: Award): Optimum | null {
  return award.objective === null || award.bound === null ? null : { objective: award.objective, bound: award.bound }
}

/** dearer − cheaper: between bound − total and total − bound. `proven` when the interval does not cross zero. */
export function valueBetween(dearer: Optimum, cheaper: Optimum): Value {
  const lo = dearer.bound - cheaper.objective
  const hi = dearer.objective - cheaper.bound
  return { value: dearer.objective - cheaper.objective, lo, hi, proven: !(lo < 0 && hi > 0) }
}
