// The files a store has open: opened when first asked for, checked, backed up, moved aside when damaged, opened anew after an I/O error.
import { mkdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { AppFailure } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import { auditHead } from './audit.ts'
import { makeBackup, needsBackup, newestGoodBackup } from './backup.ts'
import type { Author } from './change.ts'
import { readDocument } from './document.ts'
import { moveDatabase } from './durable-file.ts'
import { storeFailure } from './failure.ts'
import { asideFolder, entryPath, findEntry, type Library, moveEntry, noteSeen } from './library.ts'
import { closeDatabase, type Db } from './open-database.ts'
import { openTenderFile } from './open-file.ts'
import type { StoreReply } from './store.ts'
import type { FileWarning } from './view.ts'

export interface OpenFile {
  /** Opaque id; without a library the path itself. */
  readonly id: string
  readonly path: string
  readonly db: Db
  readonly warnings: readonly FileWarning[]
}

export interface StoreSettings {
  /** Absent on the command line, where files stay where they are. */
  readonly library: Library | undefined
  /** Name of the person at the computer, as changes are signed. */
  readonly who: string
  readonly clock: () => Date
  /** Most pages a file may have; for trying out a full disk. */
  readonly maxPages?: number
}

export interface OpenFiles {
  readonly settings: StoreSettings
  readonly byId: Map<string, OpenFile>
  /** Files whose opening has been put on record since the store began. */
  readonly looked: Set<string>
}

export function authorNow(settings: StoreSettings): Author {
  return { who: settings.who, at: settings.clock().toISOString() }
}

/** Runs `work` on an open file; what disk and SQLite refuse becomes words, and the file is closed when it may not be trusted. */
export function withFile<T>(files: OpenFiles, id: string, work: (file: OpenFile) => StoreReply<T>): StoreReply<T> {
  const opened = guarded(() => openFile(files, id))
  if (!opened.ok) return opened
  const file = opened.value
  try {
    const reply = work(file)
    noteState(files, file)
    return reply
  } catch (error) {
    const known = storeFailure(error)
    if (known === undefined) throw error
    if (known.aftermath === 'unchanged') return refuse(known.failure)
    files.byId.delete(id)
    file.db.close()
    return known.aftermath === 'damaged' ? setAside(files, id, file.path, 'malformed') : refuse(known.failure)
  }
}

/** What disk and SQLite refuse, as a refusal. */
export function guarded<T>(work: () => StoreReply<T>): StoreReply<T> {
  try {
    return work()
  } catch (error) {
    const known = storeFailure(error)
    if (known === undefined) throw error
    return refuse(known.failure)
  }
}

export function openFile(files: OpenFiles, id: string): StoreReply<OpenFile> {
  const open = files.byId.get(id)
  if (open !== undefined) return ok(open)
  const place = placeOf(files, id)
  if (!place.ok) return place
  const { path, seen } = place.value
  const { settings } = files
  const backups = backupFolder(settings, id, path)
  const opened = openTenderFile(path, {
    backup: (db) => void makeBackup(db, backups, settings.clock()),
    ...(settings.maxPages === undefined ? {} : { maxPages: settings.maxPages }),
  })
  if (!opened.ok) {
    return opened.failure.kind === 'refused'
      ? refuse(opened.failure.failure)
      : setAside(files, id, path, opened.failure.why)
  }
  const db = opened.value
  const warnings: FileWarning[] = auditHead(db).seq < seen ? ['went-back'] : []
  if (settings.library !== undefined && !backUp(settings, db, backups)) warnings.push('no-backup')
  return ok(keepOpen(files, { id, path, db, warnings }))
}

export function keepOpen(files: OpenFiles, file: OpenFile): OpenFile {
  files.byId.set(file.id, file)
  noteState(files, file)
  return file
}

export function closeFile(files: OpenFiles, id: string): void {
  const file = files.byId.get(id)
  files.byId.delete(id)
  if (file !== undefined) closeDatabase(file.db)
}

/** Backs up when something changed since the newest backup; false when that failed. */
export function backUp(settings: StoreSettings, db: Db, folder: string): boolean {
  try {
    if (needsBackup(db, folder)) makeBackup(db, folder, settings.clock())
    return true
  } catch {
    // A disk too full for a backup must not keep the buyer from opening the tender; the view says so.
    return false
  }
}

/** Files outside the library keep their backups in a folder beside them, made only when a migration needs one. */
export function backupFolder(settings: StoreSettings, id: string, path: string): string {
  return settings.library === undefined
    ? join(dirname(path), `${basename(path)}.backups`)
    : asideFolder(settings.library, 'backups', id)
}

function placeOf(files: OpenFiles, id: string): StoreReply<{ readonly path: string; readonly seen: number }> {
  const { library } = files.settings
  if (library === undefined) return ok({ path: id, seen: 0 })
  const entry = findEntry(library, id)
  if (entry === undefined) {
    return refuse({ kind: 'not-found', what: 'this tender is not in the library', fix: 'Open its file again' })
  }
  if (entry.place === 'here') return ok({ path: entryPath(library, entry), seen: entry.seen })
  const what =
    entry.place === 'removed' ? 'this tender was removed' : `the file of ${entry.name} was damaged and moved aside`
  return refuse({ kind: 'refused', what, fix: restoreWords(files, id) })
}

/** Remembers how far the file has got, so that a file put back to an older state is noticed. */
function noteState(files: OpenFiles, file: OpenFile): void {
  const { library } = files.settings
  if (library === undefined || !file.db.open) return
  try {
    noteSeen(library, file.id, readName(file.db), auditHead(file.db).seq)
  } catch (error) {
    // A convenience: what was asked for has been done, whether it can be noted or not.
    if (storeFailure(error) === undefined) throw error
  }
}

function readName(db: Db): string {
  const row = db.prepare<[], { name: string | null }>('SELECT name FROM tender').get()
  return row?.name ?? readDocument(db).tender.name
}

/** Moves a damaged file with its log aside and names the newest good backup; without a library the file stays where it is. */
function setAside(files: OpenFiles, id: string, path: string, why: string): Result<never, AppFailure> {
  const { library, clock } = files.settings
  if (library === undefined) {
    return refuse({
      kind: 'refused',
      what: `${basename(path)} is no tender file, or it is damaged: ${why}`,
      fix: 'Use a copy or an export of the tender',
    })
  }
  const stamp = clock().toISOString().replaceAll(/[-:.]/g, '')
  const folder = join(asideFolder(library, 'damaged', id), stamp)
  mkdirSync(folder, { recursive: true })
  moveDatabase(path, folder)
  moveEntry(library, id, 'damaged', join('damaged', id, stamp, basename(path)))
  return refuse({
    kind: 'refused',
    what: `${basename(path)} is damaged (${why}). It was moved aside to ${folder}`,
    fix: restoreWords(files, id),
  })
}

function restoreWords(files: OpenFiles, id: string): string {
  const { library } = files.settings
  const entry = library === undefined ? undefined : findEntry(library, id)
  if (library === undefined || entry === undefined || entry.place === 'here') return 'Open its file again'
  if (entry.place === 'removed') return 'Restore it from the list of tenders'
  const backup = newestGoodBackup(asideFolder(library, 'backups', id))
  return backup === undefined
    ? 'There is no backup of it; open an export of the tender if you have one'
    : `Restore its newest good backup, of ${backup.at.slice(0, 16).replace('T', ' ')} UTC`
}
