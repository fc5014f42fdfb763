// What kinds of value a cell of the bid sheet takes, and the words for each in a header.
import type { PlannedCheck } from '../../sheet/sheet-plan.ts'

/**
 * `month` is a calendar month, kept as months from the tender's start; `months` a number of months. `share` is 0 to 1, `rate` a share
 * a year that may be negative, `factor` a multiple of the price. `accelerator`, `site` and `offer` are ids the tender or the sheet knows.
 */
export type InputKind =
  | 'id'
  | 'accelerator'
  | 'site'
  | 'offer'
  | 'offers'
  | 'choice'
  | 'count'
  | 'quantity'
  | 'month'
  | 'months'
  | 'days'
  | 'share'
  | 'rate'
  | 'factor'
  | 'price'
  | 'money'
  | 'tariff'
  | 'yes-no'
  | 'date'
  | 'currency'
  | 'text'

interface InputWords {
  /** Behind the label in a header, in brackets; '' when the label says it all. */
  readonly unit: string
  /** A value as one would write it. */
  readonly example: string
  /** Number format of the cell; '' for general. */
  readonly format: string
  readonly allow: PlannedCheck['allow']
}

const anything = { kind: 'any' } as const
const whole = { kind: 'whole', least: 0 } as const
const notNegative = { kind: 'decimal', least: 0 } as const

/** Dates stay text or date as the vendor's program likes: `yyyy-mm-dd` is read either way. */
export const inputWords: { readonly [K in InputKind]: InputWords } = {
  id: { unit: '', example: 'lease-1', format: '@', allow: anything },
  accelerator: { unit: '', example: 'H100', format: '@', allow: anything },
  site: { unit: '', example: 'hall-1', format: '@', allow: anything },
  offer: { unit: 'offer id', example: 'lease-1', format: '@', allow: anything },
  offers: { unit: 'offer ids, separated by ;', example: 'lease-1; lease-2', format: '@', allow: anything },
  choice: { unit: '', example: '', format: '@', allow: anything },
  count: { unit: 'whole number', example: '30', format: '0', allow: whole },
  quantity: { unit: 'accelerators', example: '256', format: '0', allow: whole },
  month: { unit: 'month, YYYY-MM', example: '2027-04', format: 'yyyy-mm', allow: { kind: 'date' } },
  months: { unit: 'months', example: '24', format: '0', allow: whole },
  days: { unit: 'days', example: '30', format: '0', allow: whole },
  share: {
    unit: 'share, 0 to 1',
    example: '0.8 for 80 %',
    format: '0.######',
    allow: { kind: 'decimal', least: 0, most: 1 },
  },
  rate: {
    unit: 'share a year',
    example: '0.03 for 3 %',
    format: '0.######',
    allow: { kind: 'decimal', least: -0.99, most: 1 },
  },
  factor: {
    unit: 'multiple of the price',
    example: '0.9',
    format: '0.######',
    allow: { kind: 'decimal', least: 0, most: 3 },
  },
  price: { unit: 'quote currency per price unit', example: '2.15', format: '0.00####', allow: notNegative },
  money: { unit: 'quote currency', example: '10000', format: '0.00####', allow: notNegative },
  tariff: { unit: 'quote currency per kWh', example: '0.08', format: '0.00####', allow: notNegative },
  'yes-no': { unit: '', example: 'yes', format: '@', allow: { kind: 'list', values: ['yes', 'no'] } },
  date: { unit: 'YYYY-MM-DD', example: '2027-03-31', format: 'yyyy-mm-dd', allow: { kind: 'date' } },
  currency: { unit: 'three letters, ISO 4217', example: 'USD', format: '@', allow: anything },
  text: { unit: '', example: '', format: '@', allow: anything },
}
