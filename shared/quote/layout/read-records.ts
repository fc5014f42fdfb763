// The records of a placed table, cell by cell: values by what they mean, notes for the rest, and cells only the buyer can decide.
import { type CellPosition, formatAddress, parseAddress } from '../../sheet/address.ts'
import { type Cell, isBlank, valueText } from '../../sheet/cell.ts'
import type { Tender } from '../../tender/tender.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import { readVolume } from '../words/read-volume.ts'
import { isKeptAsNote } from '../words/targets.ts'
import {
  type AcceleratorAcross,
  acceleratorsAcross,
  isAcross,
  ofItsOwn,
  remarksOfShared,
} from './accelerators-across.ts'
import { fieldCell } from './field-cell.ts'
import { labelOf } from './field-meaning.ts'
import type { ForeignRecord, ForeignValue, PlacedNote } from './foreign-record.ts'
import type { FieldLayout } from './layout.ts'
import type { FieldInFile, TableInFile } from './place-layout.ts'
import { isPriceUnit } from './price-unit.ts'
import { readTarget, type TargetContext, wordsOf } from './read-target.ts'
import type { FoundRecord } from './table.ts'

/** A cell that can be read in more than one way, or names what the tender does not know. */
export interface OpenCell {
  /** As its remark: `site`, `unit`, `choice`. */
  readonly code: string
  /** Of the field, or of the table for a section. */
  readonly path: string
  readonly to: string
  readonly text: string
  readonly vendor: string
  readonly place: ValuePlace
}

export interface RecordReading extends ForeignRecord {
  /** Id of the vendor the record itself names; '' when it names none. */
  readonly vendor: string
  readonly table: TableInFile
  readonly at: number
  readonly remarks: readonly PlacedRemark[]
}

export interface RecordsReading {
  readonly records: readonly RecordReading[]
  readonly open: readonly OpenCell[]
}

export interface RecordContext {
  readonly tender: Tender
  readonly target: TargetContext
  /** Whose offers a table's are when the record does not say; '' while nobody knows. */
  readonly vendorOf: (table: TableInFile) => string
  /** The text a cell had in the file, when a fix lies over it. */
  readonly rawOf: (sheet: string, address: string) => string | undefined
}

/** True for a record that is read as an offer; hidden ones only when the layout takes them. */
export function isTaken(table: TableInFile, record: FoundRecord): boolean {
  const chosen = table.layout.records?.[record.key]
  const isOffer = chosen === undefined ? record.role === 'offer' : chosen === 'offer'
  return isOffer && (table.layout.hidden === 'taken' || !(record.hidden || table.found.sheetHidden))
}

/** Reads at most `most` records. */
export function readRecords(table: TableInFile, context: RecordContext, most: number): RecordsReading {
  const records: RecordReading[] = []
  const open: OpenCell[] = []
  const above = new Map<FieldInFile, Cell>()
  const across = acceleratorsAcross(table, context.target)
  const fields = inOrder(table.fields.filter((field) => !isAcross(field)))
  open.push(...openNames(table, across ?? []))
  for (const record of table.found.records) {
    if (records.length >= most) break
    if (!isTaken(table, record)) continue
    const builder = startRecord(table, record, context)
    for (const field of fields) {
      const cell = cellOf(table, field, record, above)
      if (cell !== undefined) takeCell(builder, field, cell)
    }
    takeSection(builder, record)
    takeSheetName(builder)
    // The heading above a line may name its vendor after its cells were read.
    open.push(...builder.open.map((one) => (builder.vendor === '' ? one : { ...one, vendor: builder.vendor })))
    if (!builder.leftOut)
      records.push(...(across === undefined ? [finishRecord(builder)] : split(builder, across, open)))
  }
  return { records, open }
}

function openNames(table: TableInFile, across: readonly AcceleratorAcross[]): readonly OpenCell[] {
  const open = across.filter(({ isOpen }) => isOpen)
  return open.map(({ name, place }) => ({
    code: 'accelerator',
    path: table.path,
    to: 'accelerator',
    text: name,
    vendor: '',
    place,
  }))
}

