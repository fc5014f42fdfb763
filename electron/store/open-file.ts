// Opens a tender file after looking at it without touching it: ours, not newer than we are, whole.
import { existsSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { appendAudit } from './audit.ts'
import type { Author } from './change.ts'
import { checkContents, checkPages, checkSchema } from './check-file.ts'
import { documentHash, startDocument } from './document.ts'
import { moveDatabase, removeDatabase, syncFile } from './durable-file.ts'
import { storeFailure } from './failure.ts'
import { readHeader } from './file-header.ts'
import { fileVersion, migrate, newestVersion } from './migrate.ts'
import { closeDatabase, type Db, inTransaction, openDatabase } from './open-database.ts'
import { placesSeal } from './seals.ts'

/** Why a file was not opened. A damaged file's bytes are as they were found. */
export type OpenFailure =
  | { readonly kind: 'damaged'; readonly why: string }
  | { readonly kind: 'refused'; readonly failure: AppFailure }

export interface OpenSettings {
  /** Called with the file before a migration changes it: makes a verified backup or throws. */
  readonly backup: (db: Db) => void
  readonly maxPages?: number
}

/** Opens for writing. Bytes change only when a migration is due, and then after its backup. */
export function openTenderFile(path: string, settings: OpenSettings): Result<Db, OpenFailure> {
  const look = lookAt(path)
  if (!look.ok) return look
  try {
    const db = openDatabase(path, settings.maxPages === undefined ? {} : { maxPages: settings.maxPages })
    try {
      migrate(db, () => settings.backup(db))
      const flaw = checkSchema(db) ?? checkContents(db)
      if (flaw === undefined) return ok(db)
      db.close()
      return refuse({ kind: 'damaged', why: flaw })
    } catch (error) {
      db.close()
      throw error
    }
  } catch (error) {
    return refuse(openFailure(error))
  }
}

/**
 * Reads marks, version and pages; the file's bytes stay as they are. At rest its first bytes tell, and a newer file is not even opened.
 * With a log beside it (its writer was killed) only a connection that cannot write may look; at rest an ordinary one leaves nothing
 * behind, which a read-only one would.
 */
export function lookAt(path: string): Result<{ readonly version: number }, OpenFailure> {
  try {
    if (!statSync(path).isFile()) return refuse({ kind: 'refused', failure: notAFile })
    const hasLog = existsSync(`${path}-wal`)
    const header = hasLog ? undefined : readHeader(path)
    if (!hasLog && header === undefined) return refuse({ kind: 'damaged', why: 'it does not begin like a tender file' })
    if (header !== undefined && header.version > newestVersion) return refuse({ kind: 'refused', failure: newerFile })
    const db = openDatabase(path, { readonly: hasLog })
    try {
      const version = fileVersion(db)
      if (version > newestVersion) return refuse({ kind: 'refused', failure: newerFile })
      const flaw = checkPages(db)
      return flaw === undefined ? ok({ version }) : refuse({ kind: 'damaged', why: flaw })
    } finally {
      db.close()
    }
  } catch (error) {
    return refuse(openFailure(error))
  }
}

/** Makes a new file with the document as its first content, whole or not at all; refuses to write over anything. */
export function createTenderFile(
  path: string,
  document: Tender,
  author: Author,
  why: string,
  maxPages?: number,
): Result<Db, AppFailure> {
  const fill = (db: Db) => {
    startDocument(db, document, author.at)
    const detail = { who: author.who, revision: 1, document: documentHash(document), places: placesSeal(db) }
    appendAudit(db, { at: author.at, action: 'create', what: why, detail })
  }
  const made = fillNewFile(path, fill, maxPages)
  return made.ok ? ok(openDatabase(path, maxPages === undefined ? {} : { maxPages })) : made
}

/** Makes a tender file beside its place, fills it in one transaction and moves it there. Throws what `fill` throws, leaving nothing. */
export function fillNewFile(
  path: string,
  fill: (db: Db) => void,
  maxPages?: number,
): Result<Record<string, never>, AppFailure> {
  if (statSync(path, { throwIfNoEntry: false }) !== undefined) {
    return refuse({ kind: 'refused', what: 'there is a file of this name already', fix: 'Choose another name' })
  }
  const partial = `${path}.partial`
  removeDatabase(partial)
  const db = openDatabase(partial, maxPages === undefined ? { create: true } : { create: true, maxPages })
  try {
    inTransaction(db, () => {
      migrate(db, () => {})
      fill(db)
    })
    closeDatabase(db)
    syncFile(partial)
  } catch (error) {
    db.close()
    removeDatabase(partial)
    throw error
  }
  moveDatabase(partial, dirname(path), basename(path))
  return ok({})
}

function openFailure(error: unknown): OpenFailure {
  const known = storeFailure(error)
  if (known === undefined) throw error
  return known.aftermath === 'damaged'
    ? { kind: 'damaged', why: error instanceof Error ? error.message : 'unreadable' }
    : { kind: 'refused', failure: known.failure }
}

const notAFile: AppFailure = { kind: 'refused', what: 'this is not a file', fix: 'Choose a tender file (.headroom)' }

const newerFile: AppFailure = {
  kind: 'refused',
  what: 'the file was written by a newer version of Headroom; it was left as it is',
  fix: 'Update Headroom on this computer',
}
