// An offer put together from cells against the shape of the tender's: empty lists filled, what does not fit taken out and told.
import { documentPath } from '../tender/document-path.ts'
import { TERMS, type TermKey } from '../tender/offer.ts'
import { emptyLists } from './bid-sheet/term-parts.ts'
import { remark } from './cell-reading.ts'
import type { Draft } from './draft.ts'
import { type CellPlace, type PlacedRemark, placeRemark } from './placed-remark.ts'

/** Where a path of the offer stands, or the first part of it, and what to call it: `Take-or-pay of lease-1`. */
export type NearestPlace = (path: string) => { readonly place: CellPlace; readonly about: string } | undefined

/** Lists inside a structure that stand empty when no cell of theirs is filled. */
export function fillEmptyLists(draft: Draft): void {
  for (const [term, { list, each }] of Object.entries(emptyLists)) {
    const value = draft[term]
    const items: readonly unknown[] = each ? (Array.isArray(value) ? value : []) : value === undefined ? [] : [value]
    for (const item of items) {
      if (typeof item === 'object' && item !== null && !Object.hasOwn(item, list)) (item as Draft)[list] = []
    }
  }
}

/** Terms whose value the tender would refuse are reported at their cells and taken out. */
export function dropMisshapen(draft: Draft, nearest: NearestPlace): readonly PlacedRemark[] {
  return (Object.keys(draft) as TermKey[]).flatMap((key) => {
    const parsed = TERMS[key].schema.safeParse(draft[key])
    if (parsed.success) return []
    delete draft[key]
    return parsed.error.issues.flatMap((issue) => {
      const path = documentPath([key, ...issue.path])
      const absent = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
      // An absent part with a cell of its own has been asked for already, or could not be read.
      if (absent && nearest(path) !== undefined) return []
      const found = nearest(path) ?? nearest(key)
      return found === undefined ? [] : [placeRemark(found.place, outOfBounds(issue.message), found.about)]
    })
  })
}

function outOfBounds(message: string) {
  return remark('error', 'not-allowed', message.charAt(0).toLowerCase() + message.slice(1), 'Correct the value')
}
