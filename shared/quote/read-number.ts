// A number out of a cell. Text that could be two numbers is a question; nothing is guessed.

import type { Cell } from '../sheet/cell.ts'
import { isPercentFormat } from '../sheet/number-format.ts'
import { accept, ask, type CellReading, reject, remark } from './cell-reading.ts'

/** How a CSV file writes decimals, as its check number showed; `unknown` when it has none. Other files hold numbers as such. */
export type DecimalMark = 'point' | 'comma' | 'unknown' | 'none'

export interface ReadNumber {
  readonly number: number
  /** Written with a percent sign, or shown with one. */
  readonly percent: boolean
}

const fromFormula = remark(
  'warning',
  'formula',
  'the value comes from a formula; its stored result is used, nothing is computed',
  'Have the vendor send values, or check the figure',
)

/** Reads a number; `marks` is 'none' for files whose cells know numbers from text. */
export function readNumber(cell: Cell, marks: DecimalMark): CellReading<ReadNumber> {
  const formula = cell.formula === undefined ? [] : [fromFormula]
  switch (cell.value.kind) {
    case 'number':
      return accept({ number: cell.value.number, percent: isPercentFormat(cell.format) }, ...formula)
    case 'date':
      return ask(
        'date-for-number',
        `it holds the date ${cell.value.date}, not a number; a program may have turned something like 3.4 or 3/4 into a date`,
        'Write the number',
      )
    case 'text': {
      const read = readNumberText(cell.value.text, marks)
      return { ...read, remarks: [...formula, ...read.remarks] }
    }
    case 'boolean':
      return reject('not-a-number', `it holds ${cell.value.value ? 'TRUE' : 'FALSE'}, not a number`, 'Write the number')
    case 'error':
      return reject('error-cell', `it holds the error ${cell.value.code}`, 'Write the value')
    case 'none':
      return reject('formula-without-result', 'it holds a formula without a stored result', 'Write the value')
  }
}

/** Reads a number written as text. */
export function readNumberText(text: string, marks: DecimalMark): CellReading<ReadNumber> {
  const trimmed = text.trim()
  const percentMatch = /^(.*?)\s*%$/.exec(trimmed)
  const body = percentMatch?.[1] ?? trimmed
  const percent = percentMatch !== null
  const asText =
    marks === 'none'
      ? [remark('warning', 'number-as-text', `“${trimmed}” is text; it is read as a number`, 'None, if it is right')]
      : []
  const done = (number: number, ...more: Parameters<typeof accept>[1][]) =>
    accept({ number: percent ? scaleDown(number) : number, percent }, ...asText, ...more)
  if (!/\d/.test(body)) return reject('not-a-number', `“${trimmed}” is not a number`, 'Write a number')
  if (/^[+-]?\d+$/.test(body)) return done(Number(body))
  if (/^[+-]?\d*\.\d+$/.test(body)) {
    const grouped = /^[+-]?[1-9]\d{0,2}\.\d{3}$/.test(body)
    if (marks === 'comma' || (grouped && marks !== 'point')) return twoWays(trimmed, body)
    return done(Number(body))
  }
  if (/^[+-]?\d*,\d+$/.test(body)) {
    const grouped = /^[+-]?[1-9]\d{0,2},\d{3}$/.test(body)
    if (marks === 'comma') return done(Number(body.replace(',', '.')))
    if (grouped) return twoWays(trimmed, body)
    const point = body.replace(',', '.')
    return ask('decimal-comma', `“${trimmed}” is written with a comma`, `Write ${point} if that is meant`)
  }
  if (/^[+-]?[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(body)) return done(Number(body.replaceAll(',', '')), thousands(trimmed))
  if (/^[+-]?[1-9]\d{0,2}(\.\d{3})+,\d+$/.test(body) && marks === 'comma') {
    return done(Number(body.replaceAll('.', '').replace(',', '.')), thousands(trimmed))
  }
  const digits = /[+-]?\d[\d.,\s']*/.exec(body)?.[0].trim() ?? ''
  return ask('number-with-text', `“${trimmed}” is not a plain number`, `Write only the number, such as ${digits}`)
}

function thousands(text: string) {
  return remark('warning', 'thousands', `“${text}” is read with its thousands separators`, 'None, if it is right')
}

function twoWays(text: string, body: string) {
  const plain = body.replace(/[.,]/g, '')
  const decimal = body.replace(',', '.')
  return ask(
    'ambiguous-number',
    `“${text}” can be ${plain} or ${decimal}`,
    `Write ${plain} or ${Number(decimal)}, whichever is meant`,
  )
}

/** n % as a share, without the dust of binary division. */
export function scaleDown(percent: number): number {
  return Number((percent / 100).toPrecision(12))
}
