// The first bytes of a tender file at rest: whether it is one and of which version, without opening it.
import { closeSync, openSync, readSync } from 'node:fs'
import { TENDER_FILE } from './open-database.ts'

/** Offsets of SQLite's file header. */
const VERSION_AT = 60
const APPLICATION_AT = 68
const HEADER_BYTES = 100

/** Undefined when the file does not begin like a tender file. Throws the file system's error when it cannot be read. */
export function readHeader(path: string): { readonly version: number } | undefined {
  const handle = openSync(path, 'r')
  try {
    const start = Buffer.alloc(HEADER_BYTES)
    if (readSync(handle, start) < HEADER_BYTES) return undefined
    if (start.toString('latin1', 0, 16) !== 'SQLite format 3\0') return undefined
    return start.readUInt32BE(APPLICATION_AT) === TENDER_FILE ? { version: start.readUInt32BE(VERSION_AT) } : undefined
  } finally {
    closeSync(handle)
  }
}
