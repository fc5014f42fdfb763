// Writes the input files of the layout corpus: `node test/builders/layout-corpus/make.ts [folder…]`. Expectations are never written.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx'
import { parseRange } from '../../../shared/sheet/address.ts'
import type { GridValue } from '../grid.ts'
import { acceleratorsAcross } from './accelerators-across.ts'
import { answeredSheets } from './answered-sheets.ts'
import type { CorpusFile, CorpusSheet } from './corpus-file.ts'
import { foundTables } from './found-tables.ts'
import { labelledTables } from './labelled-tables.ts'
import { priceLists } from './price-lists.ts'
import { shapedTables } from './shaped-tables.ts'
import { wordedSheets } from './worded-sheets.ts'

export const corpusRoot = join(import.meta.dirname, '../../fixtures/layouts')

const files: readonly CorpusFile[] = [
  ...priceLists,
  ...shapedTables,
  ...wordedSheets,
  ...foundTables,
  ...answeredSheets,
  ...labelledTables,
  ...acceleratorsAcross,
]

function bytesOf(file: CorpusFile): Buffer {
  if ('sheets' in file) return write(bookOf(file.sheets), { type: 'buffer', bookType: bookType(file.file) })
  const text = `${file.lines.join('\r\n')}\r\n`
  const mark = file.encoding === 'utf16le' ? '\uFEFF' : ''
  return Buffer.from(`${mark}${text}`.replaceAll('€', file.encoding === 'latin1' ? '\u0080' : '€'), file.encoding)
}

function bookType(file: string): 'xlsx' | 'ods' | 'biff8' {
  return file.endsWith('.ods') ? 'ods' : file.endsWith('.xls') ? 'biff8' : 'xlsx'
}

function bookOf(sheets: readonly CorpusSheet[]): WorkBook {
  const book = utils.book_new()
  for (const sheet of sheets) utils.book_append_sheet(book, sheetOf(sheet), sheet.name)
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) }
  return book
}

function sheetOf({ rows, merges = [], hiddenRows = [], hiddenColumns = [] }: CorpusSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(
    rows.map((row) => row.map(plain)),
    { cellDates: true, UTC: true },
  )
  sheet['!merges'] = merges.flatMap((text) => {
    const range = parseRange(text)
    return range === undefined
      ? []
      : [{ s: { r: range.from.row, c: range.from.column }, e: { r: range.to.row, c: range.to.column } }]
  })
  if (hiddenRows.length > 0) sheet['!rows'] = rows.map((_, row) => ({ hidden: hiddenRows.includes(row + 1) }))
  const hidden = hiddenColumns.map((name) => utils.decode_col(name))
  if (hidden.length > 0) {
    sheet['!cols'] = Array.from({ length: Math.max(...hidden) + 1 }, (_, column) => ({
      hidden: hidden.includes(column),
    }))
  }
  return sheet
}

function plain(value: GridValue): string | number | boolean | null | Date {
  return typeof value === 'object' && value !== null ? new Date(`${value.date}T00:00:00Z`) : value
}

if (process.argv[1] === import.meta.filename) {
  const wanted = process.argv.slice(2)
  for (const file of files) {
    if (wanted.length > 0 && !wanted.includes(file.folder)) continue
    const folder = join(corpusRoot, file.folder)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, file.file), bytesOf(file))
  }
}
