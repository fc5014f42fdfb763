// Which tier a quantity reaches, and what it costs a unit of time: a + π·q.
import { add, type Exact, exact, multiply, subtract, zero } from '../money/exact.ts'
import type { CompleteOffer } from '../tender/complete-offer.ts'

/** Index of the tier that holds `from ≤ quantity`, the last one that does; 0 for an empty quantity. */
export function tierAt(tiers: CompleteOffer['tiers'], quantity: number): number {
  const reached = tiers.findLastIndex((tier) => tier.from <= quantity)
  return Math.max(0, reached)
}

/** Price of one unit beyond what is committed (π), and the fixed part (a) that incremental bands leave. Quote currency, per price unit. */
export interface TierPrice {
  readonly fixed: Exact
  readonly perUnit: Exact
}

/** a_k and π_k of tier k. Source: docs/model.md, tiers. */
export function tierPrice(terms: Pick<CompleteOffer, 'tiers' | 'tierMode'>, tier: number): TierPrice {
  const perUnit = exact(terms.tiers[tier]?.price ?? 0)
  if (terms.tierMode === 'all-units') return { fixed: zero, perUnit }
  let fixed = zero
  for (let band = 0; band < tier; band += 1) {
    const width = subtract(exact(terms.tiers[band + 1]?.from ?? 0), exact(terms.tiers[band]?.from ?? 0))
    fixed = add(fixed, multiply(exact(terms.tiers[band]?.price ?? 0), width))
  }
  return { fixed: subtract(fixed, multiply(perUnit, exact(terms.tiers[tier]?.from ?? 0))), perUnit }
}
