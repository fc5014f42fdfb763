// What a document for a vendor holds in any layer of its bytes, read in every encoding a word can hide in.
import { inflateRawSync, inflateSync } from 'node:zlib'
import { readPdf, type TaggedNode } from './read-pdf.ts'

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

/** One layer read as text of every kind; `name` says which. */
export function readings(name: string, bytes: Buffer): readonly Layer[] {
  const latin = bytes.toString('latin1')
  const utf8 = bytes.toString('utf8')
  const wide = (encoding: 'utf-16le' | 'utf-16be', from: number) =>
    new TextDecoder(encoding).decode(Uint8Array.from(bytes.subarray(from)))
  const both = (each: Buffer) => [each.toString('utf8'), each.toString('latin1'), wideOf(each)].join('\n')
  const hex = [...latin.matchAll(/[0-9A-Fa-f][0-9A-Fa-f\s]{6,}[0-9A-Fa-f]/g)].flatMap(([run]) =>
    [0, 1].map((from) => Buffer.from(run.replaceAll(/\s/g, '').slice(from), 'hex')),
  )
  const base64 = [...latin.matchAll(/[A-Za-z0-9+/_-]{8,}/g)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64')),
  )
  const decoded = [
    { name: `${name}, UTF-8`, text: utf8 },
    { name: `${name}, percent`, text: percentDecoded(latin) },
    { name: `${name}, escapes`, text: escapesDecoded(latin) },
    { name: `${name}, entities`, text: entitiesDecoded(utf8) },
  ]
  return [
    { name, text: latin },
    ...decoded.filter(({ text }) => text !== latin && text !== ''),
    { name: `${name}, UTF-16`, text: wide('utf-16le', 0) + wide('utf-16le', 1) },
    { name: `${name}, UTF-16 BE`, text: wide('utf-16be', 0) + wide('utf-16be', 1) },
    { name: `${name}, hex`, text: hex.map(both).join('\n') },
    { name: `${name}, base64`, text: base64.map(both).join('\n') },
  ]
}

function wideOf(bytes: Buffer): string {
  const copy = Uint8Array.from(bytes)
  return new TextDecoder('utf-16be').decode(copy) + new TextDecoder('utf-16le').decode(copy)
}

function percentDecoded(text: string): string {
  return text.replaceAll(/(?:%[0-9A-Fa-f]{2})+/g, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'))
}

/** Octal escapes of PDF strings, and those of JSON. */
function escapesDecoded(text: string): string {
  return text
    .replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replaceAll(/\\u([0-9A-Fa-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function entitiesDecoded(text: string): string {
  return text
    .replaceAll('&amp;', '&')
    .replaceAll(/&#x([0-9A-Fa-f]{1,5});/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#([0-9]{1,6});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
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

/** Streams inflated, and the text of the pages as a reader of the page gets it: glyphs have no letters of their own. Throws on a stream that hides. */
export async function layersOfPdf(bytes: Uint8Array): Promise<readonly Layer[]> {
  const buffer = Buffer.from(bytes)
  const { pages, bookmarks, title, tags } = await readPdf(bytes)
  const shown = [...pages, ...bookmarks, title, ...alternativesOf(tags)].map((text) => text.replaceAll('\n', ''))
  return [
    ...readings('file', buffer),
    ...streamsOf(buffer).flatMap((stream, index) => readings(`stream ${index}`, stream)),
    ...shown.flatMap((text, page) => readings(`page ${page + 1}`, Buffer.from(text, 'utf8'))),
  ]
}

/** Plain streams as they are, packed ones inflated; a filter we cannot undo is an error. */
function streamsOf(buffer: Buffer): readonly Buffer[] {
  const latin = buffer.toString('latin1')
  return [...latin.matchAll(/\bstream\r?\n/g)].map((match) => {
    const head = latin.slice(latin.lastIndexOf('obj', match.index), match.index)
    const from = match.index + match[0].length
    const filter = /\/Filter\s*(\[[^\]]*\]|\/\w+)/.exec(head)?.[1]
    const packed = buffer.subarray(from, latin.indexOf('endstream', from))
    if (filter === undefined) return packed
    if (filter !== '/FlateDecode') throw new Error(`a stream is packed with ${filter}`)
    return inflateSync(packed)
  })
}

function alternativesOf(tags: readonly TaggedNode[]): readonly string[] {
  return tags.flatMap((tag) => [...(tag.alt === undefined ? [] : [tag.alt]), ...alternativesOf(tag.children)])
}

/** `canary in layer` for each that is found. Letters' case and spaces do not hide one. */
export function canariesIn(layers: readonly Layer[], canaries: readonly string[]): readonly string[] {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[\s\u200b\0]/g, '')
  const read = layers.map(({ name, text }) => ({ name, text: plain(text) }))
  const all = read.map(({ text }) => text).join('\n')
  return canaries
    .filter((canary) => all.includes(plain(canary)))
    .flatMap((canary) =>
      read.filter(({ text }) => text.includes(plain(canary))).map(({ name }) => `${canary} in ${name}`),
    )
}
