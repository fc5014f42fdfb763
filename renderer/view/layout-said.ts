// What the buyer may say beside the cells: which quantity, term or month a field's values are for, and what holds for a whole table.

import { type InputKind, inputWords } from '../../shared/quote/bid-sheet/input.ts'
import type { Axis, FieldLayout, TableLayout } from '../../shared/quote/layout/layout.ts'
import type { LayoutEdit } from '../../shared/quote/layout/proposal.ts'
import { targetOf, targets } from '../../shared/quote/words/targets.ts'
import { documentPath, parseDocumentPath } from '../../shared/tender/document-path.ts'
import { isDate, parseMonth } from '../../shared/time/month.ts'

/** A text that was typed, as the layout keeps it; undefined takes it out; `fix` says what to write instead. */
export type Said = { readonly value: string | number | undefined } | { readonly fix: string }

type AxisPart = keyof Axis

interface AxisWords {
  readonly part: AxisPart
  readonly label: string
  readonly placeholder: string
  readonly read: (text: string) => Said
}

/** Whole numbers from 0 to `most`. */
function whole(text: string, most: number): Said {
  const number = Number(text)
  return Number.isInteger(number) && number >= 0 && number <= most
    ? { value: number }
    : { fix: `Write a whole number up to ${most}` }
}

export const axisParts: readonly AxisWords[] = [
  { part: 'volume', label: 'From quantity', placeholder: 'any', read: (text) => whole(text, 10_000_000) },
  { part: 'term', label: 'Term, months', placeholder: 'any', read: (text) => whole(text, 1200) },
  {
    part: 'month',
    label: 'Month',
    placeholder: 'YYYY-MM',
    read: (text) => (parseMonth(text) === undefined ? { fix: 'Write 2027-04' } : { value: text }),
  },
]

/** Prices and quantities are for a quantity, a term or a month; anything else holds for all of them. */
export function hasAxis({ to, at }: Pick<FieldLayout, 'to' | 'at'>): boolean {
  return at !== undefined || to?.split('.')[0] === 'price' || to === 'maxQuantity' || to === 'ramp'
}

/** Sets a part of what a field is for; the last one taken out takes the whole out. */
export function axisEdit(field: string, at: Axis | undefined, part: AxisPart, value: Axis[AxisPart]): LayoutEdit {
  const { [part]: _, ...others } = at ?? {}
  const next = value === undefined ? others : { ...others, [part]: value }
  return Object.keys(next).length === 0 ? { path: `${field}.at` } : { path: `${field}.at`, value: next }
}

const numbers: readonly InputKind[] = ['count', 'quantity', 'months', 'days', 'share', 'rate', 'factor']
const sayable: readonly InputKind[] = [...numbers, 'accelerator', 'site', 'choice', 'date', 'currency', 'text']
/** Those asked for most stand first. */
const first = ['site', 'accelerator', 'kind', 'termMonths', 'maxQuantity', 'quote.currency']

/** What can be said for a whole table and is not said yet. */
export function sayableTargets({ fixed = {} }: Pick<TableLayout, 'fixed'>) {
  const rank = (to: string) => (first.includes(to) ? first.indexOf(to) : first.length)
  return targets
    .filter(({ to, input, belongs }) => belongs !== 'record' && sayable.includes(input) && !Object.hasOwn(fixed, to))
    .toSorted((a, b) => rank(a.to) - rank(b.to))
    .map(({ to, label }) => ({ value: to, label }))
}

/** How a value said for a whole table is to be written; '' where every text will do. */
export function fixedHint(to: string): string {
  const { input } = targetOf(to) ?? { input: 'text' }
  return input === 'date' ? 'YYYY-MM-DD' : inputWords[input].unit
}

export function readFixed(to: string, text: string): Said {
  const input = targetOf(to)?.input ?? 'text'
  if (input === 'date') return isDate(text) ? { value: text } : { fix: 'Write 2027-04-30' }
  if (!numbers.includes(input)) return { value: text }
  const number = Number(text)
  if (!Number.isFinite(number)) return { fix: `Write ${inputWords[input].unit || 'a number'}` }
  if (input === 'share' && (number < 0 || number > 1)) return { fix: 'Write a share from 0 to 1: 0.8 for 80 %' }
  if (input === 'share' || input === 'rate' || input === 'factor') return { value: number }
  return whole(text, 10_000_000)
}

/** Sets what holds for every line of a table where its own cells say nothing, or takes it out; the last one takes the whole out. */
export function fixedEdit(
  table: string,
  { fixed = {} }: Pick<TableLayout, 'fixed'>,
  to: string,
  value: string | number | undefined,
): LayoutEdit {
  const path = documentPath([...(parseDocumentPath(table) ?? []), 'fixed'])
  const others = Object.entries(fixed).filter(([name]) => name !== to)
  const next = value === undefined ? others : [...others, [to, value] as const]
  return next.length === 0 ? { path } : { path, value: Object.fromEntries(next) }
}
