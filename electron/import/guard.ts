// The first look at an untrusted file: what it really is, by its bytes. Nothing is parsed here.
import { importLimits } from './limits.ts'
import { lookAtXls } from './look-at-xls.ts'
import { FileRefused } from './refusal.ts'
import { workbookPart } from './xlsx-parts.ts'
import { encrypted, openZip, type ZipParts } from './zip-parts.ts'

/** `macros`: it carries some, which are never opened. */
export type GuardedFile =
  /** Its parts are looked at as they are read; `parts.rest()` looks at the others. */
  | { readonly kind: 'xlsx'; readonly macros: boolean; readonly parts: ZipParts; readonly workbook: string }
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
  const head = textHead(bytes)
  if (head.startsWith('pk')) throw new FileRefused('damaged', 'The file is an empty or damaged archive.')
  if (head.startsWith('%pdf'))
    throw new FileRefused('pdf', 'The file is a PDF; ask the vendor for the filled bid sheet.')
  if (/^<(\?xml|!doctype|!--|html|head|body|table|meta|style)/.test(head)) {
    throw new FileRefused('markup', 'The file is a web page or XML, not a spreadsheet; open it and save it as XLSX.')
  }
  if (/^[{[]/.test(head) && isJson(bytes)) {
    throw new FileRefused('json', 'The file holds data for programs (JSON), not a spreadsheet; save it as XLSX or CSV.')
  }
  return { kind: 'csv', macros: false }
}

/** The first letters of what may be a text, in lower case, without a mark of its encoding and white space. */
function textHead(bytes: Buffer): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe
  const head = bytes.subarray(0, 1024).toString(wide ? 'utf16le' : 'utf8')
  return head
    .replace(/^\uFEFF+/, '')
    .trimStart()
    .toLowerCase()
}

function isJson(bytes: Buffer): boolean {
  try {
    return typeof JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) === 'object'
  } catch {
    return false
  }
}

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}

function guardOle(bytes: Buffer): GuardedFile {
  const has = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (has('EncryptedPackage') || has('EncryptionInfo')) throw encrypted()
  lookAtXls(bytes)
  return { kind: 'xls', macros: has('_VBA_PROJECT') }
}

async function guardZip(bytes: Buffer): Promise<GuardedFile> {
  const parts = await openZip(bytes)
  const { names } = parts
  const workbook = names.has('xl/workbook.bin') ? 'xl/workbook.bin' : await workbookPart(parts)
  if (workbook?.endsWith('.bin')) {
    throw new FileRefused('xlsb', 'The file is a binary workbook (XLSB); save it as XLSX.')
  }
  if (workbook !== undefined) {
    return { kind: 'xlsx', macros: [...names].some((name) => name.endsWith('vbaProject.bin')), parts, workbook }
  }
  const content = await parts.text('content.xml')
  if (content !== undefined && ((await parts.text('mimetype')) ?? '').includes('opendocument.spreadsheet')) {
    if (((await parts.text('META-INF/manifest.xml')) ?? '').includes('encryption-data')) throw encrypted()
    await parts.rest()
    return { kind: 'ods', macros: [...names].some((name) => name.startsWith('Basic/')), contentXml: content }
  }
  throw new FileRefused('not-a-spreadsheet', 'The file is an archive, but not a spreadsheet.')
}
