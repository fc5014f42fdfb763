// A vendor's sheet as it stands in the file: cells with problems marked, corrections beside what was written, any cell mendable in place.
import type { CellClassParams, ColDef, GridApi, ITooltipParams } from 'ag-grid-community'
import { useEffect, useEffectEvent, useMemo, useRef } from 'react'
import type { SheetPicture } from '../../../shared/quote/import-preview.ts'
import { parseAddress } from '../../../shared/sheet/address.ts'
import { Grid } from '../../components/grid.tsx'
import type { CellFocus, SourceFix } from '../../stores/imports.ts'
import type { CellMark } from '../../view/import-files.ts'
import { type SheetRow, sheetColumns, sheetRows } from '../../view/sheet-rows.ts'
import classes from './sheet-grid.module.css'

interface SheetGridProps {
  readonly sheet: SheetPicture
  readonly marks: ReadonlyMap<string, CellMark>
  readonly fixes: readonly SourceFix[]
  readonly focus: CellFocus | null
  readonly onFix: (address: string, text: string) => void
}

export function SheetGrid({ sheet, marks, fixes, focus, onFix }: SheetGridProps) {
  const rows = useMemo(() => [...sheetRows(sheet)], [sheet])
  const columns = useMemo(() => columnsOf(sheet, marks, fixes), [sheet, marks, fixes])
  const api = useRef<GridApi<SheetRow> | null>(null)

  const jump = () => {
    const position = focus === null ? undefined : parseAddress(focus.address.split(':')[0] ?? '')
    if (api.current === null || position === undefined || focus?.sheet !== sheet.name) return
    const column = sheetColumns(sheet)[position.column]
    if (column === undefined) return
    api.current.ensureIndexVisible(position.row, 'middle')
    api.current.ensureColumnVisible(column, 'middle')
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
      rowData={rows}
      columnDefs={columns}
      getRowId={({ data }) => String(data.number)}
      rowHeight={26}
      headerHeight={26}
      readOnlyEdit
      tooltipShowDelay={300}
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

function columnsOf(
  sheet: SheetPicture,
  marks: ReadonlyMap<string, CellMark>,
  fixes: readonly SourceFix[],
): ColDef<SheetRow>[] {
  const fixed = new Map(fixes.filter((fix) => fix.sheet === sheet.name).map((fix) => [fix.address, fix.text]))
  const addressOf = (params: { readonly data?: SheetRow | undefined }, column: string) =>
    `${column}${params.data?.number ?? ''}`
  return [
    {
      headerName: '',
      field: 'number',
      pinned: 'left',
      width: 46,
      cellClass: classes.number ?? '',
      type: 'rightAligned',
    },
    ...sheetColumns(sheet).map(
      (column): ColDef<SheetRow> => ({
        colId: column,
        headerName: column,
        headerClass: classes.letter ?? '',
        width: 124,
        editable: true,
        cellEditor: 'agTextCellEditor',
        valueGetter: (params) => fixed.get(addressOf(params, column)) ?? params.data?.cells[column] ?? '',
        tooltipValueGetter: (params: ITooltipParams<SheetRow>) =>
          tooltip(params, addressOf(params, column), marks, fixed),
        cellClassRules: {
          [classes.right ?? '']: ({ data }: CellClassParams<SheetRow>) => data?.right.has(column) === true,
          [classes.fixed ?? '']: (params: CellClassParams<SheetRow>) => fixed.has(addressOf(params, column)),
          ...Object.fromEntries(
            (['error', 'question', 'warning', 'note'] as const).map((severity) => [
              classes[severity] ?? '',
              (params: CellClassParams<SheetRow>) => marks.get(addressOf(params, column))?.severity === severity,
            ]),
          ),
        },
      }),
    ),
  ]
}

function tooltip(
  { data, colDef }: ITooltipParams<SheetRow>,
  address: string,
  marks: ReadonlyMap<string, CellMark>,
  fixed: ReadonlyMap<string, string>,
): string | null {
  const column = colDef != null && 'colId' in colDef ? (colDef.colId ?? '') : ''
  const correction = fixed.has(address) ? `The file says “${data?.cells[column] ?? ''}”. ` : ''
  const words = `${correction}${marks.get(address)?.words ?? ''}`
  return words === '' ? null : words
}
