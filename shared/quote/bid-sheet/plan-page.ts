// One sheet of the bid sheet with offers in rows: quote fields on top, then header, help and rows to fill in.
import { formatRange } from '../../sheet/address.ts'
import type { PlannedCell, PlannedCheck, PlannedSheet } from '../../sheet/sheet-plan.ts'
import { TERMS } from '../../tender/offer.ts'
import type { TermGroup } from '../../tender/term.ts'
import { cellContent } from './cell-content.ts'
import { type Column, headerText, idColumn, isNeeded } from './columns.ts'
import { type InputKind, inputWords } from './input.ts'
import { checkNumber, markText } from './layout.ts'
import { type QuoteField, quoteNoteRoom, sheetFields } from './quote-fields.ts'
import type { BidSheetRequest } from './request.ts'

/** Rows for offers, more when the quote has more. */
export const offerRoom = 30

const groupNames: { readonly [K in TermGroup]: string } = {
  capacity: 'Capacity',
  time: 'Time',
  price: 'Price',
  payment: 'Payment',
  power: 'Power',
  ownership: 'Ownership',
  rights: 'Rights',
  service: 'Service',
  text: 'Notes',
}

/** Where lists of choices stand, by input; absent inputs have none. */
export type ListRanges = Partial<Record<InputKind, string>>

interface Rows {
  readonly bands: number
  readonly header: number
  readonly help: number
  readonly first: number
  readonly last: number
}

/** The sheet named `name` with these columns; only the first sheet of a workbook carries the quote's fields. */
export function planPage(
  request: BidSheetRequest,
  name: string,
  columns: readonly Column[],
  lists: ListRanges,
  withFields: boolean,
): PlannedSheet {
  const all = [idColumn, ...columns.filter((column) => column.path !== idColumn.path)]
  const offers = request.quote?.offers ?? []
  const top = withFields ? 4 : 1
  const room = Math.max(offerRoom, offers.length + 10)
  const rows: Rows = { bands: top, header: top + 1, help: top + 2, first: top + 3, last: top + 2 + room }
  const fields = withFields ? sheetFields(Math.max(quoteNoteRoom, request.quote?.notes?.length ?? 0)) : []
  return {
    name,
    cells: [
      { row: 0, column: 0, value: markText, look: 'mark' },
      { row: 0, column: 2, value: pageTitle(request, name), look: 'title' },
      ...fields.flatMap((field, column) => fieldCells(request, field, column)),
      ...bandCells(all, rows.bands),
      ...all.flatMap((column, at) => headCells(column, at, rows)),
      ...all.flatMap((column, at) => inputCells(request, column, at, rows)),
    ],
    merges: [],
    widths: all.map((column, at) => Math.max(widthOf(column), fields[at] === undefined ? 0 : 15)),
    heights: { 0: 24, ...(withFields ? { 1: 62 } : {}), [rows.header]: 62, [rows.help]: 76 },
    frozen: { rows: rows.first, columns: 1 },
    checks: [
      ...fields.flatMap((field, column) =>
        field.locked ? [] : [checkOf(field, lists, { from: { row: 2, column }, to: { row: 2, column } })],
      ),
      ...all.map((column, at) =>
        checkOf(column, lists, { from: { row: rows.first, column: at }, to: { row: rows.last, column: at } }),
      ),
    ],
    landscape: true,
  }
}

function pageTitle(request: BidSheetRequest, name: string): string {
  return `${request.tender.name} · ${name} of ${request.vendor.name} · round ${request.round}`
}

function fieldCells(request: BidSheetRequest, field: QuoteField, column: number): readonly PlannedCell[] {
  const header = field.unit === '' ? field.label : `${field.label} (${field.unit})`
  const value = fieldValue(request, field)
  const { format } = inputWords[field.input]
  return [
    { row: 1, column, value: header, look: field.required && !field.locked ? 'required' : 'header' },
    { row: 2, column, ...(value === undefined ? {} : { value }), look: field.locked ? 'mark' : 'input', format },
  ]
}

