// Moves and copies of whole files that survive a power failure; for the store's own thread.
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Forces a file's bytes to disk. */
export function syncFile(path: string): void {
  const handle = openSync(path, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Forces a folder's entries to disk, where the system allows it. */
export function syncFolder(path: string): void {
  try {
    const handle = openSync(path, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Windows has no such thing; renames are durable there once the journal is.
  }
}

/** A database and what lies beside it. */
const companions = ['', '-wal', '-shm', '-journal'] as const

/** Moves a database with its log into `folder`, under its own name; returns its new path. Nothing is ever deleted. */
export function moveDatabase(path: string, folder: string, name: string = basename(path)): string {
  mkdirSync(folder, { recursive: true })
  const target = join(folder, name)
  for (const suffix of companions) if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix)
  syncFolder(folder)
  syncFolder(dirname(path))
  return target
}

/** Deletes a database that was never finished. */
export function removeDatabase(path: string): void {
  for (const suffix of companions) rmSync(path + suffix, { force: true })
}

/** Copies a database at rest to a place where nothing is yet, whole or not at all. */
export function copyDatabase(from: string, to: string): void {
  const partial = `${to}.partial`
  rmSync(partial, { force: true })
  copyFileSync(from, partial, constants.COPYFILE_EXCL)
  syncFile(partial)
  renameSync(partial, to)
  syncFolder(dirname(to))
}
