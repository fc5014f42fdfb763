// The vendors as a grid: status, quotes, validity, and the bid sheet to send.
import { Button } from '@mantine/core'
import { IconCheck, IconTableExport } from '@tabler/icons-react'
import type { ColDef, GridApi, ICellRendererParams } from 'ag-grid-community'
import { useEffect, useMemo, useRef } from 'react'
import { formatShare } from '../../../shared/money/format.ts'
import { Grid } from '../../components/grid.tsx'
import { Tag } from '../../components/tag.tsx'
import { useBidSheets } from '../../stores/bid-sheets.ts'
import { useTender } from '../../stores/tender.ts'
import { showDate } from '../../view/moment.ts'
import type { VendorRow } from '../../view/vendor-rows.ts'

interface VendorGridProps {
  readonly rows: readonly VendorRow[]
  readonly selected: string | null
  readonly locale: string
  readonly onSelect: (vendor: string) => void
}

export function VendorGrid({ rows, selected, locale, onSelect }: VendorGridProps) {
  const columns = useMemo(() => columnsOf(locale), [locale])
  const data = useMemo(() => [...rows], [rows])
  const api = useRef<GridApi<VendorRow> | null>(null)
  const mark = () => {
    api.current?.forEachNode((node) => {
      const wanted = node.data?.vendor.id === selected
      if (node.isSelected() !== wanted) node.setSelected(wanted)
    })
  }
  useEffect(mark)
  return (
    <Grid<VendorRow>
      label="Vendors"
      rowData={data}
      columnDefs={columns}
      getRowId={({ data: row }) => row.vendor.id}
      rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
      onGridReady={(event) => {
        api.current = event.api
        mark()
      }}
      onRowClicked={({ data: row }) => row !== undefined && onSelect(row.vendor.id)}
      onCellKeyDown={({ data: row, event }) => {
        if (row !== undefined && event instanceof KeyboardEvent && event.key === 'Enter') onSelect(row.vendor.id)
      }}
    />
  )
}

function columnsOf(locale: string): ColDef<VendorRow>[] {
  return [
    { headerName: 'Vendor', field: 'name', pinned: 'left', width: 190, sortable: true, cellStyle: { fontWeight: 500 } },
    { headerName: 'Class', valueGetter: ({ data }) => data?.vendor.class ?? '', width: 108, sortable: true },
    { headerName: 'Quote', colId: 'quote', width: 165, cellRenderer: QuoteCell, valueGetter: quoteText },
    {
      headerName: 'Valid until',
      width: 112,
      sortable: true,
      valueGetter: ({ data }) => (data?.validUntil == null ? '' : showDate(data.validUntil, locale)),
    },
    { headerName: 'Bid sheet', colId: 'sheet', width: 104, cellRenderer: SheetCell },
    { headerName: 'Status', valueGetter: ({ data }) => data?.vendor.status ?? '', width: 104, sortable: true },
    { headerName: 'Incumbent', width: 96, cellRenderer: IncumbentCell },
    { headerName: 'Rating', valueGetter: ({ data }) => data?.vendor.creditRating ?? '', width: 90 },
    {
      headerName: 'Default a year',
      type: 'rightAligned',
      width: 112,
      sortable: true,
      valueGetter: ({ data }) => data?.vendor.defaultProbability,
      valueFormatter: ({ value }) => (value == null ? '' : formatShare(value, locale, 2)),
    },
    { headerName: 'Group', valueGetter: ({ data }) => data?.vendor.group ?? '', width: 130 },
    { headerName: 'Sites', field: 'sites', type: 'rightAligned', width: 66 },
  ]
}

type Cell = ICellRendererParams<VendorRow>

function quoteText({ data }: Pick<Cell, 'data'>): string {
  if (data == null || data.round === null) return 'no quote yet'
  return `round ${data.round}, ${data.offers} ${data.offers === 1 ? 'offer' : 'offers'}`
}

function QuoteCell({ data }: Cell) {
  return data?.round === null ? <Tag tone="warn">no quote yet</Tag> : quoteText({ data })
}

function IncumbentCell({ data }: Cell) {
  return data?.vendor.incumbent === true ? (
    <IconCheck size={15} stroke={2} color="var(--good)" aria-label="incumbent" style={{ verticalAlign: -3 }} />
  ) : null
}

function SheetCell({ data }: Cell) {
  if (data == null) return null
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconTableExport size={13} stroke={1.7} />}
      aria-label={`Save the bid sheet for ${data.name}`}
      onClick={(event) => {
        event.stopPropagation()
        const file = useTender.getState().view?.file
        if (file !== undefined) void useBidSheets.getState().save(file, data.vendor.id, data.name)
      }}
    >
      Save
    </Button>
  )
}
