// Cells of a sheet gathered within limits; what lies beyond is left out, and a remark says so.
import type { Cell } from '../../shared/sheet/cell.ts'
import type { WorkbookRemark } from '../../shared/sheet/workbook.ts'
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'

export interface CellCollector {
  /** Starts a sheet. */
  readonly begin: (sheet: string) => void
  readonly add: (cell: Cell) => void
  /** Cells of the sheet begun last. */
  readonly end: () => readonly Cell[]
  readonly remarks: readonly WorkbookRemark[]
}

/** Collects the cells of one workbook; throws FileRefused when it has more than the limit. */
export function collectCells(): CellCollector {
  const remarks: WorkbookRemark[] = []
  let cells: Cell[] = []
  let total = 0
  let characters = 0
  let left = 0
  let sheet = ''
  return {
    remarks,
    begin: (name) => {
      cells = []
      left = 0
      sheet = name
    },
    add: (cell) => {
      if (cell.row >= importLimits.rows || cell.column >= importLimits.columns) {
        left += 1
        return
      }
      total += 1
      if (total > importLimits.cells) {
        throw new FileRefused('too-many-cells', `The file has more than ${importLimits.cells} filled cells.`)
      }
      characters += cell.text.length
      if (characters > importLimits.characters) {
        throw new FileRefused('too-much-text', 'The cells of the file hold more text than a bid sheet needs.')
      }
      cells.push(cell)
    },
    end: () => {
      if (left > 0) {
        remarks.push({
          code: 'beyond-limit',
          sheet,
          what: `${left} cells beyond row ${importLimits.rows} or column ${importLimits.columns} are not read`,
          fix: 'Remove what is not part of the bid',
        })
      }
      return cells
    },
  }
}
