// Whether a tender file is whole: SQLite's own full check, the schema, and every content against the hash the audit chain holds of it.
import { verifyAudit } from './audit.ts'
import { documentHash, fileState, readDocument, UnreadableTender } from './document.ts'
import { fileVersion, migrate, newestVersion, schemaText } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { type Db, openDatabase, TENDER_FILE } from './open-database.ts'
import { boardSeal, changeSeal, leverageSeal, placesSeal, runSeal, wrongEffect } from './seals.ts'
import type { AuditNote } from './store.ts'

/** The first thing wrong with a file of this or an earlier version, in words; undefined when all is well. */
export function checkDatabase(db: Db): string | undefined {
  return checkPages(db) ?? checkSchema(db) ?? checkContents(db)
}

/** Marks of a tender file and SQLite's full check: the quick one does not compare indexes with their tables. */
export function checkPages(db: Db): string | undefined {
  try {
    if (db.pragma('application_id', { simple: true }) !== TENDER_FILE) return 'it is not marked as a tender file'
    const found = db.pragma('integrity_check(1)', { simple: true })
    return found === 'ok' ? undefined : String(found)
  } catch (error) {
    return sqliteWords(error)
  }
}

/** Tables, indexes and triggers are those we made in the file's version, to the letter: nothing else runs or hides in the file. */
export function checkSchema(db: Db): string | undefined {
  try {
    const version = fileVersion(db)
    if (version < 1 || version > newestVersion) return `it has version ${version}, not ${newestVersion}`
    const ours = openDatabase(':memory:', { create: true })
    try {
      const upTo = migrations.filter((migration) => migration.version <= version)
      migrate(ours, () => {}, upTo)
      return schemaText(db) === schemaText(ours) ? undefined : 'its tables are not those of a tender file'
    } finally {
      ours.close()
    }
  } catch (error) {
    return sqliteWords(error)
  }
}

/** The audit chain, and by it everything else a file holds. */
export function checkContents(db: Db): string | undefined {
  try {
    const chain = verifyAudit(db)
    if (chain.broken !== null) return `audit: ${chain.broken.why}`
    const newest = readSeals(db)
    const actual = new Map<string, unknown>(actualContents(db))
    const wrong = [...newest, ...actual].find(([name]) => {
      // A board or leverage may be left out: it is computed anew where it is missing.
      const leftOut = /^(board|leverage) /.test(name) && actual.get(name) === null
      return !leftOut && newest.get(name) !== actual.get(name)
    })
    if (wrong !== undefined) return `${wrong[0]} is not what the audit chain says`
    const effect = wrongEffect(db)
    return effect === undefined ? undefined : `change ${effect} is not in the state the later ones leave it in`
  } catch (error) {
    return error instanceof UnreadableTender ? error.message : sqliteWords(error)
  }
}

/** Actions of entries that tell of something done with the file's contents, which they leave as they are. */
const notes: ReadonlySet<string> = new Set<AuditNote['action']>(['export', 'view'])

/** `change 7`, `run 3a…`, `document`, `places`, `revision` … → what the newest audit entry about it says. */
function readSeals(db: Db): Map<string, unknown> {
  const newest = new Map<string, unknown>()
  const entries = db.prepare<[], { at: string; action: string; detail: string }>(
    'SELECT at, action, detail FROM audit ORDER BY seq',
  )
  for (const { at, action, detail } of entries.iterate()) {
    // A note seals nothing, although it may name the run that was exported.
    if (notes.has(action)) continue
    const told = JSON.parse(detail) as Readonly<Record<string, unknown>>
    if (!newest.has('made at')) newest.set('made at', at)
    for (const name of ['document', 'places', 'revision']) if (told[name] !== undefined) newest.set(name, told[name])
    if (told.revision !== undefined) newest.set('changed at', at)
    if (typeof told.change === 'number') newest.set(`change ${told.change}`, told.content)
    if (typeof told.run === 'string') {
      newest.set(`run ${told.run}`, told.content)
      newest.set(`board ${told.run}`, told.board)
    }
    if (typeof told.leverageOf === 'string') newest.set(`leverage ${told.leverageOf}`, told.leverage)
  }
  return newest
}

function* actualContents(db: Db): Generator<readonly [string, unknown]> {
  yield ['document', documentHash(readDocument(db).tender)]
  yield ['places', placesSeal(db)]
  const state = fileState(db)
  yield ['revision', state.revision]
  yield ['changed at', state.changedAt]
  yield ['made at', state.madeAt]
  for (const { seq } of db.prepare<[], { seq: number }>('SELECT seq FROM change').all()) {
    yield [`change ${seq}`, changeSeal(db, seq)]
  }
  for (const { id, board } of db.prepare<[], { id: string; board: string | null }>('SELECT id, board FROM run').all()) {
    yield [`run ${id}`, runSeal(db, id)]
    yield [`board ${id}`, boardSeal(board)]
  }
  if (fileVersion(db) < 3) return
  const kept = db.prepare<[], { id: string; leverage: string | null }>('SELECT id, leverage FROM run')
  for (const { id, leverage } of kept.all()) yield [`leverage ${id}`, leverageSeal(leverage)]
}

/** SQLite says "malformed" and the like; anything else is a bug of ours. */
function sqliteWords(error: unknown): string {
  const known = error instanceof SyntaxError || (error instanceof Error && error.constructor.name === 'SqliteError')
  if (!known) throw error
  return error.message
}
