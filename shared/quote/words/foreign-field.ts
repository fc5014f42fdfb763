// What is known when a cell of a vendor's own sheet is read: its field, as the layout has it, and the tender it is read for.
import type { DateSystem } from '../../sheet/date-serial.ts'
import type { OfferKind } from '../../tender/term.ts'
import type { CellReading } from '../cell-reading.ts'
import type { DateOrder, NumberFormat } from '../layout/layout.ts'
import type { NamedThing } from '../read-value.ts'
import type { LayoutUnit } from './units.ts'

export interface ForeignField {
  /** A target of targets.ts. */
  readonly to: string
  readonly unit?: LayoutUnit | undefined
  /** Amounts in thousands or millions, beside a unit. */
  readonly scale?: 'thousands' | 'millions' | undefined
  readonly currency?: string | undefined
  readonly numbers?: NumberFormat | undefined
  readonly dates?: DateOrder | undefined
  readonly perNode?: number | undefined
  /** Words of the vendor → id or choice of the tender; '' leaves the record out. */
  readonly values?: Readonly<Record<string, string>> | undefined
}

export interface NamedSite extends NamedThing {
  readonly vendor?: string | undefined
  readonly region: string
}

export interface ForeignContext {
  /** `YYYY-MM` of month 0. */
  readonly start: string
  readonly dateSystem: DateSystem
  /** `YYYY-MM-DD` the quote was received: a validity of 30 days counts from it. */
  readonly receivedOn?: string | undefined
  readonly accelerators: readonly NamedThing[]
  readonly sites: readonly NamedSite[]
  readonly vendors: readonly NamedThing[]
  /** Whose record it is, when that is known: other vendors' sites are then not meant. */
  readonly vendor?: string | undefined
  readonly kind?: OfferKind | undefined
}

/** A cell read, and what it says beside its value. */
export interface ForeignReading<T> extends CellReading<T> {
  /** ISO codes the cell itself names; several for `$`. */
  readonly currencies?: readonly string[] | undefined
  /** The unit the value was read in: the cell's own, else the field's. */
  readonly unit?: LayoutUnit | undefined
}
