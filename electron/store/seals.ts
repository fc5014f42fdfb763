// What the audit chain seals of a file's contents besides the document: changes, cells and their places, files, runs.
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import type { Db } from './open-database.ts'
import { sha256 } from './sha256.ts'

/** Hash of a change, of the cells it brought and of the files they stand in. */
export function changeSeal(db: Db, seq: number): string {
  const change = db
    .prepare('SELECT command, request, at, who, action, why, patches, inverse, reverses FROM change WHERE seq = ?')
    .get(seq)
  const cells = db
    .prepare('SELECT kind, source, sheet, address, raw, why FROM provenance WHERE change = ? ORDER BY seq')
    .raw()
    .all(seq)
  const files = db
    .prepare(
      `SELECT sha256, name, bytes, layouts, at FROM source JOIN imported ON imported.source = sha256
       WHERE change = ? ORDER BY sha256`,
    )
    .raw()
    .all(seq)
  return sha256(canonicalJson({ change, cells, files }))
}

/** Hash of the places of all cells, which follow renamed ids; sealed anew by every change that touches them. */
export function placesSeal(db: Db): string {
  return sha256(canonicalJson(db.prepare('SELECT seq, change, path FROM provenance ORDER BY seq').raw().all()))
}

/** Hash of a run without its board, which is computed anew where it is missing. */
export function runSeal(db: Db, id: string): string {
  const run = db.prepare('SELECT id, name, made_at, tender_hash, summary, award FROM run WHERE id = ?').get(id)
  return sha256(canonicalJson(run))
}

export function boardSeal(board: string | null): string | null {
  return board === null ? null : sha256(board)
}

interface EffectRow {
  readonly seq: number
  readonly action: string
  readonly reverses: number | null
  readonly effect: string
}

/** The first change whose standing (done, undone, dropped) does not follow from the changes after it. */
export function wrongEffect(db: Db): number | undefined {
  const rows = db.prepare<[], EffectRow>('SELECT seq, action, reverses, effect FROM change ORDER BY seq').all()
  const effects = new Map<number, string>()
  const undone = new Set<number>()
  for (const { seq, action, reverses } of rows) {
    effects.set(seq, 'done')
    if (reverses === null) {
      for (const earlier of undone) effects.set(earlier, 'dropped')
      undone.clear()
    } else {
      effects.set(reverses, action === 'undo' ? 'undone' : 'done')
      if (action === 'undo') undone.add(reverses)
      else undone.delete(reverses)
    }
  }
  return rows.find(({ seq, effect }) => effects.get(seq) !== effect)?.seq
}
