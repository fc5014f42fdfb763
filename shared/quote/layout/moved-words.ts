// What has changed in the shape of a vendor's file since its layout was saved, in sentences.
import { columnName, formatRange } from '../../sheet/address.ts'
import type { TableFit } from './fit-table.ts'
import type { FieldLayout, TableLayout } from './layout.ts'
import type { FoundField, FoundTable } from './table.ts'

/** Sentences about one table of a layout and where it is found; `grown` is the layout with the new fields in it. */
export function tableChanges(
  table: TableLayout,
  grown: TableLayout,
  found: FoundTable,
  fit: TableFit,
  isText: boolean,
): readonly string[] {
  const isNamed = !isText && table.everySheet !== true && table.sheet !== found.sheet
  const sheet = !isNamed ? [] : [renamed(table.sheet, found.sheet)]
  const added = fit.added.map((field) => newField(field, found, grown))
  const gone = table.fields
    .filter((_, index) => fit.fields[index] === undefined)
    .map((field) => goneField(field, found))
  const moved = movedFields(fit.fields).map((field) => `${named(field.header)} now stands in ${whereIs(field, found)}`)
  return [...sheet, ...moved, ...added, ...gone]
}

export function goneTable(table: TableLayout): readonly string[] {
  return table.use === 'nothing' ? [] : [`The table of the sheet “${table.sheet}” is not in this file`]
}

export function newTable(found: FoundTable): string {
  return `The table ${formatRange({ from: found.header.from, to: found.body.to })} of the sheet “${found.sheet}” is new and is not read`
}

function renamed(was: string, is: string): string {
  return `The table of the sheet “${was}” stands on the sheet “${is}”`
}

function newField(field: FoundField, found: FoundTable, grown: TableLayout): string {
  const known = grown.fields.find(({ key, nth }) => key === field.key && (nth ?? 0) === field.nth)
  const use =
    known !== undefined && known.to === undefined
      ? 'asked what it is'
      : known?.to === 'note'
        ? 'kept as a note'
        : 'read like the ones beside it'
  return `${named(field.header)} in ${whereIs(field, found)} is new; it is ${use}`
}

function goneField(field: FieldLayout, found: FoundTable): string {
  return `${named(field.header)} is gone from the sheet “${found.sheet}”`
}

function named(header: string): string {
  return header === '' ? 'A column without a header' : `“${header.slice(0, 80)}”`
}

function whereIs(field: FoundField, found: FoundTable): string {
  if (found.form === 'rows') return `column ${columnName(field.at)}`
  const row = found.form === 'columns' ? field.at : (field.headerCells[0]?.row ?? 0)
  return `row ${row + 1}`
}

/** Fields outside the longest run that still stands in the layout's order. */
function movedFields(fields: readonly (FoundField | undefined)[]): readonly FoundField[] {
  const there = fields.flatMap((field) => (field === undefined ? [] : [field]))
  const best: { readonly length: number; readonly before: number }[] = []
  for (const [index, field] of there.entries()) {
    let [length, before] = [1, -1]
    for (let earlier = 0; earlier < index; earlier += 1) {
      if ((there[earlier]?.at ?? 0) < field.at && (best[earlier]?.length ?? 0) + 1 > length) {
        length = (best[earlier]?.length ?? 0) + 1
        before = earlier
      }
    }
    best.push({ length, before })
  }
  const kept = new Set<number>()
  let at = best.reduce((most, one, index) => (one.length > (best[most]?.length ?? 0) ? index : most), 0)
  for (; at >= 0 && at < best.length; at = best[at]?.before ?? -1) kept.add(at)
  return there.filter((_, index) => !kept.has(index))
}
