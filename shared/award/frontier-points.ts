// What a frontier is: a policy tightened step by step, and what the cheapest award within each step costs.

/**
 * `largest-share`: most of delivered capacity that any one vendor may serve. `coverage`: share of all demand that must survive the loss of
 * any one vendor. `upfront`: most that may be paid in advance, tender currency.
 */
export const frontierKinds = ['largest-share', 'coverage', 'upfront'] as const
export type FrontierKind = (typeof frontierKinds)[number]

export interface FrontierPoint {
  /** A share 0…1, or money. */
  readonly limit: number
  /** Total of the cheapest award within the limit, tender currency; null when none can be held, or none was found. */
  readonly total: number | null
  /** It cannot be below this; null when nothing is proved. */
  readonly bound: number | null
  /** Vendors with a committed award. */
  readonly vendors: readonly string[]
  readonly why: 'solved' | 'cannot-be-held' | 'not-found' | 'stopped'
}

export interface Frontier {
  readonly kind: FrontierKind
  /** From the loosest limit to the tightest. */
  readonly points: readonly FrontierPoint[]
}
