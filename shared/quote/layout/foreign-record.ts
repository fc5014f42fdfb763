// Records of a vendor's own table with their cells read: what later steps put together to offers.
import type { ValuePlace } from '../draft-quote.ts'
import type { CellPlace } from '../placed-remark.ts'
import type { LayoutUnit } from '../words/units.ts'
import type { Axis } from './layout.ts'

/** One value of a record, by what it means. */
export interface ForeignValue {
  /** A target of words/targets.ts. */
  readonly to: string
  /** As the target's input is read: a number, a text, a share 0…1. */
  readonly value: unknown
  readonly unit?: LayoutUnit | undefined
  readonly currency?: string | undefined
  readonly at?: Axis | undefined
  /** Of a volume band with an end. */
  readonly upTo?: number | undefined
  /** Header of its field, for people. */
  readonly header: string
  readonly place: ValuePlace
}

export interface PlacedNote {
  readonly label: string
  readonly text: string
  readonly place: ValuePlace
}

export interface ForeignRecord {
  /** Its first cell. */
  readonly place: CellPlace
  readonly values: readonly ForeignValue[]
  readonly notes: readonly PlacedNote[]
  /** Accelerators in one node; absent when nobody has said. */
  readonly perNode: number | undefined
  /** The same where quantities are counted in nodes: only whole ones can be had. */
  readonly wholeNodes: number | undefined
  /** The accelerator whose columns it was read from, by id or else in the header's words, when headers name accelerators. */
  readonly across?: string | undefined
  /** Some cell could not be used: what is missing has been said already. */
  readonly unread: ReadonlySet<string>
}

/** The first value of a target that stands on no axis. */
export function plainValue(values: readonly ForeignValue[], to: string): ForeignValue | undefined {
  return values.find((value) => value.to === to && value.at === undefined)
}
