// Files coming into the library, leaving it and coming back. Nothing is deleted: what leaves is moved aside.
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { TenderSummary, TenderView } from '../../shared/contract/views.ts'
import { ok, refuse } from '../../shared/kernel/result.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { type Backup, newestGoodBackup } from './backup.ts'
import { readDocument } from './document.ts'
import { copyDatabase, moveDatabase, removeDatabase } from './durable-file.ts'
import { readHeader } from './file-header.ts'
import { readForeignFile } from './foreign-file.ts'
import { incomingFolder } from './incoming-folder.ts'
import {
  addEntry,
  asideFolder,
  entryOfOrigin,
  entryPath,
  findEntry,
  freeName,
  type Library,
  type LibraryEntry,
  libraryEntries,
  moveEntry,
  noteSeen,
} from './library.ts'
import { newestVersion } from './migrate.ts'
import { closeDatabase, openDatabase } from './open-database.ts'
import { createTenderFile } from './open-file.ts'
import { authorNow, closeFile, keepOpen, type OpenFile, type OpenFiles, withFile } from './open-files.ts'
import type { FreshFile, StoreReply } from './store.ts'
import { tenderSummary } from './view.ts'

type Show = (open: OpenFile) => StoreReply<TenderView>

/** The newest change first. A file that cannot be read keeps its line, with what is wrong in `trouble`. */
export function listLibrary(files: OpenFiles, library: Library): readonly TenderSummary[] {
  const lines = libraryEntries(library).flatMap((entry): readonly TenderSummary[] => {
    if (entry.place === 'removed') return []
    if (entry.place === 'damaged') return [troubled(library, entry, 'damaged')]
    return [readSummary(files, library, entry)]
  })
  return lines.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : 0))
}

function readSummary(files: OpenFiles, library: Library, entry: LibraryEntry): TenderSummary {
  const path = entryPath(library, entry)
  const open = files.byId.get(entry.id)
  try {
    if (open !== undefined) return tenderSummary(open.db, entry.id, path)
    if (!existsSync(`${path}-wal`) && readHeader(path)?.version !== newestVersion) {
      return troubled(library, entry, 'unreadable')
    }
    // A file whose writer was killed keeps its log until it is opened; others are left without one.
    const db = openDatabase(path, { readonly: existsSync(`${path}-wal`) })
    try {
      return tenderSummary(db, entry.id, path)
    } finally {
      closeDatabase(db)
    }
  } catch {
    return troubled(library, entry, 'unreadable')
  }
}

function troubled(
  library: Library,
  entry: LibraryEntry,
  trouble: NonNullable<TenderSummary['trouble']>,
): TenderSummary {
  const name = entry.name === '' ? entry.fileName : entry.name
  const nothing = { currency: '', start: '', months: 0, vendors: 0, quotes: 0, runs: 0, changedAt: '' }
  return { file: entry.id, name, ...nothing, place: entryPath(library, entry), trouble }
}

export function createInLibrary(
  files: OpenFiles,
  library: Library,
  document: Tender,
  why: string,
  show: Show,
): StoreReply<TenderView> {
  const fileName = freeName(library, document.name)
  const path = join(library.folder, fileName)
  const { settings } = files
  const made = createTenderFile(path, document, authorNow(settings), why, settings.maxPages)
  if (!made.ok) return made
  const id = addEntry(library, fileName, document.name, null)
  return show(keepOpen(files, { id, path, db: made.value, warnings: [] }))
}

/** A file of the library is opened where it is; one from elsewhere is read and written anew into the library. */
export function openAnyPath(files: OpenFiles, library: Library, path: string, show: Show): StoreReply<TenderView> {
  const own = libraryEntries(library).find((entry) => entryPath(library, entry) === path)
  if (own !== undefined) return withFile(files, own.id, show)
  const read = readForeignFile(path, incomingFolder(library.folder))
  return read.ok ? adoptFresh(files, library, read.value, show) : read
}

/** Takes a file that readForeignFile wrote into the library; the same original a second time opens what is there. */
export function adoptFresh(
  files: OpenFiles,
  library: Library,
  { fresh, origin }: FreshFile,
  show: Show,
): StoreReply<TenderView> {
  const earlier = entryOfOrigin(library, origin)
  if (earlier !== undefined) {
    removeDatabase(fresh)
    return withFile(files, earlier.id, show)
  }
  const name = nameIn(fresh)
  const fileName = freeName(library, name)
  moveDatabase(fresh, library.folder, fileName)
  return withFile(files, addEntry(library, fileName, name, origin), show)
}

function nameIn(path: string): string {
  const db = openDatabase(path)
  try {
    return readDocument(db).tender.name
  } finally {
    closeDatabase(db)
  }
}

export function removeEntry(files: OpenFiles, library: Library, id: string): StoreReply<{ readonly removed: string }> {
  const entry = findEntry(library, id)
  if (entry === undefined || entry.place === 'removed') return notThere
  closeFile(files, id)
  if (entry.place === 'here') {
    const folder = asideFolder(library, 'removed', id)
    const aside = moveDatabase(entryPath(library, entry), folder)
    moveEntry(library, id, 'removed', relative(library.folder, aside))
  } else moveEntry(library, id, 'removed', entry.aside)
  return ok({ removed: entry.name })
}

/** How a file came back; undefined when it had never left. */
export type Restored = { readonly backup: Backup | undefined } | undefined

/** Brings a removed file back to its place, or puts the newest good backup where a damaged one was. */
export function restoreEntry(library: Library, id: string): StoreReply<Restored> {
  const entry = findEntry(library, id)
  if (entry === undefined) return notThere
  if (entry.place === 'here') return ok(undefined)
  const path = entryPath(library, entry)
  if (existsSync(path)) {
    return refuse({ kind: 'refused', what: `${path} is there already`, fix: 'Move that file elsewhere, then restore' })
  }
  const wasDamaged = entry.aside?.startsWith('damaged') === true
  const backup = wasDamaged ? newestGoodBackup(asideFolder(library, 'backups', id)) : undefined
  if (backup !== undefined) copyDatabase(backup.path, path)
  else if (!wasDamaged && entry.aside !== null) {
    moveDatabase(join(library.folder, entry.aside), library.folder, entry.fileName)
  } else {
    return refuse({
      kind: 'not-found',
      what: `there is no good backup of ${entry.name}`,
      fix: 'Open an export of the tender, if you have one',
    })
  }
  moveEntry(library, id, 'here', null)
  noteSeen(library, id, entry.name, 0)
  return ok({ backup })
}

const notThere = refuse({
  kind: 'not-found' as const,
  what: 'this tender is not in the library',
  fix: 'Open its file again',
})
