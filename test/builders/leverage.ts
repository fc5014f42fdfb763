// Leverage documents made by hand, for tests of what is shown of them.
import type { Leverage, LeverageValue, VendorLeverage } from '../../shared/tender/leverage.ts'

/** Proven to the unit unless told otherwise. */
export function buildValue(value: number | null, over: Partial<LeverageValue> = {}): LeverageValue {
  return { value, lo: value, hi: value, proven: true, ...over }
}

export function buildVendorLeverage(vendor: string, over: Partial<VendorLeverage> = {}): VendorLeverage {
  return {
    vendor,
    awarded: true,
    marginalValue: buildValue(1000),
    without: { status: 'optimal', total: 11_000, lines: [] },
    priceFactor: 1.0612,
    priceRange: { lo: 1.0612, hi: 1.0612 },
    priceAnswer: 'found',
    priceMethod: 'exact',
    unitPrices: [],
    ...over,
  }
}

export function buildLeverage(over: Partial<Leverage> = {}): Leverage {
  return {
    schema: 'headroom.leverage/1',
    tenderHash: 'a'.repeat(64),
    rules: [],
    total: buildValue(10_000),
    vendors: [],
    ruleCosts: [],
    clauses: [],
    done: [],
    open: [],
    ...over,
  }
}
