// Shares against a price factor as Plot's options: steps where the award changes, each named, and today's price as a rule.
import * as Plot from '@observablehq/plot'
import { formatQuantity } from '../money/format.ts'
import { levelsOf, signedChange, stepsOf } from './award-curve.ts'
import type { Chart } from './chart.ts'
import type { SvgElement } from './svg.ts'
import { type ChartTheme, swatchOf } from './theme.ts'

type CurveChart = Extract<Chart, { kind: 'curve' }>

/** Names of steps nearer than this to another one would overprint it; in widths of a letter. */
const nameWidth = 8
/** Names that would overprint stand over each other in so many rows; those beyond are in the chart's table alone. */
const nameRows = 3
const rowHeight = 1.2

/** `top`: px left free over the drawing for the unit of its axis. */
export function shareAgainstPrice(
  chart: CurveChart,
  theme: ChartTheme,
  top: number,
  around: readonly (() => SvgElement)[],
): Plot.PlotOptions {
  const { factors } = chart
  const [first, last] = [factors[0] ?? 0.5, factors.at(-1) ?? 1.5]
  const [least, most] = first < last ? [first, last] : [first - 0.5, last + 0.5]
  const lines = chart.series.map(({ values }, series) =>
    Plot.lineY(
      factors.map((x, at) => ({ x, y: values[at] ?? 0 })),
      { x: 'x', y: 'y', stroke: swatchOf(series).fill, strokeWidth: theme.fontSize / 5 },
    ),
  )
  // `% of demand`, `MW on average`.
  const [unit = ''] = chart.unit.split(' ')
  const said = (value: number) => formatQuantity(value, unit, theme.locale, unit === '%' ? 1 : 2)
  const reached = Math.max(0, ...chart.series.flatMap(({ values }) => values))
  const highest = (unit === '%' ? Math.max(1, reached) : reached === 0 ? 1 : reached) * 1.2
  const room = (theme.fontSize * 0.6 * nameWidth * (most - least)) / Math.max(1, theme.width - theme.fontSize * 7)
  const named = inRows(stepsOf(chart), room)
  const rows = Math.max(0, ...named.map(({ row }) => row))
  return {
    ...{ marginBottom: theme.fontSize * 3.6, marginTop: top + rows * rowHeight * theme.fontSize },
    x: {
      ...{ domain: [least, most], label: 'unit prices against today', labelAnchor: 'center', labelArrow: 'none' },
      ...{ ticks: 5, tickSize: 3, labelOffset: theme.fontSize * 3 },
      tickFormat: (factor: number) => signedChange(factor, theme.locale),
    },
    y: {
      ...{ domain: [0, highest], label: null, ticks: 4, tickSize: 0 },
      tickFormat: (share: number) => formatQuantity(share, '', theme.locale, 3),
    },
    marks: [
      ...around,
      Plot.gridY({ stroke: theme.gridInk, strokeOpacity: 1, ticks: 4 }),
      Plot.ruleX([1], { stroke: theme.quietInk, strokeDasharray: '4 3' }),
      Plot.ruleX(stepsOf(chart), { stroke: theme.quietInk, strokeOpacity: 0.5 }),
      ...lines,
      ...named.map(({ factor, row }) =>
        Plot.text([signedChange(factor, theme.locale)], {
          ...{ x: () => factor, y: () => highest, text: (name: string) => name, fill: theme.ink },
          dy: -theme.fontSize * (0.7 + row * rowHeight),
        }),
      ),
      ...sharesSaid(chart, room).map(({ x, y }) =>
        Plot.text([said(y)], {
          ...{ x: () => x, y: () => y, text: (name: string) => name, fill: theme.ink, dy: -theme.fontSize * 0.7 },
        }),
      ),
      Plot.ruleY([0], { stroke: theme.ink }),
    ],
  } as Plot.PlotOptions
}

/** Over each stretch that is wide enough, the share won there; of several series the steps speak alone. */
function sharesSaid(chart: CurveChart, room: number): readonly { readonly x: number; readonly y: number }[] {
  const [only] = chart.series
  if (only === undefined || chart.series.length > 1) return []
  return levelsOf(chart).flatMap(({ from, to, at }) =>
    to - from < room ? [] : [{ x: (from + to) / 2, y: only.values[at] ?? 0 }],
  )
}

/** Each in the lowest row where nothing stands nearer than `room` before it; those without a row are left out. */
function inRows(
  factors: readonly number[],
  room: number,
): readonly { readonly factor: number; readonly row: number }[] {
  const placed: { readonly factor: number; readonly row: number }[] = []
  for (const factor of factors) {
    const taken = new Set(placed.filter((other) => Math.abs(factor - other.factor) < room).map(({ row }) => row))
    const row = Array.from({ length: nameRows }, (_, at) => at).find((at) => !taken.has(at))
    if (row !== undefined) placed.push({ factor, row })
  }
  return placed
}
