// A layout in the buyer's words: what a table is, what a field's unit and formats are called, what is done with a record.
import { assertNever } from '../../shared/kernel/assert-never.ts'
import type {
  Axis,
  DateOrder,
  FieldLayout,
  Layout,
  NumberFormat,
  TableLayout,
} from '../../shared/quote/layout/layout.ts'
import type { PlacedTable } from '../../shared/quote/layout/proposal.ts'
import type { RecordRole } from '../../shared/quote/layout/table.ts'
import { targetOf } from '../../shared/quote/words/targets.ts'
import type { LayoutUnit } from '../../shared/quote/words/units.ts'
import { columnName, formatRange } from '../../shared/sheet/address.ts'
import { nameMonth, parseMonth } from '../../shared/time/month.ts'

export const unitWords: Readonly<Record<LayoutUnit, string>> = {
  'accelerator-hour': 'per accelerator-hour',
  'accelerator-day': 'per accelerator-day',
  'accelerator-month': 'per accelerator-month',
  'accelerator-year': 'per accelerator-year',
  'node-hour': 'per node-hour',
  'node-month': 'per node-month',
  'node-year': 'per node-year',
  'kW-month': 'per kW-month',
  'kW-year': 'per kW-year',
  'MW-month': 'per MW-month',
  'MW-year': 'per MW-year',
  accelerator: 'per accelerator',
  node: 'per node',
  kW: 'per kW',
  MW: 'per MW',
  accelerators: 'accelerators',
  nodes: 'nodes',
  months: 'months',
  years: 'years',
  weeks: 'weeks',
  days: 'days',
  percent: 'percent',
  share: 'a share from 0 to 1',
  kWh: 'per kWh',
  MWh: 'per MWh',
  'cent-kWh': 'cents per kWh',
  once: 'once',
  month: 'each month',
  year: 'each year',
  GB: 'per GB',
  'GB-month': 'per GB-month',
  'TB-month': 'per TB-month',
  units: 'units of money',
  thousands: 'thousands',
  millions: 'millions',
}

/** Each format by the same number, as a sheet would write it. */
export const numberWords: Readonly<Record<NumberFormat, string>> = { point: '1,234.56', comma: '1.234,56' }

export const dateWords: Readonly<Record<DateOrder, string>> = {
  dmy: 'day, month, year: 31.12.2027',
  mdy: 'month, day, year: 12/31/2027',
  ymd: 'year, month, day: 2027-12-31',
}

export const useWords: Readonly<Record<TableLayout['use'], string>> = {
  offers: 'Offers',
  quote: 'About the whole quote',
  observations: 'Market prices, never bids',
  nothing: 'Left out',
}

export const roleWords: Readonly<Record<RecordRole, string>> = {
  offer: 'offer',
  total: 'total',
  subtotal: 'subtotal',
  section: 'heading',
  note: 'remark',
  header: 'header again',
}

const oneOf: Readonly<Record<TableLayout['use'], string>> = {
  offers: 'One offer',
  quote: 'One entry',
  observations: 'One price',
  nothing: 'One record',
}

/** `One offer a row, rows 6–18`. */
export function tableWords(table: PlacedTable, use: TableLayout['use']): string {
  const { from, to } = table.body
  const one = oneOf[use]
  switch (table.form) {
    case 'rows':
      return `${one} a row, ${span('row', String(from.row + 1), String(to.row + 1))}`
    case 'columns':
      return `${one} a column, ${span('column', columnName(from.column), columnName(to.column))}`
    case 'labels':
      return `Labels with their values, ${formatRange({ from: table.header.from, to })}`
    default:
      return assertNever(table.form)
  }
}

function span(word: string, from: string, to: string): string {
  return from === to ? `${word} ${from}` : `${word}s ${from}–${to}`
}

/** What a field means, in words; undefined while nobody has said. */
export function targetWords(to: string | undefined): string | undefined {
  return to === undefined ? undefined : (targetOf(to)?.label ?? to)
}

/** Unit, currency, formats and axis of a field, one after the other; '' when nothing is said. */
export function fieldDetail(field: FieldLayout, locale: string): string {
  return [
    field.at === undefined ? undefined : axisWords(field.at, locale),
    field.unit === undefined ? undefined : unitWords[field.unit],
    field.currency,
    field.numbers === undefined ? undefined : numberWords[field.numbers],
    field.dates === undefined ? undefined : dateWords[field.dates].split(':')[0],
    field.fillDown === true ? 'empty cells as above' : undefined,
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ')
}

export function axisWords({ volume, term, month, accelerator }: Axis, locale: string): string {
  const read = month === undefined ? undefined : parseMonth(month)
  return [
    accelerator,
    volume === undefined ? undefined : `from ${volume.toLocaleString(locale)}`,
    term === undefined ? undefined : `${term} months`,
    read === undefined ? month : nameMonth(read),
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** Names of vendors and sites that the layout adds to the tender, by id. */
export function addedNames(layout: Layout): ReadonlyMap<string, string> {
  const { vendors = [], sites = [] } = layout.additions ?? {}
  return new Map([
    ...vendors.map(({ id, name }) => [id, name] as const),
    ...sites.map(({ id, name }) => [id, name ?? id] as const),
  ])
}
