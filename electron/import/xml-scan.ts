// A walk over the tags of an XML part, fed piece by piece: names without prefixes, attributes and text as they come, nothing kept.
import { FileRefused } from './refusal.ts'

export interface XmlListener {
  /** `attributes` is the text between name and `>`, for `attributesOf`. */
  readonly open: (name: string, attributes: string) => void
  readonly close: (name: string) => void
  /** Decoded; the text of an element may come in several pieces. */
  readonly text: (text: string) => void
}

export interface XmlScanner {
  readonly feed: (piece: string) => void
  /** Throws when the part ends too early. */
  readonly end: () => void
}

/** Characters a tag, comment or text may take: far more than any program writes, and little enough to hold. */
const longest = 1 << 20

const lessThan = 60
const slash = 47
const bang = 33
const question = 63
const colon = 58

/** Declarations are refused; comments and processing instructions are passed over. */
export function scanXml(listener: XmlListener): XmlScanner {
  let rest = ''
  let depth = 0
  let begun = false

  /** Handles what starts with `<` at `at`; returns where it ends, or -1 when that is not there yet. */
  const markup = (text: string, at: number): number => {
    const next = text.charCodeAt(at + 1)
    if (next === slash) {
      const end = text.indexOf('>', at)
      if (end < 0) return -1
      depth -= 1
      listener.close(localName(text, at + 2, end))
      return end + 1
    }
    if (next === bang) return declaration(text, at, listener)
    if (next === question) return after(text, '?>', at)
    const end = tagEnd(text, at)
    if (end < 0) return -1
    const empty = text.charCodeAt(end - 1) === slash
    const last = empty ? end - 1 : end
    const nameEnd = endOfName(text, at + 1, last)
    const name = localName(text, at + 1, nameEnd)
    begun = true
    listener.open(name, text.slice(nameEnd, last))
    if (empty) listener.close(name)
    else depth += 1
    return end + 1
  }

  return {
    feed: (piece) => {
      const text = rest === '' ? piece : rest + piece
      let at = 0
      for (;;) {
        const start = text.charCodeAt(at) === lessThan ? at : text.indexOf('<', at)
        if (start < 0) break
        if (start > at) listener.text(decodeEntities(plainLines(text.slice(at, start))))
        at = start
        const end = start + 1 < text.length ? markup(text, start) : -1
        if (end < 0) break
        at = end
      }
      rest = text.slice(at)
      if (rest.length > longest) throw new FileRefused('bomb', 'A part of the file is longer than any program writes.')
    },
    end: () => {
      if (depth !== 0 || !begun || rest.trim() !== '') throw new Error('a part ends too early')
    },
  }
}

function after(text: string, mark: string, at: number): number {
  const found = text.indexOf(mark, at)
  return found < 0 ? -1 : found + mark.length
}

const comment = '<!--'
const characterData = '<![CDATA['

function declaration(text: string, at: number, listener: XmlListener): number {
  if (text.startsWith(comment, at)) return after(text, '-->', at + comment.length)
  if (text.startsWith(characterData, at)) {
    const end = text.indexOf(']]>', at)
    if (end < 0) return -1
    listener.text(plainLines(text.slice(at + characterData.length, end)))
    return end + 3
  }
  if (text.length - at < characterData.length && !text.includes('>', at)) return -1
  throw new FileRefused('entities', 'The file declares XML entities, which no spreadsheet needs.')
}

/** However lines end in the file, they end alike for its readers. Source: XML 1.0, 2.11. */
function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
}

/** Where a tag ends: at the first `>` outside quotes. */
function tagEnd(text: string, at: number): number {
  let quote = 0
  for (let index = at + 1; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 62) return index
    else if (code === 34 || code === 39) quote = code
  }
  return -1
}

function endOfName(text: string, from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (text.charCodeAt(index) <= 32) return index
  return to
}

function localName(text: string, from: number, to: number): string {
  let start = from
  let end = to
  for (let index = from; index < to; index += 1) {
    const code = text.charCodeAt(index)
    if (code === colon) start = index + 1
    else if (code <= 32) {
      end = index
      break
    }
  }
  return text.slice(start, end)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What is no known entity stays as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** Attributes by name, prefixes kept. */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  // Each step begins where the last one ended: looking for a whole attribute from every letter on could take a day.
  const attribute = /\s*([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (let match = attribute.exec(attributes); match !== null; match = attribute.exec(attributes)) {
    const [, name = '', double, single = ''] = match
    found.set(name, decodeEntities(double ?? single))
  }
  return found
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
