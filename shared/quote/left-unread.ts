// What stands in a bid sheet but is not read: unknown columns and sheets, changed headers, values outside the table.
import { formatAddress } from '../sheet/address.ts'
import { valueText } from '../sheet/cell.ts'
import { bandNames } from './bid-sheet/plan-page.ts'
import type { FoundBidSheet, FoundPage, HeaderRemark } from './bid-sheet/recognise.ts'
import { remark } from './cell-reading.ts'
import { type PlacedRemark, placeRemark } from './placed-remark.ts'

/** Nothing is passed over in silence; at most this many single cells are listed for a sheet. */
const listed = 20

export function leftUnread(found: FoundBidSheet): readonly PlacedRemark[] {
  return [
    ...found.remarks.map(headerRemark),
    ...found.pages.flatMap((page) => unreadCells(page, fieldCells(found))),
    ...found.pages.filter((page) => page.sheet.hidden).map((page) => hiddenSheet(page.sheet.name)),
    ...found.otherSheets.map((sheet) => {
      const what = `the sheet ${sheet.name} is not part of the bid sheet and is not read`
      return placeRemark({ sheet: sheet.name }, remark('note', 'sheet-not-read', what, 'Look whether it holds terms'))
    }),
  ]
}

function hiddenSheet(sheet: string): PlacedRemark {
  const what = 'the sheet is hidden in the file; it is read all the same'
  return placeRemark({ sheet }, remark('warning', 'hidden-sheet', what, 'Ask the vendor whether it is meant'))
}

function headerRemark(header: HeaderRemark): PlacedRemark {
  const place = { sheet: header.sheet, address: header.address }
  switch (header.kind) {
    case 'column-unknown': {
      const what = `the column “${header.text}” is not one of the bid sheet; nothing in it is read`
      return placeRemark(
        place,
        remark('warning', 'column-unknown', what, 'Put its values in the columns for them, or in the notes'),
      )
    }
    case 'column-twice': {
      const what = `the column “${header.text}” stands twice; only the first is read`
      return placeRemark(
        place,
        remark('question', 'column-twice', what, 'Clear the header of the one that does not count'),
      )
    }
    case 'unit-differs': {
      const what = `the header “${header.text}” names another unit than ${header.expected === '' ? 'the none it was sent with' : `“${header.expected}”`}`
      return placeRemark(
        place,
        remark(
          'question',
          'unit-differs',
          what,
          'Check in which unit the column was filled, then write the header as it was sent',
        ),
      )
    }
  }
}

/** Labels of quote fields and the values below them, as `sheet!row,column`. */
function fieldCells(found: FoundBidSheet): ReadonlySet<string> {
  return new Set(
    [...found.fields.values()].flatMap(({ sheet, row, column }) => [
      `${sheet}!${row},${column}`,
      `${sheet}!${row - 1},${column}`,
    ]),
  )
}

function unreadCells(page: FoundPage, fields: ReadonlySet<string>): readonly PlacedRemark[] {
  const headed = new Set(page.cells.row(page.headerRow).map((cell) => cell.column))
  const stray = page.sheet.cells.filter((cell) => {
    const text = valueText(cell.value).trim()
    if (text === '' || cell.row === page.headerRow) return false
    if (cell.row > page.headerRow) return !headed.has(cell.column)
    // The first row is the mark and the title.
    return cell.row > 0 && !bandNames.has(text) && !fields.has(`${page.sheet.name}!${cell.row},${cell.column}`)
  })
  const shown = stray.slice(0, listed).map((cell) => {
    const what = `“${valueText(cell.value).slice(0, 60)}” stands in no column or field of the sheet and is not read`
    const place = { sheet: page.sheet.name, address: formatAddress(cell) }
    return placeRemark(place, remark('warning', 'not-read', what, 'Move it to where it belongs, or leave it'))
  })
  if (stray.length <= listed) return shown
  const what = `${stray.length - listed} more cells stand in no column or field and are not read`
  return [...shown, placeRemark({ sheet: page.sheet.name }, remark('warning', 'not-read', what, 'Look at the sheet'))]
}
