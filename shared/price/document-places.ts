// The places a step read, kept to those the document really holds: a silence filled by its standard has no place.
import { parseDocumentPath } from '../tender/document-path.ts'
import type { Tender } from '../tender/tender.ts'
import type { Explanation } from './comparison.ts'

/** True when the document has a value at the path. */
export function isInDocument(tender: Tender, path: string): boolean {
  const parts = parseDocumentPath(path)
  if (parts === undefined) return false
  let value: unknown = tender
  for (const part of parts) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return false
    value = (value as Record<string | number, unknown>)[part]
  }
  return value !== undefined
}

/** A price list beside the document: `observations[3]` is list number 3 of the tender file. */
const listPath = /^observations\[\d+\]$/

/** The same explanation, its steps naming only places the document holds, and price lists beside it. */
export function withPlaces(tender: Tender, explanation: Explanation): Explanation {
  const steps = explanation.steps.map((step) => ({
    ...step,
    from: step.from.filter((path) => listPath.test(path) || isInDocument(tender, path)),
  }))
  return { ...explanation, steps }
}
