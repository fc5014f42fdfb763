// The letters above a sheet's columns; their right edges are drawn to another width with the mouse.
import { memo, type PointerEvent } from 'react'
import type { PlacedColumns } from '../../view/sheet-window.ts'
import classes from './sheet-grid.module.css'

interface SheetLettersProps {
  readonly columns: PlacedColumns
  readonly first: number
  readonly last: number
  readonly hidden: ReadonlySet<number>
  readonly onWiden: (column: number, width: number) => void
}

const narrowest = 30

export const SheetLetters = memo(function SheetLetters({ columns, first, last, hidden, onWiden }: SheetLettersProps) {
  const { letters, widths, starts } = columns
  return (
    <thead className={classes.letters} style={{ width: starts.at(-1) }}>
      <tr aria-rowindex={1} className={classes.letterRow}>
        <th scope="col" aria-label="Row" className={classes.corner} style={{ width: starts[0] }} />
        {letters.slice(first, last + 1).map((letter, index) => {
          const column = first + index
          return (
            <th
              key={letter}
              scope="col"
              aria-colindex={column + 2}
              className={`${classes.letter} ${hidden.has(column) ? classes.hiddenMark : ''}`}
              style={{ left: starts[column], width: widths[column] }}
              title={hidden.has(column) ? 'This column is hidden in the file' : undefined}
            >
              {letter}
              <span
                className={classes.edge}
                onPointerDown={(event) => widen(event, (wider) => onWiden(column, (widths[column] ?? 0) + wider))}
              />
            </th>
          )
        })}
      </tr>
    </thead>
  )
})

/** A width as somebody drew it, never so small that the edge is lost. */
export function drawnWidth(width: number): number {
  return Math.max(narrowest, Math.round(width))
}

/** Follows the pointer from where an edge was taken, until it is let go. */
function widen(event: PointerEvent<HTMLElement>, by: (wider: number) => void): void {
  const { currentTarget: edge, pointerId, clientX: from } = event
  event.preventDefault()
  edge.setPointerCapture(pointerId)
  edge.onpointermove = ({ clientX }) => by(clientX - from)
  edge.onlostpointercapture = () => {
    edge.onpointermove = null
  }
}
