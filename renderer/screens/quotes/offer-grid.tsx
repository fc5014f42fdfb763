// Every offer of every round: who, what, where, how much, at what price, and whether it takes part.
import type { ColDef, GridApi, ICellRendererParams } from 'ag-grid-community'
import { useEffect, useMemo, useRef } from 'react'
import { formatPrice, formatQuantity } from '../../../shared/money/format.ts'
import { Grid } from '../../components/grid.tsx'
import { Tag } from '../../components/tag.tsx'
import { showDate } from '../../view/moment.ts'
import type { OfferRow } from '../../view/offer-rows.ts'

interface OfferGridProps {
  readonly rows: readonly OfferRow[]
  readonly selected: string | null
  readonly locale: string
  readonly onSelect: (path: string) => void
}

export function OfferGrid({ rows, selected, locale, onSelect }: OfferGridProps) {
  const data = useMemo(() => [...rows], [rows])
  const columns = useMemo(() => columnsOf(locale), [locale])
  const api = useRef<GridApi<OfferRow> | null>(null)
  const mark = () => {
    api.current?.forEachNode((node) => {
      const wanted = node.data?.path === selected
      if (node.isSelected() !== wanted) node.setSelected(wanted)
    })
  }
  useEffect(mark)
  return (
    <Grid<OfferRow>
      label="Offers"
      rowData={data}
      columnDefs={columns}
      getRowId={({ data: row }) => row.path}
      rowSelection={{ mode: 'singleRow', checkboxes: false, enableClickSelection: true }}
      onGridReady={(event) => {
        api.current = event.api
        mark()
      }}
      onRowClicked={({ data: row }) => row !== undefined && onSelect(row.path)}
      onCellKeyDown={({ data: row, event }) => {
        if (row !== undefined && event instanceof KeyboardEvent && event.key === 'Enter') onSelect(row.path)
      }}
    />
  )
}

function columnsOf(locale: string): ColDef<OfferRow>[] {
  return [
    {
      headerName: 'Vendor',
      field: 'vendorName',
      pinned: 'left',
      width: 172,
      sortable: true,
      cellStyle: { fontWeight: 500 },
    },
    { headerName: 'Offer', valueGetter: ({ data }) => data?.offer.id, width: 142, sortable: true },
    { headerName: 'Round', field: 'round', type: 'rightAligned', width: 72, sortable: true },
    {
      headerName: 'Takes part',
      colId: 'state',
      width: 150,
      cellRenderer: StateCell,
      valueGetter: stateText,
      sortable: true,
    },
    { headerName: 'Kind', valueGetter: ({ data }) => data?.offer.kind, width: 100, sortable: true },
    { headerName: 'Accelerator', valueGetter: ({ data }) => data?.offer.accelerator ?? '', width: 104, sortable: true },
    {
      headerName: 'Price from',
      type: 'rightAligned',
      width: 112,
      valueGetter: ({ data }) => data?.offer.price.tiers[0]?.price,
      valueFormatter: ({ value, data }) =>
        value == null || data == null ? '' : formatPrice(value, data.quote.currency, locale),
    },
    {
      headerName: 'Quantity',
      type: 'rightAligned',
      width: 118,
      valueGetter: ({ data }) => (data == null ? '' : range(data, locale)),
    },
    {
      headerName: 'Term',
      type: 'rightAligned',
      width: 92,
      valueGetter: ({ data }) => data?.offer.termMonths,
      valueFormatter: ({ value }) => (value == null ? '' : formatQuantity(value, 'months', locale)),
    },
    { headerName: 'Site', field: 'siteName', width: 150, sortable: true },
    { headerName: 'Region', field: 'region', width: 98, sortable: true },
    {
      headerName: 'Valid until',
      width: 112,
      valueGetter: ({ data }) => (data?.quote.validUntil === undefined ? '' : showDate(data.quote.validUntil, locale)),
    },
  ]
}

function range({ offer }: OfferRow, locale: string): string {
  const most = formatQuantity(offer.maxQuantity, '', locale)
  return offer.minQuantity === undefined ? most : `${formatQuantity(offer.minQuantity, '', locale)} – ${most}`
}

type Cell = ICellRendererParams<OfferRow>

function stateText({ data }: Pick<Cell, 'data'>): string {
  return data == null ? '' : data.active ? 'yes' : data.reason
}

function StateCell({ data }: Cell) {
  if (data == null) return null
  return data.active ? <Tag tone="good">yes</Tag> : <Tag tone="quiet">{data.reason}</Tag>
}
