// The totals check over a placed table: each additive field with all its records, totals and hidden lines included.

import type { PlacedRemark } from '../placed-remark.ts'
import { foldText } from '../words/fold-text.ts'
import { checkTotals, type LineAmount } from './check-totals.ts'
import { fieldCell } from './field-cell.ts'
import type { TableInFile } from './place-layout.ts'
import { readTarget, type TargetContext } from './read-target.ts'

const additive: ReadonlySet<string> = new Set(['lineTotal', 'charge', 'total'])

/** Records looked at; more lines than this are no quote. */
const mostRecords = 5000

export function tableTotals(table: TableInFile, context: TargetContext): readonly PlacedRemark[] {
  const stated = table.found.records.some(({ role }) => role === 'total' || role === 'subtotal')
  if (!stated || table.found.form === 'labels' || table.layout.use !== 'offers') return []
  return table.fields.flatMap(({ layout, found }) => {
    if (found === undefined || layout.to === undefined || !additive.has(layout.to)) return []
    const field = { ...layout, to: 'lineTotal' as const }
    const lines = table.found.records.slice(0, mostRecords).map((record): LineAmount => {
      const { cell, position } = fieldCell(table.found, found, record, table.reader)
      const value = cell === undefined ? undefined : readTarget(cell, field, context).values[0]?.value
      return {
        role: record.role,
        hidden: record.hidden,
        key: foldText(record.key),
        amount: typeof value === 'number' ? value : undefined,
        sheet: table.found.sheet,
        position,
      }
    })
    return checkTotals(layout.header, lines)
  })
}
