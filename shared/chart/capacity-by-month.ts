// Delivered capacity by vendor against demand, month by month.
import { formatQuantity, formatShare } from '../money/format.ts'
import type { ActiveOffer } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import { monthOf, nameMonth } from '../time/month.ts'
import type { Chart, Series } from './chart.ts'

/** Delivered H100e of each vendor a month; what is taken on demand is a series of its own. Source: docs/model.md, demand. */
export function deliveredByVendor(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'use'>,
): readonly Series[] {
  const byName = new Map<string, number[]>()
  for (const entry of award.use) {
    const active = offers.find((candidate) => candidate.offer.id === entry.offer)
    const workload = tender.workloads.find((candidate) => candidate.id === entry.workload)
    if (active === undefined || workload === undefined) continue
    const worth = (workload.capacityFactor[active.terms.accelerator ?? ''] ?? 0) * active.terms.availability
    const name = seriesName(tender, active)
    const values = byName.get(name) ?? Array.from({ length: tender.months }, () => 0)
    for (const [m, quantity] of entry.quantity.entries()) values[m] = (values[m] ?? 0) + quantity * worth
    byName.set(name, values)
  }
  return inVendorOrder(tender, byName)
}

/** Vendors in the tender's order, committed before on demand; series of nothing are left out. */
export function inVendorOrder(tender: Tender, byName: ReadonlyMap<string, readonly number[]>): readonly Series[] {
  const order = [...tender.vendors.map(vendorName), ...tender.vendors.map((vendor) => onDemandName(vendorName(vendor)))]
  return order.flatMap((name) => {
    const values = byName.get(name)
    return values === undefined || values.every((value) => value === 0) ? [] : [{ name, values }]
  })
}

export function seriesName(tender: Tender, active: ActiveOffer): string {
  const vendor = tender.vendors.find((candidate) => candidate.id === active.vendor)
  const name = vendor === undefined ? active.vendor : vendorName(vendor)
  return active.terms.kind === 'on-demand' ? onDemandName(name) : name
}

function vendorName(vendor: Tender['vendors'][number]): string {
  return vendor.name ?? vendor.id
}

function onDemandName(name: string): string {
  return `${name} (on demand)`
}

/** Stacked areas of delivered H100e with demand as a line; `award.months` gives the demand. */
export function capacityByMonth(
  tender: Tender,
  offers: readonly ActiveOffer[],
  award: Pick<Award, 'use' | 'months'>,
  locale: string,
): Chart {
  const demand = award.months.map((month) => month.demand)
  return {
    kind: 'areas',
    id: 'capacity',
    title: 'Delivered capacity and demand by month',
    unit: 'H100e',
    start: tender.start,
    series: deliveredByVendor(tender, offers, award),
    line: { name: 'Demand', values: demand },
    alt: describeCapacity(tender, award.months, locale),
  }
}

function describeCapacity(tender: Tender, months: Award['months'], locale: string): string {
  const name = (m: number) => nameMonth(monthOf(tender.start, m))
  const amount = (value: number) => formatQuantity(value, 'H100e', locale)
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return 'No months.'
  const delivered = months.reduce((sum, month) => sum + month.delivered, 0)
  const demanded = months.reduce((sum, month) => sum + month.demand, 0)
  const worst = months.reduce((least, month, m) => (month.unserved > (months[least]?.unserved ?? 0) ? m : least), 0)
  const short = months[worst]?.unserved ?? 0
  const gap =
    short < 0.5
      ? 'Demand is met in every month.'
      : `The largest shortfall is ${amount(short)} in ${name(worst)}; ${formatShare(demanded === 0 ? 0 : delivered / demanded, locale)} of demand is met over the horizon.`
  return `Stacked by vendor, ${name(0)} to ${name(months.length - 1)}. Demand goes from ${amount(first.demand)} to ${amount(last.demand)}, delivery from ${amount(first.delivered)} to ${amount(last.delivered)}. ${gap}`
}
