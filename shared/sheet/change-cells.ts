// Some cells of a sheet put in place of others: what is not changed is taken over as it is packed.
import type { CellPosition } from './address.ts'
import type { Cell } from './cell.ts'
import { listCells, packedList } from './cell-list.ts'
import { packCells } from './pack-cells.ts'
import { gatherStrings } from './string-table.ts'
import { type Sheet, sheetOf } from './workbook.ts'

/** The sheet without the cells at `cleared` and with `put`, which may stand in their places or anywhere else. */
export function changeCells(sheet: Sheet, cleared: readonly CellPosition[], put: readonly Cell[]): Sheet {
  const { packed, show } = packedList(sheet.cells)
  const { rowStarts, columns, kinds, numbers, formats, formulas, shown } = packed
  const packer = packCells(gatherStrings(packed.strings), packed.byFormat)
  // In the same order, so that each format keeps its index.
  for (const code of packed.formatCodes) packer.format(code)
  const gone = new Set(cleared.map(place))
  for (let row = 0; row + 1 < rowStarts.length; row += 1) {
    const end = rowStarts[row + 1] ?? 0
    for (let at = rowStarts[row] ?? 0; at < end; at += 1) {
      const column = columns[at] ?? 0
      if (gone.has(place({ row, column }))) continue
      const [format, formula, text] = [formats[at] ?? 0, formulas[at] ?? 0, shown[at] ?? 0]
      packer.put(row, column, kinds[at] ?? 0, numbers[at] ?? 0, format, formula, text)
    }
  }
  for (const cell of put) packer.add(cell)
  return sheetOf(sheet.name, listCells(packer.finish(), show), sheet)
}

function place({ row, column }: CellPosition): number {
  return row * 0x10000 + column
}
