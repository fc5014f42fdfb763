// Dates and months out of a vendor's cell: date cells, text in the field's order, months in words, validity in days.
import { type Cell, valueText } from '../../sheet/cell.ts'
import { serialToDate } from '../../sheet/date-serial.ts'
import { formatMonth, parseMonth } from '../../time/month.ts'
import { accept, ask, type CellReading, reject, remark } from '../cell-reading.ts'
import { dateOrders } from '../layout/layout.ts'
import { readDateIn } from './date-style.ts'
import type { ForeignContext, ForeignField } from './foreign-field.ts'
import { isAtOnce, readMonthWord } from './month-words.ts'
import { datePlus, readRelative } from './period-words.ts'

/** Serial numbers of 1982 to 2119: what a date cell that lost its format looks like. */
const likelySerial = (serial: number) => Number.isInteger(serial) && serial >= 30_000 && serial <= 80_000

function dateNumber(serial: number, context: ForeignContext): CellReading<string> {
  const date = likelySerial(serial) ? serialToDate(serial, context.dateSystem)?.date : undefined
  return date === undefined
    ? reject('not-a-date', `it holds the number ${serial}, not a date`, 'Write YYYY-MM-DD')
    : ask(
        'date-as-number',
        `it holds the number ${serial}, which may be the date ${date}`,
        `Write ${date} if that is meant`,
      )
}

function textDate(text: string, field: ForeignField): CellReading<string> {
  const orders = field.dates === undefined ? dateOrders : [field.dates]
  const readings = [...new Set(orders.flatMap((order) => readDateIn(text, order) ?? []))]
  const [only] = readings
  if (only !== undefined && readings.length === 1) return accept(only)
  if (readings.length > 1) {
    return ask('date-order', `“${text.trim()}” may be ${readings.join(' or ')}`, 'Choose the order of day and month')
  }
  const other =
    field.dates === undefined ? undefined : dateOrders.find((order) => readDateIn(text, order) !== undefined)
  return other === undefined
    ? reject('not-a-date', `“${text.trim()}” is not a date this program reads`, 'Write it as YYYY-MM-DD')
    : ask(
        'date-order',
        `“${text.trim()}” is no date in the order chosen for its field`,
        'Choose the order of day and month',
      )
}

function relativeDate(text: string, context: ForeignContext): CellReading<string> | undefined {
  const period = readRelative(text)
  if (period === undefined) return undefined
  if (context.receivedOn === undefined) {
    return ask(
      'received-on',
      `“${text.trim()}” counts from the day of the quote, which is not known`,
      'Say when the quote was received',
    )
  }
  const date = datePlus(context.receivedOn, period)
  return accept(
    date,
    remark(
      'warning',
      'relative-date',
      `“${text.trim()}” from ${context.receivedOn} on is ${date}`,
      'Check the day it counts from',
    ),
  )
}

/** `YYYY-MM-DD`. */
export function readForeignDate(cell: Cell, field: ForeignField, context: ForeignContext): CellReading<string> {
  const { value } = cell
  if (value.kind === 'date') {
    const time = remark('note', 'time-left-out', 'the time of day is left out', 'None, if it does not matter')
    return accept(value.date, ...(value.seconds === 0 ? [] : [time]))
  }
  if (value.kind === 'number') return dateNumber(value.number, context)
  if (value.kind !== 'text')
    return reject('not-a-date', `it holds ${valueText(value) || 'no value'}, not a date`, 'Write YYYY-MM-DD')
  return relativeDate(value.text, context) ?? textDate(value.text, field)
}

/** `YYYY-MM`, and what was left out of the cell's words. */
function readMonthText(cell: Cell, field: ForeignField, context: ForeignContext): CellReading<string> {
  const text = cell.value.kind === 'text' ? cell.value.text : ''
  if (isAtOnce(text)) {
    return accept(
      context.start,
      remark('note', 'at-once', `“${text.trim()}” is read as the first month of the tender`, 'None, if it is right'),
    )
  }
  const word = readMonthWord(text)
  if (word !== undefined) {
    const left = word.left ?? ''
    return accept(
      word.month,
      ...(left === ''
        ? []
        : [remark('warning', 'first-month', `${left}; its first month, ${word.month}, is used`, 'Check it')]),
    )
  }
  if (readRelative(text) !== undefined) {
    return ask('relative-month', `“${text.trim()}” counts from a day that is not known`, 'Write the month as YYYY-MM')
  }
  const read = readForeignDate(cell, field, context)
  if (read.value === undefined) return read
  const month = read.value.slice(0, 7)
  const isFirst = read.value.endsWith('-01')
  const left = remark(
    'note',
    'day-left-out',
    `the day of ${read.value} is left out: terms run by months`,
    'None, if it is right',
  )
  return accept(month, ...read.remarks, ...(isFirst ? [] : [left]))
}

/** Targets for which a month before the tender means: from its first month on. */
const fromTheStart = new Set(['startEarliest', 'delivery.promisedMonth'])

/** Months from the tender's start. */
export function readForeignMonth(cell: Cell, field: ForeignField, context: ForeignContext): CellReading<number> {
  const read = readMonthText(cell, field, context)
  const [month, start] = [parseMonth(read.value ?? ''), parseMonth(context.start)]
  if (month === undefined || start === undefined) return { remarks: read.remarks }
  if (month >= start) return accept(month - start, ...read.remarks)
  const words = `${formatMonth(month)} lies before the tender begins in ${context.start}`
  return fromTheStart.has(field.to)
    ? accept(
        0,
        ...read.remarks,
        remark('note', 'before-start', `${words}; it is read as its first month`, 'None, if it is right'),
      )
    : reject('before-start', words, `Write ${context.start} or later`)
}
