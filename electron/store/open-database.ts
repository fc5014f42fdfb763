// The one way a connection to SQLite is opened: with every setting that keeps acknowledged writes.
import Database from 'better-sqlite3'

export type Db = Database.Database
export type Statement<Args extends unknown[], Row = unknown> = Database.Statement<Args, Row>

/** `HdRm`: marks a tender file. */
export const TENDER_FILE = 0x4864526d
/** `HdLb`: marks the library's own file. */
export const LIBRARY_FILE = 0x48644c62

const BUSY_MS = 5000

export interface OpenOptions {
  readonly readonly?: boolean
  /** False refuses to make a new file. */
  readonly create?: boolean
  /** Most pages the file may have; for trying out a full disk. */
  readonly maxPages?: number
}

/** Opens `path`; throws SQLite's error. A read-only connection writes nothing and has no say in the journal mode. */
export function openDatabase(path: string, options: OpenOptions = {}): Db {
  const readonly = options.readonly === true
  const db = new Database(path, { readonly, fileMustExist: options.create !== true, timeout: BUSY_MS })
  try {
    for (const setting of readonly ? readSettings : writeSettings) db.pragma(setting)
    if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const readSettings = ['trusted_schema = OFF', 'cell_size_check = ON', 'foreign_keys = ON', 'query_only = ON']

const writeSettings = [
  'trusted_schema = OFF',
  'cell_size_check = ON',
  'foreign_keys = ON',
  'journal_mode = WAL',
  // better-sqlite3's build would take NORMAL in WAL mode, which loses acknowledged writes when the power fails.
  'synchronous = FULL',
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
]

/** Makes sure all of the log is in the file itself, then closes: a file at rest is one file. */
export function closeDatabase(db: Db): void {
  if (!db.open) return
  try {
    if (!db.readonly) db.pragma('wal_checkpoint(TRUNCATE)')
  } catch {
    // Another program has the file open, or the disk is full: the log stays beside it and is read at the next open.
  }
  db.close()
}

/** Runs `work` in one immediate transaction: all of it is kept, or none. */
export function inTransaction<T>(db: Db, work: () => T): T {
  return db.transaction(work).immediate()
}
