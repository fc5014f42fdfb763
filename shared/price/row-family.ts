// Families of rows: figures by the accelerator-hour, by the kW-month, by the accelerator bought and by the kW built stand in rows of their own.
import type { OfferColumn } from './compare-column.ts'
import type { FigureUnit } from './comparison.ts'
import { type FigureRow, noFigure } from './figure.ts'
import type { Setting } from './setting.ts'

/** What a price, or a cost spread over service, is for. */
export type PricedBy = 'accelerator-hour' | 'kW-month' | 'accelerator' | 'kW'

/** Rows of one family: suffix of their ids, and what their labels end with. */
export interface RowFamily {
  readonly per: PricedBy
  readonly suffix: string
  readonly words: string
  /** The families it is one of. */
  readonly among: 'price' | 'service'
  /** Whose price it is. */
  readonly holds: (column: OfferColumn) => boolean
}

const priceFamilies: readonly RowFamily[] = [
  {
    per: 'accelerator-hour',
    suffix: '',
    among: 'price',
    words: '',
    holds: ({ per, owned }) => per === 'accelerator-hour' && !owned,
  },
  {
    per: 'kW-month',
    suffix: '-kw-month',
    among: 'price',
    words: ' per kW-month',
    holds: ({ per, owned }) => per === 'kW-month' && !owned,
  },
  {
    per: 'accelerator',
    suffix: '-accelerator',
    among: 'price',
    words: ' per accelerator bought',
    holds: ({ per, owned }) => per === 'accelerator-hour' && owned,
  },
  {
    per: 'kW',
    suffix: '-kw',
    among: 'price',
    words: ' per kW built',
    holds: ({ per, owned }) => per === 'kW-month' && owned,
  },
]

const serviceFamilies: readonly RowFamily[] = [
  { per: 'accelerator-hour', suffix: '', among: 'service', words: '', holds: ({ per }) => per === 'accelerator-hour' },
  { per: 'kW-month', suffix: '-kw-month', among: 'service', words: '', holds: ({ per }) => per === 'kW-month' },
]

/** By what is priced; those that some column has, or the first of all. */
export function familiesOfPrice(columns: readonly OfferColumn[]): readonly RowFamily[] {
  return present(priceFamilies, columns)
}

/** By what service is counted in; those that some column has, or the first of all. */
export function familiesOfService(columns: readonly OfferColumn[]): readonly RowFamily[] {
  return present(serviceFamilies, columns)
}

function present(families: readonly RowFamily[], columns: readonly OfferColumn[]): readonly RowFamily[] {
  const held = families.filter((family) => columns.some((column) => family.holds(column)))
  return held.length === 0 ? families.slice(0, 1) : held
}

/** The row for the columns of its family; the others say what they are priced by. */
export function inFamily(family: RowFamily, row: FigureRow): FigureRow {
  return {
    ...row,
    id: `${row.id}${family.suffix}`,
    label: `${row.label}${family.words}`,
    figure: (column) => (family.holds(column) ? row.figure(column) : noFigure(`by the ${unitOf(family, column)}`)),
  }
}

function unitOf({ among }: RowFamily, column: OfferColumn): string {
  const families = among === 'price' ? priceFamilies : serviceFamilies
  return families.find((family) => family.holds(column))?.per ?? column.per
}

export function unitPer(setting: Setting, { per }: Pick<RowFamily, 'per'>): FigureUnit {
  return { kind: 'price', currency: setting.currency, per }
}
