// The rows of a bid sheet, one an offer, gathered from all its sheets by the offer's id.
import { formatAddress, formatRange } from '../sheet/address.ts'
import { type Cell, isBlank, valueText } from '../sheet/cell.ts'
import { type Column, idColumn } from './bid-sheet/columns.ts'
import type { FoundBidSheet, FoundPage } from './bid-sheet/recognise.ts'
import { remark } from './cell-reading.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'

/** The cell of one column in one row; `cell` is absent when it is blank. */
export interface ColumnCell {
  readonly column: Column
  readonly sheet: string
  readonly address: string
  readonly cell: Cell | undefined
}

export interface OfferRow {
  /** '' when the row has no id. */
  readonly id: string
  readonly idCell: ColumnCell
  /** By path of the offer, without the id. */
  readonly cells: ReadonlyMap<string, ColumnCell>
}

interface RowBuilder {
  readonly id: string
  readonly idCell: ColumnCell
  readonly cells: Map<string, ColumnCell>
}

/** Offers of one sheet that are read; a vendor's bid has a few, and what is more is a mistake or made to do harm. */
export const mostOffers = 300

/** All offers with a value somewhere, in the order of the offers sheet. Rows without any value are no bid and leave no trace. */
export function collectRows(found: FoundBidSheet): {
  readonly rows: readonly OfferRow[]
  readonly remarks: readonly PlacedRemark[]
} {
  const remarks: PlacedRemark[] = []
  const main = found.pages.find((page) => page.columns.some(({ column }) => column.path === 'kind')) ?? found.pages[0]
  const rows: RowBuilder[] = []
  const byId = new Map<string, RowBuilder>()
  for (const page of [main, ...found.pages.filter((page) => page !== main)]) {
    if (page === undefined) continue
    const onPage = pageRows(page)
    if (onPage.length > mostOffers) remarks.push(tooMany(page, onPage.length))
    for (const row of onPage.slice(0, mostOffers)) {
      remarks.push(...hiddenRemarks(page, row))
      const known = byId.get(row.id)
      if (page === main) {
        rows.push(row)
        if (row.id === '') remarks.push(placeRemark(row.idCell, noId))
        else if (known !== undefined) remarks.push(placeRemark(row.idCell, twice(row.id, known.idCell.address)))
        else byId.set(row.id, row)
      } else if (row.id === '') remarks.push(placeRemark(row.idCell, noId))
      else if (known === undefined) remarks.push(placeRemark(row.idCell, notOffered(row.id)))
      else remarks.push(...mergeRow(known, row))
    }
    remarks.push(...mergedCells(page))
  }
  return { rows: rows.filter((row) => row.id === '' || byId.get(row.id) === row), remarks }
}

function tooMany(page: FoundPage, count: number): PlacedRemark {
  const what = `the sheet has ${count} rows with values; only the first ${mostOffers} are read`
  return placeRemark({ sheet: page.sheet.name }, remark('error', 'too-many-offers', what, 'Clear what is no offer'))
}

const noId = remark(
  'question',
  'no-offer-id',
  'the row has values but no offer id',
  'Give the offer an id, or clear the row if it is no bid',
)

function twice(id: string, first: string) {
  return remark('error', 'offer-twice', `the offer id ${id} stands in ${first} already`, 'Give each offer its own id')
}

function notOffered(id: string) {
  return remark(
    'question',
    'offer-unknown',
    `${id} is not an offer of the offers sheet`,
    'Correct the id, or clear the row',
  )
}

/** Rows below the header that hold anything; our own line of help is skipped. */
function pageRows(page: FoundPage): readonly RowBuilder[] {
  const idAt = page.columns.find(({ column }) => column.path === idColumn.path)?.at ?? 0
  const rows: RowBuilder[] = []
  for (let row = page.headerRow + 1; row < page.sheet.rows; row += 1) {
    if (page.cells.row(row).length === 0) continue
    const cellAt = (column: Column, at: number): ColumnCell => ({
      column,
      sheet: page.sheet.name,
      address: formatAddress({ row, column: at }),
      cell: page.cells.at(row, at),
    })
    const idCell = cellAt(idColumn, idAt)
    const id = idCell.cell === undefined ? '' : valueText(idCell.cell.value).trim()
    if (id === idColumn.help) continue
    const others = page.columns.filter(({ column }) => column.path !== idColumn.path)
    const cells = new Map(others.map(({ column, at }) => [column.path, cellAt(column, at)]))
    const filled = [...cells.values()].some(({ cell }) => !isBlank(cell))
    if (id !== '' || filled) rows.push({ id, idCell, cells })
  }
  return rows
}

function mergeRow(target: RowBuilder, source: RowBuilder): readonly PlacedRemark[] {
  const remarks: PlacedRemark[] = []
  for (const [path, cell] of source.cells) {
    const there = target.cells.get(path)
    if (there === undefined || there.cell === undefined) target.cells.set(path, cell)
    else if (cell.cell !== undefined) {
      const what = `${cell.column.label} of ${target.id} is stated twice, here and in ${there.sheet} ${there.address}`
      remarks.push(placeRemark(cell, remark('question', 'stated-twice', what, 'Clear one of the two cells')))
    }
  }
  return remarks
}

function hiddenRemarks(page: FoundPage, row: RowBuilder): readonly PlacedRemark[] {
  const hiddenRow = page.sheet.hiddenRows.includes(row.idCell.cell?.row ?? firstRow(row) ?? -1)
  const fix = 'Ask the vendor whether it is meant'
  const remarks: PlacedRemark[] = []
  if (hiddenRow) {
    const what = `the row of ${row.id === '' ? 'an offer' : row.id} is hidden in the file; it is read all the same`
    remarks.push(placeRemark(row.idCell, remark('warning', 'hidden-row', what, fix)))
  }
  for (const { cell, column, sheet, address } of row.cells.values()) {
    if (cell === undefined || !page.sheet.hiddenColumns.includes(cell.column)) continue
    const what = `${column.label} of ${row.id} stands in a hidden column; it is read all the same`
    remarks.push(placeRemark({ sheet, address }, remark('warning', 'hidden-column', what, fix)))
  }
  return remarks
}

function firstRow(row: RowBuilder): number | undefined {
  return [...row.cells.values()].find(({ cell }) => cell !== undefined)?.cell?.row
}

function mergedCells(page: FoundPage): readonly PlacedRemark[] {
  return page.sheet.merges
    .filter((range) => range.to.row > page.headerRow && page.cells.at(range.from.row, range.from.column) !== undefined)
    .map((range) =>
      placeRemark(
        { sheet: page.sheet.name, address: formatAddress(range.from) },
        remark(
          'warning',
          'merged-cells',
          `the cells ${formatRange(range)} are merged; the value counts for the first only`,
          'Fill in each cell if it is meant for all',
        ),
      ),
    )
}
