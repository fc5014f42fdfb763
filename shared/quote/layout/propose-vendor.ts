// Whose file it is: a field or label that says so, names of sheets, the file's name, words anywhere; else a person must say.
import type { Tender } from '../../tender/tender.ts'
import type { SheetFindings } from './file-tables.ts'
import { matchKnown, mentioned } from './match-known.ts'

export interface VendorGuess {
  readonly vendor: string
  readonly why: string
}

/** Loose texts looked at; a file with more is a book. */
const mostTexts = 80

/** The one vendor that names of sheets, the file's name or loose texts speak of, in this order. */
export function vendorOfFile(file: string, sheets: readonly SheetFindings[], tender: Tender): VendorGuess | undefined {
  const loose = sheets.flatMap((findings) => findings.loose.map(({ text }) => text)).slice(0, mostTexts)
  const labels = sheets.flatMap(({ tables, reader }) =>
    tables.flatMap((table) =>
      table.form === 'labels'
        ? table.fields.flatMap(({ value }) =>
            value === undefined
              ? []
              : [value.text ?? reader.cells.at(value.position.row, value.position.column)?.text ?? ''],
          )
        : [],
    ),
  )
  const sources: readonly (readonly [string, readonly string[]])[] = [
    ['the sheet is named after it', sheets.map(({ sheet }) => sheet.name)],
    [
      'the file is named after it',
      [file.replace(/\.[a-z]{3,4}$/i, '').replace(/[_-]+/g, ' '), file.replace(/\.[a-z]{3,4}$/i, '')],
    ],
    ['a text beside the tables names it', loose],
    ['a label’s value names it', labels],
  ]
  for (const [why, texts] of sources) {
    const named = new Set(texts.flatMap((text) => mentioned(text, tender.vendors)))
    const [only] = named
    if (only !== undefined && named.size === 1) return { vendor: only, why }
  }
  return undefined
}

/** The vendor a sheet is named after. */
export function vendorOfSheet(sheet: string, tender: Tender): string | undefined {
  const match = matchKnown(sheet, tender.vendors)
  if (match.kind === 'one') return match.id
  const [only, ...others] = mentioned(sheet, tender.vendors)
  return others.length === 0 ? only : undefined
}
