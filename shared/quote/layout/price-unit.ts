// Price units: which are by the node, and which belong to one kind of offer.
import type { OfferKind } from '../../tender/term.ts'
import { type PriceUnit, priceUnitOf } from '../words/convert-unit.ts'
import { type PriceLayoutUnit, priceLayoutUnits } from '../words/units.ts'

export function isPriceUnit(unit: unknown): unit is PriceLayoutUnit {
  return priceLayoutUnits.some((known) => known === unit)
}

export function isByNode(unit: PriceLayoutUnit): boolean {
  return unit === 'node' || unit.startsWith('node-')
}

const kinds: { readonly [U in PriceUnit]: OfferKind | undefined } = {
  'accelerator-hour': undefined,
  'accelerator-month': 'lease',
  'kW-month': 'colocation',
  accelerator: 'hardware',
  kW: 'build',
}

/** Which kind of offer a price unit can only belong to; undefined where lease and on-demand share it. */
export function kindOfUnit(unit: PriceLayoutUnit): OfferKind | undefined {
  const own = priceUnitOf(unit)
  return own === undefined ? undefined : kinds[own]
}
