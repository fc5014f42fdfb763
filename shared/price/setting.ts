// What pricing needs of a tender besides the offers: currencies, horizon, discounting, sites and accelerators, looked up once.
import { createDiscount, type Discount } from '../money/discount.ts'
import { type Exact, exact, one } from '../money/exact.ts'
import { currencyDecimals } from '../money/format.ts'
import type { Tender } from '../tender/tender.ts'
import type { Site } from '../tender/vendor.ts'
import type { Accelerator } from '../tender/workload.ts'
import { formatMonth, monthOf } from '../time/month.ts'

export interface Located<T> {
  readonly item: T
  /** `sites[2]`. */
  readonly path: string
}

export interface Setting {
  readonly tender: Tender
  readonly currency: string
  readonly decimals: number
  /** Months of the horizon. */
  readonly horizon: number
  readonly discount: Discount
  readonly tailValue: Exact
  readonly sites: ReadonlyMap<string, Located<Site>>
  readonly accelerators: ReadonlyMap<string, Located<Accelerator>>
  /** Tender currency per 1 of `currency`. Throws without a rate: such an offer is refused before it is priced. */
  readonly rateOf: (currency: string) => Exact
  /** `2027-03` for month 2 of a tender that starts in 2027-01. */
  readonly nameOf: (month: number) => string
}

export function createSetting(tender: Tender): Setting {
  const decimals = currencyDecimals(tender.currency)
  return {
    tender,
    currency: tender.currency,
    decimals,
    horizon: tender.months,
    discount: createDiscount(tender.discountRate, decimals),
    tailValue: exact(tender.tailValue ?? 0),
    sites: locate(tender.sites, 'sites'),
    accelerators: locate(tender.accelerators, 'accelerators'),
    rateOf: (currency) => {
      if (currency === tender.currency) return one
      const rate = tender.fx[currency]?.rate
      if (rate === undefined) throw new Error(`no exchange rate for ${currency}`)
      return exact(rate)
    },
    nameOf: (month) => formatMonth(monthOf(tender.start, month)),
  }
}

function locate<T extends { readonly id: string }>(items: readonly T[], list: string): ReadonlyMap<string, Located<T>> {
  return new Map(items.map((item, index) => [item.id, { item, path: `${list}[${index}]` }]))
}
