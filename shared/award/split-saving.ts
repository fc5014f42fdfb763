// Where a saving comes from: price, volume and terms, defined so that the three add up to the cent.
import type { PricedAward } from '../price/price-award.ts'

/** One side of a saving. Money in tender currency. */
export interface SavingSide {
  /** npv − tail credit + lost compute + penalty. */
  readonly total: number
  readonly lostCompute: number
  /** Present value at the service month of minimum and use, months of the horizon: what capacity costs before any other term. */
  readonly capacity: number
  /** H100e-hours delivered, each month's worth as much as money of that month. */
  readonly hours: number
}

export interface SavingSplit {
  readonly price: number
  readonly volume: number
  readonly terms: number
}

const hoursPerMonth = 730

/** The figures of a side from its priced award; `penalty` as in the award's totals. `discountRate` per year. */
export function savingSide(
  priced: PricedAward,
  penalty: number,
  discountRate: number,
  toMajor: (minor: number) => number,
): SavingSide {
  const worth = (month: number): number => (1 + discountRate) ** (-month / 12)
  const horizon = priced.months.length
  let capacity = 0
  for (const { category, serviceMonth, amount } of priced.ledger) {
    if (category !== 'minimum' && category !== 'use') continue
    if (serviceMonth >= 0 && serviceMonth < horizon) capacity += toMajor(amount) * worth(serviceMonth)
  }
  return {
    total: priced.totals.total + penalty,
    lostCompute: priced.totals.lostCompute,
    capacity,
    hours: priced.months.reduce((sum, { delivered }, month) => sum + hoursPerMonth * delivered * worth(month), 0),
  }
}

/**
 * With p = capacity ÷ hours, the levelised price of a delivered H100e-hour (0 where nothing is delivered on either side):
 * price = (p of the baseline − p of the award) × hours of the award; volume = the rest of the difference in capacity, plus the
 * difference in lost compute; terms = all other differences. Each rounded to `decimals`; terms takes the rounding rest, so that the
 * three are the saving as rounded.
 */
export function splitSaving(baseline: SavingSide, award: SavingSide, decimals: number): SavingSplit {
  const both = baseline.hours > 0 && award.hours > 0
  const byPrice = both ? (baseline.capacity / baseline.hours - award.capacity / award.hours) * award.hours : 0
  const byVolume = baseline.capacity - award.capacity - byPrice + (baseline.lostCompute - award.lostCompute)
  const price = roundMoney(byPrice, decimals)
  const volume = roundMoney(byVolume, decimals)
  const saving = roundMoney(baseline.total - award.total, decimals)
  return { price, volume, terms: roundMoney(saving - price - volume, decimals) }
}

/** Rounded to the currency's decimals; never minus zero. */
export function roundMoney(amount: number, decimals: number): number {
  const unit = 10 ** decimals
  const rounded = Math.round(amount * unit) / unit
  return rounded === 0 ? 0 : rounded
}
