// How well a table of a layout fits a table found in a sheet: by header keys, never by positions.
import { looksLikeModel } from '../words/accelerator-words.ts'
import { readHeader } from '../words/read-header.ts'
import { countsAlike, isRecounted } from './counts-alike.ts'
import type { Axis, FieldLayout, TableLayout } from './layout.ts'
import type { FoundField, FoundTable } from './table.ts'

export interface TableFit {
  /** 0…1: the weight of the layout's fields that are there. */
  readonly score: number
  /** In the order of the layout's fields; undefined where the file has none. */
  readonly fields: readonly (FoundField | undefined)[]
  /** Indices of fields whose header states another unit or currency than the layout's. */
  readonly recounted: ReadonlySet<number>
  /** Fields of the file that the layout does not know. */
  readonly added: readonly FoundField[]
}

/** Below this a table is another table. */
export const leastFit = 0.6

/** Share of a field's weight that is lost when it counts in another unit. */
const recountedWeight = 0.1

/** A table without its price is not recognised, whatever else fits. */
export function fitTable(layout: TableLayout, found: FoundTable): TableFit | undefined {
  if (layout.form !== found.form) return undefined
  const free = new Set(found.fields)
  const take = (field: FoundField | undefined) => {
    if (field !== undefined) free.delete(field)
    return field
  }
  const exact = layout.fields.map((field) =>
    take([...free].find((one) => isField(field, one) && one.nth === (field.nth ?? 0))),
  )
  const alike = exact.map((there, index) => there ?? take([...free].find((one) => isField(layout.fields[index], one))))
  const fields = alike.map(
    (there, index) => there ?? take([...free].find((one) => isRecounted(layout.fields[index], one))),
  )
  const recounted = new Set([...fields.keys()].filter((index) => fields[index] !== alike[index]))
  const prices = layout.fields.some(isPrice) ? isPrice : isListPrice
  if (
    layout.use === 'offers' &&
    layout.fields.some(prices) &&
    !layout.fields.some((field, i) => prices(field) && fields[i] !== undefined)
  ) {
    return undefined
  }
  const missing = layout.fields.filter(
    (field, index) => fields[index] === undefined && !movesWithTime(field, layout, fields),
  )
  const all = weigh(layout.fields)
  // A layout whose units are the file's fits better.
  const doubtful = recountedWeight * weigh(layout.fields.filter((_, index) => recounted.has(index)))
  const score = all === 0 ? 0 : (all - weigh(missing) - doubtful) / all
  return { score, fields, recounted, added: [...free] }
}

/** The same key, and no other unit or currency than the header had: a price by the month is not the price by the hour that was confirmed. */
function isField(field: FieldLayout | undefined, found: FoundField): boolean {
  if (field === undefined || found.key !== field.key) return false
  return countsAlike(field, found.header)
}

/** A column new to the layout that continues its columns by volume, term, month or accelerator: what its neighbours mean, at its own place. */
export function likeNeighbours(header: string, layout: TableLayout): FieldLayout | undefined {
  const at = axesOf(header, layout)
  const axis = axisOf(at)
  if (at === undefined || axis === undefined) return undefined
  const neighbour = layout.fields.find((field) => axisOf(field.at) === axis && field.to !== undefined)
  return neighbour === undefined ? undefined : { ...neighbour, at }
}

/** Beside accelerators a header in the manner of a product's name is one more, which the tender may not know. */
function axesOf(header: string, { fields }: TableLayout): Axis | undefined {
  const { at, targets, unit } = readHeader(header)
  const isOther = at !== undefined || unit !== undefined || targets.length > 0 || !looksLikeModel(header)
  return isOther || !fields.some((field) => axisOf(field.at) === 'accelerator') ? at : { accelerator: header.trim() }
}

/** Bands, months and accelerators change from round to round; while one of them is there, the others are not missed. */
function movesWithTime(field: FieldLayout, layout: TableLayout, fields: TableFit['fields']): boolean {
  const axis = axisOf(field.at)
  return (
    axis !== undefined && layout.fields.some((other, index) => fields[index] !== undefined && axisOf(other.at) === axis)
  )
}

export function axisOf(at: Axis | undefined): keyof Axis | undefined {
  return at === undefined
    ? undefined
    : (['volume', 'month', 'term', 'accelerator'] as const).find((name) => at[name] !== undefined)
}

function isPrice(field: FieldLayout): boolean {
  return field.to === 'price'
}

/** The price of a table that states no other. */
function isListPrice(field: FieldLayout): boolean {
  return field.to === 'price.list'
}

function weigh(fields: readonly FieldLayout[]): number {
  return fields.reduce((sum, field) => sum + weightOf(field), 0)
}

function weightOf(field: FieldLayout): number {
  if (isPrice(field)) return 4
  return field.to === undefined || field.to === 'note' || field.to === 'nothing' ? 1 : 2
}
