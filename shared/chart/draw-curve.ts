// Shares against a price factor as Plot's options: steps where the award changes, each named, and today's price as a rule.
import * as Plot from '@observablehq/plot'
import { formatQuantity } from '../money/format.ts'
import { signedChange, stepsOf } from './award-curve.ts'
import type { Chart } from './chart.ts'
import type { SvgElement } from './svg.ts'
import { type ChartTheme, swatchOf } from './theme.ts'

/** Names of steps nearer than this to a named one would overprint it; in widths of a letter. */
const nameWidth = 5

export function shareAgainstPrice(
  chart: Extract<Chart, { kind: 'curve' }>,
  theme: ChartTheme,
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
  const top = Math.max(...chart.series.flatMap(({ values }) => values), 1) * 1.15
  const room = (theme.fontSize * 0.6 * nameWidth * (most - least)) / Math.max(1, theme.width - theme.fontSize * 7)
  const named = apart([1, ...stepsOf(chart)], room)
  return {
    marginBottom: theme.fontSize * 3.6,
    x: {
      ...{ domain: [least, most], label: 'unit prices against today', labelAnchor: 'center', labelArrow: 'none' },
      ...{ ticks: 5, tickSize: 3, labelOffset: theme.fontSize * 3 },
      tickFormat: (factor: number) => signedChange(factor, theme.locale),
    },
    y: {
      ...{ domain: [0, top], label: null, ticks: 4, tickSize: 0 },
      tickFormat: (share: number) => formatQuantity(share, '', theme.locale, 1),
    },
    marks: [
      ...around,
      Plot.gridY({ stroke: theme.gridInk, strokeOpacity: 1, ticks: 4 }),
      Plot.ruleX([1], { stroke: theme.quietInk, strokeDasharray: '4 3' }),
      Plot.ruleX(stepsOf(chart), { stroke: theme.gridInk }),
      ...lines,
      Plot.text(named, {
        ...{
          x: (factor: number) => factor,
          y: () => top,
          text: (factor: number) => signedChange(factor, theme.locale),
        },
        ...{ dy: -theme.fontSize * 0.7, fill: theme.quietInk },
      }),
      Plot.ruleY([0], { stroke: theme.ink }),
    ],
  } as Plot.PlotOptions
}

/** Of a list those at least `room` from all before them. */
function apart(list: readonly number[], room: number): readonly number[] {
  const kept: number[] = []
  for (const one of list) if (kept.every((other) => Math.abs(other - one) >= room)) kept.push(one)
  return kept
}
