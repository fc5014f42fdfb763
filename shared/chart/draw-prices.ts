// Prices over days as Plot's options: quartile spans, lines of medians, and offers as named levels at the right.
import * as Plot from '@observablehq/plot'
import { formatQuantity } from '../money/format.ts'
import type { Chart, PriceLevel } from './chart.ts'
import type { SvgElement } from './svg.ts'
import { type ChartTheme, swatchOf } from './theme.ts'

const day = 86_400_000
const fewDays = 12

/** `plotHeight`: px between the axes' ends, by which names of near levels are kept apart. */
export function pricesOverDays(
  chart: Extract<Chart, { kind: 'prices' }>,
  theme: ChartTheme,
  plotHeight: number,
  around: readonly (() => SvgElement)[],
): Plot.PlotOptions {
  const days = chart.days.map((date) => new Date(`${date}T00:00:00Z`))
  const [first, last] = [days[0] ?? new Date(0), days.at(-1) ?? new Date(0)]
  const pad = Math.max(day, (last.getTime() - first.getTime()) * 0.02)
  const end = new Date(last.getTime() + pad)
  const domain = [new Date(first.getTime() - pad), end]
  const tops = chart.spans.flatMap((spans) => spans.map(({ upper }) => upper)).filter((value) => !Number.isNaN(value))
  const most = Math.max(...tops, ...chart.levels.map(({ price }) => price), 0) * 1.08 || 1
  const spans = chart.spans.map((list, series) => {
    const band = list.flatMap(({ lower, upper }, at) => (Number.isNaN(lower) ? [] : [{ x: days[at], lower, upper }]))
    const { fill } = swatchOf(series)
    const span = { x: 'x', y1: 'lower', y2: 'upper' }
    // An area over one day has no width; a few days are told apart better as bars.
    return band.length <= fewDays
      ? Plot.ruleX(band, { ...span, stroke: fill, strokeOpacity: 0.3, strokeWidth: theme.fontSize * 0.6 })
      : Plot.areaY(band, { ...span, fill, fillOpacity: 0.16 })
  })
  const lines = chart.series.flatMap(({ values }, series) => {
    const points = values.flatMap((y, at) => (Number.isNaN(y) ? [] : [{ x: days[at], y }]))
    const { fill } = swatchOf(series)
    return [
      Plot.lineY(points, { x: 'x', y: 'y', stroke: fill, strokeWidth: theme.fontSize / 6 }),
      Plot.dot(points, { x: 'x', y: 'y', fill, r: points.length > 60 ? 1.2 : 2.5 }),
    ]
  })
  const longest = chart.levels.reduce((most, { name }) => Math.max(most, name.length), 0)
  const named = placeNames(chart.levels, most, (theme.fontSize * 1.25 * most) / Math.max(1, plotHeight))
  return {
    marginRight: Math.max(theme.fontSize * 4, Math.min(theme.width * 0.35, theme.fontSize * (1.5 + longest * 0.56))),
    x: {
      ...{ type: 'utc', domain, label: null, tickSize: 3, ticks: someOf(days, Math.floor(theme.width / 160)) },
      tickFormat: (date: Date) => date.toISOString().slice(0, 10),
    },
    y: {
      ...{ domain: [0, most], label: null, ticks: 5, tickSize: 0 },
      tickFormat: (value: number) => formatQuantity(value, '', theme.locale, 2),
    },
    marks: [
      ...around,
      Plot.gridY({ stroke: theme.gridInk, strokeOpacity: 1, ticks: 5 }),
      ...spans,
      Plot.ruleY(chart.levels, { y: 'price', stroke: theme.quietInk, strokeDasharray: '4 3' }),
      ...lines,
      Plot.link(named, { x1: end, x2: end, y1: 'price', y2: 'at', stroke: theme.quietInk }),
      Plot.text(named, {
        ...{ x: end, y: 'at', text: 'name', textAnchor: 'start', dx: theme.fontSize * 0.6 },
        fill: theme.ink,
      }),
      Plot.ruleY([0], { stroke: theme.ink }),
    ],
  } as Plot.PlotOptions
}

/** At most `count` of a list, evenly spread, the first and last among them. */
export function someOf<T>(list: readonly T[], count: number): readonly T[] {
  if (list.length <= count || count < 2) return list.slice(0, Math.max(1, count))
  const at = (index: number) => Math.round((index * (list.length - 1)) / (count - 1))
  return Array.from({ length: count }, (_, index) => list[at(index)]).filter((one) => one !== undefined)
}

interface NamedLevel extends PriceLevel {
  /** Where its name stands, in prices. */
  readonly at: number
}

/** Names at their prices, each at least `gap` from the next, pushed up from below and, where the top is reached, down again. */
export function placeNames(levels: readonly PriceLevel[], most: number, gap: number): readonly NamedLevel[] {
  const rising = levels.toSorted((a, b) => a.price - b.price)
  const up: number[] = []
  for (const { price } of rising) up.push(Math.max(price, (up.at(-1) ?? Number.NEGATIVE_INFINITY) + gap))
  const down: number[] = []
  for (const at of up.toReversed()) down.push(Math.min(at, (down.at(-1) ?? most + gap) - gap))
  return rising.map((level, index) => ({ ...level, at: down[rising.length - 1 - index] ?? level.price }))
}
