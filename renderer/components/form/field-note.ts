// What a form shows for a field beyond its shape: label, unit, words of help, and what it may name.
import type { Word } from '../../glossary.ts'
import type { Choice } from '../../view/names.ts'

/** `share`: 0…1 shown as per cent. `shares`: a list of them. `money`: of the form's currency. `month`: months counted from the tender's start. */
export type FieldUnit =
  | 'share'
  | 'shares'
  | 'rate'
  | 'money'
  | 'month'
  | 'months'
  | 'days'
  | 'H100e'
  | 'kW'
  | 'MW'
  | 'date'
  | 'paragraph'
  | { readonly suffix: string }

export interface FieldNote {
  readonly label: string
  readonly help?: string
  readonly word?: Word
  readonly unit?: FieldUnit
  /** Ids or names it may take; `free` lets other texts be typed. */
  readonly choices?: readonly Choice[]
  readonly free?: boolean
  /** Words for the options of a choice, by option. */
  readonly words?: Readonly<Record<string, string>>
  /** Notes of the fields inside a group or a list of groups. */
  readonly inside?: Readonly<Record<string, FieldNote>>
  readonly hidden?: boolean
  /** Two columns wide. */
  readonly wide?: boolean
}

export type FieldNotes = Readonly<Record<string, FieldNote>>

export interface FormContext {
  readonly currency: string
  /** `YYYY-MM` of month 0, and how many months may be named. */
  readonly start: string
  readonly months: number
  /** Field path inside the value (`fee[0].amount`) → what is wrong with it. */
  readonly errors: Readonly<Record<string, string>>
}
