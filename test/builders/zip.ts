// ZIP archives made byte by byte, so that they can lie: for files no program would write.
import { crc32, deflateRawSync } from 'node:zlib'

export interface ZipEntry {
  readonly name: string
  readonly data: Uint8Array | string
  /** What the headers claim instead of the truth. */
  readonly claimedSize?: number
  readonly claimedCrc?: number
  readonly encrypted?: boolean
  /** Kept as it is instead of deflated. */
  readonly stored?: boolean
  /** What stands packed in the archive, made elsewhere. */
  readonly packed?: Uint8Array
  /** Sizes and checksum follow the data, as where a program does not know them beforehand. */
  readonly descriptor?: boolean
  /** Sizes stand in 64-bit fields. */
  readonly zip64?: boolean
  /** Has no bytes of its own: its directory entry points to those of the entry of this name, which stands before it. */
  readonly sameBytesAs?: string
}

interface Written {
  readonly local: Buffer
  readonly central: Buffer
}

/** The bytes of an archive with these entries, in order. */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  const offsets = new Map<string, number>()
  let offset = 0
  for (const entry of entries) {
    const at = offsets.get(entry.sameBytesAs ?? '') ?? offset
    const { local, central } = writeEntry(entry, at)
    centrals.push(central)
    if (entry.sameBytesAs !== undefined) continue
    offsets.set(entry.name, offset)
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

function writeEntry(entry: ZipEntry, offset: number): Written {
  const name = Buffer.from(entry.name, 'utf8')
  const data = typeof entry.data === 'string' ? Buffer.from(entry.data) : entry.data
  const body = entry.packed ?? (entry.stored === true ? data : deflateRawSync(data))
  const size = entry.claimedSize ?? data.length
  const sums = Buffer.alloc(12)
  sums.writeUInt32LE(entry.claimedCrc ?? crc32(data), 0)
  sums.writeUInt32LE(entry.zip64 === true ? 0xffffffff : body.length, 4)
  sums.writeUInt32LE(entry.zip64 === true ? 0xffffffff : size, 8)
  const extra = entry.zip64 === true ? wideSizes(size, body.length) : Buffer.alloc(0)
  const start = Buffer.alloc(10)
  start.writeUInt16LE(entry.zip64 === true ? 45 : 20, 0)
  start.writeUInt16LE(0x800 + (entry.encrypted === true ? 1 : 0) + (entry.descriptor === true ? 8 : 0), 2)
  start.writeUInt16LE(entry.stored === true ? 0 : 8, 4)
  start.writeUInt32LE(0x00210000, 6)
  const lengths = Buffer.alloc(4)
  lengths.writeUInt16LE(name.length, 0)
  lengths.writeUInt16LE(extra.length, 2)
  const late = entry.descriptor === true
  const localSums = late ? Buffer.alloc(12) : sums
  const after = late ? Buffer.concat([Buffer.from('PK\u0007\u0008', 'latin1'), sums]) : Buffer.alloc(0)
  // Comment, disk and attributes are zero; the last field is where the local header stands.
  const place = Buffer.alloc(14)
  place.writeUInt32LE(offset, 10)
  return {
    local: Buffer.concat([Buffer.from('PK\u0003\u0004'), start, localSums, lengths, name, extra, body, after]),
    central: Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), start, sums, lengths, place, name, extra]),
  }
}

/** The extra field that holds sizes beyond 4 GB. */
function wideSizes(size: number, packed: number): Buffer {
  const extra = Buffer.alloc(20)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(16, 2)
  extra.writeBigUInt64LE(BigInt(size), 4)
  extra.writeBigUInt64LE(BigInt(packed), 12)
  return extra
}
