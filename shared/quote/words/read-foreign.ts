// One cell of a vendor's own sheet read for a target: numbers with their unit converted, dates, names and choices; doubt is a question.
import { type Cell, isBlank, valueText } from '../../sheet/cell.ts'
import type { InputKind } from '../bid-sheet/input.ts'
import { accept, ask, type CellRemark, reject, remark } from '../cell-reading.ts'
import { readChoiceWord, readYesNoWord } from './choice-words.ts'
import { foldText } from './fold-text.ts'
import { readForeignAmount, readForeignRate, readForeignShare, readShares } from './foreign-amount.ts'
import { readForeignCount, readForeignDays, readForeignMonths } from './foreign-count.ts'
import { readForeignDate, readForeignMonth } from './foreign-date.ts'
import type { ForeignContext, ForeignField, ForeignReading } from './foreign-field.ts'
import { readAcceleratorName, readPlace, readSiteName, readVendorName } from './foreign-name.ts'
import { readVolumeCell } from './foreign-volume.ts'
import { readCurrencies } from './read-currency.ts'
import { type Target, targetOf } from './targets.ts'

type Reader = (cell: Cell, field: ForeignField, context: ForeignContext, target: Target) => ForeignReading<unknown>

const byInput: { readonly [K in InputKind]: Reader } = {
  id: (cell) => readId(cell),
  accelerator: (cell, _, context) => readAcceleratorName(textOf(cell), context),
  site: (cell, _, context) => readSiteName(textOf(cell), context),
  offer: (cell) => readId(cell),
  offers: (cell) =>
    accept(
      textOf(cell)
        .split(/[;,]/)
        .map((id) => id.trim())
        .filter((id) => id !== ''),
    ),
  choice: (cell, field, _, target) => readChoice(cell, field, target),
  count: (cell, field) => readForeignCount(cell, field),
  quantity: (cell, field) => readForeignCount(cell, field),
  month: (cell, field, context) => readForeignMonth(cell, field, context),
  months: (cell, field) => readForeignMonths(cell, field),
  days: (cell, field) => readForeignDays(cell, field),
  share: (cell, field) => readForeignShare(cell, field),
  rate: (cell, field) => readForeignRate(cell, field),
  factor: (cell, field) => readForeignShare(cell, field, 10),
  price: (cell, field) => readForeignAmount(cell, field, 'prices'),
  money: (cell, field) => readForeignAmount(cell, field, 'plainMoney'),
  tariff: (cell, field) => readForeignAmount(cell, field, 'tariffs'),
  'yes-no': (cell) => readYesNo(cell),
  date: (cell, field, context) => readForeignDate(cell, field, context),
  currency: (cell) => readCurrency(cell),
  text: (cell) => accept(textOf(cell)),
}

/** Targets read otherwise than their kind of value. */
const byTarget: Readonly<Record<string, Reader>> = {
  vendor: (cell, _, context) => readVendorName(textOf(cell), context),
  'observed.accelerator': (cell, _, context) => readAcceleratorName(textOf(cell), context),
  region: (cell, _, context) => readPlace(textOf(cell), context),
  site: (cell, _, context) => readPlace(textOf(cell), context),
  volume: (cell, field) => readVolumeCell(cell, field),
  charge: (cell, field) => readForeignAmount(cell, field, 'charges'),
  setupFeePerUnit: (cell, field) => readForeignAmount(cell, field, 'perPiece'),
  opexPerKwYear: (cell, field) => readForeignAmount(cell, field, 'yearlyPower'),
  ramp: (cell, field) => readShares(cell, field),
  billingRamp: (cell, field) => readShares(cell, field),
  priceByYear: (cell, field) => readShares(cell, field, 10),
  capexShares: (cell, field) => readShares(cell, field),
}

/** A text as the sheet shows it; numbers of a text field too, so that `0042` stays what it is. */
function textOf(cell: Cell): string {
  const text = cell.value.kind === 'text' ? cell.value.text : cell.text
  return (text === '' ? valueText(cell.value) : text).trim()
}

const fromFormula = remark(
  'warning',
  'formula',
  'the value comes from a formula; its stored result is used, nothing is computed',
  'Have the vendor send values, or check the figure',
)

/**
 * Reads a cell that is not blank for its field. What the vendor's word was said to mean wins; '' then leaves the record out. The value
 * is as the tender counts: months from its start, shares 0…1, amounts in units of the currency, a price per `priceUnitOf(unit)`.
 */
export function readForeign(cell: Cell, field: ForeignField, context: ForeignContext): ForeignReading<unknown> {
  const target = targetOf(field.to)
  if (target === undefined) throw new Error(`no target is called ${field.to}`)
  if (isBlank(cell)) throw new Error('blank cells are not read')
  if (cell.value.kind === 'error')
    return reject('error-cell', `it holds the error ${cell.value.code}`, 'Write the value')
  if (cell.value.kind === 'none') {
    return reject('formula-without-result', 'it holds a formula without a stored result', 'Write the value')
  }
  const meant = meaningOf(textOf(cell), field)
  const read = meant === undefined ? (byTarget[field.to] ?? byInput[target.input])(cell, field, context, target) : meant
  return cell.formula === undefined ? read : { ...read, remarks: [fromFormula, ...read.remarks] }
}

/** What the layout says this word of the vendor means. */
function meaningOf(text: string, field: ForeignField): ForeignReading<string> | undefined {
  const { values = {} } = field
  const plain = foldText(text)
  const key =
    Object.keys(values).find((word) => word === text) ?? Object.keys(values).find((word) => foldText(word) === plain)
  const value = key === undefined ? undefined : values[key]
  return value === undefined ? undefined : accept(value)
}

function readId(cell: Cell): ForeignReading<string> {
  const text = textOf(cell).replace(/\s+/g, ' ')
  return text.length <= 80
    ? accept(text)
    : reject(
        'id-too-long',
        `“${text.slice(0, 40)}…” is longer than 80 characters`,
        'Choose another field as the offer’s name',
      )
}

function readChoice(cell: Cell, field: ForeignField, target: Target): ForeignReading<string> {
  const text = textOf(cell)
  const choice = readChoiceWord(text, field.to, target.choices)
  if (choice === undefined) {
    return ask('choice', `“${text}” is not known as one of ${target.choices.join(', ')}`, 'Choose what the word means')
  }
  const said: readonly CellRemark[] =
    choice === text ? [] : [remark('note', 'other-spelling', `“${text}” is read as ${choice}`, 'None, if it is right')]
  return accept(choice, ...said)
}

function readYesNo(cell: Cell): ForeignReading<boolean> {
  if (cell.value.kind === 'boolean') return accept(cell.value.value)
  const read = readYesNoWord(textOf(cell))
  return read === undefined
    ? reject('not-yes-or-no', `“${textOf(cell)}” is neither yes nor no`, 'Write yes or no')
    : accept(read)
}

function readCurrency(cell: Cell): ForeignReading<string> {
  const text = textOf(cell)
  const currencies = /^[A-Z]{3}$/.test(text) ? [text] : (readCurrencies(text)?.currencies ?? [])
  const [only] = currencies
  if (only !== undefined && currencies.length === 1) {
    const said = remark('note', 'other-spelling', `“${text}” is read as ${only}`, 'None, if it is right')
    return { ...accept(only, ...(text === only ? [] : [said])), currencies }
  }
  const which = currencies.length === 0 ? 'names no currency' : `may be ${currencies.slice(0, 5).join(', ')}`
  return { ...ask('currency', `“${text}” ${which}`, 'Choose the currency'), currencies }
}
