// Three vendors over two rounds: one wins alone, one is two per cent too dear, one by far; and their answers as filled bid sheets.
import { writePlan } from '../../electron/import/write-plan.ts'
import { planBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { leaseOffer, smallTender } from './tender.ts'

/** A lease of up to 200 at its vendor's hall. */
function lease(vendor: string, price: number, over: Partial<Offer> = {}): Offer {
  return leaseOffer({
    id: `${vendor}-h100-12`,
    site: `hall-${vendor}`,
    maxQuantity: 200,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] },
    ...over,
  })
}

const answer = (vendor: string, round: number, offer: Offer): Quote => ({
  id: `${vendor}-${round}`,
  vendor,
  round,
  currency: 'USD',
  receivedOn: `2026-1${round}-05`,
  validUntil: '2027-06-30',
  offers: [offer],
})

/** Before anybody has quoted. */
export const harbourTender: Tender = smallTender({
  id: 'harbour-2027',
  name: 'Harbour inference 2027',
  demand: [{ workload: 'pool', quantity: Array.from({ length: 12 }, () => 180) }],
  vendors: [
    { id: 'kestrel', name: 'Kestrel Cloud' },
    { id: 'marlow', name: 'Marlow Compute' },
    { id: 'tidewater', name: 'Tidewater Systems' },
  ],
  sites: ['kestrel', 'marlow', 'tidewater'].map((vendor) => ({
    id: `hall-${vendor}`,
    vendor,
    region: 'north',
    pue: 1.2,
  })),
  quotes: [],
  awardScenarios: [{ id: 'lowest', name: 'Lowest cost', rules: [] }],
})

/** One quote a vendor in each round. */
export const harbourRounds: readonly (readonly Quote[])[] = [
  [
    answer('kestrel', 1, lease('kestrel', 1.97)),
    answer('marlow', 1, lease('marlow', 2.11, { setupFee: 40_000, supportShare: 0.02 })),
    answer('tidewater', 1, lease('tidewater', 2.6)),
  ],
  [
    answer('kestrel', 2, lease('kestrel', 1.8942)),
    answer('marlow', 2, lease('marlow', 1.93, { setupFee: 15_000, paymentDays: 30 })),
    answer('tidewater', 2, lease('tidewater', 2.5)),
  ],
]

/** The vendor's bid sheet for its next round, filled with its answer. */
export async function answeredSheet(tender: Tender, quote: Quote): Promise<Uint8Array> {
  const request = requestBidSheet(tender, quote.vendor)
  if (request === undefined) throw new Error(`no vendor ${quote.vendor}`)
  return writePlan(planBidSheet({ ...request, quote }))
}
