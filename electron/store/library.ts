// The library: a folder of tender files, and beside them a small database of conveniences. Losing that database loses no tender.
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { incomingFolder } from './incoming-folder.ts'
import { closeDatabase, type Db, inTransaction, LIBRARY_FILE, openDatabase } from './open-database.ts'

export interface LibraryEntry {
  readonly id: string
  /** Name of the tender file in the library's folder: relative, so that the folder may move. */
  readonly fileName: string
  readonly place: 'here' | 'removed' | 'damaged'
  /** Where the file was moved to, relative to the folder, when it is not in its place. */
  readonly aside: string | null
  /** Name of the tender when it was last open here. */
  readonly name: string
  /** Number of the last audit entry seen. */
  readonly seen: number
  /** SHA-256 of the file from elsewhere that it was copied from. */
  readonly origin: string | null
}

export interface Library {
  readonly folder: string
  readonly db: Db
}

const extension = '.headroom'

/** Opens or makes the library; a damaged library.db is set aside and begun anew. */
export function openLibrary(folder: string): Library {
  mkdirSync(folder, { recursive: true })
  clearIncoming(incomingFolder(folder))
  const path = join(folder, 'library.db')
  return { folder, db: openOwn(path) ?? openAnew(path) }
}

const DAY_MS = 24 * 3600 * 1000

/** Deletes what readers that were killed left behind; one that reads now is left alone. */
function clearIncoming(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = join(folder, name)
    if (Date.now() - statSync(path).mtimeMs > DAY_MS) rmSync(path, { force: true })
  }
}

export function closeLibrary(library: Library): void {
  closeDatabase(library.db)
}

function openOwn(path: string): Db | undefined {
  let db: Db | undefined
  try {
    db = openDatabase(path, { create: true })
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('damaged')
    const version = db.pragma('user_version', { simple: true }) as number
    if (version > newestVersion) throw new Error('newer')
    makeTables(db, version)
    return db
  } catch {
    db?.close()
    return undefined
  }
}

/** Nothing in it is irreplaceable: ids are given anew, and the folder says which tenders there are. */
function openAnew(path: string): Db {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
  const db = openDatabase(path, { create: true })
  makeTables(db, 0)
  return db
}

/** What each version of the library's own schema added. */
const versions: readonly string[] = [
  `CREATE TABLE file (id TEXT PRIMARY KEY, file_name TEXT NOT NULL UNIQUE,
    place TEXT NOT NULL CHECK (place IN ('here', 'removed', 'damaged')), aside TEXT, name TEXT NOT NULL,
    seen INTEGER NOT NULL, origin TEXT) STRICT, WITHOUT ROWID`,
  `CREATE TABLE layout (id TEXT PRIMARY KEY, document TEXT NOT NULL, at TEXT NOT NULL,
    forgotten INTEGER NOT NULL CHECK (forgotten IN (0, 1))) STRICT, WITHOUT ROWID`,
]
const newestVersion = versions.length

function makeTables(db: Db, from: number): void {
  if (from === newestVersion) return
  inTransaction(db, () => {
    for (const statement of versions.slice(from)) db.exec(statement)
    db.pragma(`application_id = ${LIBRARY_FILE}`)
    db.pragma(`user_version = ${newestVersion}`)
  })
}

const columns = 'id, file_name AS fileName, place, aside, name, seen, origin'

/** Every tender file the library knows or its folder holds; new ones are given an id. */
export function libraryEntries(library: Library): readonly LibraryEntry[] {
  const all = () => library.db.prepare<[], LibraryEntry>(`SELECT ${columns} FROM file ORDER BY id`).all()
  const known = new Set(all().map(({ fileName }) => fileName))
  for (const name of readdirSync(library.folder)) {
    if (name.endsWith(extension) && !known.has(name)) addEntry(library, name, '', null)
  }
  return all()
}

export function findEntry(library: Library, id: string): LibraryEntry | undefined {
  return libraryEntries(library).find((entry) => entry.id === id)
}

/** Absolute path of the file's own place. */
export function entryPath(library: Library, entry: LibraryEntry): string {
  return join(library.folder, entry.fileName)
}

/** The entry whose tender came from a file with these bytes, if it is still in its place. */
export function entryOfOrigin(library: Library, origin: string): LibraryEntry | undefined {
  return library.db
    .prepare<[string], LibraryEntry>(`SELECT ${columns} FROM file WHERE origin = ? AND place = 'here'`)
    .all(origin)
    .find((entry) => existsSync(entryPath(library, entry)))
}

export function addEntry(library: Library, fileName: string, name: string, origin: string | null): string {
  const id = randomUUID()
  library.db
    .prepare(`INSERT INTO file (id, file_name, place, aside, name, seen, origin) VALUES (?, ?, 'here', NULL, ?, 0, ?)`)
    .run(id, fileName, name, origin)
  return id
}

export function moveEntry(library: Library, id: string, place: LibraryEntry['place'], aside: string | null): void {
  library.db.prepare('UPDATE file SET place = ?, aside = ? WHERE id = ?').run(place, aside, id)
}

export function noteSeen(library: Library, id: string, name: string, seen: number): void {
  library.db
    .prepare('UPDATE file SET name = ?, seen = ? WHERE id = ? AND (name <> ? OR seen <> ?)')
    .run(name, seen, id, name, seen)
}

/** A file name in the library that is not taken, from the tender's name. */
export function freeName(library: Library, name: string): string {
  const stem = fileStem(name)
  const isTaken = library.db.prepare('SELECT 1 FROM file WHERE file_name = ?')
  for (let count = 1; ; count += 1) {
    const fileName = `${count === 1 ? stem : `${stem} ${count}`}${extension}`
    if (isTaken.get(fileName) === undefined && !existsSync(join(library.folder, fileName))) return fileName
  }
}

/** Letters, digits and a few marks of the name, at most 60 characters: good on every file system. */
export function fileStem(name: string): string {
  const plain = name
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{N} _-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim()
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? `tender ${plain}`.trim() : plain
}

/** Where things of one tender are kept beside the library's files. */
export function asideFolder(library: Library, kind: 'backups' | 'removed' | 'damaged', id: string): string {
  return join(library.folder, kind, id)
}
