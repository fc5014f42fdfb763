// A lease: accelerators at a site for a term, billed by the hour or the month.
import { awarded, type PriceKind } from './price-kind.ts'
import { billTerm } from './term-bill.ts'

export const lease: PriceKind = {
  committed: true,
  supplies: false,
  split: false,
  bill: (_setting, offer, commitment, use, bill) => billTerm(offer, awarded(offer, commitment), use, bill),
}
