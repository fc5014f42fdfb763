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

export interface RecordCount {
  readonly taken: number
  readonly leftOut: number
  readonly hidden: number
}

export function countRecords(placed: PlacedTable | undefined): RecordCount {
  const records = placed?.records ?? []
  const taken = records.filter((record) => record.taken).length
  return { taken, leftOut: records.length - taken, hidden: records.filter((record) => record.hidden).length }
}
