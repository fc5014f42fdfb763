// What SQLite and the file system refuse, as words the buyer can act on. Anything else is a bug of ours and is thrown on.
import Database from 'better-sqlite3'
import type { AppFailure } from '../../shared/contract/views.ts'
import { UnreadableTender } from './document.ts'

/** How the file stands after a failure: as it was, to be opened anew before anything else is written, or damaged. */
export type Aftermath = 'unchanged' | 'reopen' | 'damaged'

export interface StoreFailure {
  readonly failure: AppFailure
  readonly aftermath: Aftermath
}

/** Undefined for an error that is none of the file's or disk's. */
export function storeFailure(error: unknown): StoreFailure | undefined {
  if (error instanceof UnreadableTender) return { failure: unreadable(error.message), aftermath: 'unchanged' }
  if (error instanceof Database.SqliteError) return sqliteFailure(error.code)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return systemFailures[code] === undefined ? undefined : { failure: systemFailures[code], aftermath: 'unchanged' }
}

const diskFull: AppFailure = {
  kind: 'refused',
  what: 'the disk is full: nothing was changed',
  fix: 'Free some space, then try again',
}

const readOnlyPlace: AppFailure = {
  kind: 'refused',
  what: 'the file or its folder cannot be written to',
  fix: 'Check its permissions, or move the file to a folder of your own',
}

const systemFailures: Readonly<Record<string, AppFailure>> = {
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  EACCES: readOnlyPlace,
  EPERM: readOnlyPlace,
  EROFS: readOnlyPlace,
  ENOENT: { kind: 'not-found', what: 'the file is not there any more', fix: 'Look where it was moved to' },
}

function sqliteFailure(code: string): StoreFailure | undefined {
  if (code === 'SQLITE_FULL') return { failure: diskFull, aftermath: 'unchanged' }
  if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT_')) {
    return { failure: damaged, aftermath: 'damaged' }
  }
  if (code.startsWith('SQLITE_IOERR')) return { failure: unknownOutcome, aftermath: 'reopen' }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return {
      failure: {
        kind: 'refused',
        what: 'another program is writing to this file',
        fix: 'Close it there, then try again',
      },
      aftermath: 'unchanged',
    }
  }
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM'))
    return { failure: readOnlyPlace, aftermath: 'unchanged' }
  if (code.startsWith('SQLITE_CANTOPEN')) {
    return {
      failure: { kind: 'not-found', what: 'the file cannot be opened', fix: 'Check that it is there and may be read' },
      aftermath: 'unchanged',
    }
  }
  return undefined
}

const damaged: AppFailure = {
  kind: 'refused',
  what: 'the file is damaged',
  fix: 'Open the tender again: its newest good backup is offered there',
}

/** After an I/O error nobody knows whether the last change reached the disk; commands carry an id, so asking again is safe. */
const unknownOutcome: AppFailure = {
  kind: 'refused',
  what: 'the disk reported an error, so it is not known whether the last change was kept',
  fix: 'Look at the tender as it was read again; repeat the change if it is missing, and check the disk',
}

function unreadable(what: string): AppFailure {
  return {
    kind: 'refused',
    what: `the file holds something this version cannot read (${what})`,
    fix: 'Open it with the version that wrote it, or restore a backup',
  }
}
