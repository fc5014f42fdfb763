// Leverage made by hand, figures made up: what a brief shows of a winner and of a loser, without a solver.
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage, LeverageValue, VendorLeverage } from '../../shared/tender/leverage.ts'

export function proven(value: number, spread = 0): LeverageValue {
  return { value, lo: value - spread, hi: value + spread, proven: true }
}

export const notProven: LeverageValue = { value: 12_000, lo: -4_000, hi: 30_000, proven: false }

/** Halyard in the award, with something in every part. */
export function winnerOf(award: Award, over: Partial<VendorLeverage> = {}): VendorLeverage {
  const others = award.lines.filter(({ vendor }) => vendor !== 'halyard')
  return {
    vendor: 'halyard',
    awarded: true,
    marginalValue: proven(2_410_000, 6_000),
    without: { status: 'optimal', total: (award.totals?.total ?? 0) + 2_410_000, lines: others },
    priceFactor: 1.0612,
    priceRange: { lo: 1.0609, hi: 1.0612 },
    priceAnswer: 'found',
    priceMethod: 'exact',
    unitPrices: [
      { offer: 'hal-h200-36', from: 0, unit: 'accelerator-hour', currency: 'USD', now: 2.25, at: 2.3877 },
      { offer: 'hal-h200-36', from: 512, unit: 'accelerator-hour', currency: 'USD', now: 2.08, at: 2.207296 },
      { offer: 'hal-h200-18', from: 0, unit: 'accelerator-hour', currency: 'USD', now: 2.72, at: 2.886464 },
    ],
    nearOptimal: { least: 0.12, most: 0.41, within: 0.01, kind: 'must-have' },
    curve: [
      { factor: 0.5, total: 70_000_000, share: 0.52 },
      { factor: 1, total: 82_000_000, share: 0.31 },
      { factor: 1.0612, total: 84_410_000, share: 0 },
    ],
    late: [
      { months: 1, perDay: 41_000, quoted: 12_500 },
      { months: 6, perDay: null, quoted: null },
    ],
    ...over,
  }
}

/** The same vendor outside of the award. */
export function loserOf(award: Award, over: Partial<VendorLeverage> = {}): VendorLeverage {
  const { late: _, ...winner } = winnerOf(award)
  return {
    ...winner,
    awarded: false,
    marginalValue: proven(0),
    without: { status: award.status, total: award.totals?.total ?? 0, lines: award.lines },
    priceFactor: 0.9382,
    priceRange: { lo: 0.9382, hi: 0.9391 },
    whyLost: {
      cost: proven(640_000, 8_000),
      rules: [{ type: 'vendor-count', max: 4 }],
      change: { offer: 'hal-h200-18', term: 'upfrontShare', change: 'no prepayment', to: 0, given: 310_000 },
    },
    ...over,
  }
}

export function leverageOf(award: Award, own: VendorLeverage, over: Partial<Leverage> = {}): Leverage {
  const clause = { vendor: 'halyard', offer: 'hal-h200-36' }
  return {
    schema: 'headroom.leverage/1',
    tenderHash: award.tenderHash,
    rules: award.rules,
    total: proven(award.totals?.total ?? 0),
    vendors: [own],
    ruleCosts: award.rules.map((rule, i) => ({
      rule,
      lastIn: proven(250_000 * (i + 1)),
      firstIn: i === 0 ? null : proven(0),
    })),
    clauses: [
      {
        ...{ ...clause, term: 'takeOrPay', change: 'take-or-pay 10 points lower', to: 0.9 },
        ...{ value: proven(912_000, 4_000), exchangeRate: 0.0213, wins: true },
      },
      {
        ...{ ...clause, term: 'paymentDays', change: '30 days more to pay', to: 45 },
        ...{ value: proven(204_500), exchangeRate: 0.0048, wins: true },
      },
      {
        ...{ vendor: 'halyard', offer: 'hal-h200-18', term: 'upfrontShare', change: 'no prepayment', to: 0 },
        ...{ value: notProven, exchangeRate: null, wins: false },
      },
    ],
    increments: [
      { what: 'month', offer: 'hal-h200-36', site: null, change: 'one month earlier', value: proven(310_000) },
      {
        what: 'mw',
        offer: 'quarry-h200',
        site: null,
        change: '740 accelerators more, 1 MW of IT load',
        value: proven(5),
      },
    ],
    open: [
      { task: 'clauses hal-h200-36', what: 'Some clauses of hal-h200-36', why: 'The calculation was stopped first.' },
    ],
    ...over,
  }
}