function fieldValue(request: BidSheetRequest, field: QuoteField) {
  switch (field.path) {
    case 'mark.tender':
      return request.tender.id
    case 'mark.number':
      return checkNumber
    case 'vendor':
      return request.vendor.id
    case 'round':
      return request.round
    default:
      return cellContent(request.quote, field, request.tender.start)
  }
}

/** The name of a group of terms over the first of its columns. */
function bandCells(columns: readonly Column[], row: number): readonly PlannedCell[] {
  const nameOf = (column: Column) => (column.term === 'id' ? 'Offer' : groupNames[TERMS[column.term].group])
  return columns.map((column, at) => {
    const before = columns[at - 1]
    const name = nameOf(column)
    const begins = before === undefined || nameOf(before) !== name
    return { row, column: at, ...(begins ? { value: name } : {}), look: 'band' }
  })
}

/** Words above the header that are ours: the reader passes over them. */
export const bandNames: ReadonlySet<string> = new Set(['Offer', ...Object.values(groupNames)])

function headCells(column: Column, at: number, rows: Rows): readonly PlannedCell[] {
  return [
    { row: rows.header, column: at, value: headerText(column), look: isNeeded(column) ? 'required' : 'header' },
    { row: rows.help, column: at, value: helpText(column), look: 'help' },
  ]
}

function helpText(column: Column): string {
  // The reader knows the line of help by the text under the id.
  return column.path === idColumn.path ? idColumn.help : [column.help, choiceText(column)].filter(Boolean).join('; ')
}

function choiceText(column: Pick<Column, 'choices' | 'path'>): string {
  return column.choices.length === 0 || column.path === 'price.tierMode' ? '' : column.choices.join(', ')
}

function inputCells(request: BidSheetRequest, column: Column, at: number, rows: Rows): readonly PlannedCell[] {
  const offers = request.quote?.offers ?? []
  const { format } = inputWords[column.input]
  return Array.from({ length: rows.last - rows.first + 1 }, (_, index) => {
    const value = cellContent(offers[index], column, request.tender.start)
    return { row: rows.first + index, column: at, ...(value === undefined ? {} : { value }), look: 'input', format }
  })
}

function checkOf(
  input: Pick<Column, 'input' | 'choices' | 'label' | 'help' | 'path'>,
  lists: ListRanges,
  range: PlannedCheck['range'],
): PlannedCheck {
  const { allow, example } = inputWords[input.input]
  const source = lists[input.input]
  const chosen: PlannedCheck['allow'] =
    input.choices.length > 0
      ? { kind: 'list', values: input.choices }
      : source === undefined
        ? allow
        : { kind: 'list-range', source }
  const hint = example === '' ? '' : ` Example: ${example}.`
  return {
    range,
    allow: chosen,
    promptTitle: input.label.slice(0, 32),
    prompt: `${input.help}.${hint}`.slice(0, 255),
    refusal: refusalOf(chosen, example).slice(0, 255),
    strict: chosen.kind === 'list' || chosen.kind === 'list-range',
  }
}

function refusalOf(allow: PlannedCheck['allow'], example: string): string {
  switch (allow.kind) {
    case 'list':
      return `Choose one of: ${allow.values.join(', ')}.`
    case 'list-range':
      return 'Choose one from the list.'
    case 'whole':
      return 'Write a whole number that is not negative.'
    case 'decimal':
      return `Write a number${allow.most === undefined ? '' : ` of ${allow.least ?? 0} to ${allow.most}`}. Example: ${example}.`
    case 'date':
      return `Write it as ${example}.`
    case 'any':
      return ''
  }
}

const widths: Partial<Record<InputKind, number>> = {
  id: 18,
  accelerator: 14,
  site: 16,
  choice: 18,
  text: 26,
  offers: 24,
  share: 11,
  factor: 11,
  rate: 11,
}

function widthOf(column: Column): number {
  return widths[column.input] ?? 14
}

/** Where the offers' ids stand on a planned page, as a list for other sheets. */
export function idRange(page: PlannedSheet): string {
  const check = page.checks.find((candidate) => candidate.promptTitle === idColumn.label)
  return check === undefined ? '' : `${page.name}!${absolute(formatRange(check.range))}`
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
}
