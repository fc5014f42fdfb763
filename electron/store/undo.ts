// Undo and redo: the reverse of a change is appended as a change of its own, so that history only grows.
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { Patch } from '../../shared/tender/patch-document.ts'
import { type Author, type ChangeRequest, carryOut } from './change.ts'
import { type Db, inTransaction } from './open-database.ts'
import { followRenames } from './provenance.ts'

interface Reversible {
  readonly seq: number
  readonly why: string
  readonly patches: string
  readonly inverse: string
}

/** The change that undo would take back: the newest one in effect. */
export function nextUndo(db: Db): Reversible | undefined {
  return db
    .prepare<[], Reversible>(
      `SELECT seq, why, patches, inverse FROM change WHERE reverses IS NULL AND effect = 'done' ORDER BY seq DESC LIMIT 1`,
    )
    .get()
}

/** The change that redo would bring back: the oldest of those undone since the last change. */
export function nextRedo(db: Db): Reversible | undefined {
  return db
    .prepare<[], Reversible>(
      `SELECT seq, why, patches, inverse FROM change WHERE reverses IS NULL AND effect = 'undone' ORDER BY seq LIMIT 1`,
    )
    .get()
}

/** Takes back the newest change, or brings back the last one undone, by appending its reverse. */
export function reverseChange(
  db: Db,
  author: Author,
  command: string,
  direction: 'undo' | 'redo',
): Result<Record<string, never>, AppFailure> {
  return inTransaction(db, () => {
    if (db.prepare('SELECT 1 FROM change WHERE command = ?').get(command) !== undefined) return ok({})
    const target = direction === 'undo' ? nextUndo(db) : nextRedo(db)
    if (target === undefined) {
      return refuse({ kind: 'refused', what: `there is nothing to ${direction}`, fix: 'Change something first' })
    }
    const request: ChangeRequest = {
      command,
      action: direction,
      why: `${direction}: ${target.why}`,
      patches: JSON.parse(direction === 'undo' ? target.inverse : target.patches) as readonly Patch[],
      reverses: target.seq,
    }
    return carryOut(db, author, request, (done) => {
      db.prepare('UPDATE change SET effect = ? WHERE seq = ?').run(direction === 'undo' ? 'undone' : 'done', target.seq)
      followRenames(db, done, request.patches)
    })
  })
}
