// Cells of a workbook gathered in packed form within limits; what lies beyond is left out, and a remark says so.
import { listCells } from '../../shared/sheet/cell-list.ts'
import { type CellPacker, packCells } from '../../shared/sheet/pack-cells.ts'
import type { PackedCells } from '../../shared/sheet/packed-cells.ts'
import { gatherStrings, noStrings, type StringGatherer } from '../../shared/sheet/string-table.ts'
import { type Sheet, sheetOf, type WorkbookRemark } from '../../shared/sheet/workbook.ts'
import { importLimits } from './limits.ts'
import { FileRefused } from './refusal.ts'
import { showValue } from './show-value.ts'

export interface CellCollector {
  /** Texts of all sheets. */
  readonly strings: StringGatherer
  /** Starts a sheet. */
  readonly begin: (sheet: string) => void
  /** The index of a number format in the sheet begun last. */
  readonly format: (code: string) => number
  /** False for a place that is left out; to be asked before anything is kept for it. */
  readonly takes: (row: number, column: number) => boolean
  /** `formula` as CellPacker has it; `characters` is how much text the cell holds. */
  readonly put: (
    row: number,
    column: number,
    kind: number,
    number: number,
    format: number,
    formula: number,
    characters: number,
  ) => void
  /** Ends the sheet begun last. */
  readonly end: (rest: Parameters<typeof sheetOf>[2]) => void
  readonly finish: () => { readonly sheets: readonly Sheet[]; readonly remarks: readonly WorkbookRemark[] }
}

/** Collects the cells of one workbook; throws FileRefused when it has more than the limit. */
export function collectCells(): CellCollector {
  const strings = gatherStrings()
  const remarks: WorkbookRemark[] = []
  const ended: { readonly name: string; readonly packed: PackedCells; readonly rest: Parameters<typeof sheetOf>[2] }[] =
    []
  let packer: CellPacker = packCells(strings, true)
  let total = 0
  let characters = 0
  let left = 0
  let sheet = ''
  return {
    strings,
    begin: (name) => {
      packer = packCells(strings, true)
      left = 0
      sheet = name
    },
    format: (code) => packer.format(code),
    takes: (row, column) => {
      const taken = row < importLimits.rows && column < importLimits.columns
      if (!taken) left += 1
      return taken
    },
    put: (row, column, kind, number, format, formula, length) => {
      total += 1
      if (total > importLimits.cells) {
        throw new FileRefused('too-many-cells', `The file has more than ${importLimits.cells} filled cells.`)
      }
      characters += length
      if (characters > importLimits.characters) {
        throw new FileRefused('too-much-text', 'The cells of the file hold more text than a bid sheet needs.')
      }
      packer.put(row, column, kind, number, format, formula, 0)
    },
    end: (rest) => {
      if (left > 0) {
        remarks.push({
          code: 'beyond-limit',
          sheet,
          what: `${left} cells beyond row ${importLimits.rows} or column ${importLimits.columns} are not read`,
          fix: 'Remove what is not part of the bid',
        })
      }
      ended.push({ name: sheet, packed: packer.finish(noStrings), rest })
    },
    finish: () => {
      const table = strings.finish()
      const sheets = ended.map(({ name, packed, rest }) =>
        sheetOf(name, listCells({ ...packed, strings: table }, showValue), rest),
      )
      return { sheets, remarks }
    },
  }
}
