// The worked figures of docs/model.md, to the cent.
import { describe, expect, it } from 'vitest'
import type { AwardTotals } from '../../../shared/tender/award.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import { awardLease, oneLease, priced } from '../../builders/decision.ts'

interface Worked {
  readonly name: string
  readonly offer: Partial<Offer>
  readonly demand: readonly number[]
  readonly tailValue?: number
  readonly tariff?: number
  readonly expected: Partial<AwardTotals>
}

const flat = (quantity: number, months: number) => Array.from({ length: months }, () => quantity)
const hourly = (price: number): Offer['price'] => ({ unit: 'accelerator-hour', tiers: [{ from: 0, price }] })
const year = flat(100, 12)
const twoYears = flat(100, 24)
const long = { termMonths: 60, price: hourly(1.6) }
const two = { termMonths: 24, price: hourly(2.2) }

const figures: readonly Worked[] = [
  { name: '12 months at 2.00', offer: {}, demand: year, expected: { nominal: 1_752_000, npv: 1_691_692.06 } },
  { name: 'paid 60 days after', offer: { paymentDays: 60 }, demand: year, expected: { npv: 1_670_131.57 } },
  { name: '25 % upfront', offer: { upfrontShare: 0.25 }, demand: year, expected: { npv: 1_706_769.05 } },
  {
    name: '24 months, take-or-pay 0.8, +3 % a year, set-up, support',
    offer: {
      termMonths: 24,
      takeOrPay: 0.8,
      escalator: { annual: 0.03 },
      setupFee: 10_000,
      supportShare: 0.05,
    },
    demand: [...flat(60, 12), ...flat(100, 12)],
    expected: { nominal: 3_376_468, commitment: 2_845_248, npv: 3_125_062.97 },
  },
  {
    name: 'pass-through power',
    offer: { price: hourly(1.7), power: { mode: 'pass-through', tariff: 0.08 } },
    demand: year,
    expected: { nominal: 1_603_080, npv: 1_547_898.24 },
  },
  {
    name: "pass-through power at the site's tariff",
    offer: { price: hourly(1.7), power: { mode: 'pass-through' } },
    demand: year,
    tariff: 0.08,
    expected: { nominal: 1_603_080, npv: 1_547_898.24 },
  },
  { name: 'horizon 24: 24 months at 2.20', offer: two, demand: twoYears, expected: { total: 3_583_880.96 } },
  ...(
    [
      [0, 5_835_832.59],
      [0.5, 4_221_145.74],
      [1, 2_606_458.88],
    ] as const
  ).map(([tailValue, total]) => ({
    name: `horizon 24: 60 months at 1.60, tail value ${tailValue}`,
    offer: long,
    demand: twoYears,
    tailValue,
    expected: { npv: 5_835_832.59, afterHorizon: 3_229_373.71, total },
  })),
  {
    name: 'the same, 25 % upfront, tail value 0.5',
    offer: { ...long, upfrontShare: 0.25 },
    demand: twoYears,
    tailValue: 0.5,
    expected: { npv: 6_128_874.45, total: 4_514_187.59, afterHorizon: 3_229_373.71 },
  },
  {
    name: 'two months free',
    offer: { ...two, billingRamp: [0, 0, 1] },
    demand: twoYears,
    expected: { npv: 3_263_707.66 },
  },
  {
    name: 'storage and network charges',
    offer: {
      ...two,
      charges: [
        { label: 'storage', amount: 5000, per: 'month' },
        { label: 'network', amount: 30, per: 'accelerator-month' },
      ],
    },
    demand: twoYears,
    expected: { npv: 3_762_405.54, commitment: 3_854_400 },
  },
  {
    name: 'price by year',
    offer: { ...two, priceByYear: [1, 0.9] },
    demand: twoYears,
    expected: { npv: 3_411_578.99 },
  },
]

describe('worked figures', () => {
  it.each(figures)('$name', ({ offer, demand, tailValue, tariff, expected }) => {
    const tender = oneLease(offer, demand, {
      ...(tailValue === undefined ? {} : { tailValue }),
      sites: [
        { id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25, ...(tariff === undefined ? {} : { tariff }) },
      ],
    })
    const { totals } = priced(tender, awardLease(tender, 100))
    for (const [key, value] of Object.entries(expected)) {
      expect({ [key]: totals[key as keyof AwardTotals].toFixed(2) }).toEqual({ [key]: value.toFixed(2) })
    }
  })

  it('pass-through power: energy of the year', () => {
    const offer = { price: hourly(1.7), power: { mode: 'pass-through' as const, tariff: 0.08 } }
    const tender = oneLease(offer, year)
    const energy = priced(tender, awardLease(tender, 100)).ledger.filter((line) => line.category === 'energy')
    expect(energy.reduce((sum, line) => sum + line.amount, 0)).toBe(11_388_000)
  })

  const tiers = [
    { from: 0, price: 2.4 },
    { from: 128, price: 2.2 },
    { from: 256, price: 2 },
  ]
  it.each([
    ['all-units', 120, 2_522_880],
    ['all-units', 128, 2_466_816],
    ['all-units', 248, 4_779_456],
    ['all-units', 256, 4_485_120],
    ['all-units', 304, 5_326_080],
    ['incremental', 120, 2_522_880],
    ['incremental', 128, 2_691_072],
    ['incremental', 248, 5_003_712],
    ['incremental', 256, 5_157_888],
    ['incremental', 304, 5_998_848],
  ] as const)('tiers, %s: %i accelerators commit to %i', (tierMode, quantity, commitment) => {
    const offer = { maxQuantity: 400, price: { unit: 'accelerator-hour' as const, tierMode, tiers } }
    const tender = oneLease(offer, flat(quantity, 12))
    expect(priced(tender, awardLease(tender, quantity)).totals.commitment).toBe(commitment)
  })
})
