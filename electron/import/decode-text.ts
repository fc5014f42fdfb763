// The letters of a text file: how they are written is found out from a mark, from the bytes, or guessed and told.
import { detect } from 'chardet'
import type { WorkbookRemark } from '../../shared/sheet/workbook.ts'

export interface DecodedText {
  readonly text: string
  readonly remarks: readonly WorkbookRemark[]
}

/** A byte order mark decides; then zeros beside letters; then UTF-8 when it is valid; else the likeliest encoding, with a remark. */
export function decodeText(bytes: Buffer): DecodedText {
  const certain = markedEncoding(bytes) ?? pairedEncoding(bytes)
  if (certain !== undefined) return { text: new TextDecoder(certain).decode(wholeLetters(bytes, certain)), remarks: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] }
  } catch {
    return guessedText(bytes)
  }
}

/** Half a letter at the end of a cut file is none. */
function wholeLetters(bytes: Buffer, encoding: string): Buffer {
  return encoding.startsWith('utf-16') ? bytes.subarray(0, bytes.length - (bytes.length % 2)) : bytes
}

function markedEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** Bytes looked at for a guess. */
const sample = 65_536

/** UTF-16 without a mark: of the digits and separators of any table every second byte is zero, and no other. */
function pairedEncoding(bytes: Buffer): string | undefined {
  if (bytes.length % 2 !== 0) return undefined
  const head = bytes.subarray(0, sample)
  const zeros = [0, 0]
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 5 && even === 0) return 'utf-16le'
  return even > head.length / 5 && odd === 0 ? 'utf-16be' : undefined
}

function guessedText(bytes: Buffer): DecodedText {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 127) - sample / 2)
  const guess = detect(bytes.subarray(first, first + sample)) ?? 'windows-1252'
  const encoding = /^(ISO-8859-1|ASCII|UTF-8)$/i.test(guess) ? 'windows-1252' : guess
  const what = (read: string) => `the file does not say how its letters are written; it is read as ${read}`
  const fix = 'Look at names with accents, or have the vendor save it as UTF-8 or XLSX'
  const told = (text: string, read: string) => ({
    text,
    remarks: [{ code: 'encoding-guessed', what: what(read), fix }],
  })
  try {
    return told(new TextDecoder(encoding).decode(bytes), encoding)
  } catch {
    return told(new TextDecoder('windows-1252').decode(bytes), 'windows-1252')
  }
}
