// Where the grid takes a sheet's rows from: the picture as far as it goes, then the shell, a stretch at a time as somebody scrolls.
import type { IDatasource } from 'ag-grid-community'
import type { PictureCell, SheetPicture } from '../../../shared/quote/import-preview.ts'
import { ask } from '../../bridge.ts'
import { rowCount, rowsOf } from '../../view/sheet-rows.ts'

/** Rows of one stretch. */
export const stretch = 100

/** `file` is the open tender's id, `source` the id of the file that was read. */
export function sheetSource(file: string, source: string, sheet: SheetPicture): IDatasource {
  const count = rowCount(sheet)
  return {
    rowCount: count,
    getRows: ({ startRow, endRow, successCallback, failCallback }) => {
      const to = Math.min(endRow, count)
      if (startRow >= sheet.rows || Math.min(to, sheet.rows) <= sheet.pictured) {
        successCallback([...rowsOf(sheet.cells, startRow, to)], count)
        return
      }
      void cellsBetween(file, source, sheet.name, startRow, to).then((cells) => {
        if (cells === undefined) failCallback()
        else successCallback([...rowsOf(cells, startRow, to)], count)
      })
    },
  }
}

/** One answer may end sooner than asked for: then the rest is asked for, too. */
async function cellsBetween(
  file: string,
  source: string,
  sheet: string,
  from: number,
  to: number,
): Promise<readonly PictureCell[] | undefined> {
  const cells: PictureCell[] = []
  let next = from
  while (next < to) {
    const reply = await ask('import.rows', { file, source, sheet, from: next, to })
    if (!reply.ok) return undefined
    cells.push(...reply.value.cells)
    // At the end of the sheet nothing more comes.
    if (reply.value.to <= next) return cells
    next = reply.value.to
  }
  return cells
}
