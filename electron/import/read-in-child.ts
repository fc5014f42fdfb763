// Reads one untrusted file in a process of its own, watched from outside: it ends with a result, or is killed at a limit.
import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import type { FileRead } from '../../shared/quote/read-file.ts'
import type { ImportChild, Refused, SpawnImportChild } from './child-protocol.ts'
import { importLimits, type ProcessLimits } from './limits.ts'
import { type PackedWorkbook, unpackWorkbook } from './packed-workbook.ts'
import { residentBytes } from './resident-bytes.ts'

/** How often the child's memory is looked at. */
const pollMilliseconds = 50

/** Hashing and sending one takes a few milliseconds. */
const pieceBytes = 1 << 20

/** A file as its reader left it: nothing of it is unpacked yet. */
export interface ArrivedFile {
  /** Name without its folder. */
  readonly file: string
  readonly sha256: string
  readonly bytes: number
  readonly content: ({ readonly kind: 'packed' } & PackedWorkbook) | Refused
}

/**
 * Reads the file at `path`; `spawn` starts the child. The bytes are hashed and handed over here, piece by piece, so that what was hashed
 * is what is read and nobody is held up. Never throws for what is in the file; a file that cannot be opened is refused too.
 */
export async function fetchFromChild(
  path: string,
  spawn: SpawnImportChild,
  limits: ProcessLimits = importLimits,
): Promise<ArrivedFile> {
  const file = basename(path)
  const handle = await openFile(path)
  if (typeof handle === 'string') return { file, ...notReadable(handle) }
  const hash = createHash('sha256')
  const handed = { bytes: 0, whole: false }
  try {
    const content = await feedChild(file, spawn, limits, async (hand) => {
      for await (const piece of piecesOf(handle)) {
        hash.update(piece)
        handed.bytes += piece.length
        hand(piece)
      }
      handed.whole = true
    })
    return { file, sha256: handed.whole ? hash.digest('hex') : '', bytes: handed.bytes, content }
  } catch (error) {
    return { file, ...notReadable(whyNot(error)) }
  } finally {
    await handle.close()
  }
}

/** The same with the cells unpacked here, for whoever need not stay responsive. */
export async function readFileInChild(
  path: string,
  spawn: SpawnImportChild,
  limits: ProcessLimits = importLimits,
): Promise<FileRead & { readonly bytes: number }> {
  return unpackFile(await fetchFromChild(path, spawn, limits))
}

export function unpackFile({ file, sha256, bytes, content }: ArrivedFile): FileRead & { readonly bytes: number } {
  if (content.kind === 'refused') return { file, sha256, bytes, content }
  const workbook = unpackWorkbook(content)
  return { file, sha256, bytes, content: workbook === undefined ? readerDied : { kind: 'workbook', workbook } }
}

function notReadable(message: string): Omit<ArrivedFile, 'file'> {
  return { sha256: '', bytes: 0, content: { kind: 'refused', code: 'not-readable', message } }
}

function whyNot(error: unknown): string {
  return `The file cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown cause'}).`
}

/** The opened file, or why it is not. */
async function openFile(path: string): Promise<FileHandle | string> {
  try {
    const handle = await open(path, 'r')
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
    return 'This is not a file.'
  } catch (error) {
    return whyNot(error)
  }
}

/** The bytes of a file in order; one more than the limit is enough to know. */
async function* piecesOf(handle: FileHandle): AsyncGenerator<Uint8Array, undefined> {
  for (let left = importLimits.fileBytes + 1; left > 0; ) {
    const piece = new Uint8Array(Math.min(pieceBytes, left))
    const { bytesRead } = await handle.read(piece, 0, piece.length)
    if (bytesRead === 0) return undefined
    left -= bytesRead
    yield bytesRead < piece.length ? piece.slice(0, bytesRead) : piece
  }
  return undefined
}

const readerDied: Refused = {
  kind: 'refused',
  code: 'reader-died',
  message: 'Reading the file failed; it is damaged, or made to do harm.',
}

/** Gives a child what `hand` over, and waits for its result, its end, or a limit. Rejects only when handing over fails. */
function feedChild(
  name: string,
  spawn: SpawnImportChild,
  limits: ProcessLimits,
  handOver: (hand: (piece: Uint8Array) => void) => Promise<void>,
): Promise<ArrivedFile['content']> {
  return new Promise((resolve, reject) => {
    const child = spawn()
    const parts: Uint8Array[] = []
    let baseline: number | undefined
    let polling = false
    const end = () => {
      clearTimeout(timer)
      clearInterval(poll)
      child.kill()
    }
    const finish = (content: ArrivedFile['content']) => {
      end()
      resolve(content)
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
    const begin = async () => {
      baseline = (await memoryOf(child)) ?? 0
      await handOver((bytes) => child.send({ kind: 'bytes', bytes }))
      child.send({ kind: 'read', name })
    }
    child.onMessage((message) => {
      if (message.kind === 'part') parts.push(message.bytes)
      else if (message.kind === 'workbook') finish({ kind: 'packed', plan: message.plan, parts })
      else if (message.kind === 'refused') finish(message)
      else
        begin().catch((error: unknown) => {
          end()
          reject(error)
        })
    })
    // An end without a result is never success, whatever the exit code.
    child.onExit(() => finish(readerDied))
  })
}

async function memoryOf(child: ImportChild): Promise<number | undefined> {
  const pid = child.pid()
  return pid === undefined ? undefined : residentBytes(pid)
}
