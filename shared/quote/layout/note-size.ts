// Notes within the size a tender keeps; what is cut is said.

import type { Quote } from '../../tender/quote.ts'
import { remark } from '../cell-reading.ts'
import type { ValuePlace } from '../draft-quote.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'

const longestLabel = 200
const longestText = 20_000

export interface SizedNote {
  readonly note: NonNullable<Quote['notes']>[number]
  readonly remarks: readonly PlacedRemark[]
}

/** Label and text cut to what the tender's schema holds. */
export function noteSize(label: string, text: string, place: ValuePlace): SizedNote {
  const note = { label: label.trim().slice(0, longestLabel) || 'Note', text: text.slice(0, longestText) }
  if (text.length <= longestText) return { note, remarks: [] }
  const what = `the text has ${text.length} characters; the note keeps the first ${longestText}`
  return { note, remarks: [placeRemark(place, remark('warning', 'note-cut', what, 'Keep the file beside the tender'))] }
}
