// A small decision between renting and building: a lease of 100 accelerators against hardware in a hall of our own, and by the hour.
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from './tender.ts'

const hall: Offer = {
  ...{ id: 'own-hall', kind: 'build', site: 'own-1', minQuantity: 130, maxQuantity: 400, blockSize: 10 },
  price: { unit: 'kW', tiers: [{ from: 0, price: 11_000 }] },
  ...{ leadMonths: 6, lifeMonths: 180, residualShare: 0.9, capexShares: [0.25, 0, 0.25, 0, 0.5], opexPerKwYear: 250 },
}

const boxes: Offer = {
  ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['own-1'], minQuantity: 8, maxQuantity: 304 },
  ...{ blockSize: 8, startEarliest: 0, startLatest: 6, leadMonths: 3, lifeMonths: 60, residualShare: 0.15 },
  price: { unit: 'accelerator', tiers: [{ from: 0, price: 31_000 }] },
}

/** Demand of 100 H100e from month 6 on, when a hall ordered at the start is ready; two cases, each without the other's offers. */
export function leaseOrBuildTender(): Tender {
  const lease = leaseOffer({
    ...{ minQuantity: 96, maxQuantity: 200, blockSize: 8, termMonths: 30, startEarliest: 6 },
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 1.95 }] },
  })
  const exclude = (...offers: string[]) => offers.map((offer) => ({ type: 'offer', offer, do: 'exclude' }) as const)
  return smallTender({
    name: 'Lease or build',
    months: 36,
    demand: [{ workload: 'pool', quantity: Array.from({ length: 36 }, (_, m) => (m < 6 ? 0 : 96)) }],
    vendors: [
      { id: 'acme', name: 'Acme' },
      { id: 'own', name: 'Own works' },
    ],
    sites: [
      { id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25 },
      { id: 'own-1', vendor: 'own', region: 'north', pue: 1.2, tariff: 0.07 },
    ],
    quotes: [
      { id: 'q1', vendor: 'acme', currency: 'USD', offers: [lease, onDemandOffer({ maxQuantity: 400 })] },
      { id: 'q2', vendor: 'own', currency: 'USD', offers: [hall, boxes] },
    ],
    awardScenarios: [
      { id: 'lease', name: 'Lease', rules: exclude('own-hall', 'boxes') },
      { id: 'build', name: 'Own build', rules: exclude('lease', 'spot') },
    ],
  })
}
