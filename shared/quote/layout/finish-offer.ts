// A composed offer gets its id and notes and is held against the shape of the tender's offers; what it lacks is listed.
import { type Offer, offerSchema } from '../../tender/offer.ts'
import { remark } from '../cell-reading.ts'
import { valueAtPath } from '../draft.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { dropMisshapen, fillEmptyLists } from '../offer-shape.ts'
import { type CellPlace, type PlacedRemark, placeRemark } from '../placed-remark.ts'
import type { ComposedOffer } from './compose-offers.ts'
import { noteSize } from './note-size.ts'

/** Something every offer has and this one has not. */
export interface Lacking {
  readonly path: string
  readonly place: CellPlace
  readonly offer: string
}

export interface FinishedOffer {
  /** Absent when it lacks something every offer has. */
  readonly offer: Offer | undefined
  /** By path of the offer. */
  readonly places: ReadonlyMap<string, ValuePlace>
  readonly remarks: readonly PlacedRemark[]
  readonly lacking: readonly Lacking[]
}

const needed: readonly string[] = ['kind', 'maxQuantity', 'price.unit', 'price.tiers[0].price']
const withTerm: readonly unknown[] = ['lease', 'colocation']

export function finishOffer(composed: ComposedOffer, id: string, excludes: readonly string[]): FinishedOffer {
  const { draft, unread } = composed
  const places = new Map(composed.places)
  const remarks: PlacedRemark[] = [...composed.remarks]
  if (excludes.length > 0) draft.excludes = [...excludes]
  const notes = composed.notes.map(({ label, text, place }, index) => {
    const sized = noteSize(label, text, place)
    remarks.push(...sized.remarks)
    for (const part of ['label', 'text']) places.set(`notes[${index}].${part}`, place)
    return sized.note
  })
  if (notes.length > 0) draft.notes = notes
  fillEmptyLists(draft)
  const paths = withTerm.includes(draft.kind) ? [...needed, 'termMonths'] : needed
  const lacking = paths
    .filter((path) => valueAtPath(draft, path) === undefined && !unread.has(path.replace(/\.tiers.*$/, '')))
    .map((path) => ({ path, place: composed.place, offer: id }))
  const nearest = (path: string) => {
    const place = places.get(path) ?? [...places].find(([candidate]) => candidate.startsWith(path))?.[1]
    return place === undefined ? undefined : { place, about: id }
  }
  remarks.push(...dropMisshapen(draft, nearest))
  const parsed = offerSchema.safeParse({ ...draft, id })
  if (
    !parsed.success &&
    lacking.length === 0 &&
    unread.size === 0 &&
    remarks.every(({ severity }) => severity !== 'error')
  ) {
    remarks.push(placeRemark(composed.place, notAnOffer(parsed.error.issues[0]?.message ?? ''), id))
  }
  return { offer: parsed.success ? parsed.data : undefined, places, remarks, lacking }
}

function notAnOffer(message: string) {
  return remark('error', 'not-an-offer', `the line cannot be taken as an offer: ${message}`, 'Correct the line')
}
