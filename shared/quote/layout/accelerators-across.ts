// A record whose headers name accelerators becomes one record for each that has a price in it, as if each stood in a line of its own.
import { formatAddress } from '../../sheet/address.ts'
import type { Cell } from '../../sheet/cell.ts'
import { remark } from '../cell-reading.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import type { ForeignValue } from './foreign-record.ts'
import type { FieldInFile, TableInFile } from './place-layout.ts'
import { readTarget, type TargetContext } from './read-target.ts'

/** An accelerator that headers name, read once for the whole table. */
export interface AcceleratorAcross {
  /** The words of the header. */
  readonly name: string
  readonly fields: readonly FieldInFile[]
  readonly place: ValuePlace
  /** Absent while nobody has said which accelerator it is. */
  readonly value: ForeignValue | undefined
  readonly remarks: readonly PlacedRemark[]
  readonly isOpen: boolean
  /** The layout leaves what stands under it out. */
  readonly isLeftOut: boolean
}

/** In the order of their first header; undefined when no header names one. */
export function acceleratorsAcross(
  table: TableInFile,
  context: TargetContext,
): readonly AcceleratorAcross[] | undefined {
  const byName = new Map<string, FieldInFile[]>()
  for (const field of table.fields) {
    const name = nameOf(field)
    if (name !== undefined && isShown(table, field)) byName.set(name, [...(byName.get(name) ?? []), field])
  }
  if (byName.size === 0) return undefined
  return [...byName].flatMap(([name, fields]) => readName(table, name, fields, context))
}

export function isAcross(field: FieldInFile): boolean {
  return nameOf(field) !== undefined
}

/** A column kept as a note is none of an accelerator's. */
function nameOf({ layout: { at, to } }: FieldInFile): string | undefined {
  return to === undefined || to === 'note' || to === 'nothing' ? undefined : at?.accelerator
}

function isShown(table: TableInFile, { found }: FieldInFile): boolean {
  return found !== undefined && (!found.hidden || table.layout.hidden === 'taken')
}

function readName(
  table: TableInFile,
  name: string,
  fields: readonly FieldInFile[],
  context: TargetContext,
): AcceleratorAcross {
  const found = fields[0]?.found
  const header = found?.header ?? name
  const at = found?.headerCells.findLast(({ row, column }) => textAt(table, row, column).includes(name))
  const position = at ?? found?.headerCells.at(-1) ?? table.found.header.from
  const raw = textAt(table, position.row, position.column) || header
  const place = { sheet: table.found.sheet, address: formatAddress(position), raw }
  const cell: Cell = { ...position, value: { kind: 'text', text: name }, text: name, format: '' }
  const field = { header, key: '', to: 'accelerator', values: table.layout.values }
  const read = readTarget(cell, field, context)
  const id = read.values.find(({ to }) => to === 'accelerator')?.value
  return {
    name,
    fields,
    place,
    value: id === undefined ? undefined : { to: 'accelerator', value: id, header, place },
    remarks: [
      ...read.remarks.map((one) => placeRemark(place, one, 'Header')),
      ...(read.leftOut ? [placeRemark(place, leftOut(name))] : []),
    ],
    isOpen: id === undefined && !read.leftOut,
    isLeftOut: read.leftOut,
  }
}

function leftOut(name: string) {
  return remark('note', 'line-left-out', `what stands under “${name}” is left out by choice`, 'None')
}

function textAt({ reader }: TableInFile, row: number, column: number): string {
  const value = reader.cells.at(row, column)?.value
  return value?.kind === 'text' ? value.text : ''
}

/** What stands in the accelerator's own columns, on the axes that are left. */
export function ofItsOwn(values: readonly ForeignValue[]): readonly ForeignValue[] {
  return values.map((value) => {
    const { accelerator: _, ...at } = value.at ?? {}
    return { ...value, at: Object.keys(at).length === 0 ? undefined : at }
  })
}

/** What a line says once for all its accelerators and would better say for each. */
export function remarksOfShared(
  shared: readonly ForeignValue[],
  across: readonly AcceleratorAcross[],
): readonly PlacedRemark[] {
  const [first] = across
  if (first === undefined) return []
  return shared.flatMap(({ to, at, place, value }) => {
    if (to === 'maxQuantity' && at === undefined && across.length > 1) {
      const what = `${String(value)} is read as available of each accelerator of the line`
      return [
        placeRemark(place, remark('warning', 'quantity-of-each', what, 'Ask the vendor if it is for all together')),
      ]
    }
    if (to !== 'accelerator' || across.every((one) => one.value?.value === value)) return []
    const what = `the line is of ${String(value)}, but its prices stand under ${across.map(({ name }) => name).join(', ')}; the headers count`
    return [placeRemark(place, remark('question', 'accelerator-twice', what, 'Say what this field means instead'))]
  })
}
