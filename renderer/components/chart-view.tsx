// A chart on screen and its table twin, from the same data as the page of the report.
import { SegmentedControl, Table, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Chart } from '../../shared/chart/chart.ts'
import { chartTable } from '../../shared/chart/chart-table.ts'
import { drawChart } from '../../shared/chart/draw-chart.ts'
import type { SvgDocument } from '../../shared/chart/svg.ts'
import { screenTheme } from '../../shared/chart/theme.ts'
import { currencyDecimals, formatAmount, formatQuantity } from '../../shared/money/format.ts'
import classes from './chart-view.module.css'
import { Panel } from './screen-frame.tsx'

interface ChartViewProps {
  readonly chart: Chart
  /** px, of the drawing; absent: as high as its place. */
  readonly height?: number
  readonly locale: string
}

/** The drawing alone; drawn again only when data, width or scheme change. */
export function ChartDrawing({ chart, height, locale }: ChartViewProps) {
  const { ref, width, height: free } = useElementSize()
  const place = useRef<HTMLDivElement>(null)
  const dark = useComputedColorScheme('light') === 'dark'
  const wide = Math.floor(width)
  const high = height ?? Math.floor(free)
  useLayoutEffect(() => {
    if (wide < 120 || high < 80 || place.current === null) return
    const theme = screenTheme({ width: wide, height: high, locale, dark })
    // The window's document makes the very elements that the chart's narrower type describes.
    const svg = drawChart(chart, theme, document as unknown as SvgDocument) as unknown as SVGSVGElement
    place.current.replaceChildren(svg)
  }, [chart, wide, high, locale, dark])
  return (
    <div ref={ref} className={classes.drawing} style={{ height: height ?? '100%' }}>
      <div ref={place} className={classes.svg} />
    </div>
  )
}

export function ChartTableView({ chart, locale }: { readonly chart: Chart; readonly locale: string }) {
  const table = useMemo(() => chartTable(chart), [chart])
  const show = (value: number) =>
    Number.isNaN(value)
      ? '–'
      : chart.kind === 'prices' || chart.kind === 'rounds'
        ? formatQuantity(value, '', locale, 6)
        : chart.kind === 'areas' || chart.kind === 'curve'
          ? formatQuantity(value, '', locale, 1)
          : formatAmount(value, chart.unit, locale, currencyDecimals(chart.unit))
  return (
    <div className={classes.table}>
      <Table stickyHeader aria-label={`${chart.title}, as a table`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{table.label}</Table.Th>
            {table.columns.map((column) => (
              <Table.Th key={column} className="numeric">
                {column}, {table.unit}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.label}>
              <Table.Td>{row.label}</Table.Td>
              {row.values.map((value, index) => (
                <Table.Td key={table.columns[index]} className="numeric">
                  {show(value)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

interface SwitchedProps extends ChartViewProps {
  readonly as: string
}

function ChartOrTable({ as, ...view }: SwitchedProps) {
  return (
    <div style={{ height: view.height ?? '100%' }}>
      {as === 'chart' ? <ChartDrawing {...view} /> : <ChartTableView chart={view.chart} locale={view.locale} />}
    </div>
  )
}

interface AsSwitchProps {
  readonly title: string
  readonly as: string
  readonly onChange: (as: string) => void
}

function AsSwitch({ title, as, onChange }: AsSwitchProps) {
  return (
    <SegmentedControl
      size="xs"
      aria-label={`${title}: chart or table`}
      value={as}
      onChange={onChange}
      data={[
        { value: 'chart', label: 'Chart' },
        { value: 'table', label: 'Table' },
      ]}
    />
  )
}

/** Chart in a panel, with a switch to its table. */
export function ChartPanel(view: ChartViewProps) {
  const [as, setAs] = useState('chart')
  const { title } = view.chart
  return (
    <Panel title={title} aside={<AsSwitch title={title} as={as} onChange={setAs} />}>
      <ChartOrTable {...view} as={as} />
    </Panel>
  )
}

/** The same without a panel around it, to stand among other charts. */
export function ChartFigure(view: ChartViewProps) {
  const [as, setAs] = useState('chart')
  const { title } = view.chart
  return (
    <figure className={classes.figure} aria-label={title}>
      <figcaption className={classes.caption}>
        <span>{title}</span>
        <AsSwitch title={title} as={as} onChange={setAs} />
      </figcaption>
      <ChartOrTable {...view} as={as} />
    </figure>
  )
}
