// What an award costs beside the vendors' bills: adopting a family, moving workloads, and compute that is missing.
import { add, type Exact, exact, excess, zero } from '../money/exact.ts'
import { compareIds } from '../tender/active-offers.ts'
import { documentPath } from '../tender/document-path.ts'
import type { Account, Bill } from './bill.ts'
import type { WorkloadDelivery } from './delivery.ts'
import { hoursPerMonth } from './exact-offer.ts'
import { factor } from './formula.ts'
import type { Setting } from './setting.ts'

/** Bills the three into `bill`, all without lag. `adopted` are the families of existing contracts: they cost nothing more. */
export function billWorkload(
  setting: Setting,
  delivery: WorkloadDelivery,
  adopted: ReadonlySet<string>,
  bill: Bill,
): void {
  billAdoption(setting, delivery, adopted, bill)
  billMoving(setting, delivery, bill)
  billLostCompute(setting, delivery, bill)
}

function accountOf(setting: Setting, { workload }: WorkloadDelivery, suffix = ''): Account {
  return {
    offer: null,
    vendor: null,
    workload: workload.id,
    path: `workloads.${workload.id}${suffix}`,
    currency: setting.currency,
    decimals: setting.decimals,
    currencyFrom: [],
  }
}

/** Once in month 0 for each family the workload uses at all, on-demand included. */
function billAdoption(setting: Setting, delivery: WorkloadDelivery, adopted: ReadonlySet<string>, bill: Bill): void {
  const families = new Set(delivery.offers.flatMap((offer) => offer.family ?? []))
  for (const family of [...families].sort(compareIds)) {
    const cost = delivery.workload.adoptionCost?.[family] ?? 0
    if (cost === 0 || adopted.has(family)) continue
    bill.add(accountOf(setting, delivery, `.${family}`), {
      category: 'adoption',
      serviceMonth: 0,
      cashMonth: 0,
      products: [
        [factor(exact(cost), `to adopt ${family}`, `${delivery.path}.${documentPath(['adoptionCost', family])}`)],
      ],
    })
  }
}

/** H100e that left a vendor from one month to the next, beyond what demand itself fell. */
export function movedAt(delivery: WorkloadDelivery, month: number): Exact {
  let fall = zero
  for (const months of delivery.byVendor.values()) {
    fall = add(fall, excess(months[month - 1] ?? zero, months[month] ?? zero))
  }
  return excess(fall, excess(delivery.demand[month - 1] ?? zero, delivery.demand[month] ?? zero))
}

function billMoving(setting: Setting, delivery: WorkloadDelivery, bill: Bill): void {
  const cost = delivery.workload.movingCost ?? 0
  if (cost === 0) return
  const each = factor(exact(cost), 'per H100e moved', `${delivery.path}.movingCost`)
  for (let month = 1; month < setting.horizon; month += 1) {
    const moved = movedAt(delivery, month)
    if (moved.n === 0n) continue
    bill.add(accountOf(setting, delivery), {
      category: 'moving',
      serviceMonth: month,
      cashMonth: month,
      products: [[each, factor(moved, 'H100e that leave a vendor')]],
    })
  }
}

function billLostCompute(setting: Setting, delivery: WorkloadDelivery, bill: Bill): void {
  const hours = factor(exact(hoursPerMonth), 'hours a month')
  const value = factor(
    exact(delivery.workload.valueOfLostCompute),
    'per missing H100e-hour',
    `${delivery.path}.valueOfLostCompute`,
  )
  for (const [month, unserved] of delivery.unserved.entries()) {
    if (unserved.n === 0n) continue
    bill.add(accountOf(setting, delivery), {
      category: 'lost-compute',
      serviceMonth: month,
      cashMonth: month,
      products: [[hours, value, factor(unserved, 'H100e unserved', `${delivery.demandPath}[${month}]`)]],
    })
  }
}
