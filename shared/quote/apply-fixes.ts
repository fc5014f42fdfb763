// Cells as the buyer corrected them, laid over a file's own; the text that stood there stays on record.
import { formatAddress, parseAddress } from '../sheet/address.ts'
import { type Cell, type CellValue, valueText } from '../sheet/cell.ts'
import { changeCells } from '../sheet/change-cells.ts'
import { indexCells, type Sheet, type Workbook } from '../sheet/workbook.ts'
import type { CellFix } from './import-preview.ts'

export interface FixedWorkbook {
  readonly workbook: Workbook
  /** The text a cell had in the file; undefined for cells without a fix. */
  readonly rawOf: (sheet: string, address: string) => string | undefined
  /** Fixes whose sheet or address the file does not have. */
  readonly lost: readonly CellFix[]
}

/** Lays fixes over a workbook; of several for one cell the last counts, an empty text clears the cell. */
export function applyFixes(workbook: Workbook, fixes: readonly CellFix[]): FixedWorkbook {
  const lost = fixes.filter(
    (fix) => parseAddress(fix.address) === undefined || !workbook.sheets.some((sheet) => sheet.name === fix.sheet),
  )
  const raws = new Map<string, string>()
  const sheets = workbook.sheets.map((sheet) => {
    const own = fixes.filter((fix) => fix.sheet === sheet.name && parseAddress(fix.address) !== undefined)
    if (own.length === 0) return sheet
    const cells = indexCells(sheet)
    for (const { address } of own) {
      const position = parseAddress(address)
      const cell = position === undefined ? undefined : cells.at(position.row, position.column)
      raws.set(`${sheet.name}!${standard(address)}`, cell === undefined ? '' : valueText(cell.value))
    }
    return fixSheet(sheet, own)
  })
  return { workbook: { ...workbook, sheets }, rawOf: (sheet, address) => raws.get(`${sheet}!${address}`), lost }
}

function fixSheet(sheet: Sheet, fixes: readonly CellFix[]): Sheet {
  const places = [...new Map(fixes.map((fix) => [standard(fix.address), fix.text]))].flatMap(([address, text]) => {
    const position = parseAddress(address)
    return position === undefined ? [] : [{ position, text: text.trim() }]
  })
  const made = places.flatMap(({ position, text }): readonly Cell[] =>
    text === '' ? [] : [{ ...position, value: typedValue(text), text, format: '' }],
  )
  return changeCells(
    sheet,
    places.map(({ position }) => position),
    made,
  )
}

/** What a person who types a plain number means is a number; everything else stays text and is read as such. */
function typedValue(text: string): CellValue {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? { kind: 'number', number: Number(text) } : { kind: 'text', text }
}

function standard(address: string): string {
  const position = parseAddress(address)
  return position === undefined ? address : formatAddress(position)
}
