// A sheet looked at line by line, as it stands or turned: so that rows and columns are one case for those who look for tables.
import type { CellPosition } from '../../sheet/address.ts'
import type { Cell } from '../../sheet/cell.ts'
import { type SheetReader, shownAt } from './sheet-reader.ts'

/** A cell of a line, where a merge counts as one cell. */
export interface LineCell {
  readonly line: number
  /** Last line it reaches to. */
  readonly lineTo: number
  /** Place along the line, first and last. */
  readonly at: number
  readonly to: number
  readonly cell: Cell
  /** Begins in an earlier line and reaches into this one. */
  readonly continued: boolean
}

/** In the `rows` view a line is a row; in the `columns` view it is a column. */
export interface View {
  readonly form: 'rows' | 'columns'
  readonly first: number
  /** One more than the last line. */
  readonly end: number
  /** One more than the last place along a line. */
  readonly width: number
  /** By place. */
  readonly line: (line: number) => readonly LineCell[]
  /** What a place shows, merges resolved. */
  readonly shown: (line: number, at: number) => Cell | undefined
  readonly position: (line: number, at: number) => CellPosition
}

/** Lines kept while they are looked at again and again. */
const mostRemembered = 500

export function rowsView(reader: SheetReader, first: number): View {
  const { sheet, merges, cells } = reader
  const recent = new Map<number, readonly LineCell[]>()
  const line = (row: number): readonly LineCell[] => {
    const before = recent.get(row)
    if (before !== undefined) return before
    const made = makeLine(row)
    if (recent.size >= mostRemembered) recent.clear()
    recent.set(row, made)
    return made
  }
  const makeLine = (row: number): readonly LineCell[] => {
    if (merges.isEmpty) {
      return cells
        .row(row)
        .map((cell) => ({ line: row, lineTo: row, at: cell.column, to: cell.column, cell, continued: false }))
    }
    const own = cells.row(row).flatMap((cell): LineCell[] => {
      const merge = merges.at(row, cell.column)
      if (merge === undefined) {
        return [{ line: row, lineTo: row, at: cell.column, to: cell.column, cell, continued: false }]
      }
      if (merge.from.row !== row || merge.from.column !== cell.column) return []
      return [{ line: row, lineTo: merge.to.row, at: cell.column, to: merge.to.column, cell, continued: false }]
    })
    const continued = merges.tallColumns.flatMap((column): LineCell[] => {
      const merge = merges.at(row, column)
      if (merge === undefined || merge.from.row === row || merge.from.column !== column) return []
      const cell = cells.at(merge.from.row, column)
      if (cell === undefined) return []
      return [{ line: row, lineTo: merge.to.row, at: column, to: merge.to.column, cell, continued: true }]
    })
    return continued.length === 0 ? own : [...own, ...continued].toSorted((a, b) => a.at - b.at)
  }
  return {
    form: 'rows',
    first,
    end: sheet.rows,
    width: sheet.columns,
    line,
    shown: (row, column) => shownAt(reader, row, column).cell,
    position: (row, column) => ({ row, column }),
  }
}

/** Turns the rows `first` to `end` of a rows view; only what lies between them is seen. */
export function columnsView(reader: SheetReader, rows: View, end: number): View {
  const lines = new Map<number, LineCell[]>()
  const put = (cell: LineCell) => {
    const line = lines.get(cell.line)
    if (line === undefined) lines.set(cell.line, [cell])
    else line.push(cell)
  }
  for (let row = rows.first; row < end; row += 1) {
    for (const { at, to, lineTo, cell, continued } of rows.line(row)) {
      if (continued) continue
      const turned = { lineTo: to, at: row, to: Math.min(lineTo, end - 1), cell }
      for (let line = at; line <= to; line += 1) put({ ...turned, line, continued: line > at })
    }
  }
  return {
    form: 'columns',
    first: 0,
    end: rows.width,
    width: end,
    line: (column) => lines.get(column) ?? [],
    shown: (column, row) => shownAt(reader, row, column).cell,
    position: (column, row) => ({ row, column }),
  }
}

/** The next line with a cell of its own between two places, looking no further than `reach` lines; undefined when there is none. */
export function nextLine(view: View, after: number, span: Span, reach = Number.POSITIVE_INFINITY): number | undefined {
  const end = Math.min(view.end, after + 1 + reach)
  for (let line = after + 1; line < end; line += 1) {
    if (view.line(line).some(({ at, continued }) => !continued && at >= span.from && at <= span.to)) return line
  }
  return undefined
}

/** First and last place along a line. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Cells that begin in this line and within the span. */
export function ownCells(view: View, line: number, span: Span): readonly LineCell[] {
  return view.line(line).filter(({ at, continued }) => !continued && at >= span.from && at <= span.to)
}
