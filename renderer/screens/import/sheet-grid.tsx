// A vendor's sheet as it stands in the file: merged and hidden cells, problems marked, what the layout reads, any cell mendable in place.
import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { SheetPicture } from '../../../shared/quote/import-preview.ts'
import { type CellPosition, columnName, formatAddress, parseAddress } from '../../../shared/sheet/address.ts'
import { useClipboard } from '../../components/use-clipboard.ts'
import type { CellFocus, SourceFix } from '../../stores/imports.ts'
import { cellLooks, type Lit, mergesOf } from '../../view/cell-look.ts'
import type { CellMark } from '../../view/import-files.ts'
import type { RoleOf } from '../../view/layout-roles.ts'
import { columnWidths, rowCount, type SheetRow, sheetColumns } from '../../view/sheet-rows.ts'
import {
  columnsInView,
  drawnCells,
  moveByKey,
  placeColumns,
  rowHeight,
  rowsInView,
  scrolledTo,
} from '../../view/sheet-window.ts'
import { CellEditor } from './cell-editor.tsx'
import classes from './sheet-grid.module.css'
import { drawnWidth, SheetLetters } from './sheet-letters.tsx'
import { type SheetLook, SheetRowLine } from './sheet-row.tsx'
import { useHeldRows, useView } from './use-sheet.ts'

interface SheetGridProps {
  /** Id of the file that was read. */
  readonly source: string
  readonly sheet: SheetPicture
  readonly marks: ReadonlyMap<string, CellMark>
  readonly fixes: readonly SourceFix[]
  readonly roleOf: RoleOf
  readonly lit: Lit | null
  readonly focus: CellFocus | null
  readonly onFix: (address: string, text: string) => void
}

/** A cell being mended, and the text it begins with. */
interface Mending {
  readonly at: CellPosition
  readonly text: string
}

/** A table through whose cells the arrow keys lead; the table itself keeps the focus. */
function asGrid(activeCell: string) {
  return { role: 'grid', tabIndex: 0, 'aria-activedescendant': activeCell } as const
}

