// The first look at an untrusted file: what it really is, by its bytes. Nothing is parsed here.
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'
import { encrypted, openZip, type ZipParts } from './zip-parts.ts'

/** `macros`: it carries some, which are never opened. */
export type GuardedFile =
  /** Its parts are looked at as they are read; `parts.rest()` looks at the others. */
  | { readonly kind: 'xlsx'; readonly macros: boolean; readonly parts: ZipParts }
  | { readonly kind: 'xls' | 'csv'; readonly macros: boolean }
  /** All parts have been looked at. The content is for what the reader does not report. */
  | { readonly kind: 'ods'; readonly macros: boolean; readonly contentXml: string }

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

async function guardZip(bytes: Buffer): Promise<GuardedFile> {
  const parts = await openZip(bytes)
  const { names } = parts
  if (names.has('xl/workbook.xml')) return { kind: 'xlsx', macros: names.has('xl/vbaProject.bin'), parts }
  if (names.has('xl/workbook.bin')) {
    throw new FileRefused('xlsb', 'The file is a binary workbook (XLSB); save it as XLSX.')
  }
  const content = await parts.text('content.xml')
  if (content !== undefined && ((await parts.text('mimetype')) ?? '').includes('opendocument.spreadsheet')) {
    if (((await parts.text('META-INF/manifest.xml')) ?? '').includes('encryption-data')) throw encrypted()
    await parts.rest()
    return { kind: 'ods', macros: [...names].some((name) => name.startsWith('Basic/')), contentXml: content }
  }
  throw new FileRefused('not-a-spreadsheet', 'The file is an archive, but not a spreadsheet.')
}
