// Whole numbers out of a vendor's cell: quantities with nodes and MW converted, months, days.
import type { Cell } from '../../sheet/cell.ts'
import { accept, ask, type CellReading, reject, remark } from '../cell-reading.ts'
import { type ConversionKind, convertUnit } from './convert-unit.ts'
import { withNumber } from './foreign-amount.ts'
import type { ForeignField, ForeignReading } from './foreign-field.ts'
import { readForeignNumber } from './foreign-number.ts'
import { monthsOf, readPeriod } from './period-words.ts'
import { readVolume } from './read-volume.ts'
import type { LayoutUnit } from './units.ts'

function whole(read: CellReading<number>): CellReading<number> {
  if (read.value === undefined) return read
  if (read.value < 0) return reject('negative', `${read.value} is below 0`, 'Write a number that is not negative')
  return Number.isInteger(read.value)
    ? read
    : reject('not-whole', `${read.value} is not a whole number`, 'Write a whole number')
}

function converted(cell: Cell, field: ForeignField, kind: ConversionKind): ForeignReading<number> {
  return withNumber(cell, field, ({ number, percent, perNode }, unit) => {
    if (percent) return ask('percent', `it is a percentage (${cell.text.trim()})`, 'Write a whole number')
    return whole(convertUnit(number, kind, { unit, scale: field.scale, perNode: perNode ?? field.perNode }))
  })
}

/** The bound of a band that a target asks for: the last quantity of `64–512` for the most, the first for the least. */
function boundOf(cell: Cell, field: ForeignField): ForeignReading<number> | undefined {
  const volume = cell.value.kind === 'text' ? readVolume(cell.value.text) : undefined
  if (volume === undefined || !/\D/.test(cell.text.replace(/[\s.,]/g, ''))) return undefined
  const bound = field.to === 'maxQuantity' ? volume.to : volume.from
  if (bound === undefined) return undefined
  if (field.to === 'minQuantity' && volume.from === 0) return undefined
  const unit: LayoutUnit | undefined = volume.unit ?? field.unit
  const read = whole(convertUnit(bound, 'quantities', { unit, perNode: field.perNode }))
  const said = remark(
    'warning',
    'bound',
    `of “${cell.text.trim()}” only ${bound} is taken here`,
    'Check that nothing else is meant by it',
  )
  return {
    ...read,
    remarks: volume.to === undefined || volume.from === 0 ? read.remarks : [said, ...read.remarks],
    unit,
  }
}

/** A whole number of accelerators or kW. */
export function readForeignCount(cell: Cell, field: ForeignField): ForeignReading<number> {
  const plain = converted(cell, field, 'quantities')
  if (plain.value !== undefined || cell.value.kind !== 'text') return plain
  return boundOf(cell, field) ?? plain
}

/** Terms of so few units may be years as well as months. */
const fewMonths = 10

/** A whole number of months; years are multiplied, weeks and days rounded up for times of waiting. */
export function readForeignMonths(cell: Cell, field: ForeignField): ForeignReading<number> {
  const text = cell.value.kind === 'text' ? cell.value.text : ''
  const period = readPeriod(text)
  const months = period === undefined ? undefined : monthsOf(period)
  if (months !== undefined) return { ...accept(months, ...yearsNote(text, months, period?.span)), unit: 'months' }
  const waiting = waitingTime(period?.count, period?.span, text, field)
  if (waiting !== undefined) return waiting
  const read = readForeignNumber(cell, field)
  const unit = read.unit
  if (read.value === undefined) return { remarks: read.remarks }
  if (unit === 'weeks' || unit === 'days') {
    const span = unit === 'weeks' ? 'week' : 'day'
    return (
      waitingTime(read.value.number, span, cell.text, field) ??
      ask('unit', `${cell.text.trim()} ${unit} are no whole months`, 'Choose months or years')
    )
  }
  const isUnclear = unit === undefined && (field.to === 'leadMonths' || read.value.number <= fewMonths)
  if (isUnclear && read.value.number > 0) {
    return ask('unit', `${read.value.number} may be months, years or weeks`, 'Choose what the numbers count')
  }
  return converted(cell, field, 'lengths')
}

function yearsNote(text: string, months: number, span: string | undefined) {
  return span === 'year'
    ? [remark('note', 'converted', `“${text.trim()}” = ${months} months`, 'None, if it is right')]
    : []
}

/** Targets for which a started month counts as a whole one: the buyer waits through it. */
const waits = [
  'leadMonths',
  'exits[0].noticeMonths',
  'exits[1].noticeMonths',
  'options[0].noticeMonths',
  'options[1].noticeMonths',
]
const daysInMonth = 365.25 / 12

function waitingTime(
  count: number | undefined,
  span: string | undefined,
  text: string,
  field: ForeignField,
): ForeignReading<number> | undefined {
  const days = span === 'week' ? 7 : span === 'day' ? 1 : 0
  if (count === undefined || days === 0 || !waits.includes(field.to)) return undefined
  const exactMonths = (count * days) / daysInMonth
  const months = Math.ceil(exactMonths - 0.05)
  const words = `${count * days} days (“${text.trim()}”) are ${exactMonths.toFixed(2)} months; ${months} are used`
  return { ...accept(months, remark('warning', 'rounded', words, 'Check it if the month matters')), unit: 'months' }
}

const netDays =
  /^(?:net(?:to)?|rein netto)[ .-]*(\d{1,3})(?:[ .-]*(?:days?|d|tagen?|jours?|dias?|giorni))?$|^(\d{1,3}) ?(?:days?|d|tagen?|jours?|dias?|giorni) ?(?:net(?:to|s)?)?$/i

/** A whole number of days; `Net 30`, `30 Tage netto` too. */
export function readForeignDays(cell: Cell, field: ForeignField): ForeignReading<number> {
  const match = cell.value.kind === 'text' ? netDays.exec(cell.value.text.trim()) : null
  const days = match?.[1] ?? match?.[2]
  if (days !== undefined) return { ...accept(Number(days)), unit: 'days' }
  return converted(cell, field, 'dayCounts')
}
