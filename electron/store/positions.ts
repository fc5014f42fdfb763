// Positions towards vendors: each saving is a change of the file, so undo takes it back and the audit chain tells of it.
import type { AppFailure } from '../../shared/contract/views.ts'
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { emptyPosition, type Position, positionSchema } from '../../shared/tender/position.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Author, carryOut } from './change.ts'
import type { Db } from './open-database.ts'
import { sha256 } from './sha256.ts'

/** The newest position in effect; an empty one for a vendor that has none. Refuses a vendor the tender does not name. */
export function getPosition(db: Db, tender: Tender, vendor: string): Result<Position, AppFailure> {
  if (!isKnown(tender, vendor)) return noSuchVendor
  const row = db
    .prepare<[string], { document: string }>(
      `SELECT document FROM position JOIN change ON seq = change WHERE vendor = ? AND effect = 'done' ORDER BY seq DESC LIMIT 1`,
    )
    .get(vendor)
  return ok(row === undefined ? emptyPosition(vendor) : positionSchema.parse(JSON.parse(row.document)))
}

/** Keeps a position as the vendor's newest; a command carried out before answers ok without doing anything. */
export function savePosition(
  db: Db,
  author: Author,
  tender: Tender,
  request: { readonly command: string; readonly why: string; readonly position: Position },
): Result<Record<string, never>, AppFailure> {
  const { command, why } = request
  const position = positionSchema.parse(request.position)
  const { vendor } = position
  if (!isKnown(tender, vendor)) return noSuchVendor
  const document = canonicalJson(position)
  // The hash makes a command sent again with another position known as such.
  const detail = { vendor, position: sha256(document) }
  return carryOut(db, author, { command, action: 'edit', why, patches: [], detail }, ({ seq }) => {
    db.prepare('INSERT INTO position (vendor, document, change) VALUES (?, ?, ?)').run(vendor, document, seq)
  })
}

function isKnown(tender: Tender, vendor: string): boolean {
  return tender.vendors.some(({ id }) => id === vendor)
}

const noSuchVendor = refuse<AppFailure>({
  kind: 'not-found',
  what: 'the tender has no such vendor',
  fix: 'Choose a vendor of the tender: its name may have changed',
})
