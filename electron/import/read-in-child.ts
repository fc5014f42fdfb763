// Reads one untrusted file in a process of its own, watched from outside: it ends with a result, or is killed at a limit.
import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileRead } from '../../shared/quote/read-file.ts'
import type { ImportChild, SpawnImportChild } from './child-protocol.ts'
import { importLimits, type ProcessLimits } from './limits.ts'
import type { BytesRead } from './read-bytes.ts'
import { residentBytes } from './resident-bytes.ts'

/** How often the child's memory is looked at. */
const pollMilliseconds = 50

/**
 * Reads the file at `path`; `spawn` starts the child. The bytes are hashed and handed over here, so that what was hashed is what is
 * read. Never throws for what is in the file; a file that cannot be opened is refused too.
 */
export async function readFileInChild(
  path: string,
  spawn: SpawnImportChild,
  limits: ProcessLimits = importLimits,
): Promise<FileRead & { readonly bytes: number }> {
  const file = basename(path)
  const taken = await takeBytes(path)
  if (typeof taken === 'string') {
    return { file, sha256: '', bytes: 0, content: { kind: 'refused', code: 'not-readable', message: taken } }
  }
  const sha256 = createHash('sha256').update(taken).digest('hex')
  const content = await readBytesInChild(file, taken, spawn, limits)
  return { file, sha256, bytes: taken.length, content }
}

/** The bytes of a file, or why not; one byte more than the limit is enough to know. */
async function takeBytes(path: string): Promise<Buffer | string> {
  try {
    const handle = await open(path, 'r')
    try {
      const status = await handle.stat()
      if (!status.isFile()) return 'This is not a file.'
      const buffer = Buffer.alloc(Math.min(status.size, importLimits.fileBytes + 1))
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      return buffer.subarray(0, length)
    } finally {
      await handle.close()
    }
  } catch (error) {
    return `The file cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}).`
  }
}

/** Hands bytes to a child and waits for its result, its end, or a limit. */
export function readBytesInChild(
  name: string,
  bytes: Buffer,
  spawn: SpawnImportChild,
  limits: ProcessLimits = importLimits,
): Promise<BytesRead> {
  return new Promise((resolve) => {
    const child = spawn()
    let baseline: number | undefined
    let polling = false
    const finish = (read: BytesRead) => {
      clearTimeout(timer)
      clearInterval(poll)
      child.kill()
      resolve(read)
    }
    const refuse = (code: string, message: string) => finish({ kind: 'refused', code, message })
    const timer = setTimeout(
      () => refuse('too-slow', `Reading the file took longer than ${limits.milliseconds / 1000} seconds.`),
      limits.milliseconds,
    )
    const poll = setInterval(async () => {
      if (baseline === undefined || polling) return
      polling = true
      const resident = await memoryOf(child)
      polling = false
      if (resident !== undefined && resident > baseline + limits.residentBytes) {
        refuse('too-much-memory', `Reading the file took more than ${limits.residentBytes / 1048576} MB of memory.`)
      }
    }, pollMilliseconds)
    child.onMessage(async (message) => {
      if (message.kind === 'read') return finish(message.read)
      baseline = (await memoryOf(child)) ?? 0
      child.send({ name, bytes })
    })
    // An end without a result is never success, whatever the exit code.
    child.onExit(() => refuse('reader-died', 'Reading the file failed; it is damaged, or made to do harm.'))
  })
}

async function memoryOf(child: ImportChild): Promise<number | undefined> {
  const pid = child.pid()
  return pid === undefined ? undefined : residentBytes(pid)
}