/** One record for each accelerator with something in its own columns; the line as it is when none has. */
function split(shared: Builder, across: readonly AcceleratorAcross[], open: OpenCell[]): readonly RecordReading[] {
  const { table, record, context } = shared
  const kept = across.filter(({ isLeftOut }) => !isLeftOut)
  const parts = kept.map((one) => {
    const own: Builder = { ...startRecord(table, record, context), vendor: shared.vendor, values: [...shared.values] }
    for (const field of inOrder(one.fields)) {
      const cell = cellOf(table, field, record, new Map())
      if (cell !== undefined) takeCell(own, field, cell)
    }
    open.push(...own.open)
    return { one, own, values: ofItsOwn(own.values.slice(shared.values.length)) }
  })
  const there = parts.filter(({ values, own }) => !own.leftOut && (values.length > 0 || own.unread.size > 0))
  const remarks = [
    ...shared.remarks,
    ...remarksOfShared(shared.values, kept),
    ...parts.flatMap(({ own }) => own.remarks),
  ]
  if (kept.length > 0 && there.length === 0) return [finishRecord({ ...shared, remarks })]
  return there.map(({ one, own, values }, index) =>
    finishRecord(
      {
        ...own,
        values: [...(one.value === undefined ? [] : [one.value]), ...values, ...shared.values.filter(isOfAll)],
        notes: [...shared.notes, ...own.notes],
        remarks: index === 0 ? [...remarks, ...across.flatMap((other) => other.remarks)] : [],
        unread: new Set([...shared.unread, ...own.unread, ...(one.isOpen ? ['accelerator'] : [])]),
      },
      String(one.value?.value ?? one.name),
    ),
  )
}

function isOfAll({ to }: ForeignValue): boolean {
  return to !== 'accelerator'
}

interface Builder {
  readonly table: TableInFile
  readonly record: FoundRecord
  readonly context: RecordContext
  readonly values: ForeignValue[]
  readonly notes: PlacedNote[]
  readonly open: OpenCell[]
  readonly remarks: PlacedRemark[]
  readonly unread: Set<string>
  vendor: string
  leftOut: boolean
}

function startRecord(table: TableInFile, record: FoundRecord, context: RecordContext): Builder {
  const lists = { values: [], notes: [], open: [], remarks: [], unread: new Set<string>() }
  return { table, record, context, ...lists, vendor: '', leftOut: false }
}

/** What others are read by comes first: whose sites, how many a node, per what. */
const firstRead = ['vendor', 'perNode', 'price.unit']
const lastRead = 'terms'

function inOrder(fields: readonly FieldInFile[]): readonly FieldInFile[] {
  const rank = ({ layout }: FieldInFile) => {
    const at = firstRead.indexOf(layout.to ?? '')
    return at >= 0 ? at : layout.to === lastRead ? firstRead.length + 1 : firstRead.length
  }
  return fields.toSorted((a, b) => rank(a) - rank(b))
}

function cellOf(
  table: TableInFile,
  field: FieldInFile,
  record: FoundRecord,
  above: Map<FieldInFile, Cell>,
): Cell | undefined {
  if (field.found === undefined || (field.found.hidden && table.layout.hidden !== 'taken')) return undefined
  const { cell } = fieldCell(table.found, field.found, record, table.reader)
  if (cell !== undefined && !isBlank(cell)) {
    above.set(field, cell)
    return cell
  }
  return field.layout.fillDown === true ? above.get(field) : undefined
}

function placeOf({ table, context }: Builder, cell: Cell): ValuePlace {
  const [sheet, address] = [table.found.sheet, formatAddress(cell)]
  const raw = cell.formula === undefined ? valueText(cell.value) : `=${cell.formula}`
  return { sheet, address, raw: context.rawOf(sheet, address) ?? raw }
}

function takeCell(builder: Builder, { layout, path }: FieldInFile, cell: Cell): void {
  const { to } = layout
  if (to === 'nothing') return
  const place = placeOf(builder, cell)
  // A total among labels has no lines to be checked against.
  const isSum = (to === 'total' || to === 'lineTotal') && builder.table.found.form === 'labels'
  if (to === undefined || isKeptAsNote(to) || isSum) {
    builder.notes.push({ label: noteLabel(layout), text: wordsOf(cell), place })
  } else takeValue(builder, layout, path, cell, place)
}

function noteLabel({ header, to }: FieldLayout): string {
  return header.trim() !== '' ? header : to === undefined || to === 'note' ? 'Note' : labelOf(to)
}

/** Codes of doubts that one answer in the layout settles for all cells of a field. */
const settled = [
  'accelerator',
  'site',
  'vendor',
  'choice',
  'unit',
  'per-node',
  'number-format',
  'date-order',
  'currency',
]

