// What an award delivers: accelerators used become H100e by workload, vendor and month; the rest of demand is unserved.
import { add, type Exact, exact, excess, multiply, zero } from '../money/exact.ts'
import type { AwardUse } from '../tender/award.ts'
import type { Workload } from '../tender/workload.ts'
import type { ExactOffer } from './exact-offer.ts'
import type { Setting } from './setting.ts'

export interface WorkloadDelivery {
  readonly workload: Workload
  /** `workloads[1]`. */
  readonly path: string
  /** Document path of its demand. */
  readonly demandPath: string
  /** H100e by month. */
  readonly demand: readonly Exact[]
  readonly delivered: readonly Exact[]
  readonly unserved: readonly Exact[]
  readonly byVendor: ReadonlyMap<string, readonly Exact[]>
  /** Offers with any use by this workload. */
  readonly offers: readonly ExactOffer[]
}

/** Delivery of every workload over the horizon. H100e = accelerators × capacity factor × availability. */
export function deliveries(
  setting: Setting,
  offers: ReadonlyMap<string, ExactOffer>,
  use: readonly AwardUse[],
): readonly WorkloadDelivery[] {
  const months = Array.from({ length: setting.horizon }, (_, month) => month)
  return setting.tender.workloads.map((workload, index) => {
    const demandIndex = setting.tender.demand.findIndex((entry) => entry.workload === workload.id)
    const quantities = setting.tender.demand[demandIndex]?.quantity ?? []
    const demand = months.map((month) => exact(quantities[month] ?? 0))
    const delivered: Exact[] = months.map(() => zero)
    const byVendor = new Map<string, Exact[]>()
    const used = new Set<ExactOffer>()
    for (const entry of use) {
      if (entry.workload !== workload.id) continue
      const offer = offers.get(entry.offer)
      if (offer === undefined) throw new Error(`use of an offer that takes no part: ${entry.offer}`)
      const worth = multiply(exact(workload.capacityFactor[offer.terms.accelerator ?? ''] ?? 0), offer.availability)
      const vendorMonths = byVendor.get(offer.active.vendor) ?? months.map(() => zero)
      byVendor.set(offer.active.vendor, vendorMonths)
      for (const month of months) {
        const quantity = entry.quantity[month] ?? 0
        if (quantity === 0) continue
        used.add(offer)
        const served = multiply(exact(quantity), worth)
        delivered[month] = add(delivered[month] ?? zero, served)
        vendorMonths[month] = add(vendorMonths[month] ?? zero, served)
      }
    }
    return {
      workload,
      path: `workloads[${index}]`,
      demandPath: `demand[${demandIndex}].quantity`,
      demand,
      delivered,
      unserved: months.map((month) => excess(demand[month] ?? zero, delivered[month] ?? zero)),
      byVendor,
      offers: [...used],
    }
  })
}
