// Whether a tender file is whole: SQLite's own check, the schema, and every content against the hash the audit chain holds of it.
import { verifyAudit } from './audit.ts'
import { changeHash } from './change-hash.ts'
import { documentHash, readDocument, UnreadableTender } from './document.ts'
import { fileVersion, migrate, newestVersion, schemaText } from './migrate.ts'
import { type Db, openDatabase, TENDER_FILE } from './open-database.ts'
import { sha256 } from './sha256.ts'

/** The first thing wrong with a file of the newest version, in words; undefined when all is well. */
export function checkDatabase(db: Db): string | undefined {
  return checkPages(db) ?? checkSchema(db) ?? checkContents(db)
}

/** Marks of a tender file and SQLite's quick check. */
export function checkPages(db: Db): string | undefined {
  try {
    if (db.pragma('application_id', { simple: true }) !== TENDER_FILE) return 'it is not marked as a tender file'
    const found = db.pragma('quick_check(1)', { simple: true })
    return found === 'ok' ? undefined : String(found)
  } catch (error) {
    return sqliteWords(error)
  }
}

/** Tables, indexes and triggers are those we make, to the letter: nothing else runs or hides in the file. */
export function checkSchema(db: Db): string | undefined {
  try {
    if (fileVersion(db) !== newestVersion) return `it has version ${fileVersion(db)}, not ${newestVersion}`
    const ours = openDatabase(':memory:', { create: true })
    try {
      migrate(ours, () => {})
      return schemaText(db) === schemaText(ours) ? undefined : 'its tables are not those of a tender file'
    } finally {
      ours.close()
    }
  } catch (error) {
    return sqliteWords(error)
  }
}

interface SealedEntry {
  readonly action: string
  readonly detail: string
}

/** The audit chain, and by it the document, changes with their provenance, and awards. */
export function checkContents(db: Db): string | undefined {
  try {
    const chain = verifyAudit(db)
    if (chain.broken !== null) return `audit: ${chain.broken.why}`
    const sealed = new Map<string, string>()
    let document = ''
    for (const { detail } of db.prepare<[], SealedEntry>('SELECT action, detail FROM audit ORDER BY seq').iterate()) {
      const told = JSON.parse(detail) as Readonly<Record<string, unknown>>
      if (typeof told.document === 'string') document = told.document
      if (typeof told.change === 'number') sealed.set(`change ${told.change}`, String(told.content))
      if (typeof told.run === 'string') sealed.set(`run ${told.run}`, String(told.award))
    }
    if (documentHash(readDocument(db).tender) !== document) return 'the tender is not what the last change left'
    return [...contentHashes(db)].find(([name, hash]) => sealed.get(name) !== hash)?.[0]
  } catch (error) {
    return error instanceof UnreadableTender ? error.message : sqliteWords(error)
  }
}

function* contentHashes(db: Db): Generator<readonly [string, string]> {
  for (const { seq } of db.prepare<[], { seq: number }>('SELECT seq FROM change').all()) {
    yield [`change ${seq}`, changeHash(db, seq)]
  }
  for (const { id, award } of db.prepare<[], { id: string; award: string }>('SELECT id, award FROM run').iterate()) {
    yield [`run ${id}`, sha256(award)]
  }
}

/** SQLite says "malformed" and the like; anything else is a bug of ours. */
function sqliteWords(error: unknown): string {
  const known = error instanceof SyntaxError || (error instanceof Error && error.constructor.name === 'SqliteError')
  if (!known) throw error
  return error.message
}
