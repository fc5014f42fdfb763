// Lays a layout over the tables of a file: which table is which, where each field stands, what has moved, is new or is gone.
import { isBlank } from '../../sheet/cell.ts'
import type { Sheet } from '../../sheet/workbook.ts'
import { withMoneyWords } from '../words/money-words.ts'
import { readHeader } from '../words/read-header.ts'
import { cellsOf } from './cells-of-field.ts'
import type { SheetFindings } from './file-tables.ts'
import { fitTable, leastFit, likeNeighbours, type TableFit } from './fit-table.ts'
import type { FieldLayout, Layout, TableLayout } from './layout.ts'
import { losesMoney } from './money-cells.ts'
import { goneTable, newTable, tableChanges } from './moved-words.ts'
import type { SheetReader } from './sheet-reader.ts'
import type { FoundField, FoundTable } from './table.ts'

export interface FieldInFile {
  /** In the layout: `tables[0].fields[3]`. */
  readonly path: string
  readonly layout: FieldLayout
  /** The field as saved, where the file's header states another unit or currency: nothing is read until somebody has said how. */
  readonly asked?: FieldLayout
  /** Absent when this file does not have it. */
  readonly found: FoundField | undefined
}

/** A table of the layout where it lies in the file; one of `everySheet` lies in several. */
export interface TableInFile {
  readonly path: string
  readonly layout: TableLayout
  readonly found: FoundTable
  readonly sheet: Sheet
  readonly reader: SheetReader
  readonly fields: readonly FieldInFile[]
}

export interface LayoutInFile {
  /** The layout with what is new in this file added: columns as notes, or asked about when they hold money, tables as not used. */
  readonly layout: Layout
  readonly tables: readonly TableInFile[]
  readonly moved: readonly string[]
  /** 0…1: how much of the layout's offers tables the file has; 0 when one of them is missing altogether. */
  readonly fit: number
}

interface Placement {
  readonly findings: SheetFindings
  readonly found: FoundTable
  readonly fit: TableFit
}

/** Cells looked at to judge a field. */
const judged = 100
/** Most tables of a layout; more than this in one file is no quote. */
const mostTables = 200

export function placeLayout(layout: Layout, sheets: readonly SheetFindings[]): LayoutInFile {
  const free = sheets.flatMap((findings) => findings.tables.map((found) => ({ findings, found })))
  const placements = placeTables(layout.tables, free)
  const taken = new Set(placements.flat().map(({ found }) => found))
  const grown = layout.tables.map((table, index) => withAdded(table, placements[index] ?? []))
  const others = free.filter(({ found }) => !taken.has(found)).slice(0, Math.max(0, mostTables - grown.length))
  const added = others.map(({ found }, index) => unusedTable(found, grown.length + index))
  const all = [...placements, ...others.map(({ findings, found }, index) => placeNew(findings, found, added[index]))]
  const tables = [...grown, ...added].flatMap((table, t) =>
    (all[t] ?? []).map((placement) => tableInFile(table, `tables[${t}]`, placement)),
  )
  const moved = layout.tables.flatMap((table, index) => {
    const here = placements[index] ?? []
    if (here.length === 0) return goneTable(table)
    return here.flatMap((placement) =>
      tableChanges(table, grown[index] ?? table, placement.found, placement.fit, placement.findings.isText),
    )
  })
  return {
    layout: { ...layout, tables: [...grown, ...added] },
    tables,
    moved: [...moved, ...others.map(({ found }) => newTable(found))],
    fit: fitOf(layout, placements),
  }
}

