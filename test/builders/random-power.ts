// Random small tenders with power, hardware, a build and terms across offers, and a random decision over them.
import fc from 'fast-check'
import type { Offer } from '../../shared/tender/offer.ts'
import { type Case, decimal, randomLease } from './random-decision.ts'
import { smallTender } from './tender.ts'

const horizon = 12
const months = Array.from({ length: horizon }, (_, month) => month)
const share = decimal(0, 1, 2)

const terms = fc.record({
  takeOrPay: share,
  upfrontShare: share,
  hardwareUpfront: share,
  paymentDays: fc.integer({ min: 0, max: 90 }),
  growth: decimal(-0.05, 0.1, 3),
  tariff: decimal(0.02, 0.3, 4),
  leads: fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })),
  starts: fc.tuple(fc.integer({ min: -8, max: 6 }), fc.integer({ min: -8, max: 6 }), fc.integer({ min: -8, max: 6 })),
  life: fc.integer({ min: 1, max: 80 }),
  residualShare: share,
  opexPerKwYear: decimal(0, 400, 2),
  deposit: fc.record({ amount: decimal(0, 50_000, 2), returnMonth: fc.integer({ min: 0, max: 30 }) }),
  premium: decimal(0, 9000, 2),
  spend: fc.record({
    amount: decimal(0, 900_000, 2),
    per: fc.constantFrom('month' as const, 'year' as const, 'term' as const),
    shortfallShare: share,
  }),
  rebate: fc.record({ from: decimal(0, 3_000_000, 2), share }),
  owed: decimal(0, 9_000_000, 2),
  rate: decimal(0.5, 2, 4),
  tailValue: share,
  used: share,
})

/** Colocation in euro, hardware at two sites, a build and a lease; hardware draws from both supplies. */
export const randomPowerCase: fc.Arbitrary<Case> = fc
  .tuple(terms, randomLease('lease'))
  .map(([given, lease]) => ({ tender: tenderOf(given, lease), decision: decisionOf(given) }))

type Terms = typeof terms extends fc.Arbitrary<infer T> ? T : never

function tenderOf(given: Terms, lease: Offer): Case['tender'] {
  const price = (unit: Offer['price']['unit'], value: number) => ({ unit, tiers: [{ from: 0, price: value }] })
  const { deposit, premium, leads, life, residualShare, tariff } = given
  const option = { right: 'extend' as const, fromMonth: 1, toMonth: 2, noticeMonths: 1, premium }
  const hall: Offer = {
    ...{ id: 'hall', kind: 'colocation', site: 'hall-1', maxQuantity: 500, termMonths: 18, deposit, options: [option] },
    ...{ takeOrPay: given.takeOrPay, upfrontShare: given.upfrontShare, paymentDays: given.paymentDays },
    ...{ price: price('kW-month', 123.45), escalator: { annual: given.growth } },
    power: { mode: 'pass-through', tariff },
  }
  const boxes: Offer = {
    ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['hall-1', 'hall-2'], maxQuantity: 300 },
    ...{ price: price('accelerator', 30_123.45), leadMonths: leads[0], lifeMonths: life, residualShare },
    ...{ upfrontShare: given.hardwareUpfront, setupFee: 99.99 },
    charges: [{ label: 'hands', amount: 1.01, per: 'accelerator-month' }],
  }
  const site: Offer = {
    ...{ id: 'site', kind: 'build', site: 'hall-2', maxQuantity: 400, price: price('kW', 9876.54) },
    ...{ leadMonths: leads[1], lifeMonths: life, residualShare, capexShares: [0.3, 0.3, 0.4] },
    ...{ opexPerKwYear: given.opexPerKwYear, paymentDays: given.paymentDays },
  }
  return smallTender({
    ...{ tailValue: given.tailValue, fx: { EUR: { rate: given.rate } } },
    vendors: [{ id: 'acme', rebates: [given.rebate] }, { id: 'maker' }],
    sites: [
      { id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25 },
      { id: 'hall-2', region: 'south', pue: 1.1, tariff, tariffEscalator: given.growth },
    ],
    quotes: [
      { id: 'q1', vendor: 'acme', currency: 'EUR', spendCommitment: given.spend, offers: [hall, lease] },
      { id: 'q2', vendor: 'maker', currency: 'USD', offers: [boxes, site] },
    ],
    encumbrances: [{ kind: 'min-spend', vendor: 'maker', from: 0, to: 8, value: given.owed }],
  })
}

function decisionOf({ leads, starts, life, used }: Terms): Case['decision'] {
  const delivery = starts[1] + leads[0]
  const powered = (quantity: number) =>
    months.map((month) => (month >= delivery && month < delivery + life ? used * quantity : 0))
  const kw = (quantity: number) => powered(quantity).map((each) => each * 1.3)
  return {
    lines: [
      { offer: 'boxes', quantity: 120, start: starts[1], site: 'hall-1' },
      { offer: 'boxes', quantity: 80, start: starts[1], site: 'hall-2' },
      { offer: 'hall', quantity: 300, start: starts[0], site: 'hall-1' },
      { offer: 'lease', quantity: 50, start: starts[0] },
      { offer: 'site', quantity: 200, start: starts[2], site: 'hall-2' },
    ],
    use: [
      { offer: 'boxes', workload: 'pool', quantity: powered(120), site: 'hall-1' },
      { offer: 'boxes', workload: 'pool', quantity: powered(80), site: 'hall-2' },
    ],
    drawn: [
      { offer: 'hall', kw: kw(120) },
      { offer: 'site', kw: kw(80) },
    ],
  }
}
