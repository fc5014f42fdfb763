// Adding, replacing and removing one record of a list in the tender document, as edits.
import { documentPath } from '../../shared/tender/document-path.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import type { Edits } from '../stores/tender.ts'

export type ListName = 'accelerators' | 'workloads' | 'vendors' | 'sites' | 'awardScenarios'

type JsonValue = Edits[number]['value']

/** Puts a record in place of the one with this id, or at the end when there is none. */
export function putRecord(tender: Tender, list: ListName, id: string | null, record: object): Edits {
  const records: readonly { readonly id: string }[] = tender[list] ?? []
  const index = records.findIndex((one) => one.id === id)
  // A record made by a form holds JSON values only: its schema was checked.
  const value = record as JsonValue
  if (list === 'awardScenarios' && tender.awardScenarios === undefined)
    return [{ path: list, value: [value] as JsonValue }]
  return [{ path: documentPath([list, index < 0 ? records.length : index]), value }]
}

export function removeRecord(tender: Tender, list: ListName, id: string): Edits {
  const records: readonly { readonly id: string }[] = tender[list] ?? []
  const index = records.findIndex((one) => one.id === id)
  return index < 0 ? [] : [{ path: documentPath([list, index]) }]
}

/** Every text a field of the record's id stands in must be unique in its list. */
export function idTaken(tender: Tender, list: ListName, id: unknown, self: string | null): boolean {
  const records: readonly { readonly id: string }[] = tender[list] ?? []
  return records.some((one) => one.id === id && one.id !== self)
}