/** The best pairs first; a sheet of the same name decides between equals. */
function placeTables(
  tables: readonly TableLayout[],
  free: readonly { readonly findings: SheetFindings; readonly found: FoundTable }[],
): readonly (readonly Placement[])[] {
  const pairs = tables.flatMap((table, t) =>
    free.flatMap(({ findings, found }, order) => {
      const fit = fitTable(table, found)
      if (fit === undefined || fit.score < leastFit) return []
      const rank = fit.score + (table.sheet === found.sheet ? 0.001 : 0) - fit.added.length * 0.000_01
      return [{ t, findings, found, fit, rank, order }]
    }),
  )
  const taken = new Set<FoundTable>()
  const placed: Placement[][] = tables.map(() => [])
  for (const pair of pairs.toSorted((a, b) => b.rank - a.rank || a.order - b.order)) {
    const own = placed[pair.t]
    if (own === undefined || taken.has(pair.found)) continue
    if (own.length > 0 && tables[pair.t]?.everySheet !== true) continue
    own.push(pair)
    taken.add(pair.found)
  }
  const order = new Map(free.map(({ found }, index) => [found, index]))
  return placed.map((own) => own.toSorted((a, b) => (order.get(a.found) ?? 0) - (order.get(b.found) ?? 0)))
}

/** The layout's table with the columns that are new in the file, each once. */
function withAdded(table: TableLayout, placements: readonly Placement[]): TableLayout {
  const fields: FieldLayout[] = [...table.fields]
  const added = placements.flatMap((one) => one.fit.added.map((field) => ({ ...one, field })))
  for (const { field, found, findings } of added) {
    if (fields.some((known) => known.key === field.key && (known.nth ?? 0) === field.nth)) continue
    const like = table.use === 'offers' ? likeNeighbours(field.header, table) : undefined
    const use = like ?? (asksMoney(table, field, found, findings) ? dueBy(field.header) : { to: 'note' })
    fields.push({ ...use, ...nameOf(field) })
  }
  return fields.length === table.fields.length ? table : { ...table, fields }
}

/** Totals are for checking only; any other money that is new would be lost as a note. */
function asksMoney(table: TableLayout, field: FoundField, found: FoundTable, findings: SheetFindings): boolean {
  if (table.use !== 'offers' && table.use !== 'quote') return false
  const [best] = readHeader(field.header).targets
  if (best?.to === 'lineTotal' || best?.to === 'total') return false
  const cells = cellsOf(findings, found, field, judged).flatMap(({ cell }) =>
    cell === undefined || isBlank(cell) ? [] : [cell],
  )
  return losesMoney(field.header, cells)
}

function dueBy(header: string): Pick<FieldLayout, 'unit'> {
  const { unit } = withMoneyWords(readHeader(header), header)
  return unit === undefined ? {} : { unit }
}

/** How a layout names a field. */
export function nameOf(field: FoundField): Pick<FieldLayout, 'header' | 'key' | 'nth'> {
  const name = { header: field.header.slice(0, 500), key: field.key.slice(0, 500) }
  return field.nth === 0 ? name : { ...name, nth: field.nth }
}

function unusedTable(found: FoundTable, number: number): TableLayout {
  const { sheet, form, fields } = found
  return { id: `table-${number + 1}`, sheet: sheet.slice(0, 200), form, use: 'nothing', fields: fields.map(nameOf) }
}

function placeNew(findings: SheetFindings, found: FoundTable, table: TableLayout | undefined): readonly Placement[] {
  return table === undefined
    ? []
    : [{ findings, found, fit: { score: 1, fields: found.fields, recounted: new Set<number>(), added: [] } }]
}

function tableInFile(layout: TableLayout, path: string, { findings, found, fit }: Placement): TableInFile {
  const there = new Map(fit.added.map((field) => [`${field.key}\n${field.nth}`, field]))
  const fields = layout.fields.map((field, index) => ({
    path: `${path}.fields[${index}]`,
    ...(fit.recounted.has(index) ? { layout: { ...field, to: 'nothing' }, asked: field } : { layout: field }),
    found: fit.fields[index] ?? there.get(`${field.key}\n${field.nth ?? 0}`),
  }))
  return { path, layout, found, sheet: findings.sheet, reader: findings.reader, fields }
}

function fitOf(layout: Layout, placements: readonly (readonly Placement[])[]): number {
  const scores = layout.tables.flatMap((table, index) =>
    table.use === 'offers' ? [Math.max(0, ...(placements[index] ?? []).map(({ fit }) => fit.score))] : [],
  )
  return scores.length === 0 ? 0 : Math.min(...scores)
}
