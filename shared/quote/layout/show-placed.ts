// A layout laid over a file as the screen shows it: tables, fields with their first values, records and what is done with each.
import { formatAddress } from '../../sheet/address.ts'
import { isBlank } from '../../sheet/cell.ts'
import { fieldCell } from './field-cell.ts'
import { labelOf } from './field-meaning.ts'
import { type LabelScope, labelScope } from './label-scope.ts'
import type { FieldInFile, LayoutInFile, TableInFile } from './place-layout.ts'
import type { PlacedTable, RecordCount } from './proposal.ts'
import { isTaken } from './read-records.ts'
import type { FoundRecord } from './table.ts'

/** Records shown one by one; all of them are counted. */
const shownRecords = 2000
const sampled = 3
/** Records looked through for values to show. */
const looked = 50

/** `whys` by path of the layout. */
export function showPlaced(placed: LayoutInFile, whys: ReadonlyMap<string, string>): readonly PlacedTable[] {
  const scope = labelScope(placed.tables)
  return placed.tables.map((table) => showTable(table, whys, scope))
}

function showTable(table: TableInFile, whys: ReadonlyMap<string, string>, scope: LabelScope): PlacedTable {
  const { found, layout, path } = table
  const own = ['', '.vendor', '.fixed.kind'].flatMap((part) => whys.get(`${path}${part}`) ?? [])
  const reasons = [scope.why(table) ?? [], found.reasons]
    .flat()
    .map(({ why, cells }) => ({ text: why, cells: cells.slice(0, 50).map(formatAddress) }))
  return {
    path,
    sheet: found.sheet,
    form: found.form,
    header: found.header,
    body: found.body,
    fields: table.fields.map((field) => showField(table, field, whys.get(field.path))),
    records: found.records.slice(0, shownRecords).map((record) => ({
      at: record.at,
      key: record.key.slice(0, 500),
      role: record.role,
      taken: isOffer(table, record),
      why: layout.records?.[record.key] === undefined ? record.why : 'as you chose',
      hidden: record.hidden,
    })),
    count: countRecords(table),
    why: [...own.map((text) => ({ text, cells: [] })), ...reasons],
  }
}

function isOffer(table: TableInFile, record: FoundRecord): boolean {
  return table.layout.use === 'offers' && isTaken(table, record)
}

function countRecords(table: TableInFile): RecordCount {
  const { records } = table.found
  const taken = records.filter((record) => isOffer(table, record)).length
  return { taken, leftOut: records.length - taken, hidden: records.filter(({ hidden }) => hidden).length }
}

function showField(table: TableInFile, { path, layout, found }: FieldInFile, why: string | undefined) {
  const known = layout.to === undefined ? 'its meaning is open' : `recognised by its header as ${labelOf(layout.to)}`
  if (found === undefined) return { path, headerCells: [], sample: [], hidden: false, why: 'not in this file' }
  const sample = table.found.records.slice(0, looked).flatMap((record) => {
    if (record.role !== 'offer') return []
    const { cell } = fieldCell(table.found, found, record, table.reader)
    return cell === undefined || isBlank(cell) ? [] : [[formatAddress(cell), cell.text.slice(0, 200)] as const]
  })
  return {
    path,
    headerCells: found.headerCells.map(formatAddress),
    sample: sample.slice(0, sampled),
    hidden: found.hidden,
    why: why ?? known,
  }
}
