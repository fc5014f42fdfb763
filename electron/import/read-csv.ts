// CSV into cells with addresses: encoding and separator found out and told; every cell stays text, as it is in the file.
import { detect } from 'chardet'
import Papa from 'papaparse'
import { type Cell, isBlank } from '../../shared/sheet/cell.ts'
import { makeSheet, type Workbook, type WorkbookRemark } from '../../shared/sheet/workbook.ts'
import { collectCells } from './collect-cells.ts'
import { FileRefused } from './refusal.ts'

/** Reads a text file of separated values; `name` becomes the name of its one sheet. */
export function readCsv(bytes: Buffer, name: string): Workbook {
  const { text, remarks } = decode(bytes)
  if (text.includes('\u0000')) throw new FileRefused('binary', 'The file is neither a spreadsheet nor text.')
  // Where decimals are written with a comma, values are separated by semicolons: of two that fit equally well, the comma is the last.
  const parsed = Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), {
    delimitersToGuess: [';', '\t', '|', ','],
    skipEmptyLines: false,
  })
  const unclosed = parsed.errors.find((error) => error.code === 'MissingQuotes' || error.code === 'InvalidQuotes')
  if (unclosed !== undefined) {
    const line = (unclosed.row ?? 0) + 1
    throw new FileRefused(
      'unclosed-quote',
      `A quotation mark near line ${line} is not closed, so the rest of the file cannot be told apart.`,
    )
  }
  const collector = collectCells()
  collector.begin(name)
  for (const [row, values] of parsed.data.entries()) {
    for (const [column, value] of values.entries()) {
      const cell: Cell = { row, column, value: { kind: 'text', text: value }, text: value, format: '' }
      if (!isBlank(cell)) collector.add(cell)
    }
  }
  const sheet = makeSheet(name, collector.end())
  return { format: 'csv', dateSystem: 1900, sheets: [sheet], remarks: [...remarks, ...collector.remarks] }
}

interface Decoded {
  readonly text: string
  readonly remarks: readonly WorkbookRemark[]
}

/** A byte order mark decides; else UTF-8 when it is valid; else the likeliest encoding, with a remark. */
function decode(bytes: Buffer): Decoded {
  const marked = markedEncoding(bytes)
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes), remarks: [] }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), remarks: [] }
  } catch {
    const guess = detect(bytes) ?? 'windows-1252'
    const encoding = /^(ISO-8859-1|ASCII|UTF-8)$/i.test(guess) ? 'windows-1252' : guess
    const text = decodeAs(bytes, encoding) ?? new TextDecoder('windows-1252').decode(bytes)
    return {
      text,
      remarks: [
        {
          code: 'encoding-guessed',
          what: `the file does not say how its letters are written; it is read as ${encoding}`,
          fix: 'Look at names with accents, or have the vendor save it as UTF-8 or XLSX',
        },
      ],
    }
  }
}

function markedEncoding(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

function decodeAs(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch {
    return undefined
  }
}
