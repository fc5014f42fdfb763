// The tender's own properties as a form's value, and back as edits of the document; currencies stand as a list of rows.
import { fxSchema, type Tender } from '../../shared/tender/tender.ts'
import type { Edits } from '../stores/tender.ts'
import { schemaErrors } from './schema-errors.ts'

type Row = Readonly<Record<string, unknown>>

export function fxRows(tender: Tender): readonly Row[] {
  return Object.entries(tender.fx).map(([currency, fx]) => ({ currency, ...fx }))
}

export interface FxReading {
  readonly fx: Tender['fx']
  /** `fx[0].rate` → what is wrong. */
  readonly errors: Readonly<Record<string, string>>
}

export function readFxRows(rows: unknown): FxReading {
  const errors: Record<string, string> = {}
  const fx: Record<string, Tender['fx'][string]> = {}
  for (const [i, { currency, ...rest }] of (Array.isArray(rows) ? (rows as readonly Row[]) : []).entries()) {
    if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency))
      errors[`fx[${i}].currency`] = 'Three capital letters, e.g. EUR'
    else if (fx[currency] !== undefined) errors[`fx[${i}].currency`] = 'This currency stands twice'
    else fx[currency] = rest as Tender['fx'][string]
    for (const [path, words] of Object.entries(schemaErrors(fxSchema, rest))) errors[`fx[${i}].${path}`] = words
  }
  return { fx, errors }
}

const names = ['name', 'start', 'signingDate', 'discountRate', 'tailValue', 'budget', 'fiscalYearStart'] as const

/** Edits for what differs; a property that was emptied is removed. */
export function propertyEdits(tender: Tender, value: Row): Edits {
  const plain = names.flatMap((name) => {
    if (tender[name] === value[name]) return []
    const next = value[name]
    return [next === undefined ? { path: name } : { path: name, value: next }]
  })
  const { fx } = readFxRows(value.fx)
  const changed = JSON.stringify(fx) !== JSON.stringify(tender.fx)
  // The form's values were checked by the schema: JSON throughout.
  return [...plain, ...(changed ? [{ path: 'fx', value: fx }] : [])] as Edits
}
