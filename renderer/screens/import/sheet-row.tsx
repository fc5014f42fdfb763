// One row of a sheet's picture: its number, and the cells that lie in the window.
import { type CSSProperties, memo } from 'react'
import { columnName } from '../../../shared/sheet/address.ts'
import type { LookOf, Merges } from '../../view/cell-look.ts'
import type { SheetRow } from '../../view/sheet-rows.ts'
import { drawnCells, type PlacedColumns, rowHeight } from '../../view/sheet-window.ts'
import classes from './sheet-grid.module.css'

/** What holds for every row; made anew only when one of these changes. */
export interface SheetLook {
  /** Id of the grid, before the ids of its cells. */
  readonly id: string
  readonly columns: PlacedColumns
  readonly merges: Merges
  readonly lookOf: LookOf
  /** Address → the buyer's text. */
  readonly fixed: ReadonlyMap<string, string>
  readonly hiddenRows: ReadonlySet<number>
}

interface SheetRowLineProps {
  readonly index: number
  /** Absent while it is not read yet. */
  readonly row: SheetRow | undefined
  /** Columns in the window, from the first to the last. */
  readonly first: number
  readonly last: number
  /** Column of the cell that has the keyboard, when it lies in this row. */
  readonly active: number | undefined
  readonly look: SheetLook
}

export const SheetRowLine = memo(function SheetRowLine({ index, row, first, last, active, look }: SheetRowLineProps) {
  const { columns, merges, hiddenRows } = look
  const hidden = hiddenRows.has(index)
  return (
    <tr aria-rowindex={index + 2} className={classes.row} style={{ top: index * rowHeight }}>
      <th
        scope="row"
        className={`${classes.number} ${hidden ? classes.hiddenMark : ''}`}
        style={{ width: columns.starts[0] }}
        title={hidden ? 'This row is hidden in the file' : undefined}
      >
        {index + 1}
      </th>
      {drawnCells(index, row, { first, last }, merges, columns.widths).map(({ column, span }) => {
        const address = `${columnName(column)}${index + 1}`
        const isActive = active !== undefined && active >= column && active < column + span
        return (
          <td
            key={column}
            id={`${look.id}-${address}`}
            aria-colindex={column + 2}
            data-cell={address}
            className={`${classNames(look, row, index, column)} ${isActive ? classes.active : ''}`}
            style={placed(columns, column, span)}
            title={tipOf(look, row, index, column)}
          >
            {textOf(look, row, address, column)}
          </td>
        )
      })}
    </tr>
  )
})

function placed({ starts }: PlacedColumns, column: number, span: number): CSSProperties {
  const [from = 0, to = starts.at(-1) ?? 0] = [starts[column], starts[column + span]]
  return { left: from, width: to - from }
}

function textOf({ fixed }: SheetLook, row: SheetRow | undefined, address: string, column: number): string {
  return fixed.get(address) ?? row?.cells[columnName(column)] ?? ''
}

function classNames({ lookOf }: SheetLook, row: SheetRow | undefined, index: number, column: number): string {
  const names = [classes.cell]
  if (row?.right.has(columnName(column)) === true) names.push(classes.right)
  for (const look of lookOf({ row: index, column }).looks) names.push(classes[look])
  return names.join(' ')
}

function tipOf({ fixed, lookOf }: SheetLook, row: SheetRow | undefined, index: number, column: number) {
  const letter = columnName(column)
  const correction = fixed.has(`${letter}${index + 1}`) ? `The file says “${row?.cells[letter] ?? ''}”. ` : ''
  const words = `${correction}${lookOf({ row: index, column }).tip}`
  return words === '' ? undefined : words
}
