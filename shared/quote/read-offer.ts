// One row of a bid sheet becomes an offer, or questions about what it lacks.
import { type Offer, offerSchema } from '../tender/offer.ts'
import { type Assembly, aboutCell, at, isThere, missing, missingParts, readCells, takeOutGaps } from './assemble.ts'
import { requiredPaths } from './bid-sheet/columns.ts'
import { ask, remark } from './cell-reading.ts'
import { setAtPath, valueAtPath } from './draft.ts'
import type { ColumnCell, OfferRow } from './offer-rows.ts'
import { dropMisshapen, fillEmptyLists } from './offer-shape.ts'
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
  const nearest = (path: string) => {
    const place = nearestCell(row.cells, path)
    return place === undefined ? undefined : { place: at(place), about: aboutCell(place, row.id) }
  }
  remarks.push(...dropMisshapen(assembly.draft, nearest))
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

/** The cell of a path, or of the first part of it. */
export function nearestCell(cells: ReadonlyMap<string, ColumnCell>, path: string): ColumnCell | undefined {
  return cells.get(path) ?? [...cells].find(([candidate]) => candidate.startsWith(path))?.[1]
}
