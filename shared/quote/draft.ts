// A document being put together: values followed and set by paths such as `offers[0].price.tiers[1].from`.
import { parseDocumentPath } from '../tender/document-path.ts'

/** The value at a path; undefined when any step is absent. */
export function valueAtPath(root: unknown, path: string): unknown {
  let value = root
  for (const key of parseDocumentPath(path) ?? []) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Record<string | number, unknown>)[key]
  }
  return value
}

/** A document being put together. Objects have no prototype, so that no key can reach one. */
export type Draft = Record<string | number, unknown>

export function emptyDraft(): Draft {
  return Object.create(null)
}

/** Sets the value at a path, making the objects and arrays on the way; arrays may have holes until `closeGaps`. */
export function setAtPath(root: Draft, path: string, value: unknown): void {
  const keys = parseDocumentPath(path) ?? []
  let target = root
  for (const [step, key] of keys.entries()) {
    if (step === keys.length - 1) {
      target[key] = value
      return
    }
    const next = target[key]
    if (typeof next === 'object' && next !== null) {
      target = next as Draft
      continue
    }
    const made: unknown = typeof keys[step + 1] === 'number' ? [] : emptyDraft()
    target[key] = made
    target = made as Draft
  }
}
