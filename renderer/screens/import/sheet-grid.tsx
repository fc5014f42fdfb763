// A vendor's sheet as it stands in the file: merged and hidden cells, problems marked, what the layout reads, any cell mendable in place.
import type { CellClassParams, ColDef, GetRowIdParams, GridApi } from 'ag-grid-community'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { SheetPicture } from '../../../shared/quote/import-preview.ts'
import { columnName, parseAddress } from '../../../shared/sheet/address.ts'
import { Grid } from '../../components/grid.tsx'
import { type CellFocus, type SourceFix, useImports } from '../../stores/imports.ts'
import {
  cellLooks,
  type Lit,
  type Look,
  type LookOf,
  looks,
  type Merges,
  mergesOf,
  possibleLooks,
} from '../../view/cell-look.ts'
import type { CellMark } from '../../view/import-files.ts'
import type { RoleOf } from '../../view/layout-roles.ts'
import { columnWidths, rowCount, type SheetRow, sheetColumns, spillOf } from '../../view/sheet-rows.ts'
import classes from './sheet-grid.module.css'
import { sheetSource, stretch } from './sheet-source.ts'

interface SheetGridProps {
  /** Id of the file that was read. */
  readonly source: string
  readonly sheet: SheetPicture
  readonly marks: ReadonlyMap<string, CellMark>
  readonly fixes: readonly SourceFix[]
  readonly roleOf: RoleOf
  /** The file is read by a layout. */
  readonly hasLayout: boolean
  readonly lit: Lit | null
  readonly focus: CellFocus | null
  readonly onFix: (address: string, text: string) => void
}

/** What the cells look at while they are drawn: the columns stay, so that a new look costs one pass over the cells in view. */
interface Drawn {
  readonly lookOf: LookOf
  readonly fixed: ReadonlyMap<string, string>
}

/** Made once: the grid takes every new function for a changed option. */
const numberOf = ({ data }: GetRowIdParams<SheetRow>): string => String(data.number)
const goOn = (): boolean => false

export function SheetGrid({ source, sheet, marks, fixes, roleOf, hasLayout, lit, focus, onFix }: SheetGridProps) {
  const file = useImports((state) => state.file ?? '')
  const rows = useMemo(() => sheetSource(file, source, sheet), [file, source, sheet])
  const merges = useMemo(() => mergesOf(sheet), [sheet])
  const fixed = useMemo(
    () => new Map(fixes.filter((fix) => fix.sheet === sheet.name).map((fix) => [fix.address, fix.text])),
    [fixes, sheet.name],
  )
  const drawn = useMemo(
    () => ({ fixed, lookOf: cellLooks({ sheet, marks, fixed, merges, roleOf, lit }) }),
    [sheet, marks, fixed, merges, roleOf, lit],
  )
  const newest = useRef<Drawn>(drawn)
  // A text, so that the columns are made anew only when another look becomes possible.
  const possible = possibleLooks(sheet, marks, fixed.size > 0, hasLayout).join(' ')
  const columns = useMemo(() => columnsOf(sheet, merges, possible, () => newest.current), [sheet, merges, possible])
  const api = useRef<GridApi<SheetRow> | null>(null)

  useEffect(() => {
    const before = newest.current
    newest.current = drawn
    if (api.current !== null) redraw(api.current, before, drawn)
  }, [drawn])

  const jump = () => {
    const position = focus === null ? undefined : parseAddress(focus.address.split(':')[0] ?? '')
    if (api.current === null || position === undefined || focus?.sheet !== sheet.name) return
    const column = sheetColumns(sheet)[position.column]
    if (column === undefined) return
    api.current.ensureIndexVisible(position.row, 'middle')
    api.current.ensureColumnVisible(column)
    if (focus.take) api.current.setFocusedCell(position.row, column)
  }
  // The grid scrolls itself: this only hands it the wish, once for each.
  const follow = useEffectEvent(jump)
  useEffect(() => {
    if (focus !== null) follow()
  }, [focus])

  return (
    <Grid<SheetRow>
      label={`Sheet ${sheet.name}`}
      className={classes.sheet ?? ''}
      rowModelType="infinite"
      datasource={rows}
      cacheBlockSize={stretch}
      maxBlocksInCache={40}
      infiniteInitialRowCount={rowCount(sheet)}
      columnDefs={columns}
      getRowId={numberOf}
      rowHeight={26}
      headerHeight={26}
      readOnlyEdit
      // Arrows go from cell to cell; Tab goes on to what stands beside the sheet.
      tabToNextCell={goOn}
      tabToNextHeader={goOn}
      enableBrowserTooltips
      animateRows={false}
      rowBuffer={3}
      onGridReady={(event) => {
        api.current = event.api
      }}
      onFirstDataRendered={jump}
      onCellEditRequest={({ data, colDef, newValue, oldValue }) => {
        if (newValue !== oldValue) onFix(`${colDef.colId}${data.number}`, String(newValue ?? ''))
      }}
    />
  )
}

