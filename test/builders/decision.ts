// Decisions for pricing tests: award offers as said, use what demand asks for, price the result.
import { type Decision, type PricedAward, priceAward } from '../../shared/price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { leaseOffer, smallTender } from './tender.ts'

/** A tender with one lease whose demand is `demand`, so that full use is demand itself. */
export function oneLease(offer: Partial<Offer>, demand: readonly number[], over: Partial<Tender> = {}): Tender {
  return smallTender({
    months: demand.length,
    demand: [{ workload: 'pool', quantity: [...demand] }],
    quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer(offer)] }],
    ...over,
  })
}

/** Awards `quantity` of the offer `lease` from month `start` and uses it for all demand it can serve while in service. */
export function awardLease(tender: Tender, quantity: number, start = 0): Decision {
  const { active } = activeOffers(tender)
  const offer = find(active, 'lease')
  const demand = tender.demand[0]?.quantity ?? []
  const inService = (month: number) => month >= start && month < start + offer.terms.termMonths
  return {
    lines: [{ offer: 'lease', quantity, start }],
    use: [
      {
        offer: 'lease',
        workload: 'pool',
        quantity: demand.map((asked, month) => (inService(month) ? Math.min(asked, quantity) : 0)),
      },
    ],
  }
}

/** Prices a decision over the active offers of a tender. */
export function priced(tender: Tender, decision: Decision): PricedAward {
  return priceAward(tender, activeOffers(tender).active, decision)
}

function find(active: readonly ActiveOffer[], id: string): ActiveOffer {
  const found = active.find((candidate) => candidate.offer.id === id)
  if (found === undefined) throw new Error(`no active offer ${id}`)
  return found
}
