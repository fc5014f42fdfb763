// What the columns of a price list say, whatever its format: what every format's header is read into, and rows are read by.
import type { HeaderCell } from './list-header.ts'
import type { PurchaseKind } from './observation.ts'
import type { DecimalMark } from './read-price.ts'

export type PricePer = 'accelerator' | 'instance'

/** A column of prices an hour; what is absent is said by another column, or asked. */
export interface PriceColumn extends HeaderCell {
  readonly per?: PricePer
  readonly kind?: PurchaseKind
  readonly termMonths?: number
  /** ISO 4217, or `$` for one of the dollars. */
  readonly currency?: string
}

export interface ListColumns {
  readonly prices: readonly PriceColumn[]
  readonly accelerator: HeaderCell
  /** GB of one accelerator, where the name does not say. */
  readonly memory?: HeaderCell
  readonly date?: HeaderCell
  readonly provider?: HeaderCell
  readonly count?: HeaderCell
  readonly currency?: HeaderCell
  /** From coarse to fine. */
  readonly region: readonly HeaderCell[]
  /** Words such as `on demand`, `spot`, `reserved`. */
  readonly kind?: HeaderCell
  /** True for spot, false for on demand. */
  readonly spot?: HeaderCell
  readonly term?: HeaderCell
  /** Names the instance: its price on demand counts once a region, however many zones list it. */
  readonly instance?: HeaderCell
  /** Where the format fixes it. */
  readonly mark?: DecimalMark
}

/** A column that is there, as a property that is absent when it is not. */
export function present<K extends string>(key: K, cell: HeaderCell | undefined): { readonly [P in K]?: HeaderCell } {
  return (cell === undefined ? {} : { [key]: cell }) as { readonly [P in K]?: HeaderCell }
}
