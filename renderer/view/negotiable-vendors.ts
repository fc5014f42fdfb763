// The vendors there is something to negotiate with: those with an open offer that takes part.
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { namesOf } from './names.ts'

export interface NegotiableVendor {
  readonly vendor: string
  readonly name: string
  readonly offers: number
  /** Of its newest quote. */
  readonly round: number
}

/** In the tender's order. */
export function negotiableVendors(tender: Tender): readonly NegotiableVendor[] {
  const nameOf = namesOf(tender)
  const open = activeOffers(tender).active.filter(({ offer }) => offer.awarded === undefined)
  return tender.vendors.flatMap(({ id }) => {
    const own = open.filter(({ vendor }) => vendor === id)
    if (own.length === 0) return []
    return [{ vendor: id, name: nameOf(id), offers: own.length, round: Math.max(...own.map(({ round }) => round)) }]
  })
}
