// How each kind of offer is priced: one entry a kind, and kinds this version does not price say so by name.
import type { OfferKind } from '../../tender/term.ts'
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import type { Setting } from '../setting.ts'
import { billLease, type Commitment, type MonthBill, type UseInMonth } from './lease.ts'
import { billOnDemand } from './on-demand.ts'

export interface PriceKind {
  /** Undefined when priced; else why not, for a person. */
  readonly refusal: string | undefined
  /** True when the offer is awarded with a quantity and a start; on-demand is only used. */
  readonly committed: boolean
  /** Bills an offer into `bill`; committed kinds return their months. */
  readonly bill: (
    setting: Setting,
    offer: ExactOffer,
    commitment: Commitment | undefined,
    use: UseInMonth,
    bill: Bill,
  ) => readonly MonthBill[]
}

function notPriced(kind: OfferKind): PriceKind {
  const refusal = `this version cannot price ${kind}`
  return {
    refusal,
    committed: true,
    bill: () => {
      throw new Error(refusal)
    },
  }
}

export const PRICE_KINDS: { readonly [K in OfferKind]: PriceKind } = {
  lease: {
    refusal: undefined,
    committed: true,
    bill: (_setting, offer, commitment, use, bill) => {
      if (commitment === undefined) throw new Error(`${offer.active.offer.id} is used but not awarded`)
      return billLease(offer, commitment, use, bill)
    },
  },
  'on-demand': {
    refusal: undefined,
    committed: false,
    bill: (setting, offer, _commitment, use, bill) => {
      billOnDemand(offer, setting.horizon, use, bill)
      return []
    },
  },
  colocation: notPriced('colocation'),
  hardware: notPriced('hardware'),
  build: notPriced('build'),
}
