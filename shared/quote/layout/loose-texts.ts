// Texts of a sheet that belong to no table, cells beside each other together, so that titles, footnotes and conditions are kept.
import { packedList } from '../../sheet/cell-list.ts'
import { lineText } from './cell-shape.ts'
import type { SheetReader } from './sheet-reader.ts'
import type { LooseText, SheetTables } from './table.ts'
import type { TakenCells } from './taken-cells.ts'

/** More are only counted. */
const mostTexts = 300

/** `searched`: rows from here on were not looked into; their cells are counted where no table has them. */
export function looseTexts(
  reader: SheetReader,
  taken: TakenCells,
  searched: number,
): Pick<SheetTables, 'loose' | 'looseLeftOut'> {
  const loose: LooseText[] = []
  let leftOut = 0
  for (let row = 0; row < reader.sheet.rows; row += 1) {
    if (isCovered(reader, row, taken)) continue
    for (const text of textsOfRow(reader, row, taken)) {
      if (loose.length < mostTexts && row < searched) loose.push(text)
      else leftOut += 1
    }
  }
  return leftOut === 0 ? { loose } : { loose, looseLeftOut: leftOut }
}

/** Whether one table takes all cells of a row, by its first and last. */
function isCovered({ sheet }: SheetReader, row: number, taken: TakenCells): boolean {
  const { packed } = packedList(sheet.cells)
  const start = packed.rowStarts[row] ?? 0
  const end = packed.rowStarts[row + 1] ?? start
  return start === end || taken.coversRow(row, packed.columns[start] ?? 0, packed.columns[end - 1] ?? 0)
}

function textsOfRow(reader: SheetReader, row: number, taken: TakenCells): readonly LooseText[] {
  const texts: { position: LooseText['position']; text: string; end: number }[] = []
  for (const cell of reader.cells.row(row)) {
    if (taken.has({ row, column: cell.column })) continue
    const text = lineText(cell)
    if (text === '') continue
    const end = reader.merges.at(row, cell.column)?.to.column ?? cell.column
    const last = texts.at(-1)
    if (last !== undefined && last.end === cell.column - 1) {
      last.text = `${last.text} ${text}`
      last.end = end
    } else texts.push({ position: { row, column: cell.column }, text, end })
  }
  return texts.filter(({ text }) => /\p{L}/u.test(text)).map(({ position, text }) => ({ position, text }))
}
