// What every control of a form is given, whatever its shape.
import type { ReactNode } from 'react'
import type { GroupField } from '../../../shared/tender/field-shape.ts'
import type { FieldNote, FormContext } from './field-note.ts'

/** A record being filled in: plain JSON, not yet checked. */
export type Draft = Readonly<Record<string, unknown>>

export function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export interface AnyFieldProps {
  readonly field: GroupField
  readonly note: FieldNote
  readonly value: unknown
  readonly onChange: (value: unknown) => void
  readonly context: FormContext
  /** Path of the field inside the whole value. */
  readonly path: string
}

/** Label, help and mistake around a control. */
export interface Around {
  readonly label: ReactNode
  readonly 'aria-label': string
  readonly description: ReactNode
  readonly withAsterisk: boolean
  readonly error: ReactNode
}
