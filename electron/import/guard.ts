// The first look at an untrusted file: what it really is, and whether it can be unpacked within limits. Nothing is parsed here.
import type { Readable } from 'node:stream'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'

export interface GuardedFile {
  readonly kind: 'xlsx' | 'xls' | 'ods' | 'csv'
  /** Carries macros, which are never opened. */
  readonly macros: boolean
  /** ODS only: its content, for what the reader does not report. */
  readonly contentXml?: string
}

const zipStart = [0x50, 0x4b, 0x03, 0x04]
const oleStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** Recognises a file by its bytes, never by its name; refuses what is encrypted, damaged, disguised or too large. */
export async function guardFile(bytes: Buffer): Promise<GuardedFile> {
  if (bytes.length === 0) throw new FileRefused('empty', 'The file is empty.')
  if (bytes.length > importLimits.fileBytes) {
    throw new FileRefused('too-large', `The file has more than ${importLimits.fileBytes / 1048576} MB.`)
  }
  if (startsWith(bytes, zipStart)) return guardZip(bytes)
  if (startsWith(bytes, oleStart)) return guardOle(bytes)
  const head = bytes.subarray(0, 512).toString('latin1').trimStart().toLowerCase()
  if (head.startsWith('pk')) throw new FileRefused('damaged', 'The file is an empty or damaged archive.')
  if (head.startsWith('%pdf'))
    throw new FileRefused('pdf', 'The file is a PDF; ask the vendor for the filled bid sheet.')
  if (/^<(\?xml|!doctype|html|table)/.test(head)) {
    throw new FileRefused('markup', 'The file is a web page or XML, not a spreadsheet; open it and save it as XLSX.')
  }
  return { kind: 'csv', macros: false }
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function guardOle(bytes: Buffer): GuardedFile {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw encrypted()
  if (!has('Workbook') && !has('Book')) {
    throw new FileRefused('not-a-spreadsheet', 'The file is an old Office document, but not a spreadsheet.')
  }
  return { kind: 'xls', macros: has('_VBA_PROJECT') }
}

function encrypted(): FileRefused {
  return new FileRefused('encrypted', 'The file is protected by a password; ask the vendor for one without.')
}

interface Unpacked {
  readonly names: ReadonlySet<string>
  readonly texts: ReadonlyMap<string, string>
}

/** Entries whose text decides what the file is. */
const wantedTexts: ReadonlySet<string> = new Set(['mimetype', 'content.xml', 'META-INF/manifest.xml'])

async function guardZip(bytes: Buffer): Promise<GuardedFile> {
  const { names, texts } = await unpack(bytes)
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', macros: names.has('xl/vbaProject.bin') }
  if (names.has('xl/workbook.bin')) {
    throw new FileRefused('xlsb', 'The file is a binary workbook (XLSB); save it as XLSX.')
  }
  const content = texts.get('content.xml')
  if (content !== undefined && (texts.get('mimetype') ?? '').includes('opendocument.spreadsheet')) {
    if ((texts.get('META-INF/manifest.xml') ?? '').includes('encryption-data')) throw encrypted()
    return { kind: 'ods', macros: [...names].some((name) => name.startsWith('Basic/')), contentXml: content }
  }
  throw new FileRefused('not-a-spreadsheet', 'The file is an archive, but not a spreadsheet.')
}

/** Streams every entry through a byte cap: what a header claims about sizes is not believed. */
async function unpack(bytes: Buffer): Promise<Unpacked> {
  const zip = await openZip(bytes)
  const names = new Set<string>()
  const folded = new Set<string>()
  const texts = new Map<string, string>()
  let total = 0
  for (;;) {
    const entry = await nextEntry(zip)
    if (entry === undefined) return { names, texts }
    if (names.size >= importLimits.entries) throw new FileRefused('too-many-parts', 'The file has too many parts.')
    const name = entry.fileName
    if (folded.has(name.toLowerCase())) throw new FileRefused('damaged', 'The file has two parts of one name.')
    names.add(name)
    folded.add(name.toLowerCase())
    if (entry.isEncrypted()) throw encrypted()
    if (name.endsWith('/')) continue
    const { length, text } = await drain(zip, entry, importLimits.unpackedBytes - total)
    total += length
    if (text !== undefined) texts.set(name, text)
  }
}

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null || zip === undefined) reject(damaged(error))
      else resolve(zip)
    })
  })
}

function damaged(error: Error | null | undefined): FileRefused {
  return new FileRefused('damaged', `The file is damaged or no spreadsheet (${error?.message ?? 'no archive'}).`)
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

/** Reads an entry to its end, keeps the text of the few that are wanted, and looks for declarations XML parts must not have. */
async function drain(
  zip: ZipFile,
  entry: Entry,
  left: number,
): Promise<{ readonly length: number; readonly text: string | undefined }> {
  const stream = await openEntry(zip, entry)
  const most = Math.min(importLimits.entryBytes, left)
  const isXml = /\.(xml|rels|vml)$/i.test(entry.fileName)
  const kept: Buffer[] = []
  let length = 0
  let tail = ''
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > most) throw new FileRefused('bomb', 'The file unpacks to far more than a bid sheet needs.')
      if (wantedTexts.has(entry.fileName)) kept.push(chunk)
      if (!isXml) continue
      const window = tail + chunk.toString('latin1')
      if (/<!(DOCTYPE|ENTITY)/i.test(window)) {
        throw new FileRefused('entities', 'The file declares XML entities, which no spreadsheet needs.')
      }
      tail = window.slice(-16)
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : damaged(error as Error)
  }
  return { length, text: kept.length === 0 ? undefined : Buffer.concat(kept).toString('utf8') }
}

function openEntry(zip: ZipFile, entry: Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null || stream === undefined) reject(damaged(error))
      else resolve(stream)
    })
  })
}
