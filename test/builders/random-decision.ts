// Random small tenders with a random decision over them, for laws that hold whatever the terms are.
import fc from 'fast-check'
import type { Decision } from '../../shared/price/price-award.ts'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { smallTender } from './tender.ts'

/** A decimal between two bounds, as people write it. */
export function decimal(least: number, most: number, decimals: number): fc.Arbitrary<number> {
  const scale = 10 ** decimals
  return fc
    .integer({ min: Math.round(least * scale), max: Math.round(most * scale) })
    .map((value) => Number((value / scale).toFixed(decimals)))
}

const share = decimal(0, 1, 2)
const ramp = fc.array(share, { minLength: 1, maxLength: 4 })

const tiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 200 }), { maxLength: 3 })
  .chain((starts) =>
    fc.tuple(
      fc.constant([0, ...starts.toSorted((a, b) => a - b)]),
      fc.array(decimal(0.5, 5, 4), { minLength: 4, maxLength: 4 }),
    ),
  )
  .map(([starts, prices]) => starts.map((from, index) => ({ from, price: prices[index] ?? 1 })))

const charge = fc.record({
  label: fc.constant('charge'),
  amount: decimal(0, 900, 3),
  per: fc.constantFrom('once', 'month', 'accelerator-month', 'kW-month', 'GB'),
  quantity: fc.integer({ min: 0, max: 500 }),
})

/** A lease of 1 to 24 months with any mixture of terms this version prices. */
export function randomLease(id: string): fc.Arbitrary<Offer> {
  return fc
    .record(
      {
        unit: fc.constantFrom('accelerator-hour' as const, 'accelerator-month' as const),
        tierMode: fc.constantFrom('all-units' as const, 'incremental' as const),
        tiers,
        termMonths: fc.integer({ min: 1, max: 24 }),
        ramp,
        billingRamp: ramp,
        annual: decimal(-0.05, 0.1, 4),
        priceByYear: fc.array(decimal(0.5, 1.2, 3), { minLength: 1, maxLength: 3 }),
        takeOrPay: share,
        upfrontShare: share,
        paymentDays: fc.integer({ min: 0, max: 120 }),
        setupFee: decimal(0, 9000, 2),
        setupFeePerUnit: decimal(0, 90, 2),
        supportShare: decimal(0, 0.2, 3),
        availability: decimal(0.9, 1, 3),
        charges: fc.array(charge, { maxLength: 3 }),
        tariff: decimal(0.03, 0.2, 4),
      },
      { requiredKeys: ['unit', 'tierMode', 'tiers', 'termMonths'] },
    )
    .map(({ unit, tierMode, tiers: steps, annual, tariff, ...terms }) => ({
      id,
      kind: 'lease' as const,
      accelerator: 'H100',
      site: 'hall-1',
      maxQuantity: 300,
      startLatest: 11,
      price: { unit, tierMode, tiers: steps },
      ...(annual === undefined ? {} : { escalator: { annual } }),
      ...(tariff === undefined ? {} : { power: { mode: 'pass-through' as const, tariff } }),
      ...terms,
    }))
}

export interface Case {
  readonly tender: Tender
  readonly decision: Decision
}

/** Two leases (one in euro), one on demand, 12 months; each lease perhaps awarded, perhaps used. */
export const randomCase: fc.Arbitrary<Case> = fc
  .record({
    a: randomLease('a'),
    b: randomLease('b'),
    rate: decimal(0.5, 2, 4),
    discountRate: decimal(0, 0.2, 3),
    tailValue: share,
    quantities: fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })),
    starts: fc.tuple(fc.integer({ min: -6, max: 11 }), fc.integer({ min: 0, max: 11 })),
    used: share,
    spot: decimal(0, 30, 1),
    movingCost: decimal(0, 50, 2),
    adoption: decimal(0, 5000, 2),
  })
  .map(({ a, b, rate, discountRate, tailValue, quantities, starts, used, spot, movingCost, adoption }) => {
    const spotOffer: Offer = {
      id: 'spot',
      kind: 'on-demand',
      accelerator: 'H100',
      site: 'hall-1',
      maxQuantity: 30,
      price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 3.33 }] },
      supportShare: 0.03,
      paymentDays: 30,
    }
    const tender = smallTender({
      discountRate,
      tailValue,
      fx: { EUR: { rate } },
      vendors: [{ id: 'acme' }, { id: 'bolt' }],
      workloads: [
        {
          id: 'pool',
          capacityFactor: { H100: 1 },
          criticalShare: 0.5,
          valueOfLostCompute: 6.25,
          movingCost,
          adoptionCost: { nvidia: adoption },
        },
      ],
      quotes: [
        { id: 'q1', vendor: 'acme', currency: 'USD', offers: [a, spotOffer] },
        { id: 'q2', vendor: 'bolt', currency: 'EUR', offers: [b] },
      ],
    })
    const use = (offer: Offer, quantity: number, start: number) => ({
      offer: offer.id,
      workload: 'pool',
      quantity: Array.from({ length: 12 }, (_, month) => {
        const age = month - start
        if (age < 0 || age >= (offer.termMonths ?? 0)) return 0
        const steps = offer.ramp ?? [1]
        return used * quantity * (steps[Math.min(age, steps.length - 1)] ?? 1)
      }),
    })
    return {
      tender,
      decision: {
        lines: [
          { offer: 'a', quantity: quantities[0], start: starts[0] },
          { offer: 'b', quantity: quantities[1], start: starts[1] },
        ],
        use: [
          use(a, quantities[0], starts[0]),
          use(b, quantities[1], starts[1]),
          {
            offer: 'spot',
            workload: 'pool',
            quantity: Array.from({ length: 12 }, (_, month) => (month % 3 === 0 ? spot : 0)),
          },
        ],
      },
    }
  })
