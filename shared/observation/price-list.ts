// Recognising price lists: which sheets of a file are one, in which format, and where the header stands.
import { type CellIndex, indexCells, makeSheet, type Sheet, type Workbook } from '../sheet/workbook.ts'
import { gpuhuntColumns } from './gpuhunt-list.ts'
import type { ListColumns } from './list-columns.ts'
import { type HeaderCell, headerCells } from './list-header.ts'
import { plainColumns } from './plain-list.ts'
import { skypilotColumns } from './skypilot-list.ts'

export interface ListFormat {
  readonly id: string
  /** As the buyer knows it. */
  readonly name: string
  readonly columns: (header: readonly HeaderCell[]) => ListColumns | undefined
}

/** The first that fits a header is the format: the narrower ones come first. */
export const listFormats: readonly ListFormat[] = [
  { id: 'skypilot', name: 'SkyPilot catalog', columns: skypilotColumns },
  { id: 'gpuhunt', name: 'gpuhunt offers', columns: gpuhuntColumns },
  { id: 'plain', name: 'table of dated prices', columns: plainColumns },
]

export interface FoundList {
  readonly sheet: Sheet
  readonly index: CellIndex
  readonly format: ListFormat
  readonly columns: ListColumns
  /** From 0. */
  readonly headerRow: number
}

/** Title rows there may be above the header. */
const rowsSearched = 30

/** The visible sheets that are price lists; empty for any other file. */
export function findPriceLists(workbook: Workbook): readonly FoundList[] {
  return workbook.sheets.flatMap((sheet) => (sheet.hidden ? [] : (findList(sheet) ?? [])))
}

function findList(sheet: Sheet): FoundList | undefined {
  const top = topOf(sheet)
  for (let row = 0; row < Math.min(sheet.rows, rowsSearched); row += 1) {
    const header = headerCells(top.row(row))
    if (header.length < 4) continue
    for (const format of listFormats) {
      const columns = format.columns(header)
      if (columns !== undefined) return { sheet, index: indexCells(sheet), format, columns, headerRow: row }
    }
  }
  return undefined
}

/** The first rows alone, so that looking at a large sheet that is no list costs nothing. */
function topOf(sheet: Sheet): CellIndex {
  const cells = []
  for (const cell of sheet.cells) {
    if (cell.row >= rowsSearched) break
    cells.push(cell)
  }
  return indexCells(makeSheet(sheet.name, cells))
}
