// Why a file could not be written where the buyer wanted it, in words, from the system's error.
import type { AppFailure } from '../../shared/contract/views.ts'

interface Words {
  readonly what: string
  readonly fix: string
}

const full: Words = { what: 'the disk is full: nothing was written', fix: 'Free some space, or choose another place' }
const denied: Words = {
  what: 'you may not write there, or another program has the file open',
  fix: 'Close it there, or choose a folder of your own',
}
const taken: Words = { what: 'there is a folder of this name', fix: 'Choose another name' }

const reasons: Readonly<Record<string, Words>> = {
  ENOSPC: full,
  EDQUOT: full,
  EACCES: denied,
  EPERM: denied,
  EBUSY: denied,
  EROFS: { what: 'this place can only be read', fix: 'Choose a folder of your own' },
  ENOENT: { what: 'the folder is not there any more', fix: 'Choose another place' },
  ENOTDIR: { what: 'the folder is not there any more', fix: 'Choose another place' },
  EISDIR: taken,
  ENOTEMPTY: taken,
  ENAMETOOLONG: { what: 'the file’s name is too long', fix: 'Choose a shorter name' },
}

/** A file that was there before is as it was. The system's own name of an unknown cause is told, for whoever is asked about it. */
export function writeRefusal(error: unknown): AppFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause'
  const { what, fix } = reasons[code] ?? { what: `the file cannot be written (${code})`, fix: 'Choose another place' }
  return { kind: 'refused', what, fix }
}
