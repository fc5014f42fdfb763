// What pricing asks of every kind of offer.
import type { Bill } from '../bill.ts'
import type { ExactOffer } from '../exact-offer.ts'
import type { Setting } from '../setting.ts'
import type { Commitment, MonthBill, UseInMonth } from './commitment.ts'

export interface PriceKind {
  /** True when the offer is awarded with a quantity and a start; on-demand is only used. */
  readonly committed: boolean
  /** True when it supplies power at a site: its use is the kW drawn from it. */
  readonly supplies: boolean
  /** True when several lines, one a site, make up one award. */
  readonly split: boolean
  /** Bills an offer into `bill`; kinds that run for a term return its months. */
  readonly bill: (
    setting: Setting,
    offer: ExactOffer,
    commitment: Commitment | undefined,
    use: UseInMonth,
    bill: Bill,
  ) => readonly MonthBill[]
}

/** The commitment of an offer that cannot be used without one. */
export function awarded(offer: ExactOffer, commitment: Commitment | undefined): Commitment {
  if (commitment === undefined) throw new Error(`${offer.active.offer.id} is used but not awarded`)
  return commitment
}
