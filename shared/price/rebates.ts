// Rebates of a vendor: a share of what its contracts commit to in a contract year, by the highest step that is reached.
import { exactAmount, toMinor } from '../money/amount.ts'
import { exact } from '../money/exact.ts'
import type { Vendor } from '../tender/vendor.ts'
import type { Account, Bill } from './bill.ts'
import { factor } from './formula.ts'
import type { Setting } from './setting.ts'

/** Comes in for each contract year that begins within the horizon, in its last month there. Source: docs/model.md, across offers. */
export function billRebates(setting: Setting, bill: Bill): void {
  for (const [index, vendor] of setting.tender.vendors.entries()) {
    if ((vendor.rebates ?? []).length === 0) continue
    for (let from = 0; from < setting.horizon; from += 12) {
      billYear(setting, vendor, `vendors[${index}].rebates`, from, bill)
    }
  }
}

function billYear(setting: Setting, vendor: Vendor, path: string, from: number, bill: Bill): void {
  const last = Math.min(from + 11, setting.horizon - 1)
  const committed = bill.billed
    .filter((line) => line.vendor === vendor.id && line.category === 'minimum')
    .filter((line) => line.serviceMonth >= from && line.serviceMonth <= last)
    .reduce((sum, line) => sum + line.amount, 0)
  const step = highestStep(vendor, committed, setting.decimals)
  const { share = 0 } = vendor.rebates?.[step] ?? {}
  if (share === 0) return
  bill.add(accountOf(setting, vendor), {
    category: 'rebate',
    serviceMonth: last,
    cashMonth: last,
    products: [
      [
        factor(
          exact(-share),
          `rebate, from ${vendor.rebates?.[step]?.from} on`,
          `${path}[${step}].share`,
          `${path}[${step}].from`,
        ),
        factor(
          exactAmount(committed, setting.decimals),
          `minimum of ${setting.nameOf(from)} to ${setting.nameOf(last)}`,
        ),
      ],
    ],
  })
}

/** Index of the highest `from` that is reached; −1 when none is. `committed` in minor units. */
export function highestStep({ rebates = [] }: Vendor, committed: number, decimals: number): number {
  let best = -1
  for (const [index, { from }] of rebates.entries()) {
    const reached = toMinor(exact(from), decimals) <= committed
    if (reached && from >= (rebates[best]?.from ?? 0)) best = index
  }
  return best
}

function accountOf({ currency, decimals }: Setting, vendor: Vendor): Account {
  return {
    offer: null,
    vendor: vendor.id,
    workload: null,
    path: `vendors.${vendor.id}`,
    currency,
    decimals,
    currencyFrom: [],
  }
}
