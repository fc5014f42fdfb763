// Colocation: kW of IT load at a site for a term. The bill of a lease by the month, where use is the kW drawn.
import { awarded, type PriceKind } from './price-kind.ts'
import { billTerm } from './term-bill.ts'

export const colocation: PriceKind = {
  committed: true,
  supplies: true,
  split: false,
  bill: (_setting, offer, commitment, use, bill) => billTerm(offer, awarded(offer, commitment), use, bill),
}
