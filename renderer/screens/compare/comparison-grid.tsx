// The comparison as a grid: terms as rows, offers as columns, labels frozen, sections as bands, the best of a row marked.
import type { CellClickedEvent, CellKeyDownEvent, ColDef, ICellRendererParams } from 'ag-grid-community'
import { useMemo } from 'react'
import type { Comparison, ComparisonColumn, ComparisonRow } from '../../../shared/price/comparison.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { formatFigure } from '../../components/explain-drawer.tsx'
import { Grid } from '../../components/grid.tsx'
import { useAppInfo } from '../../stores/app-info.ts'
import { useExplanation } from '../../stores/explanation.ts'
import { namesOf } from '../../view/names.ts'
import classes from './comparison-grid.module.css'

interface ComparisonGridProps {
  readonly comparison: Comparison
  readonly tender: Tender
  /** Also the tiers that the stated quantity does not reach. */
  readonly allTiers: boolean
}

type GridRow =
  | { readonly kind: 'section'; readonly id: string; readonly label: string }
  | { readonly kind: 'row'; readonly id: string; readonly row: ComparisonRow }

const sectionNames: { readonly [S in ComparisonRow['section']]: string } = {
  price: 'Price',
  market: 'Price observations',
  cost: 'Cost over the whole term',
  utilisation: 'Price by utilisation',
  commitment: 'Commitment and power',
  terms: 'Terms',
}

export function ComparisonGrid({ comparison, tender, allTiers }: ComparisonGridProps) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const explain = useExplanation((state) => state.explainComparison)
  const rows = useMemo(() => bandRows(comparison), [comparison])
  const columns = useMemo(() => columnsOf(comparison, tender, allTiers, locale), [comparison, tender, allTiers, locale])
  const open = (row: GridRow | undefined, column: string) => {
    const index = Number(column)
    if (row?.kind !== 'row' || !Number.isInteger(index)) return
    const cell = row.row.cells[index]
    const offer = comparison.columns[index]
    if (cell === undefined || offer === undefined || cell.value === null || cell.path === '') return
    void explain(`${row.row.label}: ${offer.vendorName}, ${offer.offer}`, cell.path)
  }
  return (
    <Grid<GridRow>
      label="Comparison of offers"
      headerHeight={46}
      tooltipShowDelay={500}
      animateRows={false}
      rowData={rows}
      columnDefs={columns}
      getRowId={({ data }) => data.id}
      isFullWidthRow={({ rowNode }) => rowNode.data?.kind === 'section'}
      fullWidthCellRenderer={SectionBand}
      onCellClicked={({ data, colDef }: CellClickedEvent<GridRow>) => open(data, colDef.colId ?? '')}
      onCellKeyDown={(event) => {
        const { data, colDef, event: key } = event as CellKeyDownEvent<GridRow>
        if (key instanceof KeyboardEvent && key.key === 'Enter') open(data, colDef.colId ?? '')
      }}
    />
  )
}

function SectionBand({ data }: ICellRendererParams<GridRow>) {
  return <div className={classes.band}>{data?.kind === 'section' ? data.label : ''}</div>
}

function bandRows(comparison: Comparison): GridRow[] {
  const rows: GridRow[] = []
  let section = ''
  for (const row of comparison.rows) {
    if (row.section !== section) {
      section = row.section
      rows.push({ kind: 'section', id: `section ${section}`, label: sectionNames[row.section] })
    }
    rows.push({ kind: 'row', id: row.id, row })
  }
  return rows
}

function columnsOf(comparison: Comparison, tender: Tender, allTiers: boolean, locale: string): ColDef<GridRow>[] {
  const nameOf = namesOf(tender)
  const label: ColDef<GridRow> = {
    colId: 'label',
    headerName: 'Term',
    pinned: 'left',
    width: 238,
    valueGetter: ({ data }) => (data?.kind === 'row' ? data.row.label : ''),
    cellClass: classes.label ?? '',
    tooltipValueGetter: ({ data }) => (data?.kind === 'row' ? data.row.label : ''),
  }
  const unit: ColDef<GridRow> = {
    colId: 'unit',
    headerName: 'Unit',
    pinned: 'left',
    width: 152,
    cellClass: classes.text ?? '',
    valueGetter: ({ data }) => (data?.kind === 'row' ? unitWords(data.row) : ''),
    tooltipValueGetter: ({ value }) => value,
  }
  const shown = comparison.columns
    .map((column, index) => ({ column, index }))
    .filter(({ column }) => allTiers || column.chosen)
  return [
    label,
    unit,
    ...shown.map(({ column, index }): ColDef<GridRow> => {
      return {
        colId: String(index),
        headerName: `${nameOf(column.vendor)} · ${column.offer}`,
        headerComponent: OfferHeader,
        headerComponentParams: { column, name: nameOf(column.vendor) },
        headerTooltip: `${column.kind}, round ${column.round}, quoted in ${column.currency}${column.surrogate ? ', put down on the vendor’s behalf' : ''}`,
        width: 160,
        valueGetter: ({ data }) => (data?.kind === 'row' ? shownText(data.row, index, locale) : ''),
        cellClass: ({ data }) => cellClass(data, index),
        tooltipValueGetter: ({ value }) => value,
      }
    }),
  ]
}

function OfferHeader({ column, name }: { readonly column: ComparisonColumn; readonly name: string }) {
  return (
    <div className={classes.head}>
      <strong>{name}</strong>
      <span>
        {column.offer} · {column.quantity} units{column.tier > 0 ? `, tier ${column.tier + 1}` : ''}
        {column.surrogate ? ' · surrogate' : ''}
      </span>
    </div>
  )
}

/** What the numbers of a row are counted in, said once for all of them. */
function unitWords({ unit }: ComparisonRow): string {
  switch (unit.kind) {
    case 'money':
      return unit.currency
    case 'price':
      return `per ${unit.per}`
    case 'share':
      return 'share'
    case 'count':
      return unit.of
    case 'text':
      return ''
  }
}

function shownText({ cells, unit }: ComparisonRow, index: number, locale: string): string {
  const cell = cells[index]
  if (cell === undefined) return ''
  const text = cell.text !== '' || cell.value === null ? cell.text : formatFigure(cell.value, unit, locale)
  // The unit stands in its own column; a price keeps its currency, which may differ from column to column.
  if (unit.kind === 'money') return withoutEnd(text, ` ${unit.currency}`)
  if (unit.kind === 'price') return withoutEnd(text, ` per ${unit.per}`)
  return unit.kind === 'count' ? withoutEnd(text, ` ${unit.of}`) : text
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text
}

function cellClass(data: GridRow | undefined, index: number): string[] {
  if (data?.kind !== 'row') return []
  const numeric = data.row.unit.kind !== 'text'
  const cell = data.row.cells[index]
  return [
    ...(numeric ? [classes.number ?? ''] : [classes.text ?? '']),
    ...(data.row.best.includes(index) ? [classes.best ?? ''] : []),
    ...(numeric && cell !== undefined && cell.value !== null && cell.path !== '' ? [classes.opens ?? ''] : []),
  ]
}
