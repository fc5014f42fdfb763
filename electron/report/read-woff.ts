// A WOFF 1.0 font as the plain OpenType file that Typst reads: the same tables, no longer compressed. Source: W3C WOFF 1.0.
import { inflateSync } from 'node:zlib'

const woffHeader = 44
const woffEntry = 20

/** Bytes of a `.woff` file → bytes of the `.ttf` or `.otf` inside. Throws when it is no WOFF 1.0: fonts come with the app. */
export function readWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1.0 font')
  const count = woff.readUInt16BE(12)
  const largest = 2 ** Math.floor(Math.log2(count))
  const directory = Buffer.alloc(12 + 16 * count)
  directory.writeUInt32BE(woff.readUInt32BE(4), 0)
  directory.writeUInt16BE(count, 4)
  directory.writeUInt16BE(16 * largest, 6)
  directory.writeUInt16BE(Math.log2(largest), 8)
  directory.writeUInt16BE(16 * (count - largest), 10)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  for (let i = 0; i < count; i++) {
    const entry = woffHeader + woffEntry * i
    const table = readTable(woff, entry)
    woff.copy(directory, 12 + 16 * i, entry, entry + 4)
    directory.writeUInt32BE(woff.readUInt32BE(entry + 16), 12 + 16 * i + 4)
    directory.writeUInt32BE(offset, 12 + 16 * i + 8)
    directory.writeUInt32BE(table.length, 12 + 16 * i + 12)
    const padding = Buffer.alloc((4 - (table.length % 4)) % 4)
    parts.push(table, padding)
    offset += table.length + padding.length
  }
  return Buffer.concat(parts)
}

function readTable(woff: Buffer, entry: number): Buffer {
  const offset = woff.readUInt32BE(entry + 4)
  const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8))
  const length = woff.readUInt32BE(entry + 12)
  return packed.length < length ? inflateSync(packed) : packed
}
