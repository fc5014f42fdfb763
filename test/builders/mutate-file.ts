// Random damage to spreadsheets: bytes anywhere, and changes within their structure that leave checksums and containers whole.
import { CFB } from '@e965/xlsx'
import fc from 'fast-check'
import { partsOfZip } from '../harness/vendor-document.ts'
import { changeXml, type XmlChange, xmlChange } from './mutate-xml.ts'
import { oleFile } from './raw-xls.ts'
import { zip } from './zip.ts'

export type Damage =
  | { readonly kind: 'bytes'; readonly flips: readonly { at: number; byte: number }[]; readonly cut: number | null }
  | { readonly kind: 'structure'; readonly part: number; readonly changes: readonly XmlChange[] }
  | {
      readonly kind: 'part'
      readonly change: 'remove' | 'empty' | 'swap'
      readonly part: number
      readonly other: number
    }

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })

export const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({
    kind: fc.constant('bytes' as const),
    flips: fc.array(fc.record({ at: share, byte: fc.nat(255) }), { minLength: 1, maxLength: 30 }),
    cut: fc.option(share, { freq: 4 }),
  }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('structure' as const),
      part: share,
      changes: fc.array(xmlChange, { minLength: 1, maxLength: 8 }),
    }),
  },
  fc.record({
    kind: fc.constant('part' as const),
    change: fc.constantFrom('remove', 'empty', 'swap'),
    part: share,
    other: share,
  }),
)

/** The damaged file. Damage to structure falls on bytes where a file has none. */
export function damageFile(bytes: Buffer, how: Damage): Buffer {
  if (how.kind === 'bytes') return flipped(bytes, how.flips, how.cut)
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return damagedZip(bytes, how)
  if (bytes[0] === 0xd0) return damagedRecords(bytes, how)
  return how.kind === 'structure'
    ? damagedText(bytes, how.changes)
    : bytes.subarray(0, Math.floor(how.part * bytes.length))
}

function flipped(bytes: Buffer, flips: readonly { at: number; byte: number }[], cut: number | null): Buffer {
  const changed = Buffer.from(bytes)
  for (const { at, byte } of flips) changed[Math.floor(at * changed.length)] = byte
  return cut === null ? changed : changed.subarray(0, Math.floor(cut * changed.length))
}

type Structural = Exclude<Damage, { kind: 'bytes' }>

function damagedZip(bytes: Buffer, how: Structural): Buffer {
  const parts = partsOfZip(bytes).map(({ name, bytes: data }) => ({ name, data }))
  const hit = Math.floor(how.part * parts.length)
  if (how.kind === 'structure') {
    return zip(
      parts.map((part, index) => {
        if (index !== hit && !part.name.includes('sheet')) return part
        return { ...part, data: Buffer.from(how.changes.reduce(changeXml, part.data.toString('utf8'))) }
      }),
    )
  }
  const other = Math.floor(how.other * parts.length)
  if (how.change === 'remove') return zip(parts.filter((_, index) => index !== hit))
  const replacement = how.change === 'empty' ? Buffer.alloc(0) : (parts[other]?.data ?? Buffer.alloc(0))
  return zip(parts.map((part, index) => (index === hit ? { ...part, data: replacement } : part)))
}

/** Records of a workbook taken out, doubled, swapped, or their first bytes changed. */
function damagedRecords(bytes: Buffer, how: Structural): Buffer {
  const entry = CFB.find(CFB.read(bytes, { type: 'buffer' }), '/Workbook') as { content?: Uint8Array } | null
  const stream = Buffer.from(entry?.content ?? [])
  const records: Buffer[] = []
  for (let at = 0; at + 4 <= stream.length; ) {
    const next = at + 4 + stream.readUInt16LE(at + 2)
    records.push(Buffer.from(stream.subarray(at, next)))
    at = next
  }
  const changes = how.kind === 'structure' ? how.changes : [{ kind: 'remove' as const, at: how.part, with: how.other }]
  for (const change of changes) {
    const at = Math.floor(change.at * records.length)
    const other = Math.floor(change.with * records.length)
    const record = records[at]
    if (record === undefined) continue
    if (change.kind === 'remove') records.splice(at, 1)
    else if (change.kind === 'double') records.splice(at, 0, record)
    else if (change.kind === 'swap') records[at] = records[other] ?? record
    else record.fill(Math.floor(change.with * 256), Math.min(4, record.length), Math.min(12, record.length))
  }
  return oleFile({ Workbook: Buffer.concat(records) })
}

/** Lines of text with signs put in that mean something to a reader. */
function damagedText(bytes: Buffer, changes: readonly XmlChange[]): Buffer {
  const signs = ['"', ';', ',', '\n', '\r', '\t', '\u0000', '=', '\uFEFF', '"\n', ';;;;;;;;']
  return changes.reduce<Buffer>((text, change) => {
    const at = Math.floor(change.at * text.length)
    const sign = Buffer.from(signs[Math.floor(change.with * signs.length)] ?? '')
    return Buffer.concat([text.subarray(0, at), sign, text.subarray(change.kind === 'remove' ? at + 5 : at)])
  }, bytes)
}
