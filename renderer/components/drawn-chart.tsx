// A chart on screen, drawn from the same data and by the same code as in the report, with its table twin one click away.
import { SegmentedControl, Table, useComputedColorScheme } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { memo, useEffect, useMemo, useState } from 'react'
import type { Chart } from '../../shared/chart/chart.ts'
import { chartTable } from '../../shared/chart/chart-table.ts'
import { drawChart } from '../../shared/chart/draw-chart.ts'
import type { SvgDocument } from '../../shared/chart/svg.ts'
import { screenTheme } from '../../shared/chart/theme.ts'
import { formatQuantity } from '../../shared/money/format.ts'
import { useAppInfo } from '../stores/app-info.ts'
import classes from './drawn-chart.module.css'

interface DrawnChartProps {
  readonly chart: Chart
  /** px */
  readonly height?: number
}

export const DrawnChart = memo(function DrawnChart({ chart, height = 260 }: DrawnChartProps) {
  const [shown, setShown] = useState<'chart' | 'table'>('chart')
  return (
    <figure className={classes.figure} aria-label={chart.title}>
      <figcaption className={classes.caption}>
        <span>
          {chart.title} <span className={classes.unit}>({chart.unit})</span>
        </span>
        <SegmentedControl
          size="xs"
          aria-label={`Show ${chart.title} as`}
          value={shown}
          onChange={(value) => setShown(value === 'table' ? 'table' : 'chart')}
          data={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
      </figcaption>
      {shown === 'chart' ? <Drawing chart={chart} height={height} /> : <Twin chart={chart} height={height} />}
    </figure>
  )
})

function Drawing({ chart, height }: { readonly chart: Chart; readonly height: number }) {
  const { ref, width } = useElementSize()
  const dark = useComputedColorScheme('light') === 'dark'
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const wide = Math.round(width)
  const [host, setHost] = useState<HTMLDivElement | null>(null)
  useEffect(() => {
    if (host === null || wide < 120) return
    const theme = screenTheme({ width: wide, height, locale, dark })
    const svg = drawChart(chart, theme, document as unknown as SvgDocument) as unknown as SVGElement
    host.replaceChildren(svg)
  }, [host, chart, wide, height, locale, dark])
  return (
    <div ref={ref} style={{ height }}>
      <div ref={setHost} />
    </div>
  )
}

function Twin({ chart, height }: { readonly chart: Chart; readonly height: number }) {
  const locale = useAppInfo((state) => state.info?.locale ?? 'en-US')
  const table = useMemo(() => chartTable(chart), [chart])
  return (
    <div className={classes.twin} style={{ maxHeight: height }}>
      <Table stickyHeader aria-label={`${chart.title}, as a table`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{table.label}</Table.Th>
            {table.columns.map((column) => (
              <Table.Th key={column} className="numeric">
                {column}
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
                  {formatQuantity(value, '', locale, 2)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}
