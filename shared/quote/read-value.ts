// One cell of a bid sheet read as the kind of value its column takes; one reader a kind, in a table.

import { type Cell, valueText } from '../sheet/cell.ts'
import type { DateSystem } from '../sheet/date-serial.ts'
import { editDistance } from '../tender/check/check-references.ts'
import { parseMonth } from '../time/month.ts'
import type { InputKind } from './bid-sheet/input.ts'
import { accept, ask, type CellReading, reject, remark } from './cell-reading.ts'
import { readCalendarMonth, readDate } from './read-date.ts'
import { type DecimalMark, readNumber, scaleDown } from './read-number.ts'

/** What a tender knows that a cell may name. */
export interface NamedThing {
  readonly id: string
  readonly name?: string | undefined
}

export interface ReadingContext {
  /** `YYYY-MM` of month 0. */
  readonly start: string
  readonly dateSystem: DateSystem
  readonly marks: DecimalMark
  readonly accelerators: readonly NamedThing[]
  readonly sites: readonly NamedThing[]
}

interface Expected {
  readonly input: InputKind
  readonly choices: readonly string[]
}

type Reader = (cell: Cell, context: ReadingContext, expected: Expected) => CellReading<unknown>

const readers: { readonly [K in InputKind]: Reader } = {
  id: (cell) => readId(cell),
  accelerator: (cell, context) => readKnown(cell, context.accelerators),
  site: (cell, context) => readKnown(cell, context.sites),
  offer: (cell) => readId(cell),
  offers: (cell) => readIds(cell),
  choice: (cell, _, expected) => readChoice(cell, expected.choices),
  count: (cell, context) => readWhole(cell, context.marks),
  quantity: (cell, context) => readWhole(cell, context.marks),
  month: (cell, context) => readMonth(cell, context),
  months: (cell, context) => readWhole(cell, context.marks),
  days: (cell, context) => readWhole(cell, context.marks),
  share: (cell, context) => readShare(cell, context.marks),
  rate: (cell, context) => readRate(cell, context.marks),
  factor: (cell, context) => readFactor(cell, context.marks),
  price: (cell, context) => readAmount(cell, context.marks),
  money: (cell, context) => readAmount(cell, context.marks),
  tariff: (cell, context) => readAmount(cell, context.marks),
  'yes-no': (cell) => readYesNo(cell),
  date: (cell, context) => readDate(cell, context.dateSystem),
  currency: (cell) => readCurrency(cell),
  text: (cell) => readText(cell),
}

/** Reads a cell that is not blank. */
export function readValue(cell: Cell, expected: Expected, context: ReadingContext): CellReading<unknown> {
  return readers[expected.input](cell, context, expected)
}

function readText(cell: Cell): CellReading<string> {
  if (cell.value.kind === 'error')
    return reject('error-cell', `it holds the error ${cell.value.code}`, 'Write the value')
  if (cell.value.kind === 'none') {
    return reject('formula-without-result', 'it holds a formula without a stored result', 'Write the value')
  }
  const formula =
    cell.formula === undefined
      ? []
      : [remark('warning', 'formula', 'the text comes from a formula; its stored result is used', 'Check it')]
  return accept(valueText(cell.value), ...formula)
}

function readId(cell: Cell): CellReading<string> {
  const text = readText(cell)
  return text.value === undefined ? text : { ...text, value: text.value.trim() }
}

function readIds(cell: Cell): CellReading<readonly string[]> {
  const text = readText(cell)
  if (text.value === undefined) return { remarks: text.remarks }
  const ids = text.value.split(';').map((id) => id.trim())
  return { ...text, value: ids.filter((id) => id !== '') }
}

/** An id the tender knows; its name, or another spelling, is taken and said. An unknown one is left to the tender's checks. */
function readKnown(cell: Cell, known: readonly NamedThing[]): CellReading<string> {
  const read = readId(cell)
  const text = read.value
  if (text === undefined || known.some((thing) => thing.id === text)) return read
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '')
  const meant = known.filter((thing) => plain(thing.id) === plain(text) || plain(thing.name ?? '') === plain(text))
  const [only] = meant
  if (only === undefined || meant.length > 1) return read
  return accept(
    only.id,
    ...read.remarks,
    remark('warning', 'other-spelling', `“${text}” is read as ${only.id}`, 'None, if it is right'),
  )
}

function readChoice(cell: Cell, choices: readonly string[]): CellReading<string> {
  const read = readId(cell)
  const text = read.value
  if (text === undefined || choices.includes(text)) return read
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]+/g, '')
  const same = choices.find((choice) => plain(choice) === plain(text))
  if (same !== undefined) {
    return accept(
      same,
      ...read.remarks,
      remark('note', 'other-spelling', `“${text}” is read as ${same}`, 'None, if it is right'),
    )
  }
  const nearest = choices.toSorted(
    (a, b) => editDistance(text.toLowerCase(), a.toLowerCase()) - editDistance(text.toLowerCase(), b.toLowerCase()),
  )[0]
  return reject(
    'unknown-choice',
    `“${text}” is not one of ${choices.join(', ')}`,
    `Write one of them${nearest === undefined ? '' : `; the nearest is ${nearest}`}`,
  )
}

