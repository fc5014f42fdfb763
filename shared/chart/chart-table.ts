// The table twin of a chart: every value it draws, for screen readers, keyboards and workbooks.
import { monthOf, nameMonth } from '../time/month.ts'
import { levelsOf, levelWords, signedChange } from './award-curve.ts'
import type { Chart, ChartTable } from './chart.ts'

/** Rows are months, periods or cases; columns the series, their total when there are several, and the line. Values in `unit`. */
export function chartTable(chart: Chart): ChartTable {
  if (chart.kind === 'prices') return priceTable(chart)
  if (chart.kind === 'curve') return curveTable(chart)
  const stacked = chart.series.length > 1 && chart.kind !== 'rounds'
  const line = chart.kind === 'areas' ? chart.line : undefined
  const labels = positionsOf(chart)
  return {
    label: labelOf[chart.kind],
    unit: chart.kind === 'rounds' ? `${chart.unit} per ${chart.per}` : chart.unit,
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

const labelOf = { areas: 'Month', columns: 'Period', bars: 'Case', rounds: 'Round' } as const

/** Names of the positions along the axis. */
export function positionsOf(chart: Chart): readonly string[] {
  if (chart.kind === 'columns') return chart.periods
  if (chart.kind === 'bars') return chart.cases
  if (chart.kind === 'prices') return chart.days
  if (chart.kind === 'rounds') return chart.rounds
  if (chart.kind === 'curve') return chart.factors.map((factor) => signedChange(factor, chart.locale))
  const months = chart.line?.values.length ?? chart.series[0]?.values.length ?? 0
  return Array.from({ length: months }, (_, m) => nameMonth(monthOf(chart.start, m)))
}

/** Levels first, then the newest day: a row a day, three columns a series. */
function priceTable(chart: Extract<Chart, { kind: 'prices' }>): ChartTable {
  const columns = chart.series.flatMap(({ name }) => [name, `${name}, lower quartile`, `${name}, upper quartile`])
  const levels = chart.levels.map(({ name, price }) => ({
    label: name,
    values: columns.map((_, column) => (column === 0 ? price : Number.NaN)),
  }))
  const days = chart.days.map((label, day) => ({
    label,
    values: chart.series.flatMap(({ values }, series) => {
      const span = chart.spans[series]?.[day]
      return [values[day] ?? Number.NaN, span?.lower ?? Number.NaN, span?.upper ?? Number.NaN]
    }),
  }))
  return { label: 'Offer or day', unit: chart.unit, columns, rows: [...levels, ...days.toReversed()] }
}

/** A row a stretch of prices over which the shares stay the same. */
function curveTable(chart: Extract<Chart, { kind: 'curve' }>): ChartTable {
  const rows = levelsOf(chart).map((level) => ({
    label: levelWords(level, chart.locale),
    values: chart.series.map(({ values }) => values[level.at] ?? Number.NaN),
  }))
  return { label: 'Unit prices against today', unit: chart.unit, columns: chart.series.map(({ name }) => name), rows }
}
