// XLSX into packed cells with addresses, part by part as it is unpacked. Formulas keep their stored result and are never evaluated.
import type { Workbook } from '../../shared/sheet/workbook.ts'
import { collectCells } from './collect-cells.ts'
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'
import { bookPlaces, readSharedStrings, readStyles, walkPart } from './xlsx-parts.ts'
import { type BookContext, kindOfText, listenToSheet } from './xlsx-sheet.ts'
import type { ZipParts } from './zip-parts.ts'

/** Reads the parts that hold sheets, then looks at all others too. */
export async function readXlsx(parts: ZipParts, workbook: string): Promise<Workbook> {
  const places = await bookPlaces(parts, workbook)
  if (places.sheets.length > importLimits.sheets) {
    throw new FileRefused('too-many-sheets', 'The file has too many sheets.')
  }
  const collector = collectCells()
  const shared: { kinds: number[]; lengths: number[] } = { kinds: [], lengths: [] }
  if (places.sharedStrings !== undefined) {
    await readSharedStrings(parts, places.sharedStrings, (text) => {
      if (shared.kinds.length >= importLimits.cells) {
        throw new FileRefused('too-much-text', 'The file holds more texts than a bid sheet has cells.')
      }
      collector.strings.add(text)
      shared.kinds.push(kindOfText(text))
      shared.lengths.push(text.length)
    })
  }
  const styles = places.styles === undefined ? [] : await readStyles(parts, places.styles)
  const book: BookContext = { collector, dateSystem: places.dateSystem, styles, shared }
  for (const { name, part, hidden } of places.sheets) {
    const found = { merges: [], hiddenRows: [], hiddenColumns: [] }
    collector.begin(name)
    await walkPart(parts, part, listenToSheet(book, found))
    collector.end({ hidden, ...found })
  }
  await parts.rest()
  return { format: 'xlsx', dateSystem: places.dateSystem, ...collector.finish() }
}