/** Turns a number into what the column means, keeping its remarks; a percentage is refused unless `share` is expected. */
function withNumber(
  cell: Cell,
  marks: DecimalMark,
  use: (number: number) => CellReading<number>,
  share = false,
): CellReading<number> {
  const read = readNumber(cell, marks)
  if (read.value === undefined) return { remarks: read.remarks }
  const { number, percent } = read.value
  if (percent && !share)
    return ask(
      'percent',
      `it is a percentage (${cell.text.trim()}), which this column does not take`,
      'Write a plain number',
    )
  const used = use(number)
  const asText =
    percent && cell.value.kind === 'text'
      ? [remark('warning', 'percent-text', `“${cell.value.text.trim()}” is read as ${number}`, 'None, if it is right')]
      : []
  return { ...used, remarks: [...read.remarks, ...asText, ...used.remarks] }
}

function readWhole(cell: Cell, marks: DecimalMark): CellReading<number> {
  return withNumber(cell, marks, (number) => {
    if (number < 0) return reject('negative', `${number} is below 0`, 'Write a number that is not negative')
    return Number.isInteger(number)
      ? accept(number)
      : reject('not-whole', `${number} is not a whole number`, 'Write a whole number')
  })
}

function readShare(cell: Cell, marks: DecimalMark): CellReading<number> {
  return withNumber(
    cell,
    marks,
    (number) => {
      if (number >= 0 && number <= 1) return accept(number)
      if (number > 1 && number <= 100) {
        return ask(
          'percent',
          `${number} is more than 1, which is 100 %`,
          `Write ${scaleDown(number)} if ${number} % is meant`,
        )
      }
      return reject('share-range', `${number} is not a share of 0 to 1`, 'Write 80 % as 0.8')
    },
    true,
  )
}

function readRate(cell: Cell, marks: DecimalMark): CellReading<number> {
  return withNumber(
    cell,
    marks,
    (number) =>
      Math.abs(number) < 1
        ? accept(number)
        : ask(
            'percent',
            `${number} means ${number * 100} % a year`,
            `Write ${scaleDown(number)} if ${number} % is meant`,
          ),
    true,
  )
}

function readFactor(cell: Cell, marks: DecimalMark): CellReading<number> {
  return withNumber(
    cell,
    marks,
    (number) => {
      if (number < 0) return reject('negative', `${number} is below 0`, 'Write a number that is not negative')
      return number <= 10
        ? accept(number)
        : ask('percent', `${number} means ${number} times`, `Write ${scaleDown(number)} if ${number} % is meant`)
    },
    true,
  )
}

function readAmount(cell: Cell, marks: DecimalMark): CellReading<number> {
  return withNumber(cell, marks, (number) => {
    const rounded = Math.round(number * 1e6) / 1e6
    if (Math.abs(number * 1e6 - Math.round(number * 1e6)) <= 1e-6 * Math.max(1, Math.abs(number))) return accept(number)
    return ask('too-many-decimals', `${number} has more than six decimals`, `Write ${rounded} if that is meant`)
  })
}

function readMonth(cell: Cell, context: ReadingContext): CellReading<number> {
  const read = readCalendarMonth(cell, context.dateSystem)
  const [month, start] = [parseMonth(read.value ?? ''), parseMonth(context.start)]
  if (month === undefined || start === undefined) return { remarks: read.remarks }
  if (month < start) {
    return reject(
      'before-start',
      `${read.value} lies before the tender begins in ${context.start}`,
      `Write ${context.start} or later`,
    )
  }
  return accept(month - start, ...read.remarks)
}

function readYesNo(cell: Cell): CellReading<boolean> {
  if (cell.value.kind === 'boolean') return accept(cell.value.value)
  const read = readId(cell)
  const word = (read.value ?? '').toLowerCase()
  if (read.value === undefined) return { remarks: read.remarks }
  if (['yes', 'y', 'true'].includes(word)) return accept(true, ...read.remarks)
  if (['no', 'n', 'false'].includes(word)) return accept(false, ...read.remarks)
  return reject('not-yes-or-no', `“${read.value}” is neither yes nor no`, 'Write yes or no')
}

function readCurrency(cell: Cell): CellReading<string> {
  const read = readId(cell)
  if (read.value === undefined || /^[A-Z]{3}$/.test(read.value)) return read
  if (/^[a-z]{3}$/i.test(read.value)) {
    const code = read.value.toUpperCase()
    return accept(
      code,
      ...read.remarks,
      remark('note', 'other-spelling', `“${read.value}” is read as ${code}`, 'None, if it is right'),
    )
  }
  return ask('currency', `“${read.value}” does not name one currency`, 'Write its three letters, such as USD or EUR')
}
