// Prices by round as Plot's options: one line a series, each point with its price beside it.
import * as Plot from '@observablehq/plot'
import { formatQuantity } from '../money/format.ts'
import type { Chart } from './chart.ts'
import type { SvgElement } from './svg.ts'
import { type ChartTheme, swatchOf } from './theme.ts'

/** The axis does not begin at 0: rounds differ by a few per cent, and the prices stand beside the points. */
export function pricesByRound(
  chart: Extract<Chart, { kind: 'rounds' }>,
  theme: ChartTheme,
  around: readonly (() => SvgElement)[],
): Plot.PlotOptions {
  const all = chart.series.flatMap(({ values }) => values)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  const room = (most - least) * 0.25 || most * 0.05 || 1
  const lines = chart.series.flatMap(({ values }, series) => {
    const points = values.map((y, round) => ({ x: chart.rounds[round], y }))
    const { fill } = swatchOf(series)
    return [
      Plot.lineY(points, { x: 'x', y: 'y', stroke: fill, strokeWidth: theme.fontSize / 6 }),
      Plot.dot(points, { x: 'x', y: 'y', fill, r: theme.fontSize / 3.5 }),
      Plot.text(points, {
        ...{ x: 'x', y: 'y', text: (d: { y: number }) => show(d.y, theme), dy: -theme.fontSize * 1.1 },
        fill: theme.ink,
      }),
    ]
  })
  return {
    x: { type: 'point', domain: chart.rounds, padding: 0.4, label: null, tickSize: 0 },
    y: {
      ...{ domain: [Math.max(0, least - room), most + room], label: null, ticks: 4, tickSize: 0 },
      tickFormat: (value: number) => show(value, theme),
    },
    marks: [...around, Plot.gridY({ stroke: theme.gridInk, strokeOpacity: 1, ticks: 4 }), ...lines],
  } as Plot.PlotOptions
}

function show(price: number, theme: ChartTheme): string {
  return formatQuantity(price, '', theme.locale, 4)
}
