// Prices, amounts, shares and rates out of a vendor's cell, in the tender's units.

import { exact, multiply, toNumber } from '../../money/exact.ts'
import type { Cell } from '../../sheet/cell.ts'
import { accept, ask, type CellReading, reject } from '../cell-reading.ts'
import { type ConversionKind, convertUnit } from './convert-unit.ts'
import type { ForeignField, ForeignReading } from './foreign-field.ts'
import { readForeignNumber } from './foreign-number.ts'
import type { WrittenNumber } from './number-style.ts'
import { readUnit } from './read-unit.ts'
import type { LayoutUnit } from './units.ts'

/** Goes on with the number of a cell, keeping what was remarked about it. */
export function withNumber<T>(
  cell: Cell,
  field: ForeignField,
  use: (written: WrittenNumber, unit: LayoutUnit | undefined) => ForeignReading<T>,
): ForeignReading<T> {
  const read = readForeignNumber(cell, field)
  if (read.value === undefined) return { remarks: read.remarks }
  const used = use(read.value, read.unit)
  return { currencies: read.currencies, unit: read.unit, ...used, remarks: [...read.remarks, ...used.remarks] }
}

/** Above this, a tariff in a currency of these is surely not by the kWh: cents, or by the MWh. */
const highTariff = 2
const tariffCurrencies = ['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'SGD']

/** Words that say an amount is nothing: the vendor takes no fee. */
const free =
  /^(?:included|incl\.?|inkl\.?|inklusive|inclus|incluido|waived|free|free of charge|none|nil|no charge|kostenlos|kostenfrei|gratis|gratuit|entfallt|keine)$/i

/** An amount that is not negative, in the tender's unit for its kind. */
export function readForeignAmount(cell: Cell, field: ForeignField, kind: ConversionKind): ForeignReading<number> {
  const text = cell.value.kind === 'text' ? cell.value.text.trim() : ''
  if (kind !== 'prices' && free.test(text)) {
    return ask('amount-in-words', `“${text}” names no amount`, 'Choose whether it means 0')
  }
  return withNumber(cell, field, ({ number, percent, perNode }, unit) => {
    if (percent)
      return ask('percent', `it is a percentage (${cell.text.trim()}), not an amount`, 'Choose what it is of')
    if (number < 0) return reject('negative', `${number} is below 0`, 'Write an amount that is not negative')
    const isTariff = kind === 'tariffs' && unit === undefined
    if (isTariff && number >= highTariff && tariffCurrencies.includes(field.currency ?? 'USD')) {
      return ask('unit', `${number} per kWh is very high`, 'Choose whether it is cents per kWh, or by the MWh')
    }
    const isScale = field.unit === 'thousands' || field.unit === 'millions'
    const scale = field.scale ?? (isScale && unit !== field.unit ? (field.unit as 'thousands' | 'millions') : undefined)
    const converted = convertUnit(number, kind, { unit, scale, perNode: perNode ?? field.perNode ?? nodeIn(text) })
    return { ...converted, unit }
  })
}

function nodeIn(text: string): number | undefined {
  return text === '' ? undefined : readUnit(text).perNode
}

function hundredth(number: number): number {
  return toNumber(multiply(exact(number), { n: 1n, scale: 2 }))
}

/** A share of 0 to `most`; a number in a field in percent is divided by 100, a percentage already is. */
export function readForeignShare(cell: Cell, field: ForeignField, most = 1): ForeignReading<number> {
  return withNumber(cell, field, ({ number, percent }, unit) => share(number, percent, unit, most))
}

function share(number: number, percent: boolean, unit: LayoutUnit | undefined, most: number): CellReading<number> {
  const value = unit === 'percent' && !percent ? hundredth(number) : number
  if (value < 0) return reject('share-range', `${number} is below 0`, 'Write a share that is not negative')
  if (value <= most) return accept(value)
  if (unit !== undefined || percent) {
    return reject(
      'share-range',
      `${value} is more than ${most === 1 ? '100 %' : `${most} times`}`,
      'Write 80 % as 80 % or 0.8',
    )
  }
  return ask(
    'unit',
    `${number} is more than ${most}; it may be a percentage`,
    'Choose whether the numbers are percentages',
  )
}

/** A rate a year, which may be negative. */
export function readForeignRate(cell: Cell, field: ForeignField): ForeignReading<number> {
  return withNumber(cell, field, ({ number, percent }, unit) => {
    const value = unit === 'percent' && !percent ? hundredth(number) : number
    if (Math.abs(value) < 1) return accept(value)
    return unit === 'percent' || percent
      ? reject('rate-range', `${value * 100} % a year is out of range`, 'Write 3 % as 3 % or 0.03')
      : ask('unit', `${number} means ${number * 100} % a year`, 'Choose whether the numbers are percentages')
  })
}

/** One share, or a list of them in one cell: `50 %, 75 %, 100 %`. */
export function readShares(cell: Cell, field: ForeignField, most = 1): ForeignReading<number | readonly number[]> {
  const text = cell.value.kind === 'text' ? cell.value.text : ''
  const parts = text
    .split(/;|,(?=\s)|\s\/\s|→|->|\|/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length < 2) return readForeignShare(cell, field, most)
  const readings = parts.map((part) =>
    readForeignShare({ ...cell, text: part, value: { kind: 'text', text: part } }, field, most),
  )
  const failed = readings.find((reading) => reading.value === undefined)
  return (
    failed ??
    accept(
      readings.flatMap((reading) => reading.value ?? []),
      ...readings.flatMap((one) => one.remarks),
    )
  )
}
