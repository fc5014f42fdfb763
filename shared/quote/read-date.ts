// A date or a month out of a cell. ISO dates and real date cells are read; 03/04/27 is a question.

import type { Cell } from '../sheet/cell.ts'
import { type DateSystem, serialToDate } from '../sheet/date-serial.ts'
import { isDate, parseMonth } from '../time/month.ts'
import { accept, ask, type CellReading, type CellRemark, reject, remark } from './cell-reading.ts'

/** Reads `YYYY-MM-DD`. */
export function readDate(cell: Cell, system: DateSystem): CellReading<string> {
  const { value } = cell
  if (value.kind === 'date') return accept(value.date, ...formulaRemark(cell), ...timeRemark(value.seconds))
  if (value.kind === 'number') return unformatted(value.number, system)
  if (value.kind !== 'text') return reject('not-a-date', `it holds ${describe(cell)}, not a date`, 'Write YYYY-MM-DD')
  const text = value.text.trim()
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)?.[1]
  if (iso !== undefined && isDate(iso)) return accept(iso, ...formulaRemark(cell))
  return looseDate(text, 'YYYY-MM-DD')
}

/** Reads a calendar month, `YYYY-MM`; a date stands for its month. */
export function readCalendarMonth(cell: Cell, system: DateSystem): CellReading<string> {
  const text = cell.value.kind === 'text' ? cell.value.text.trim() : ''
  if (parseMonth(text) !== undefined) return accept(text, ...formulaRemark(cell))
  if (cell.value.kind === 'number' && Number.isInteger(cell.value.number) && Math.abs(cell.value.number) <= 1200) {
    return ask('month-number', `${cell.value.number} is not a calendar month`, 'Write the month as YYYY-MM')
  }
  const isIso = /^\d{4}-/.test(text)
  const read = cell.value.kind === 'text' && !isIso ? looseDate(text, 'YYYY-MM') : readDate(cell, system)
  if (read.value === undefined) return read
  const month = read.value.slice(0, 7)
  if (read.value.endsWith('-01')) return accept(month, ...read.remarks)
  return accept(
    month,
    ...read.remarks,
    remark(
      'warning',
      'day-left-out',
      `the day of ${read.value} is left out: terms run by months`,
      'None, if the whole month is meant',
    ),
  )
}

function unformatted(serial: number, system: DateSystem): CellReading<string> {
  const date = serialToDate(serial, system)
  if (date === undefined || !Number.isInteger(serial) || serial < 20_000) {
    return reject('not-a-date', `it holds the number ${serial}, not a date`, 'Write YYYY-MM-DD')
  }
  return ask(
    'date-as-number',
    `it holds the number ${serial}, which may be the date ${date.date}`,
    `Write ${date.date} if that is meant`,
  )
}

/** A date written as 31/3/2027 or 3.31.2027: read when only one order of day and month gives a date, else a question. */
function looseDate(text: string, form: 'YYYY-MM-DD' | 'YYYY-MM'): CellReading<string> {
  const parts = /^(\d{1,2})[./-](\d{1,2})[./-](\d{2}|\d{4})$/.exec(text)
  if (parts === null) return reject('not-a-date', `“${text}” is not a date this program reads`, `Write it as ${form}`)
  const fullYear = (parts[3] ?? '').length === 4
  const year = fullYear ? (parts[3] ?? '') : `20${parts[3]}`
  const two = (digits = '') => digits.padStart(2, '0')
  const readings = [`${year}-${two(parts[2])}-${two(parts[1])}`, `${year}-${two(parts[1])}-${two(parts[2])}`].filter(
    (date, index, all) => isDate(date) && all.indexOf(date) === index,
  )
  const [only] = readings
  if (only === undefined) return reject('not-a-date', `“${text}” is no date`, `Write it as ${form}`)
  if (readings.length === 1 && fullYear) {
    return accept(
      only,
      remark('warning', 'date-as-text', `“${text}” is text; it is read as ${only}`, 'None, if it is right'),
    )
  }
  const shown = readings.map((date) => date.slice(0, form.length)).join(' or ')
  return ask('date-as-text', `“${text}” is a date written as text, which may be ${shown}`, `Write ${shown}`)
}

function formulaRemark(cell: Cell): readonly CellRemark[] {
  return cell.formula === undefined
    ? []
    : [remark('warning', 'formula', 'the date comes from a formula; its stored result is used', 'Check it')]
}

function timeRemark(seconds: number): readonly CellRemark[] {
  return seconds === 0
    ? []
    : [remark('warning', 'time-left-out', 'the time of day is left out', 'None, if it does not matter')]
}

function describe(cell: Cell): string {
  return cell.value.kind === 'error'
    ? `the error ${cell.value.code}`
    : cell.text === ''
      ? 'a formula without result'
      : cell.text
}
