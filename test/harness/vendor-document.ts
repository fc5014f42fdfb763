// What a document for a vendor holds in any layer of its bytes, and whether its structure is on the list of what may be in one.
import { inflateRawSync, inflateSync } from 'node:zlib'
import { readPdf } from './read-pdf.ts'

/** A part of a file and what it says when it is read as text of some kind. */
export interface Layer {
  readonly name: string
  readonly text: string
}

export interface ZipPart {
  readonly name: string
  readonly bytes: Buffer
}

/** The parts of a zip by its central directory; throws when the file is none. */
export function partsOfZip(bytes: Uint8Array): readonly ZipPart[] {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'))
  if (end < 0) throw new Error('not a zip')
  const parts: ZipPart[] = []
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)]
    const [nameSize, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset))
    const local = buffer.readUInt32LE(at + 42)
    const data = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(data, data + size)
    const name = buffer.toString('utf8', at + 46, at + 46 + (nameSize ?? 0))
    parts.push({ name, bytes: method === 0 ? packed : inflateRawSync(packed) })
    at += 46 + (nameSize ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return parts
}

function readings(name: string, bytes: Buffer): readonly Layer[] {
  const latin = bytes.toString('latin1')
  const hex = [...latin.matchAll(/<([0-9A-Fa-f\s]{8,})>/g)].map((match) =>
    Buffer.from((match[1] ?? '').replaceAll(/\s/g, ''), 'hex'),
  )
  const base64 = [...latin.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)].map((match) =>
    Buffer.from(match[0], 'base64').toString('utf8'),
  )
  const wide = (encoding: 'utf-16le' | 'utf-16be', from: number) =>
    new TextDecoder(encoding).decode(Uint8Array.from(bytes.subarray(from)))
  return [
    { name, text: latin },
    { name: `${name}, UTF-8`, text: bytes.toString('utf8') },
    { name: `${name}, UTF-16`, text: wide('utf-16le', 0) + wide('utf-16le', 1) },
    { name: `${name}, UTF-16 BE`, text: wide('utf-16be', 0) + wide('utf-16be', 1) },
    {
      name: `${name}, hex`,
      text: hex
        .map((each) => each.toString('latin1') + new TextDecoder('utf-16be').decode(Uint8Array.from(each)))
        .join('\n'),
    },
    { name: `${name}, base64`, text: base64.join('\n') },
  ]
}

export function layersOfXlsx(bytes: Uint8Array): readonly Layer[] {
  return [
    ...readings('file', Buffer.from(bytes)),
    ...partsOfZip(bytes).flatMap((part) => [
      { name: 'names of parts', text: part.name },
      ...readings(part.name, part.bytes),
    ]),
  ]
}

/** Streams inflated, and the text of the pages as a reader of the page gets it: glyphs have no letters of their own. */
export async function layersOfPdf(bytes: Uint8Array): Promise<readonly Layer[]> {
  const buffer = Buffer.from(bytes)
  const latin = buffer.toString('latin1')
  const streams = [...latin.matchAll(/stream\r?\n/g)].flatMap((match, index) => {
    const from = match.index + match[0].length
    const to = latin.indexOf('endstream', from)
    try {
      return readings(`stream ${index}`, inflateSync(buffer.subarray(from, to)))
    } catch {
      return []
    }
  })
  const { pages, bookmarks, title } = await readPdf(bytes)
  const shown = [...pages, ...bookmarks, title].map((text) => text.replaceAll('\n', ''))
  return [...readings('file', buffer), ...streams, ...shown.map((text, page) => ({ name: `page ${page + 1}`, text }))]
}

/** `canary in layer` for each that is found. Letters' case and spaces do not hide one. */
export function canariesIn(layers: readonly Layer[], canaries: readonly string[]): readonly string[] {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s\u200b\0]/g, '')
  const read = layers.map(({ name, text }) => ({ name, text: plain(text) }))
  return canaries.flatMap((canary) =>
    read.filter(({ text }) => text.includes(plain(canary))).map(({ name }) => `${canary} in ${name}`),
  )
}

const parts: ReadonlySet<string> = new Set([
  '[Content_Types].xml',
  '_rels/.rels',
  'docProps/core.xml',
  'docProps/app.xml',
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/styles.xml',
  'xl/theme/theme1.xml',
  'xl/sharedStrings.xml',
  'xl/worksheets/sheet1.xml',
])

/** What a sheet sent to a vendor may not hold: formulas, links, names, comments, hidden parts, anything that is not on the list. */
const barred: readonly (readonly [string, RegExp])[] = [
  ['a formula', /<f[\s>/]/],
  ['a link', /hyperlink/i],
  ['a defined name', /<definedName/],
  ['something hidden', /hidden="(1|true)"|state="(hidden|veryHidden)"/i],
  ['an outside relation', /TargetMode="External"/],
  ['a comment or drawing', /<(legacyDrawing|drawing|comment)/],
  ['a data connection', /<(connection|pivot|externalReference|oleObject|queryTable)/i],
]

export function xlsxBreaches(bytes: Uint8Array): readonly string[] {
  return partsOfZip(bytes).flatMap(({ name, bytes: content }) => [
    ...(parts.has(name) ? [] : [`part ${name}`]),
    ...barred.filter(([, pattern]) => pattern.test(content.toString('utf8'))).map(([what]) => `${what} in ${name}`),
  ])
}

/** What a page sent to a vendor may not hold: scripts, actions, attachments, forms, links, a second version of itself. */
export function pdfBreaches(bytes: Uint8Array): readonly string[] {
  // A stream may hold such a mark of its own, as the character maps of fonts do.
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, '')
  const names = [
    'JavaScript',
    'JS',
    'Launch',
    'EmbeddedFile',
    'AcroForm',
    'URI',
    'OpenAction',
    'AA',
    'RichMedia',
    'SubmitForm',
    'Encrypt',
  ]
  const ends = text.split('%%EOF').length - 1
  return [
    ...names.filter((name) => new RegExp(`/${name}[\\s/<(\\[]`).test(text)).map((name) => `/${name}`),
    ...(ends === 1 ? [] : [`${ends} ends of file`]),
  ]
}
