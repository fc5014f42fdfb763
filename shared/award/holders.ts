// Whether a vendor, group, region or family holds a committed award: one binary each, made when a rule first asks.
import { addBinary, addNotAbove, awardedOf, type Draft } from './draft.ts'
import { addScaled, type Expression, emptySum } from './milp.ts'
import type { PlacedOffer } from './world.ts'

/** 1 when at least one of the offers is awarded, else 0, both ways. Existing contracts count; on-demand does not. */
export function holdsAward(draft: Draft, name: string, offers: readonly PlacedOffer[]): Expression {
  const known = draft.holders.get(name)
  if (known !== undefined) return known
  const committed = offers.filter((offer) => offer.committed)
  const expression = makeHolder(draft, name, committed)
  draft.holders.set(name, expression)
  return expression
}

function makeHolder(draft: Draft, name: string, committed: readonly PlacedOffer[]): Expression {
  if (committed.some((offer) => draft.standing[offer.index] !== undefined)) return emptySum(1)
  const [only, ...others] = committed
  if (only === undefined) return emptySum(0)
  if (others.length === 0) return awardedOf(draft, only)
  const column = addBinary(draft, `holds[${name}]`)
  const holds: Expression = { cols: [column], coefs: [1], constant: 0 }
  const any = emptySum()
  for (const offer of committed) {
    addNotAbove(draft, `holds[${name},${offer.id}]`, awardedOf(draft, offer), holds)
    addScaled(any, awardedOf(draft, offer), 1)
  }
  addNotAbove(draft, `holds[${name}]`, holds, any)
  return holds
}