export function SheetGrid({ source, sheet, marks, fixes, roleOf, lit, focus, onFix }: SheetGridProps) {
  const box = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLTableElement>(null)
  const [view, onScroll] = useView(box)
  const look = useLook(sheet, marks, fixes, roleOf, lit)
  const held = useHeldRows(source, sheet)
  const { columns, widen } = useColumns(sheet, held.first)
  const [active, setActive] = useState<CellPosition>({ row: 0, column: 0 })
  const [mending, setMending] = useState<Mending | null>(null)
  const count = rowCount(sheet)
  const rows = rowsInView(view, count)
  const { first, last } = columnsInView(view, columns)
  useEffect(() => held.want(rows.first, rows.last), [held, rows.first, rows.last])
  const shared = useMemo((): SheetLook => ({ ...look, columns }), [look, columns])
  const end = { row: count - 1, column: columns.letters.length - 1 }

  /** The cell drawn at a place: the first of its merge, or the text that runs over it. */
  const cellAt = ({ row, column }: CellPosition) =>
    drawnCells(row, held.row(row), { first: column, last: column }, look.merges, columns.widths).at(-1) ?? {
      column,
      span: 1,
    }
  const textAt = (at: CellPosition) =>
    look.fixed.get(formatAddress(at)) ?? held.row(at.row)?.cells[columnName(at.column)] ?? ''
  useClipboard(table, { copy: () => textAt(active) })
  const goTo = (position: CellPosition) => {
    const at = { row: position.row, column: cellAt(position).column }
    const to = scrolledTo(at, view, columns)
    // At the next frame, which lays the sheet out anyway.
    if (to !== view) requestAnimationFrame(() => box.current?.scrollTo(to.left, to.top))
    setActive(at)
  }
  const mend = (at: CellPosition, text: string) => setMending({ at, text })
  const endMending = (text: string | null) => {
    if (mending !== null && text !== null && text !== textAt(mending.at)) onFix(formatAddress(mending.at), text)
    setMending(null)
    table.current?.focus({ preventScroll: true })
  }

  const follow = useEffectEvent(() => {
    const position = focus === null ? undefined : parseAddress(focus.address.split(':')[0] ?? '')
    if (position === undefined || focus?.sheet !== sheet.name || position.column > end.column) return
    // Whoever is at work in the sheet is not led away.
    if (!focus.take && box.current?.contains(document.activeElement) === true) return
    goTo(position)
    if (focus.take) table.current?.focus({ preventScroll: true })
  })
  const measured = view.height > 0
  useEffect(() => {
    if (focus !== null && measured) follow()
  }, [focus, measured])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return
    const { key, ctrlKey, metaKey } = event
    const control = ctrlKey || metaKey
    const page = Math.max(1, Math.floor(view.height / rowHeight) - 2)
    const to = moveByKey(control ? `Ctrl ${key}` : key, active, cellAt(active).span, page, end)
    if (to !== undefined) goTo(to)
    else if (key === 'Enter' || key === 'F2') mend(active, textAt(active))
    else if (key.length === 1 && !control) mend(active, key)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const cellOf = ({ target }: MouseEvent) =>
    target instanceof HTMLElement ? parseAddress(target.dataset.cell ?? '') : undefined

  return (
    <section className={classes.sheet} aria-label={`Sheet ${sheet.name}`}>
      <div ref={box} className={classes.box} onScroll={onScroll}>
        <table
          ref={table}
          {...asGrid(`${look.id}-${formatAddress(active)}`)}
          className={classes.table}
          aria-label={`Sheet ${sheet.name}`}
          aria-rowcount={count + 1}
          aria-colcount={columns.letters.length + 1}
          onKeyDown={onKeyDown}
          onMouseDown={(event) => {
            const at = cellOf(event)
            if (at !== undefined) setActive(at)
          }}
          onDoubleClick={(event) => {
            const at = cellOf(event)
            if (at !== undefined) mend(at, textAt(at))
          }}
        >
          <SheetLetters columns={columns} first={first} last={last} hidden={look.hiddenColumns} onWiden={widen} />
          <tbody className={classes.rows} style={{ height: count * rowHeight, width: columns.starts.at(-1) }}>
            {Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, at) => rows.first + at).map(
              (index) => (
                <SheetRowLine
                  key={index}
                  index={index}
                  row={held.row(index)}
                  first={first}
                  last={last}
                  active={active.row === index ? active.column : undefined}
                  look={shared}
                />
              ),
            )}
          </tbody>
        </table>
        {mending !== null && (
          <CellEditor
            key={formatAddress(mending.at)}
            address={formatAddress(mending.at)}
            text={mending.text}
            top={(mending.at.row + 1) * rowHeight}
            left={columns.starts[mending.at.column] ?? 0}
            width={columns.widths[mending.at.column] ?? 0}
            onEnd={endMending}
          />
        )}
      </div>
    </section>
  )
}

/** How the cells look, made anew only when what it is made of changes. */
function useLook(
  sheet: SheetPicture,
  marks: ReadonlyMap<string, CellMark>,
  fixes: readonly SourceFix[],
  roleOf: RoleOf,
  lit: Lit | null,
) {
  const id = useId()
  const merges = useMemo(() => mergesOf(sheet), [sheet])
  const fixed = useMemo(
    () => new Map(fixes.filter((fix) => fix.sheet === sheet.name).map((fix) => [fix.address, fix.text])),
    [fixes, sheet.name],
  )
  const hiddenRows = useMemo(() => new Set(sheet.hiddenRows), [sheet])
  const hiddenColumns = useMemo(() => new Set(sheet.hiddenColumns), [sheet])
  return useMemo(
    () => ({
      id,
      merges,
      fixed,
      hiddenRows,
      hiddenColumns,
      lookOf: cellLooks({ sheet, marks, fixed, merges, roleOf, lit }),
    }),
    [id, merges, fixed, hiddenRows, hiddenColumns, sheet, marks, roleOf, lit],
  )
}

/** Pixels of a row's number: room for as many digits as the last one has. */
const perDigit = 9
const aroundNumber = 26

function useColumns(sheet: SheetPicture, rows: readonly SheetRow[]) {
  const [drawn, setDrawn] = useState<ReadonlyMap<number, number>>(new Map())
  const found = useMemo(() => columnWidths(sheet, rows), [sheet, rows])
  const columns = useMemo(() => {
    const widths = found.map((width, column) => drawn.get(column) ?? width)
    return placeColumns(sheetColumns(sheet), widths, aroundNumber + Math.max(3, String(sheet.rows).length) * perDigit)
  }, [sheet, found, drawn])
  const [widen] = useState(
    () => (column: number, width: number) => setDrawn((before) => new Map(before).set(column, drawnWidth(width))),
  )
  return { columns, widen }
}
