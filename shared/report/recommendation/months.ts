// The tables behind the charts, month by month.

import { deliveredByVendor } from '../../chart/capacity-by-month.ts'
import type { Series } from '../../chart/chart.ts'
import { powerByVendor } from '../../chart/power-by-month.ts'
import type { Block, Column } from '../block.ts'
import type { Facts } from '../facts.ts'
import { count, money, month, text } from '../figure.ts'

export function months(facts: Facts): readonly Block[] {
  const { tender, award } = facts
  const delivered = deliveredByVendor(tender, facts.offers.active, award)
  const power = powerByVendor(tender, facts.offers.active, award)
  const h100e = { unit: 'H100e', digits: 0 }
  return [
    { kind: 'page-break' },
    { kind: 'heading', level: 1, text: 'Month by month' },
    {
      kind: 'table',
      id: 'months',
      caption: 'Capacity, power and payments',
      columns: [
        { label: 'Month', unit: '', align: 'start', grow: 1 },
        { label: 'Demand', unit: 'H100e', align: 'end' },
        { label: 'Delivered', unit: 'H100e', align: 'end' },
        { label: 'Not served', unit: 'H100e', align: 'end' },
        { label: 'IT power', unit: 'MW', align: 'end' },
        { label: 'Payments', unit: facts.currency, align: 'end', sums: true },
      ],
      rows: award.months.map((one, m) => ({
        cells: [
          month(facts.monthAt(m)),
          ...[one.demand, one.delivered, one.unserved].map((value) => count(value, '', '', 1)),
          count(one.kw / 1000, '', '', 3),
          money(one.cash, facts.currency),
        ],
      })),
      total: [
        text('Total'),
        ...Array.from({ length: 4 }, () => text('')),
        money(
          facts.amountOf(
            facts.priced.ledger.filter(
              (line) =>
                line.cashMonth < tender.months && line.category !== 'lost-compute' && line.category !== 'tail-credit',
            ),
          ),
          facts.currency,
        ),
      ],
      note: ['Payments inside the horizon, undiscounted; those after it stand under “Cash”.'],
    },
    ...seriesTables(facts, 'delivered', 'Delivered by vendor', delivered, h100e),
    ...seriesTables(facts, 'power', 'Critical IT load under contract by vendor', power, { unit: 'MW', digits: 3 }),
  ]
}

/** Vendors a table is wide. */
const mostSeries = 6

/** A row a month, a column a series; more series than fit stand in a table of their own. */
function seriesTables(
  facts: Facts,
  id: string,
  caption: string,
  series: readonly Series[],
  value: { readonly unit: string; readonly digits: number },
): readonly Block[] {
  const parts = Array.from({ length: Math.ceil(series.length / mostSeries) }, (_, i) =>
    series.slice(i * mostSeries, (i + 1) * mostSeries),
  )
  return parts.map((part, i) => ({
    kind: 'table',
    id: parts.length === 1 ? id : `${id}-${i + 1}`,
    caption: parts.length === 1 ? caption : `${caption} (${i + 1} of ${parts.length})`,
    columns: [
      { label: 'Month', unit: '', align: 'start', grow: 1 },
      ...part.map((one): Column => ({ label: one.name, unit: value.unit, align: 'end', grow: 1 })),
    ],
    rows: facts.award.months.map((_, m) => ({
      cells: [month(facts.monthAt(m)), ...part.map((one) => count(one.values[m] ?? 0, '', '', value.digits))],
    })),
  }))
}
