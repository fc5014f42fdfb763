// What labels, loose texts and the layout itself say for all offers of a file or of one sheet: quote fields, defaults, notes.
import { formatAddress, parseAddress } from '../../sheet/address.ts'
import { valueText } from '../../sheet/cell.ts'
import { targetOf } from '../words/targets.ts'
import { fieldCell } from './field-cell.ts'
import type { SheetFindings } from './file-tables.ts'
import type { ForeignValue, PlacedNote } from './foreign-record.ts'
import { labelScope } from './label-scope.ts'
import type { LooseTerm } from './loose-terms.ts'
import type { TableInFile } from './place-layout.ts'
import type { RecordReading } from './read-records.ts'
import type { FoundRecord } from './table.ts'

export interface FileValues {
  /** Values that hold for a table's offers: labels of its sheet or of this table alone, then of sheets without offers, then what the layout fixes. */
  readonly defaultsOf: (table: TableInFile) => readonly ForeignValue[]
  readonly notesOf: (tables: readonly TableInFile[]) => readonly PlacedNote[]
}

/** Loose texts kept as notes of one quote; a file of more is no quote but a book. */
const mostTexts = 100

export function fileValues(
  labels: readonly RecordReading[],
  tables: readonly TableInFile[],
  sheets: readonly SheetFindings[],
  loose: readonly LooseTerm[] = [],
  { holds } = labelScope(tables),
): FileValues {
  const withOffers = new Set(tables.filter(({ layout }) => layout.use === 'offers').map(({ found }) => found.sheet))
  const holdsFor = (sheet: string, table: TableInFile) => sheet === table.found.sheet || !withOffers.has(sheet)
  return {
    defaultsOf: (table) => {
      const isOwn = (record: RecordReading) => record.table.found.sheet === table.found.sheet
      const here = labels.filter((record) => holds(record.table, table))
      const [own, others] = [here.filter(isOwn), here.filter((record) => !isOwn(record))]
      const texts = loose.filter(({ sheet }) => holdsFor(sheet, table)).map(({ value }) => value)
      return [...[...own, ...others].flatMap(({ values }) => values), ...texts, ...fixedValues(table)]
    },
    notesOf: (own) => {
      const applies = (sheet: string) => own.some((table) => holdsFor(sheet, table))
      const ofLabels = labels
        .filter((record) => own.some((table) => holds(record.table, table)))
        .flatMap(({ notes }) => notes)
      const remarked = tables.filter((table) => own.includes(table)).flatMap(noteRecords)
      const loose = sheets
        .filter(({ sheet }) => !sheet.hidden && applies(sheet.name))
        .flatMap((findings) => looseNotes(findings))
      return [...ofLabels, ...[...remarked, ...loose].toSorted(byRow)].slice(0, mostTexts)
    },
  }
}

/** As they stand in their sheet; sheets stay in their order. */
function byRow(a: PlacedNote, b: PlacedNote): number {
  return a.place.sheet === b.place.sheet ? rowOf(a) - rowOf(b) : 0
}

function rowOf({ place }: PlacedNote): number {
  return parseAddress(place.address)?.row ?? 0
}

/** What the layout fixes has no cell of its own. */
function fixedValues(table: TableInFile): readonly ForeignValue[] {
  const place = { sheet: table.found.sheet, address: formatAddress(table.found.header.from) }
  return Object.entries(table.layout.fixed ?? {}).map(([to, value]) => ({
    to,
    value,
    header: targetOf(to)?.label ?? to,
    place,
  }))
}

/** Remarks in words between or below the lines. */
function noteRecords(table: TableInFile): readonly PlacedNote[] {
  return notesIn(table, table.found.records)
}

/** Remarks in words below the last line: they hold for all lines. */
export function footnotes(table: TableInFile): readonly PlacedNote[] {
  const { records } = table.found
  return notesIn(table, records.slice(records.findLastIndex(({ role }) => role === 'offer') + 1))
}

function notesIn(table: TableInFile, records: readonly FoundRecord[]): readonly PlacedNote[] {
  return records
    .filter(({ role, hidden }) => role === 'note' && (!hidden || table.layout.hidden === 'taken'))
    .flatMap((record) => {
      const cells = table.found.fields.flatMap(
        (field) => fieldCell(table.found, field, record, table.reader).cell ?? [],
      )
      const texts = [
        ...new Set(cells.map((cell) => (cell.text.trim() === '' ? valueText(cell.value) : cell.text.trim()))),
      ]
      const [first] = cells
      if (first === undefined || texts.join('').trim() === '') return []
      const address = formatAddress(first)
      const place = { sheet: table.found.sheet, address, raw: valueText(first.value) }
      return [{ label: `Text in ${address}`, text: texts.join(' · '), place }]
    })
}

function looseNotes({ sheet, loose }: SheetFindings): readonly PlacedNote[] {
  return loose.map(({ position, text }) => {
    const address = formatAddress(position)
    return { label: `Text in ${address}`, text, place: { sheet: sheet.name, address, raw: text } }
  })
}
