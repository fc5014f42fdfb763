// CSV into packed cells with addresses: encoding and separator found out and told; every cell stays text, as it is in the file.
import { packedKinds } from '../../shared/sheet/packed-cells.ts'
import type { Workbook } from '../../shared/sheet/workbook.ts'
import { collectCells } from './collect-cells.ts'
import { scanCsv } from './csv-scan.ts'
import { decodeText } from './decode-text.ts'
import { guessSeparator } from './guess-separator.ts'
import { FileRefused } from './refusal.ts'

/** Reads a text file of separated values; `name` becomes the name of its one sheet. */
export function readCsv(bytes: Buffer, name: string): Workbook {
  const { text, remarks } = decodeText(bytes)
  if (text.includes('\u0000')) throw new FileRefused('binary', 'The file is neither a spreadsheet nor text.')
  const said = saidSeparator(text)
  const values = said === undefined ? text : text.slice(said.length)
  const collector = collectCells()
  collector.begin(name)
  const fault = scanCsv(values, said?.separator ?? guessSeparator(values), (row, column, value) => {
    if (value.trim() === '' || !collector.takes(row, column)) return
    collector.put(row, column, packedKinds.text, collector.strings.add(value), 0, 0, value.length)
  })
  if (fault !== undefined) {
    const line = fault.line + (said === undefined ? 0 : 1)
    throw new FileRefused(
      'unclosed-quote',
      `A quotation mark near line ${line} is not closed, so the rest of the file cannot be told apart.`,
    )
  }
  collector.end({})
  const { sheets, remarks: more } = collector.finish()
  return { format: 'csv', dateSystem: 1900, sheets, remarks: [...remarks, ...more] }
}

/** A first line `sep=;`, by which spreadsheet programs tell the separator: it is no row of the table. */
function saidSeparator(text: string): { readonly separator: string; readonly length: number } | undefined {
  const match = /^"?sep=([^\r\n"])"?(?:\r\n|\r|\n)/i.exec(text)
  return match?.[1] === undefined ? undefined : { separator: match[1], length: match[0].length }
}
