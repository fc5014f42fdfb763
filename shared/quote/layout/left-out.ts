// What of a file is not read, and that it is hidden: told once a table, so that nothing is dropped in silence.
import { columnName, formatAddress, formatRange } from '../../sheet/address.ts'
import { remark } from '../cell-reading.ts'
import { type PlacedRemark, placeRemark } from '../placed-remark.ts'
import type { TableInFile } from './place-layout.ts'
import type { FoundRecord } from './table.ts'

const useIt = 'Choose it if it is meant'

export function leftOut(tables: readonly TableInFile[]): readonly PlacedRemark[] {
  return tables.flatMap((table) =>
    table.layout.use === 'offers' || table.layout.use === 'quote'
      ? [...hiddenRecords(table), ...hiddenFields(table), ...otherRecords(table)]
      : [unused(table)],
  )
}

function place(table: TableInFile) {
  return { sheet: table.found.sheet, address: formatAddress(table.found.header.from) }
}

function unused(table: TableInFile): PlacedRemark {
  const where = formatRange({ from: table.found.header.from, to: table.found.body.to })
  const what =
    table.layout.use === 'observations'
      ? `the table ${where} holds prices of a market; they are no offers and are not read here`
      : `the table ${where} is not read`
  return placeRemark(place(table), remark('note', 'table-not-read', what, 'Say what it is for if it holds offers'))
}

function hiddenRecords(table: TableInFile): readonly PlacedRemark[] {
  const taken = table.layout.hidden === 'taken'
  if (table.found.sheetHidden) {
    const what = taken
      ? 'the sheet is hidden in the file; it is read all the same'
      : 'the sheet is hidden in the file and left out'
    return [placeRemark({ sheet: table.found.sheet }, remark('warning', 'hidden-sheet', what, useIt))]
  }
  const hidden = table.found.records.filter((record) => record.hidden && record.role === 'offer')
  if (hidden.length === 0) return []
  const where = listed(hidden.map((record) => lineName(table, record)))
  const noun = table.found.form === 'columns' ? 'columns' : 'rows'
  const what = taken ? `hidden ${noun} are read all the same: ${where}` : `hidden ${noun} are left out: ${where}`
  return [
    placeRemark(
      place(table),
      remark('warning', 'hidden-row', what, taken ? 'Ask the vendor whether they are meant' : useIt),
    ),
  ]
}

function lineName({ found }: TableInFile, record: FoundRecord): string {
  return found.form === 'columns' ? columnName(record.at) : String(record.at + 1)
}

function listed(names: readonly string[]): string {
  return names.length <= 12 ? names.join(', ') : `${names.slice(0, 12).join(', ')} and ${names.length - 12} more`
}

function hiddenFields(table: TableInFile): readonly PlacedRemark[] {
  const taken = table.layout.hidden === 'taken'
  const used = table.fields.filter(({ layout }) => layout.to !== 'nothing')
  return used.flatMap(({ found, layout }) => {
    if (found?.hidden !== true) return []
    const [first] = found.headerCells
    const where = first === undefined ? place(table) : { sheet: table.found.sheet, address: formatAddress(first) }
    const what = `“${layout.header.slice(0, 80)}” is hidden in the file ${taken ? 'and is read all the same' : 'and is left out'}`
    return [placeRemark(where, remark('warning', 'hidden-column', what, useIt))]
  })
}

/** Lines the buyer left out, and lines that are no offers by their words. */
function otherRecords(table: TableInFile): readonly PlacedRemark[] {
  const chosen = table.found.records.filter(
    (record) => record.role === 'offer' && table.layout.records?.[record.key] === 'nothing',
  )
  if (chosen.length === 0) return []
  const where = listed(chosen.map((record) => lineName(table, record)))
  return [placeRemark(place(table), remark('note', 'line-left-out', `left out by choice: ${where}`, 'None'))]
}
