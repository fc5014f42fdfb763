// A number out of a vendor's cell, with the unit and currency it names itself. Text readable in two ways is a question.
import type { Cell } from '../../sheet/cell.ts'
import { isPercentFormat } from '../../sheet/number-format.ts'
import { accept, ask, type CellRemark, reject, remark } from '../cell-reading.ts'
import type { ForeignField, ForeignReading } from './foreign-field.ts'
import { readWrittenNumber, type WrittenNumber } from './number-style.ts'
import { readCurrencies } from './read-currency.ts'

/** The number of a cell as it stands, before any unit is converted. */
export function readForeignNumber(cell: Cell, field: ForeignField): ForeignReading<WrittenNumber> {
  const { value } = cell
  switch (value.kind) {
    case 'number':
      return withCurrency(cell, field, plainNumber(cell, value.number))
    case 'text':
      return textNumber(cell, value.text, field)
    case 'date':
      return ask(
        'date-for-number',
        `it holds the date ${value.date}, not a number; a program may have turned something like 3.4 or 3/4 into a date`,
        'Write the number',
      )
    case 'boolean':
      return reject('not-a-number', `it holds ${value.value ? 'TRUE' : 'FALSE'}, not a number`, 'Write the number')
    case 'error':
      return reject('error-cell', `it holds the error ${value.code}`, 'Write the value')
    case 'none':
      return reject('formula-without-result', 'it holds a formula without a stored result', 'Write the value')
  }
}

function plainNumber(cell: Cell, number: number): WrittenNumber {
  const currencies = readCurrencies(cell.text)?.currencies
  return { number, percent: isPercentFormat(cell.format), ...(currencies === undefined ? {} : { currencies }) }
}

function textNumber(cell: Cell, text: string, field: ForeignField): ForeignReading<WrittenNumber> {
  const shown = text.trim()
  if (!/\d/.test(shown))
    return reject('not-a-number', `“${shown}” is not a number`, 'Write a number, or leave the cell empty')
  const readings = {
    point: field.numbers === 'comma' ? undefined : readWrittenNumber(text, 'point'),
    comma: field.numbers === 'point' ? undefined : readWrittenNumber(text, 'comma'),
  }
  const { point, comma } = readings
  if (point !== undefined && comma !== undefined && point.number !== comma.number) {
    return ask(
      'number-format',
      `“${shown}” can be ${point.number} or ${comma.number}`,
      'Choose how this vendor writes decimals',
    )
  }
  const read = point ?? comma
  if (read === undefined) {
    const fits = field.numbers !== undefined && readsOtherwise(text, field.numbers)
    return fits
      ? ask(
          'number-format',
          `“${shown}” is not a number with a decimal ${field.numbers}`,
          'Choose how this vendor writes decimals',
        )
      : reject('not-a-number', `“${shown}” is not fully understood as a number`, 'Write only the number')
  }
  const isSure = field.numbers !== undefined || (point !== undefined && comma !== undefined)
  const said = remark(
    'note',
    'number-as-text',
    `“${shown}” is text; it is read as ${read.number}`,
    'None, if it is right',
  )
  return withCurrency(cell, field, read, ...(isSure ? [] : [said]))
}

function readsOtherwise(text: string, numbers: 'point' | 'comma'): boolean {
  return readWrittenNumber(text, numbers === 'point' ? 'comma' : 'point') !== undefined
}

/** A cell in another currency than its field is never taken for one in it. */
function withCurrency(
  cell: Cell,
  field: ForeignField,
  read: WrittenNumber,
  ...remarks: readonly CellRemark[]
): ForeignReading<WrittenNumber> {
  const { currencies } = read
  if (currencies !== undefined && field.currency !== undefined && !currencies.includes(field.currency)) {
    return ask(
      'currency',
      `“${cell.text.trim()}” is in ${currencies.slice(0, 3).join(' or ')}, its field in ${field.currency}`,
      `Choose the currency, or write the amount in ${field.currency}`,
    )
  }
  return { ...accept(read, ...remarks), currencies, unit: read.unit ?? field.unit }
}
