// What the audit chain seals of a file's contents besides the document: changes and what they brought, places of cells, runs.
import { createHash } from 'node:crypto'
import { canonicalJson } from '../../shared/kernel/canonical-json.ts'
import { fileVersion } from './migrate.ts'
import type { Db } from './open-database.ts'
import { sha256 } from './sha256.ts'

/** Hash of a change, of the cells it brought and of the files they stand in, of layouts, observations and positions it brought or took back. */
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
  return sha256(canonicalJson({ change, cells, files, ...broughtSince2(db, seq), ...broughtSince3(db, seq) }))
}

/** What files of version 2 hold besides; what a change did not bring is left out, so that seals of older files stay as they are. */
function broughtSince2(db: Db, seq: number): Readonly<Record<string, readonly unknown[]>> {
  if (fileVersion(db) < 2) return {}
  const rows = (sql: string) => db.prepare(sql).raw().all(seq)
  const sets = db
    .prepare<[number], SetRow>(
      'SELECT id, source, sheet, format, terms FROM observation_set WHERE change = ? ORDER BY id',
    )
    .all(seq)
  const brought = {
    layouts: rows('SELECT id, vendor, name, document FROM layout WHERE change = ? ORDER BY id'),
    observations: sets.map((set) => [...Object.values(set), observationsHash(db, set.id)]),
    words: rows(
      'SELECT observation_set, word, accelerator FROM observation_word WHERE change = ? ORDER BY observation_set, word',
    ),
    removals: rows('SELECT observation_set FROM observation_removal WHERE change = ? ORDER BY observation_set'),
  }
  return Object.fromEntries(Object.entries(brought).filter(([, list]) => list.length > 0))
}

function broughtSince3(db: Db, seq: number): Readonly<Record<string, readonly unknown[]>> {
  if (fileVersion(db) < 3) return {}
  const positions = db.prepare('SELECT vendor, document FROM position WHERE change = ? ORDER BY vendor').raw().all(seq)
  return positions.length > 0 ? { positions } : {}
}

interface SetRow {
  readonly id: number
  readonly source: string
  readonly sheet: string
  readonly format: string
  readonly terms: string
}

/** Row by row: a list of 50,000 rows is hashed without a text of all of it. */
function observationsHash(db: Db, set: number): string {
  const hash = createHash('sha256')
  const rows = db.prepare('SELECT * FROM observation WHERE observation_set = ? ORDER BY position').raw()
  for (const row of rows.iterate(set)) hash.update(`${JSON.stringify(row)}\n`)
  return hash.digest('hex')
}

/** Hash of the places of all cells, which follow renamed ids; sealed anew by every change that touches them. */
export function placesSeal(db: Db): string {
  return sha256(canonicalJson(db.prepare('SELECT seq, change, path FROM provenance ORDER BY seq').raw().all()))
}

/** Hash of a run without its board and its leverage, which are computed anew where they are missing. */
export function runSeal(db: Db, id: string): string {
  const run = db.prepare('SELECT id, name, made_at, tender_hash, summary, award FROM run WHERE id = ?').get(id)
  return sha256(canonicalJson(run))
}

export function boardSeal(board: string | null): string | null {
  return board === null ? null : sha256(board)
}

export function leverageSeal(leverage: string | null): string | null {
  return leverage === null ? null : sha256(leverage)
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
