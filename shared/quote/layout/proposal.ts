// What the app makes of a file in a vendor's own layout before the buyer has confirmed it: the layout, why, and what must be asked.
import type { Place } from '../../kernel/problem.ts'
import type { CellRange } from '../../sheet/address.ts'
import type { Layout, TableForm } from './layout.ts'
import type { RecordRole } from './table.ts'

/** A change to a layout: sets the value at a path of the layout document (`tables[0].fields[3].unit`), or removes it when `value` is absent. */
export interface LayoutEdit {
  readonly path: string
  readonly value?: unknown
}

export interface QuestionOption {
  readonly label: string
  /** What a cell then reads as: `1.234 → 1,234`. */
  readonly example?: string
  readonly edits: readonly LayoutEdit[]
}

/** Something two readings are possible of. Choosing an option edits the layout; nothing is guessed. */
export interface LayoutQuestion {
  /** Stable while the file is open: the path it is about and the code. */
  readonly id: string
  /** `number-format`, `date-order`, `unit`, `currency`, `per-node`, `vendor`, `accelerator`, `site`, `kind`, `term`, `terms`, `choice`, `meaning`, `discount`, `unit-changed`, `price`. */
  readonly code: string
  readonly what: string
  readonly where: Place
  /** A1 addresses in `where.sheet` that it is about. */
  readonly cells: readonly string[]
  readonly options: readonly QuestionOption[]
  /** Ids of the vendors whose quotes wait for the answer; absent: those of every vendor in the file. */
  readonly vendors?: readonly string[]
  /** A value may be typed instead: it is set at this path of the layout. */
  readonly typed?: { readonly path: string; readonly kind: 'number' | 'text'; readonly label: string }
}

/** Rows (columns for a `columns` table): taken as offers; left out; hidden in the file, which are among the others. */
export interface RecordCount {
  readonly taken: number
  readonly leftOut: number
  readonly hidden: number
}

/** Where a table of the layout lies in this file, for the picture of the sheet. Paths lead into the layout. */
export interface PlacedTable {
  /** `tables[0]`. */
  readonly path: string
  readonly sheet: string
  readonly form: TableForm
  readonly header: CellRange
  readonly body: CellRange
  /** In the order of the layout's fields; absent in this file: no cells. */
  readonly fields: readonly {
    readonly path: string
    readonly headerCells: readonly string[]
    /** First cells with a value: A1 address and text. */
    readonly sample: readonly (readonly [address: string, text: string])[]
    readonly hidden: boolean
    readonly why: string
  }[]
  /** Rows (columns for a `columns` table) and what is done with each, at most the first 2,000. */
  readonly records: readonly {
    readonly at: number
    readonly key: string
    readonly role: RecordRole
    readonly taken: boolean
    readonly why: string
    readonly hidden: boolean
  }[]
  /** Of all its rows, also those beyond the first. */
  readonly count: RecordCount
  readonly why: readonly { readonly text: string; readonly cells: readonly string[] }[]
}

/** A layout the buyer sends with a file: edited, loaded from elsewhere, or confirmed. */
export interface GivenLayout {
  readonly layout: Layout
  readonly confirmed: boolean
}

export interface LayoutProposal {
  readonly layout: Layout
  /** `saved`: recognised by its shape; `given`: the buyer's, as confirmed or edited; `proposed`: from this file alone. */
  readonly from: 'proposed' | 'saved' | 'given'
  readonly confirmed: boolean
  readonly tables: readonly PlacedTable[]
  readonly questions: readonly LayoutQuestion[]
  /** What has moved, is new or is gone since the layout was saved, one sentence each. */
  readonly moved: readonly string[]
}
