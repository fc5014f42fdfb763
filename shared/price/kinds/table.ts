// How each kind of offer is priced: one entry a kind.
import type { OfferKind } from '../../tender/term.ts'
import { build } from './build.ts'
import { colocation } from './colocation.ts'
import { hardware } from './hardware.ts'
import { lease } from './lease.ts'
import { onDemand } from './on-demand.ts'
import type { PriceKind } from './price-kind.ts'

export const PRICE_KINDS: { readonly [K in OfferKind]: PriceKind } = {
  lease,
  'on-demand': onDemand,
  colocation,
  hardware,
  build,
}
