// The parts of an untrusted archive. Each is streamed once through a byte cap, whoever reads it: what headers claim about sizes is not believed.
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'

export interface ZipParts {
  readonly names: ReadonlySet<string>
  /** Streams a part; an error of `take` ends it. Throws FileRefused for what is damaged, too large, or declares XML entities. */
  readonly stream: (name: string, take: (bytes: Buffer) => void) => Promise<void>
  /** The whole of a part as UTF-8; undefined when there is none. */
  readonly text: (name: string) => Promise<string | undefined>
  /** Streams every part nobody has read yet, so that all have been looked at. */
  readonly rest: () => Promise<void>
}

/** Lists the parts; nothing is unpacked yet. */
export async function openZip(bytes: Buffer): Promise<ZipParts> {
  const zip = await openArchive(bytes)
  const entries = await listEntries(zip)
  const left = new Map(entries)
  let total = 0
  const stream = async (name: string, take: (bytes: Buffer) => void) => {
    const entry = entries.get(name)
    if (entry === undefined)
      throw new FileRefused('damaged', `The file is damaged (it has no part ${name.slice(0, 80)}).`)
    left.delete(name)
    if (name.endsWith('/')) return
    total += await drain(zip, entry, importLimits.unpackedBytes - total, take)
  }
  return {
    names: new Set(entries.keys()),
    stream,
    text: async (name) => {
      if (!entries.has(name)) return undefined
      const kept: Buffer[] = []
      await stream(name, (piece) => void kept.push(piece))
      return Buffer.concat(kept).toString('utf8')
    },
    rest: async () => {
      for (const name of [...left.keys()]) await stream(name, () => undefined)
    },
  }
}

function openArchive(bytes: Buffer): Promise<ZipFile> {
  // Some programs write names with backslashes: they count as slashes, and are then judged like all others.
  const options = { lazyEntries: true, strictFileNames: false, validateEntrySizes: true, autoClose: false }
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, options, (error, zip) => {
      if (error !== null || zip === undefined) reject(damaged(error))
      else resolve(zip)
    })
  })
}

function damaged(error: Error | null | undefined): FileRefused {
  return new FileRefused('damaged', `The file is damaged or no spreadsheet (${error?.message ?? 'no archive'}).`)
}

async function listEntries(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>()
  const folded = new Set<string>()
  for (;;) {
    const entry = await nextEntry(zip)
    if (entry === undefined) return entries
    if (entries.size >= importLimits.entries) throw new FileRefused('too-many-parts', 'The file has too many parts.')
    const name = entry.fileName
    if (folded.has(name.toLowerCase())) throw new FileRefused('damaged', 'The file has two parts of one name.')
    entries.set(name, entry)
    folded.add(name.toLowerCase())
    if (entry.isEncrypted()) throw encrypted()
  }
}

export function encrypted(): FileRefused {
  return new FileRefused('encrypted', 'The file is protected by a password; ask the vendor for one without.')
}

function nextEntry(zip: ZipFile): Promise<Entry | undefined> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      zip.off('entry', take)
      zip.off('end', end)
      zip.off('error', fail)
    }
    const take = (entry: Entry) => {
      stop()
      resolve(entry)
    }
    const end = () => {
      stop()
      resolve(undefined)
    }
    const fail = (error: Error) => {
      stop()
      reject(damaged(error))
    }
    zip.on('entry', take)
    zip.on('end', end)
    zip.on('error', fail)
    zip.readEntry()
  })
}

/** Reads an entry to its end, compares its checksum and looks for declarations XML parts must not have; gives its length. */
async function drain(zip: ZipFile, entry: Entry, left: number, take: (bytes: Buffer) => void): Promise<number> {
  const stream = await openEntry(zip, entry)
  const most = Math.min(importLimits.entryBytes, left)
  const seen = /\.(xml|rels|vml)$/i.test(entry.fileName) ? watchDeclarations() : undefined
  let length = 0
  let sum = 0
  for await (const piece of piecesOf(stream)) {
    length += piece.length
    sum = crc32(piece, sum)
    if (length > most) throw new FileRefused('bomb', 'The file unpacks to far more than a bid sheet needs.')
    seen?.(piece)
    take(piece)
  }
  if (sum !== entry.crc32) {
    throw new FileRefused(
      'damaged',
      `The file is damaged (its part ${entry.fileName.slice(0, 80)} is not what it was).`,
    )
  }
  return length
}

/** What goes wrong in unpacking is the file's damage; what goes wrong in `take` is not. */
async function* piecesOf(stream: Readable): AsyncGenerator<Buffer, undefined> {
  try {
    for await (const piece of stream) yield piece as Buffer
  } catch (error) {
    throw damaged(error as Error)
  }
  return undefined
}

const mark = 0x21
const declared = /<!(DOCTYPE|ENTITY)/i

/** Looks only where an exclamation mark stands, which is seldom. */
function watchDeclarations(): (piece: Buffer) => void {
  let tail = ''
  return (piece) => {
    const start = tail + piece.toString('latin1', 0, 16)
    let found = declared.test(start)
    for (let at = piece.indexOf(mark); at >= 0 && !found; at = piece.indexOf(mark, at + 1)) {
      found = declared.test(piece.toString('latin1', Math.max(0, at - 1), at + 8))
    }
    if (found) throw new FileRefused('entities', 'The file declares XML entities, which no spreadsheet needs.')
    tail = (tail + piece.toString('latin1', Math.max(0, piece.length - 16))).slice(-16)
  }
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) reject(damaged(error))
      else resolve(stream)
    })
  })
}
