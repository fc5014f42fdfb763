// A value of a quote as the cell of the bid sheet holds it.

import type { PlannedValue } from '../../sheet/sheet-plan.ts'
import { formatMonth, monthOf } from '../../time/month.ts'
import { valueAtPath } from '../draft.ts'
import type { InputKind } from './input.ts'

/** What stands in the cell of a column or field; undefined for an empty one. `start` is `YYYY-MM` of month 0. */
export function cellContent(
  root: unknown,
  column: { readonly path: string; readonly input: InputKind },
  start: string,
): PlannedValue | undefined {
  const value = valueAtPath(root, column.path)
  if (value === undefined) return undefined
  if (column.input === 'month') return { date: `${formatMonth(monthOf(start, Number(value)))}-01` }
  if (column.input === 'date') return { date: String(value) }
  if (column.input === 'yes-no') return value === true ? 'yes' : 'no'
  if (Array.isArray(value)) return value.join('; ')
  return typeof value === 'number' ? value : String(value)
}
