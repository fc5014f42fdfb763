// A layout as the screen lists it: one row a field with its meaning, details and first cell; records that are no plain offers.
import type { FieldLayout, Layout, TableLayout } from '../../shared/quote/layout/layout.ts'
import type { LayoutProposal, PlacedTable } from '../../shared/quote/layout/proposal.ts'
import { fieldDetail, targetWords } from './layout-words.ts'

export interface FieldRow {
  readonly path: string
  readonly field: FieldLayout
  /** `open`: nobody has said what it means; `nothing`: left out on purpose. */
  readonly state: 'read' | 'note' | 'nothing' | 'open'
  readonly meaning: string
  readonly detail: string
  /** First cells with a value. */
  readonly sample: readonly (readonly [address: string, text: string])[]
  readonly headerCells: readonly string[]
  /** This file has no such field. */
  readonly missing: boolean
  readonly hidden: boolean
  readonly why: string
}

export interface TableRow {
  readonly path: string
  readonly table: TableLayout
  /** Absent when this file has no such table. */
  readonly placed: PlacedTable | undefined
  /** Names of the sheets that hold such a table. */
  readonly sheets: readonly string[]
  readonly fields: readonly FieldRow[]
}

export function tableRows({ layout, tables }: LayoutProposal, locale: string): readonly TableRow[] {
  return layout.tables.map((table, index) => {
    const path = `tables[${index}]`
    const here = tables.filter((one) => one.path === path)
    const [placed] = here
    const byPath = new Map(placed?.fields.map((field) => [field.path, field]))
    const fields = table.fields.map((field, at): FieldRow => {
      const fieldPath = `${path}.fields[${at}]`
      const found = byPath.get(fieldPath)
      return {
        path: fieldPath,
        field,
        state: stateOf(field),
        meaning: targetWords(field.to) ?? 'Not said yet',
        detail: fieldDetail(field, locale),
        sample: found?.sample ?? [],
        headerCells: found?.headerCells ?? [],
        missing: found === undefined || (found.headerCells.length === 0 && found.sample.length === 0),
        hidden: found?.hidden ?? false,
        why: found?.why ?? '',
      }
    })
    return { path, table, placed, sheets: here.map(({ sheet }) => sheet), fields }
  })
}

function stateOf({ to }: FieldLayout): FieldRow['state'] {
  if (to === undefined) return 'open'
  return to === 'nothing' || to === 'note' ? to : 'read'
}

/** Paths of the fields that are read into something. */
export function mappedPaths(layout: Layout): ReadonlySet<string> {
  return new Set(
    layout.tables.flatMap((table, t) =>
      table.fields.flatMap((field, f) =>
        table.use === 'nothing' || field.to === undefined || field.to === 'nothing'
          ? []
          : [`tables[${t}].fields[${f}]`],
      ),
    ),
  )
}

/** `12 rows are taken, 3 left out, 1 hidden`, of all that the table has. */
export function countWords({ form, count: { taken, leftOut, hidden } }: PlacedTable, locale: string): string {
  const noun = form === 'rows' ? 'row' : 'column'
  return [
    taken === 1 ? `1 ${noun} is taken` : `${taken.toLocaleString(locale)} ${noun}s are taken`,
    leftOut === 0 ? '' : `${leftOut.toLocaleString(locale)} left out`,
    hidden === 0 ? '' : `${hidden.toLocaleString(locale)} hidden`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** What is said when only the first rows are listed one by one; '' when all of them are. */
export function listedWords({ form, records, count }: PlacedTable, locale: string): string {
  const all = count.taken + count.leftOut
  if (records.length >= all) return ''
  const noun = form === 'rows' ? 'rows' : 'columns'
  return `Only the first ${records.length.toLocaleString(locale)} of ${all.toLocaleString(locale)} ${noun} can be listed here.`
}
