// Where a position's target prices come from, and what becomes of the buyer's consent when they change.
import { canonicalJson } from '../kernel/canonical-json.ts'
import type { Leverage } from '../tender/leverage.ts'
import type { Position, TargetPrice } from '../tender/position.ts'

/** A target this near to a computed unit price, as a share of it, is taken to follow from it, whoever typed it. */
export const nearComputed = 0.005

type Origin = Position['targetOrigin']

/**
 * The position as it is to be kept: consent to send computed prices holds only for the very prices it was given for, and prices typed to
 * look like computed ones count as computed. `computed`: leverage of the tender's fresh runs.
 */
export function settleOrigin(next: Position, kept: Position, computed: readonly Leverage[]): Position {
  if (next.targets.length === 0) return { ...next, targetOrigin: { from: 'typed' } }
  const samePrices = canonicalJson(next.targets) === canonicalJson(kept.targets)
  const { from } = next.targetOrigin
  if (samePrices && (from === kept.targetOrigin.from || from === 'typed')) {
    return { ...next, targetOrigin: kept.targetOrigin }
  }
  return { ...next, targetOrigin: { from: from === 'typed' ? resembled(next, computed) : from } }
}

/** Whether the buyer must accept, before a letter goes out, what its computed prices let the vendor infer. */
export function needsConsent({ targets, targetOrigin }: Position): boolean {
  return targets.length > 0 && targetOrigin.from !== 'typed' && targetOrigin.acceptedAt === undefined
}

/** Prices at which the vendor wins or loses, one a tier of its offers; empty when they were not computed. */
export function computedPrices(leverage: Leverage, vendor: string): readonly TargetPrice[] {
  const found = leverage.vendors.find((one) => one.vendor === vendor)
  if (found === undefined || found.priceFactor === null) return []
  return found.unitPrices.map(({ offer, from, at }) => ({ offer, from, price: at }))
}

function resembled({ vendor, targets }: Position, computed: readonly Leverage[]): Origin['from'] {
  const source = computed.find((leverage) =>
    computedPrices(leverage, vendor).some(({ offer, from, price }) =>
      targets.some(
        (target) =>
          target.offer === offer && target.from === from && Math.abs(target.price - price) <= nearComputed * price,
      ),
    ),
  )
  if (source === undefined) return 'typed'
  return source.vendors.some((one) => one.vendor === vendor && one.awarded) ? 'price-ceiling' : 'price-to-win'
}
