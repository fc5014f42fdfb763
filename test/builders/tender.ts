// Small tenders for tests: a valid one to start from, and ways to change it.
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** A lease of 100 accelerators for 12 months at 2.00; every field can be overridden. */
export function leaseOffer(over: Partial<Offer> = {}): Offer {
  return {
    id: 'lease',
    kind: 'lease',
    accelerator: 'H100',
    site: 'hall-1',
    maxQuantity: 100,
    termMonths: 12,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 2 }] },
    ...over,
  }
}

/** An on-demand offer of 20 accelerators at 3.50 by the hour. */
export function onDemandOffer(over: Partial<Offer> = {}): Offer {
  return {
    id: 'spot',
    kind: 'on-demand',
    accelerator: 'H100',
    site: 'hall-1',
    maxQuantity: 20,
    price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 3.5 }] },
    ...over,
  }
}

/** One vendor, one site, one workload with a demand of 100 H100e in each of 12 months. */
export function smallTender(over: Partial<Tender> = {}): Tender {
  const months = over.months ?? 12
  return {
    schema: 'headroom.tender/1',
    id: 'small',
    name: 'A small tender',
    currency: 'USD',
    start: '2027-01',
    months,
    discountRate: 0.08,
    fx: {},
    accelerators: [{ id: 'H100', family: 'nvidia', kwPerUnit: 1.3 }],
    workloads: [{ id: 'pool', capacityFactor: { H100: 1 }, criticalShare: 0.5, valueOfLostCompute: 6 }],
    demand: [{ workload: 'pool', quantity: Array.from({ length: months }, () => 100) }],
    vendors: [{ id: 'acme', name: 'Acme' }],
    sites: [{ id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25 }],
    quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] }],
    ...over,
  }
}
