// Minimum spend we owe a vendor by an encumbrance: what our contracts leave short in its window is paid.
import { exactAmount, toMajor, toMinor } from '../money/amount.ts'
import { exact } from '../money/exact.ts'
import { windowOf } from '../tender/vendor.ts'
import type { Bill } from './bill.ts'
import type { Category } from './category.ts'
import { factor } from './formula.ts'
import type { Setting } from './setting.ts'

/** What counts as spend with a vendor: capacity, used or not, and what is bought or built. */
const spend: ReadonlySet<Category> = new Set(['minimum', 'use', 'purchase', 'capex'])

/** Bills what falls short in the last month of the window, or of the horizon if that comes first. */
export function billMinimumSpend(setting: Setting, bill: Bill): void {
  const { tender, currency, decimals } = setting
  for (const [index, encumbrance] of (tender.encumbrances ?? []).entries()) {
    if (encumbrance.kind !== 'min-spend') continue
    const { vendor, value = 0 } = encumbrance
    const { from, to } = windowOf(tender.start, encumbrance)
    const spent = bill.billed
      .filter((line) => line.vendor === vendor && line.offer !== null && spend.has(line.category))
      .filter((line) => line.serviceMonth >= from && line.serviceMonth <= to)
      .reduce((sum, line) => sum + line.amount, 0)
    const short = exactAmount(Math.max(0, toMinor(exact(value), decimals) - spent), decimals)
    const path = `encumbrances[${index}]`
    const words = `short of ${value} to be spent with ${vendor}, ${toMajor(spent, decimals)} spent in ${setting.nameOf(from)} to ${setting.nameOf(to)}`
    const month = Math.min(to, setting.horizon - 1)
    bill.add(
      { offer: null, vendor, workload: null, path: `encumbrances.${index}`, currency, decimals, currencyFrom: [] },
      {
        category: 'shortfall',
        serviceMonth: month,
        cashMonth: month,
        products: [[factor(short, words, `${path}.value`, `${path}.from`, `${path}.to`)]],
      },
    )
  }
}
