// The totals check over a placed table: each additive field with all its records, totals and hidden lines included.

import { formatAddress } from '../../sheet/address.ts'
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { foldText } from '../words/fold-text.ts'
import { checkTotals, type LineAmount } from './check-totals.ts'
import { fieldCell } from './field-cell.ts'
import type { FieldInFile, TableInFile } from './place-layout.ts'
import { readTarget, type TargetContext } from './read-target.ts'

const additive: ReadonlySet<string> = new Set(['lineTotal', 'charge', 'total'])

/** Records looked at; more lines than this are no quote. */
const mostRecords = 5000

/** `fileCurrency`: of amounts whose field names none; absent when nothing says. */
export function tableTotals(
  table: TableInFile,
  context: TargetContext,
  fileCurrency?: string,
): readonly PlacedRemark[] {
  if (table.layout.use !== 'offers' || table.found.form === 'labels') return []
  const stated = table.found.records.some(({ role }) => role === 'total' || role === 'subtotal')
  if (!stated) return table.fields.flatMap((field) => unchecked(table, field))
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
    return checkTotals(layout.header, lines, layout.currency ?? fileCurrency)
  })
}

/** Line totals are not kept; without a total there is nothing to hold them against, and that is said. */
function unchecked({ found: { sheet } }: TableInFile, { layout, found }: FieldInFile): readonly PlacedRemark[] {
  const [header] = found?.headerCells ?? []
  if (header === undefined || (layout.to !== 'lineTotal' && layout.to !== 'total')) return []
  const what = `“${layout.header.slice(0, 80)}” is not kept, and no total is stated to check it against`
  return [placeRemark({ sheet, address: formatAddress(header) }, remark('note', 'line-totals', what, 'None'))]
}
