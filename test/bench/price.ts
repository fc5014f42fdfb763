// How long the bill takes: 10,000 offer-months of leases with every term this version prices, and a comparison of forty offers.
import { compareOffers } from '../../shared/price/compare.ts'
import { createPricer, type Decision } from '../../shared/price/price-award.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Offer } from '../../shared/tender/offer.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../builders/tender.ts'

export interface PriceTimes {
  readonly offerMonths: number
  readonly lines: number
  /** Median milliseconds to price `offerMonths` into totals, months and ledger. */
  readonly priceMs: number
  readonly comparedColumns: number
  /** Median milliseconds to compare forty offers of three tiers. */
  readonly compareMs: number
  readonly runs: number
}

const months = 36
const offerCount = 40

/** Forty leases of 36 months in two currencies, three tiers each, and an on-demand offer. */
function benchTender(): Tender {
  const lease = (index: number): Offer =>
    leaseOffer({
      id: `lease-${index}`,
      maxQuantity: 400,
      termMonths: months,
      ramp: [0.25, 0.5, 1],
      billingRamp: [0, 0.5, 1],
      price: {
        unit: 'accelerator-hour',
        tierMode: index % 2 === 0 ? 'all-units' : 'incremental',
        tiers: [
          { from: 0, price: 2.4 + index / 1000 },
          { from: 128, price: 2.2 },
          { from: 256, price: 2 },
        ],
      },
      escalator: { annual: 0.0325 },
      takeOrPay: 0.8,
      upfrontShare: 0.2,
      paymentDays: 45,
      setupFee: 10_000,
      supportShare: 0.05,
      charges: [{ label: 'network', amount: 29.95, per: 'accelerator-month' }],
      power: { mode: 'pass-through', tariff: 0.0815, escalator: 0.02 },
    })
  const offers = Array.from({ length: offerCount }, (_, index) => lease(index))
  return smallTender({
    months,
    fx: { EUR: { rate: 1.0837 } },
    quotes: [
      { id: 'q1', vendor: 'acme', currency: 'USD', offers: [...offers.slice(0, 20), onDemandOffer()] },
      { id: 'q2', vendor: 'acme', currency: 'EUR', offers: offers.slice(20) },
    ],
  })
}

/** Every lease awarded at 200, a little less than all of it used. */
function benchDecision(): Decision {
  const ids = Array.from({ length: offerCount }, (_, index) => `lease-${index}`)
  const used = Array.from({ length: months }, (_, month) => Math.min(1, (month + 1) / 4) * (183 + 1 / 3))
  return {
    lines: ids.map((offer) => ({ offer, quantity: 200, start: 0 })),
    use: ids.map((offer) => ({ offer, workload: 'pool', quantity: used })),
  }
}

/** Medians over `runs`, after one warm-up of each. */
export function benchPrice(runs = 9): PriceTimes {
  const tender = benchTender()
  const price = createPricer(tender, activeOffers(tender).active)
  const decision = benchDecision()
  const rounds = Math.ceil(10_000 / (offerCount * months))
  const { lineCount } = price(decision)
  const { columns } = compareOffers(tender)
  const priceMs = medianMs(runs, () => {
    for (let round = 0; round < rounds; round += 1) price(decision)
  })
  return {
    offerMonths: rounds * offerCount * months,
    lines: rounds * lineCount,
    priceMs,
    comparedColumns: columns.length,
    compareMs: medianMs(runs, () => compareOffers(tender)),
    runs,
  }
}

function medianMs(runs: number, work: () => unknown): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
}
