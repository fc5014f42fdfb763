// A tender whose awards can be worked out by hand: rivals sell the same accelerator for 12 months to one workload that wants 100, undiscounted.
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { leaseOffer, smallTender } from './tender.ts'

/** Hours of a year as the model counts them: an accelerator at 2.00 costs 2 · year. */
export const year = 8760

export interface Rival {
  readonly vendor: string
  readonly price: number
  readonly region?: string
  readonly group?: string
  readonly class?: string
  readonly failureGroups?: readonly string[]
  readonly offer?: Partial<Offer>
}

const standard: readonly Rival[] = [
  { vendor: 'a', price: 2 },
  { vendor: 'b', price: 2.2 },
  { vendor: 'c', price: 2.5 },
]

/** One offer a rival with the vendor's id, on its own site `hall-<vendor>` in region north unless said; single accelerators, up to 100. */
export function rivals(list: readonly Rival[] = standard, over: Partial<Tender> = {}): Tender {
  return smallTender({
    discountRate: 0,
    accelerators: [
      { id: 'H100', family: 'nvidia', kwPerUnit: 1 },
      { id: 'MI300X', family: 'amd', kwPerUnit: 1 },
    ],
    workloads: [{ id: 'pool', capacityFactor: { H100: 1, MI300X: 1 }, criticalShare: 0.5, valueOfLostCompute: 6 }],
    vendors: list.map(({ vendor, group, class: of }) => ({
      id: vendor,
      ...(group === undefined ? {} : { group }),
      ...(of === undefined ? {} : { class: of }),
    })),
    sites: list.map(({ vendor, region = 'north', failureGroups }) => ({
      id: `hall-${vendor}`,
      vendor,
      region,
      ...(failureGroups === undefined ? {} : { failureGroups: [...failureGroups] }),
    })),
    quotes: list.map(({ vendor, price, offer }) => ({
      id: `quote-${vendor}`,
      vendor,
      currency: 'USD',
      offers: [
        leaseOffer({
          id: vendor,
          site: `hall-${vendor}`,
          price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] },
          ...offer,
        }),
      ],
    })),
    ...over,
  })
}

/** On-demand capacity of vendor `spot` beside the rivals. */
export function withSpot(tender: Tender, price: number, maxQuantity: number): Tender {
  return {
    ...tender,
    vendors: [...tender.vendors, { id: 'spot' }],
    sites: [...tender.sites, { id: 'hall-spot', vendor: 'spot', region: 'north' }],
    quotes: [
      ...tender.quotes,
      {
        id: 'quote-spot',
        vendor: 'spot',
        currency: 'USD',
        offers: [
          {
            id: 'spot',
            kind: 'on-demand',
            accelerator: 'H100',
            site: 'hall-spot',
            maxQuantity,
            price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] },
          },
        ],
      },
    ],
  }
}
