// The table twin of a chart: every value it draws, for screen readers, keyboards and workbooks.
import { monthOf, nameMonth } from '../time/month.ts'
import type { Chart, ChartTable } from './chart.ts'

/** Rows are months, periods or cases; columns the series, their total when there are several, and the line. Values in `unit`. */
export function chartTable(chart: Chart): ChartTable {
  const stacked = chart.series.length > 1
  const line = chart.kind === 'areas' ? chart.line : undefined
  const labels = positionsOf(chart)
  return {
    label: chart.kind === 'areas' ? 'Month' : chart.kind === 'columns' ? 'Period' : 'Case',
    unit: chart.unit,
    columns: [
      ...chart.series.map((series) => series.name),
      ...(stacked ? ['Total'] : []),
      ...(line === undefined ? [] : [line.name]),
    ],
    rows: labels.map((label, i) => {
      const values = chart.series.map((series) => series.values[i] ?? 0)
      const total = values.reduce((sum, value) => sum + value, 0)
      return { label, values: [...values, ...(stacked ? [total] : []), ...(line ? [line.values[i] ?? 0] : [])] }
    }),
  }
}

/** Names of the positions along the axis. */
export function positionsOf(chart: Chart): readonly string[] {
  if (chart.kind === 'columns') return chart.periods
  if (chart.kind === 'bars') return chart.cases
  const months = chart.line?.values.length ?? chart.series[0]?.values.length ?? 0
  return Array.from({ length: months }, (_, m) => nameMonth(monthOf(chart.start, m)))
}