function takeValue(builder: Builder, layout: FieldLayout, path: string, cell: Cell, place: ValuePlace): void {
  const { to = 'note' } = layout
  const vendor = builder.vendor === '' ? builder.context.vendorOf(builder.table) : builder.vendor
  const read = readTarget(cell, layout, {
    ...builder.context.target,
    vendor: vendor === '' ? undefined : vendor,
    perNode: nodeOf(builder),
    priceUnit: priceUnitOf(builder),
  })
  builder.remarks.push(...read.remarks.map((one) => placeRemark(place, one, layout.header.replace(/\s*:\s*$/, ''))))
  if (read.leftOut) builder.leftOut = true
  if (read.values.length === 0 && !read.leftOut && read.empty !== true) {
    builder.unread.add(to === 'region' ? 'site' : to)
    for (const { code, severity } of read.remarks) {
      if (severity !== 'question' || !settled.includes(code)) continue
      builder.open.push({ code, path, to, text: wordsOf(cell), vendor, place })
    }
  }
  for (const value of read.values) {
    if (value.to === 'note') {
      builder.notes.push({ label: noteLabel(layout), text: String(value.value), place })
      continue
    }
    // A cell of its own says more than a phrase among others.
    if (to === 'terms' && builder.values.some((known) => known.to === value.to)) continue
    if (value.to === 'vendor') builder.vendor = String(value.value)
    if (value.to === 'site' && builder.values.some((known) => known.to === 'site')) continue
    builder.values.push({ ...bandOf(layout, nodeOf(builder)), ...value, header: layout.header, place })
  }
}

/** The axis of a field, a band of volume with its end and in accelerators. */
function bandOf({ at, header }: FieldLayout, perNode: number | undefined): Pick<ForeignValue, 'at' | 'upTo'> {
  if (at?.volume === undefined) return { at }
  const volume = header
    .split(' / ')
    .map(readVolume)
    .find((band) => band?.from === at.volume)
  const times = volume?.unit === 'nodes' ? (perNode ?? 1) : volume?.unit === 'MW' ? 1000 : 1
  return {
    at: { ...at, volume: at.volume * times },
    upTo: volume?.to === undefined ? undefined : volume.to * times,
  }
}

function nodeOf({ values, table }: Builder): number | undefined {
  const own = values.find(({ to }) => to === 'perNode')?.value
  return typeof own === 'number' ? own : table.layout.perNode
}

/** Quantities offered as numbers of nodes. */
function countsNodes({ layout }: TableInFile): boolean {
  return layout.fields.some(({ to, unit }) => unit === 'nodes' && (to === 'maxQuantity' || to === 'minQuantity'))
}

/** What the record, or else the layout, says a price without a unit is for. */
function priceUnitOf({ values, table }: Builder) {
  const stated = values.find(({ to }) => to === 'price.unit')?.value ?? table.layout.fixed?.['price.unit']
  return isPriceUnit(stated) ? stated : undefined
}

/** The heading above a record: a value when the layout says what it means, else a note. */
function takeSection(builder: Builder, record: FoundRecord): void {
  if (record.section === undefined) return
  takeHeading(builder, 'Section', record.section.text, record.section.position, builder.table.layout.section)
}

function takeSheetName(builder: Builder): void {
  const { found, layout } = builder.table
  if (layout.sheetName !== undefined) takeHeading(builder, 'Sheet', found.sheet, found.header.from, layout.sheetName)
}

/** Words that hold for a record without standing in it; the record's own cells come first. */
function takeHeading(
  builder: Builder,
  header: string,
  text: string,
  position: CellPosition,
  to: string | undefined,
): void {
  const { table } = builder
  const own = header === 'Section' ? table.reader.cells.at(position.row, position.column) : undefined
  const place =
    own === undefined ? { sheet: table.found.sheet, address: formatAddress(position) } : placeOf(builder, own)
  if (to === 'nothing') return
  if (to === undefined || isKeptAsNote(to)) {
    builder.notes.push({ label: header, text, place })
    return
  }
  if (builder.values.some((value) => value.to === (to === 'region' ? 'site' : to))) return
  const cell: Cell = { ...position, value: { kind: 'text', text }, text, format: '' }
  takeValue(builder, { header, key: '', to, values: table.layout.values }, table.path, cell, place)
}

/** A cell merged over several records stands in the first of them only. */
function isOwn({ found }: TableInFile, record: FoundRecord, { address }: ValuePlace): boolean {
  const at = parseAddress(address)
  return found.form === 'labels' || (found.form === 'rows' ? at?.row : at?.column) === record.at
}

function finishRecord(builder: Builder, across?: string): RecordReading {
  const { table, record, values, notes, unread, vendor, remarks } = builder
  const places = [...values, ...notes].map((one) => one.place)
  const first = places.find((one) => isOwn(table, record, one)) ?? places[0]
  const place = first === undefined ? { sheet: table.found.sheet } : { sheet: first.sheet, address: first.address }
  const perNode = nodeOf(builder)
  return {
    place,
    values,
    notes,
    perNode,
    wholeNodes: countsNodes(table) ? perNode : undefined,
    unread,
    vendor,
    table,
    at: record.at,
    across,
    remarks,
  }
}
