// What is needed, by workload and month.
import { formatQuantity } from '../money/format.ts'
import type { Tender } from '../tender/tender.ts'
import { monthOf, nameMonth } from '../time/month.ts'
import type { Chart } from './chart.ts'

/** Stacked areas of demand, one a workload. */
export function demandByMonth(
  tender: Pick<Tender, 'workloads' | 'demand' | 'start' | 'months'>,
  locale: string,
): Chart {
  const months = Array.from({ length: tender.months }, (_, m) => m)
  const series = tender.workloads.map((workload) => {
    const quantity = tender.demand.find((entry) => entry.workload === workload.id)?.quantity ?? []
    return { name: workload.name ?? workload.id, values: months.map((m) => quantity[m] ?? 0) }
  })
  const total = months.map((m) => series.reduce((sum, one) => sum + (one.values[m] ?? 0), 0))
  const peak = total.reduce((most, value, m) => (value > (total[most] ?? 0) ? m : most), 0)
  const at = (m: number) =>
    `${formatQuantity(total[m] ?? 0, 'H100e', locale)} in ${nameMonth(monthOf(tender.start, m))}`
  return {
    kind: 'areas',
    id: 'demand',
    title: 'Demand by month',
    unit: 'H100e',
    start: tender.start,
    series,
    line: undefined,
    alt: `Demand stacked by workload: ${at(0)}, ${at(tender.months - 1)}, the peak ${at(peak)}.`,
  }
}
