// A first walk over the records of an XLS file, before its reader sees it: locked files, and counts that would keep the reader busy for hours.
import { CFB } from '@e965/xlsx'
import { FileRefused } from './refusal.ts'
import { encrypted } from './zip-parts.ts'

/** What of the package that reads containers is used here; it has no types of its own. */
interface Containers {
  readonly read: (bytes: Uint8Array, options: { readonly type: 'buffer' }) => unknown
  readonly find: (container: unknown, name: string) => { readonly content?: ArrayLike<number> } | null
}

/** Sources: [MS-XLS] 2.4.117, 2.4.103 and 2.4.53. */
const lockRecord = 0x2f
const endRecord = 0x0a
const columnsRecord = 0x7d

/** A sheet has 256 columns: many times that is no description of columns. */
const mostColumns = 1_000_000

/** Throws FileRefused for a file that is locked, damaged or no workbook. */
export function lookAtXls(bytes: Buffer): void {
  const stream = workbookStream(bytes)
  let inHead = true
  let columns = 0
  for (let at = 0; at + 4 <= stream.length; ) {
    const type = stream.readUInt16LE(at)
    const length = stream.readUInt16LE(at + 2)
    const data = at + 4
    if (type === lockRecord && inHead) throw encrypted()
    if (type === endRecord) inHead = false
    if (type === columnsRecord && data + 4 <= stream.length) {
      columns += Math.max(0, stream.readUInt16LE(data + 2) - stream.readUInt16LE(data)) + 1
      if (columns > mostColumns) {
        throw new FileRefused('damaged', 'The file is damaged (it describes more columns than a sheet has).')
      }
    }
    at = data + length
  }
}

function workbookStream(bytes: Buffer): Buffer {
  const containers = CFB as Containers
  const container = containers.read(bytes, { type: 'buffer' })
  const stream = containers.find(container, '/Workbook') ?? containers.find(container, '/Book')
  if (stream?.content === undefined) {
    throw new FileRefused('not-a-spreadsheet', 'The file is an old Office document, but not a spreadsheet.')
  }
  return Buffer.from(stream.content)
}
