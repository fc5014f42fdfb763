// One and the same workbook for several writers: plain values, percentages, dates, formulas with and without a result, errors.

import type { DateSystem } from '../../../shared/sheet/date-serial.ts'
import { dateToSerial } from '../../../shared/sheet/date-serial.ts'

export type TripValue =
  | string
  | number
  | boolean
  | null
  /** `YYYY-MM-DD`. */
  | { readonly date: string }
  /** A share shown in per cent. */
  | { readonly percent: number }
  /** Without a result where the program that wrote it had computed none. */
  | { readonly formula: string; readonly result?: number }
  | { readonly error: '#DIV/0!' | '#N/A' }

export interface TripSheet {
  readonly name: string
  readonly rows: readonly (readonly TripValue[])[]
}

export interface TripBook {
  readonly dateSystem: DateSystem
  readonly sheets: readonly TripSheet[]
}

export const dateFormat = 'yyyy-mm-dd'
export const percentFormat = '0.0%'

/** The number a date is stored as. */
export function serialOf(date: string, system: DateSystem): number {
  const serial = dateToSerial(date, system)
  if (serial === undefined) throw new Error(`no date: ${date}`)
  return serial
}

const title: TripSheet['rows'] = [
  ['Halden Compute'],
  ['Quotation for GPU capacity, all prices in USD'],
  [],
  [
    ...['GPU model', 'Data centre', 'Commitment (months)', 'Unit price (USD per GPU-hour)', 'Min. quantity'],
    ...['Max. quantity', 'Take-or-pay', 'Upfront share', 'Set-up fee (USD)', 'Valid until'],
  ],
]
const until = { date: '2027-03-31' }

/** A vendor's own layout: a price that is a formula, a quantity that is text, shares in per cent, days. */
export function ownLayout(dateSystem: DateSystem): TripBook {
  const first: readonly TripValue[] = [
    ...['H100 SXM 80 GB', 'North Hall', 24, { formula: '2.5*0.82', result: 2.05 }, 64, '512'],
    ...[{ percent: 0.8 }, { percent: 0.25 }, 12_500.55, until],
  ]
  const second: readonly TripValue[] = [
    ...['H200 SXM 141 GB', 'North Hall', '36', 2.655, 64, 256, { percent: 0.925 }, { percent: 0 }, 0, until],
  ]
  const third: readonly TripValue[] = [
    ...['B200 SXM 180 GB', 'South Hall', 36, 3.4, { formula: 'E5*2', result: 128 }, 384],
    ...[{ percent: 0.9 }, { percent: 0.1 }, 7000, until],
  ]
  return { dateSystem, sheets: [{ name: 'Quotation', rows: [...title, first, second, third] }] }
}

/** The same with a price without a result in D5 and an error in D6. */
export function troubledLayout(dateSystem: DateSystem): TripBook {
  const whole = ownLayout(dateSystem)
  const rows = whole.sheets[0]?.rows ?? []
  const put = (row: number, value: TripValue) => rows[row]?.map((old, column) => (column === 3 ? value : old)) ?? []
  const troubled = rows.map((old, row) =>
    row === 4 ? put(row, { formula: '2.5*0.82' }) : row === 5 ? put(row, { error: '#DIV/0!' }) : old,
  )
  return { dateSystem, sheets: [{ name: 'Quotation', rows: troubled }] }
}
