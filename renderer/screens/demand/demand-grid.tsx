// Demand by workload and month, editable, with blocks pasted from spreadsheets.
import type { ColDef, ColGroupDef, GridApi, ValueParserParams } from 'ag-grid-community'
import { useMemo, useRef } from 'react'
import { formatQuantity } from '../../../shared/money/format.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { monthOf, nameMonth } from '../../../shared/time/month.ts'
import { Grid, type PasteTarget } from '../../components/grid.tsx'
import { tellFailure } from '../../stores/notices.ts'
import { useTender } from '../../stores/tender.ts'
import { type DemandRow, demandEdits, demandRows, demandTotal } from '../../view/demand-rows.ts'
import { readCell } from '../../view/pasted-block.ts'

interface DemandGridProps {
  readonly tender: Tender
  readonly locale: string
  readonly onPasteText: (text: string, target: PasteTarget) => void
}

export function DemandGrid({ tender, locale, onPasteText }: DemandGridProps) {
  const rows = useMemo(() => [...demandRows(tender)], [tender])
  const total = useMemo(
    () => [{ workload: '', name: 'Total', quantity: demandTotal(rows, tender.months) }],
    [rows, tender.months],
  )
  const columns = useMemo(
    () => monthColumns(tender.start, tender.months, locale),
    [tender.start, tender.months, locale],
  )
  const api = useRef<GridApi<DemandRow> | null>(null)

  return (
    <Grid<DemandRow>
      label="Demand by workload and month, H100e"
      rowData={rows}
      pinnedBottomRowData={total}
      columnDefs={columns}
      getRowId={({ data }) => data.workload}
      enterNavigatesVerticallyAfterEdit
      domLayout={rows.length <= 8 ? 'autoHeight' : 'normal'}
      readOnlyEdit
      onGridReady={(event) => {
        api.current = event.api
      }}
      onCellEditRequest={({ data, colDef, newValue, oldValue }) => {
        const m = Number(colDef.colId)
        if (newValue === oldValue || typeof newValue !== 'number') return
        const month = nameMonth(monthOf(tender.start, m))
        void useTender
          .getState()
          .edit(`Demand of ${data.name} in ${month}`, demandEdits(tender, data.workload, m, [newValue]))
      }}
      onPasteText={onPasteText}
    />
  )
}

function monthColumns(start: string, months: number, locale: string): (ColDef<DemandRow> | ColGroupDef<DemandRow>)[] {
  const years = Array.from({ length: Math.ceil(months / 12) }, (_, y) => ({
    headerName: `Year ${y + 1}`,
    marryChildren: true,
    children: Array.from({ length: Math.min(12, months - 12 * y) }, (_, i) => monthColumn(start, 12 * y + i, locale)),
  }))
  return [
    {
      headerName: '',
      children: [{ colId: 'name', headerName: 'Workload, H100e', field: 'name', pinned: 'left', width: 210 }],
    },
    ...years,
  ]
}

function monthColumn(start: string, m: number, locale: string): ColDef<DemandRow> {
  return {
    colId: String(m),
    headerName: nameMonth(monthOf(start, m)).replace(' 20', ' ’'),
    type: 'rightAligned',
    width: 74,
    editable: ({ node }) => !node.rowPinned,
    valueGetter: ({ data }) => data?.quantity[m] ?? 0,
    valueFormatter: ({ value }) => formatQuantity(value, '', locale, 1),
    valueParser: readTyped,
    useValueFormatterForExport: true,
    cellEditor: 'agTextCellEditor',
  }
}

/** What was typed, if it is a quantity; else the old value, with words. */
function readTyped({ newValue, oldValue }: ValueParserParams<DemandRow>): unknown {
  const text = String(newValue ?? '').trim()
  const value = text === '' ? 0 : readCell(text, '.')
  if (value !== undefined && value >= 0) return value
  tellFailure({
    kind: 'refused',
    what: `“${text}” is not a quantity`,
    fix: 'Type H100e as a number, such as 1200 or 1,200.5',
  })
  return oldValue
}
