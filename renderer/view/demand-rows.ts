// Demand as rows of a grid, and changes to it as edits of the document.
import { documentPath } from '../../shared/tender/document-path.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { Edits } from '../stores/tender.ts'

export interface DemandRow {
  readonly workload: string
  readonly name: string
  /** H100e, one a month. */
  readonly quantity: readonly number[]
}

export function demandRows(tender: Tender): readonly DemandRow[] {
  return tender.workloads.map((workload) => {
    const quantity = tender.demand.find((row) => row.workload === workload.id)?.quantity ?? []
    return {
      workload: workload.id,
      name: workload.name ?? workload.id,
      quantity: Array.from({ length: tender.months }, (_, m) => quantity[m] ?? 0),
    }
  })
}

/** Sum over workloads, month by month. */
export function demandTotal(rows: readonly DemandRow[], months: number): readonly number[] {
  return Array.from({ length: months }, (_, m) => rows.reduce((sum, row) => sum + (row.quantity[m] ?? 0), 0))
}

/** Edits that put `values` into a workload's demand from month `from` on; what reaches past the horizon is left out. */
export function demandEdits(tender: Tender, workload: string, from: number, values: readonly number[]): Edits {
  const index = tender.demand.findIndex((row) => row.workload === workload)
  const kept = values.slice(0, tender.months - from)
  if (index < 0 || tender.demand[index]?.quantity.length !== tender.months) {
    const before = demandRows(tender).find((row) => row.workload === workload)?.quantity ?? []
    const quantity = before.map((value, m) => kept[m - from] ?? value)
    return [{ path: documentPath(['demand', index < 0 ? tender.demand.length : index]), value: { workload, quantity } }]
  }
  return kept.map((value, i) => ({ path: documentPath(['demand', index, 'quantity', from + i]), value }))
}

/** The edit that gives a new workload a demand of 0 in every month. */
export function emptyDemand(tender: Tender, workload: string): Edits {
  const quantity = Array.from({ length: tender.months }, () => 0)
  return [{ path: documentPath(['demand', tender.demand.length]), value: { workload, quantity } }]
}
