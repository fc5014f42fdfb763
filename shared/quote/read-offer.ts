// One row of a bid sheet becomes an offer, or questions about what it lacks.
import { documentPath } from '../tender/document-path.ts'
import { type Offer, offerSchema, TERMS, type TermKey } from '../tender/offer.ts'
import { type Assembly, aboutCell, at, isThere, missing, missingParts, readCells, takeOutGaps } from './assemble.ts'
import { requiredPaths } from './bid-sheet/columns.ts'
import { emptyLists } from './bid-sheet/term-parts.ts'
import { ask, remark } from './cell-reading.ts'
import { type Draft, setAtPath, valueAtPath } from './draft.ts'
import type { ColumnCell, OfferRow } from './offer-rows.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'
import type { ReadingContext } from './read-value.ts'

export interface OfferReading {
  /** Absent when the row lacks something every offer has. */
  readonly offer: Offer | undefined
  readonly remarks: readonly PlacedRemark[]
}

/** Reads a row that has an id or at least one value. */
export function readOffer(row: OfferRow, context: ReadingContext): OfferReading {
  const filled = [...row.cells.values()].filter(({ cell }) => cell !== undefined)
  if (filled.length === 0) return { offer: undefined, remarks: idOnly(row) }
  const assembly = readCells(row.cells, row.id, context)
  const remarks = [...assembly.remarks]
  completeTiers(assembly)
  remarks.push(...lacking(row, assembly), ...missingParts(assembly, row.cells, row.id).filter(notRequired(row)))
  remarks.push(...takeOutGaps(assembly, row.cells, row.id))
  fillEmptyLists(assembly.draft)
  remarks.push(...dropMisshapen(assembly.draft, row))
  const parsed = offerSchema.safeParse({ ...assembly.draft, id: row.id })
  return { offer: parsed.success ? parsed.data : undefined, remarks: [...remarks, ...idRemarks(row)] }
}

function idOnly(row: OfferRow): readonly PlacedRemark[] {
  const found = ask(
    'id-only',
    `${row.id} has nothing but its id`,
    'Fill in its row, or clear the id if there is no bid',
  )
  return found.remarks.map((one) => placeRemark(at(row.idCell), one))
}

function idRemarks(row: OfferRow): readonly PlacedRemark[] {
  if (row.id === '' || offerSchema.shape.id.safeParse(row.id).success) return []
  const what = 'an offer id has 1 to 80 characters and no line breaks'
  return [placeRemark(at(row.idCell), remark('error', 'bad-id', what, 'Shorten it'))]
}

/** Tier 1 holds from 0: its quantity has no cell of its own, as a rule. */
function completeTiers({ draft, unread }: Assembly): void {
  const first = 'price.tiers[0]'
  if (valueAtPath(draft, `${first}.price`) === undefined || unread.has(`${first}.from`)) return
  if (valueAtPath(draft, `${first}.from`) === undefined) setAtPath(draft, `${first}.from`, 0)
}

function lacking(row: OfferRow, assembly: Assembly): readonly PlacedRemark[] {
  return requiredPaths.flatMap((path) => {
    const place = row.cells.get(path)
    return place === undefined || isThere(assembly, path)
      ? []
      : [placeRemark(at(place), missing(row.id === '' ? '' : ` of ${row.id}`, place.column.label))]
  })
}

/** `lacking` has said so already. */
function notRequired(row: OfferRow): (found: PlacedRemark) => boolean {
  const said = new Set(requiredPaths.flatMap((path) => row.cells.get(path)?.address ?? []))
  return (found) => found.address === undefined || !said.has(found.address)
}

function fillEmptyLists(draft: Draft): void {
  for (const [term, { list, each }] of Object.entries(emptyLists)) {
    const value = draft[term]
    const items: readonly unknown[] = each ? (Array.isArray(value) ? value : []) : value === undefined ? [] : [value]
    for (const item of items) {
      if (typeof item === 'object' && item !== null && !Object.hasOwn(item, list)) (item as Draft)[list] = []
    }
  }
}

/** Terms whose value the tender would refuse are reported at their cells and taken out. */
function dropMisshapen(draft: Draft, row: OfferRow): readonly PlacedRemark[] {
  return (Object.keys(draft) as TermKey[]).flatMap((key) => {
    const parsed = TERMS[key].schema.safeParse(draft[key])
    if (parsed.success) return []
    delete draft[key]
    return parsed.error.issues.flatMap((issue) => {
      const path = documentPath([key, ...issue.path])
      const absent = issue.code === 'invalid_type' && issue.message.endsWith('received undefined')
      // An absent part with a cell of its own has been asked for already, or could not be read.
      if (absent && nearestCell(row.cells, path) !== undefined) return []
      const place = nearestCell(row.cells, path) ?? nearestCell(row.cells, key)
      return place === undefined ? [] : [placeRemark(at(place), outOfBounds(issue.message), aboutCell(place, row.id))]
    })
  })
}

function outOfBounds(message: string) {
  return remark('error', 'not-allowed', message.charAt(0).toLowerCase() + message.slice(1), 'Correct the value')
}

/** The cell of a path, or of the first part of it. */
export function nearestCell(cells: ReadonlyMap<string, ColumnCell>, path: string): ColumnCell | undefined {
  return cells.get(path) ?? [...cells].find(([candidate]) => candidate.startsWith(path))?.[1]
}
