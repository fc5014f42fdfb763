// Capacity and power against demand, and who serves which workload.
import { capacityByMonth } from '../../chart/capacity-by-month.ts'
import { powerByMonth } from '../../chart/power-by-month.ts'
import type { Block, Row } from '../block.ts'
import type { Facts } from '../facts.ts'
import { count, listed, say, share, text, words } from '../figure.ts'

export function capacity(facts: Facts): readonly Block[] {
  const { tender, award, locale } = facts
  return [
    { kind: 'heading', level: 1, text: 'Capacity and power' },
    {
      kind: 'chart',
      caption: 'Delivered capacity by vendor against demand',
      chart: capacityByMonth(tender, facts.offers.active, award, locale),
    },
    {
      kind: 'chart',
      caption: 'Critical IT load under contract, by vendor',
      chart: powerByMonth(tender, facts.offers.active, award, locale),
    },
    workloadsTable(facts),
  ]
}

function workloadsTable(facts: Facts): Block {
  const rows = facts.tender.workloads.map((workload): Row => {
    const demand = facts.tender.demand.find((entry) => entry.workload === workload.id)?.quantity ?? []
    const demanded = demand.reduce((sum, value) => sum + value, 0)
    const served = servedBy(facts, workload.id)
    const delivered = [...served.values()].reduce((sum, value) => sum + value, 0)
    const parts = [...served]
      .sort((a, b) => b[1] - a[1])
      .map(([vendor, value]) => say`${facts.names.nameOf(vendor)} ${share(delivered === 0 ? 0 : value / delivered)}`)
    return {
      cells: [
        text(workload.name ?? workload.id),
        count(demanded, ''),
        count(delivered, ''),
        share(demanded === 0 ? 1 : delivered / demanded),
        words(parts.length === 0 ? ['nobody'] : listed(parts, ', ')),
      ],
    }
  })
  return {
    kind: 'table',
    id: 'workloads',
    caption: 'Who serves which workload',
    columns: [
      { label: 'Workload', unit: '', align: 'start', grow: 1 },
      { label: 'Demand', unit: 'H100e-months', align: 'end' },
      { label: 'Delivered', unit: 'H100e-months', align: 'end' },
      { label: 'Met', unit: '%', align: 'end' },
      { label: 'Served by', unit: '', align: 'start', grow: 2 },
    ],
    rows,
    note: ['Over the horizon. Served by: share of what is delivered to the workload.'],
  }
}

/** H100e-months delivered to a workload by each vendor. */
function servedBy(facts: Facts, workload: string): ReadonlyMap<string, number> {
  const served = new Map<string, number>()
  const factors = facts.tender.workloads.find((candidate) => candidate.id === workload)?.capacityFactor ?? {}
  for (const entry of facts.award.use.filter((use) => use.workload === workload)) {
    const active = facts.offers.active.find((candidate) => candidate.offer.id === entry.offer)
    if (active === undefined) continue
    const worth = (factors[active.terms.accelerator ?? ''] ?? 0) * active.terms.availability
    const amount = entry.quantity.reduce((sum, value) => sum + value, 0) * worth
    if (amount > 0) served.set(active.vendor, (served.get(active.vendor) ?? 0) + amount)
  }
  return served
}
