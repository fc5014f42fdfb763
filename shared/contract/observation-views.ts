// What the window is shown of price observations: lists in the file, and the prices of one accelerator over time.
import type { WordCount } from '../observation/list-preview.ts'
import type { PackedObservations } from '../observation/observation.ts'

/** A price list in the tender file. */
export interface ObservationSet {
  readonly set: number
  /** File name without its folder, and hash of its bytes. */
  readonly file: string
  readonly sha256: string
  readonly sheet: string
  readonly formatName: string
  /** ISO 8601: when it was taken in, and by whom. */
  readonly at: string
  readonly who: string
  /** Rows of the list, and the observations they gave. */
  readonly rows: number
  readonly observations: number
  readonly leftOut: readonly { readonly why: string; readonly rows: number }[]
  readonly assumed: readonly string[]
  /** First and last day. */
  readonly from: string
  readonly to: string
  readonly providers: number
  readonly currencies: readonly string[]
  /** The most frequent first; `given` when the buyer said so. */
  readonly words: readonly (WordCount & { readonly given: boolean })[]
}

export interface WordMeaning {
  readonly word: string
  /** Id of an accelerator of the tender; null: none of them. */
  readonly accelerator: string | null
}

/** Observations with the list each stands in. */
export interface ObservationsFound {
  readonly observations: PackedObservations
  /** Number of the list of each observation. */
  readonly sets: Uint32Array
}