/** Draws anew what looks different now, or everything when values may have changed. */
function redraw(grid: GridApi<SheetRow>, before: Drawn, now: Drawn): void {
  if (before.fixed !== now.fixed) {
    grid.refreshCells({ force: true, suppressFlash: true })
    return
  }
  const columns = grid.getAllDisplayedVirtualColumns()
  const differs = (row: number, column: number) => {
    const [old, young] = [before.lookOf({ row, column }), now.lookOf({ row, column })]
    return old.tip !== young.tip || [...old.looks].join() !== [...young.looks].join()
  }
  const rows = grid.getRenderedNodes()
  const changed = columns.filter((column) => {
    const at = parseAddress(`${column.getColId()}1`)?.column
    return at !== undefined && rows.some(({ rowIndex }) => rowIndex !== null && differs(rowIndex, at))
  })
  if (changed.length > 0) grid.refreshCells({ columns: changed, force: true, suppressFlash: true })
}

function columnsOf(sheet: SheetPicture, merges: Merges, possible: string, drawn: () => Drawn): ColDef<SheetRow>[] {
  const hiddenRows = new Set(sheet.hiddenRows)
  const hiddenColumns = new Set(sheet.hiddenColumns)
  const widths = columnWidths(sheet)
  return [
    {
      headerName: '',
      valueGetter: ({ node }) => (node?.rowIndex ?? 0) + 1,
      pinned: 'left',
      width: 26 + Math.max(3, String(sheet.rows).length) * 9,
      cellClass: classes.number ?? '',
      cellClassRules: { [classes.hiddenMark ?? '']: ({ value }) => hiddenRows.has(Number(value) - 1) },
      tooltipValueGetter: ({ value }) => (hiddenRows.has(Number(value) - 1) ? 'This row is hidden in the file' : null),
      type: 'rightAligned',
    },
    ...widths.map((width, column): ColDef<SheetRow> => {
      const letter = columnName(column)
      const hidden = hiddenColumns.has(column)
      return {
        colId: letter,
        headerName: letter,
        headerClass: `${classes.letter} ${hidden ? classes.hiddenMark : ''}`,
        ...(hidden ? { headerTooltip: 'This column is hidden in the file' } : {}),
        width,
        editable: true,
        cellEditor: 'agTextCellEditor',
        colSpan: ({ data }) => (data === undefined ? 1 : spanOf(data, column, merges, widths)),
        valueGetter: ({ data }) => drawn().fixed.get(`${letter}${data?.number}`) ?? data?.cells[letter] ?? '',
        tooltipValueGetter: ({ data }) => tipOf(data, column, drawn()),
        cellClassRules: {
          [classes.right ?? '']: ({ data }: CellClassParams<SheetRow>) => data?.right.has(letter) === true,
          ...lookRules(column, possible, drawn),
        },
      }
    }),
  ]
}

function spanOf(row: SheetRow, column: number, merges: Merges, widths: readonly number[]): number {
  const position = { row: row.number - 1, column }
  return merges.at(position) === undefined ? spillOf(row, column, widths) : merges.span(position)
}

type LookRules = Record<string, (params: CellClassParams<SheetRow>) => boolean>

function lookRules(column: number, possible: string, drawn: () => Drawn): LookRules {
  // The rules of a cell are asked one after another: its look is made once for all of them.
  const last: { row: number; by: LookOf | undefined; looks: ReadonlySet<Look> } = {
    row: -1,
    by: undefined,
    looks: new Set(),
  }
  const looksAt = (row: number): ReadonlySet<Look> => {
    const { lookOf } = drawn()
    if (last.row !== row || last.by !== lookOf)
      Object.assign(last, { row, by: lookOf, looks: lookOf({ row, column }).looks })
    return last.looks
  }
  return Object.fromEntries(
    looks
      .filter((look) => possible.split(' ').includes(look))
      .map((look) => [classes[look] ?? look, ({ data }) => data !== undefined && looksAt(data.number - 1).has(look)]),
  )
}

function tipOf(data: SheetRow | undefined, column: number, { fixed, lookOf }: Drawn): string | null {
  if (data === undefined) return null
  const letter = columnName(column)
  const correction = fixed.has(`${letter}${data.number}`) ? `The file says “${data.cells[letter] ?? ''}”. ` : ''
  const words = `${correction}${lookOf({ row: data.number - 1, column }).tip}`
  return words === '' ? null : words
}
