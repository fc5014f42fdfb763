// Chart data → SVG through Observable Plot. The document is an argument: the window's on screen, an off-screen one for a page.
import * as Plot from '@observablehq/plot'
import { assertNever } from '../kernel/assert-never.ts'
import { formatAmount, formatQuantity } from '../money/format.ts'
import { monthOf, nameMonth } from '../time/month.ts'
import type { Chart } from './chart.ts'
import { positionsOf } from './chart-table.ts'
import { shareAgainstPrice } from './draw-curve.ts'
import { pricesOverDays } from './draw-prices.ts'
import { pricesByRound } from './draw-rounds.ts'
import { definePatterns, drawLegend, legendHeight, patternId } from './legend.ts'
import type { SvgDocument, SvgElement } from './svg.ts'
import { type ChartTheme, swatchOf } from './theme.ts'

/** The chart as an SVG element of `document`, with a name and a description for screen readers. The same data and theme give the same bytes. */
export function drawChart(chart: Chart, theme: ChartTheme, document: SvgDocument): SvgElement {
  const svg = Plot.plot({ ...plotOptions(chart, theme, document), document } as Plot.PlotOptions) as SvgElement
  for (const style of svg.querySelectorAll('style')) style.remove()
  svg.removeAttribute('class')
  for (const [name, value] of Object.entries({
    ...{ role: 'img', 'aria-label': chart.title, 'aria-description': chart.alt },
    ...{ 'font-family': theme.fontFamily, 'font-size': String(theme.fontSize), color: theme.ink, fill: theme.ink },
  }))
    svg.setAttribute(name, value)
  return svg
}

/** Plot's options for a chart; without a document, so that they can be looked at in a test. */
export function plotOptions(chart: Chart, theme: ChartTheme, document: SvgDocument): Plot.PlotOptions {
  const top = legendHeight(chart, theme) + theme.fontSize * 1.2
  const frame = {
    ...{ width: theme.width, height: theme.height, marginTop: top, marginRight: theme.fontSize * 2.5 },
    marginLeft: theme.fontSize * 4.5,
    marginBottom: theme.fontSize * 2.2,
  }
  const around = [
    () => definePatterns(chart, theme, document),
    () => drawLegend(chart, axisUnit(chart), theme, document),
  ]
  switch (chart.kind) {
    case 'areas':
      return { ...frame, ...areas(chart, theme, around) }
    case 'columns':
      return { ...frame, ...columns(chart, theme, around) }
    case 'bars':
      return { ...frame, ...bars(chart, theme, around) }
    case 'prices':
      return { ...frame, ...pricesOverDays(chart, theme, frame.height - top - frame.marginBottom, around) }
    case 'curve':
      return { ...frame, ...shareAgainstPrice(chart, theme, top, around) }
    case 'rounds':
      return { ...frame, ...pricesByRound(chart, theme, around) }
    default:
      return assertNever(chart)
  }
}

type Around = readonly (() => SvgElement)[]
type ChartOf<K extends Chart['kind']> = Extract<Chart, { kind: K }>

function areas(chart: ChartOf<'areas'>, theme: ChartTheme, around: Around): Plot.PlotOptions {
  const months = chart.line?.values.length ?? chart.series[0]?.values.length ?? 0
  const step = months <= 24 ? 3 : months <= 60 ? 6 : 12
  const ticks = Array.from({ length: Math.floor(months / step) + 1 }, (_, i) => i * step)
  const base = stackBase(chart)
  // The last month is as wide as the others: its value is held until the month after it.
  const held = (values: readonly number[]) => [...values, values.at(-1) ?? 0].map((y, x) => ({ x, y }))
  const bands = chart.series.flatMap((series, i) => {
    const low = [...(base[i] ?? []), base[i]?.at(-1) ?? 0]
    const band = held(series.values).map(({ x, y }) => ({ x, y1: low[x] ?? 0, y2: (low[x] ?? 0) + y }))
    const options = { x: 'x', y1: 'y1', y2: 'y2', curve: 'step-after' as const }
    return fills(chart, i).map((fill) => Plot.areaY(band, { ...options, fill }))
  })
  const line = chart.line && [
    Plot.lineY(held(chart.line.values), {
      ...{ x: 'x', y: 'y', curve: 'step-after', stroke: theme.ink, strokeWidth: theme.fontSize / 5 },
    }),
  ]
  return {
    x: {
      ...{ domain: [0, months], ticks, label: null, tickSize: 3 },
      tickFormat: (m: number) => nameMonth(monthOf(chart.start, m)),
    },
    y: valueAxis(chart, theme),
    marks: [...around, grid(theme), ...bands, ...(line ?? []), Plot.ruleY([0], { stroke: theme.ink })],
  } as Plot.PlotOptions
}

function columns(chart: ChartOf<'columns'>, theme: ChartTheme, around: Around): Plot.PlotOptions {
  const base = stackBase(chart)
  const stacks = chart.series.flatMap((series, i) => {
    const column = chart.periods.map((x, p) => {
      const low = base[i]?.[p] ?? 0
      return { x, y1: low, y2: low + (series.values[p] ?? 0) }
    })
    return fills(chart, i).map((fill) => Plot.barY(column, { x: 'x', y1: 'y1', y2: 'y2', fill }))
  })
  const totals = chart.periods.map((x, p) => {
    const total = totalAt(chart, p)
    return { x, total, y: sumOfSign(chart.series, p, total < 0 ? -1 : 1) }
  })
  const beside = (sign: 1 | -1) =>
    Plot.text(
      totals.filter(({ total }) => total < 0 === sign < 0),
      {
        ...{ x: 'x', y: 'y', text: (d: { total: number }) => besideMark(chart, d.total, theme) },
        ...{ dy: -sign * theme.fontSize * 0.7, fill: theme.ink },
      },
    )
  return {
    x: { label: null, domain: chart.periods, padding: 0.35, tickSize: 0 },
    y: valueAxis(chart, theme),
    marks: [...[...around, grid(theme), ...stacks], ...[beside(1), beside(-1)], Plot.ruleY([0], { stroke: theme.ink })],
  } as Plot.PlotOptions
}

function bars(chart: ChartOf<'bars'>, theme: ChartTheme, around: Around): Plot.PlotOptions {
  const base = stackBase(chart)
  const name = (i: number) => `${chart.cases[i]}${i === chart.chosen ? ' (recommended)' : ''}`
  const stacks = chart.series.flatMap((series, i) => {
    const bar = chart.cases.map((_, p) => {
      const low = base[i]?.[p] ?? 0
      return { y: name(p), x1: low, x2: low + (series.values[p] ?? 0) }
    })
    return fills(chart, i).map((fill) => Plot.barX(bar, { y: 'y', x1: 'x1', x2: 'x2', fill }))
  })
  const totals = chart.cases.map((_, p) => ({ y: name(p), x: totalAt(chart, p) }))
  return {
    marginLeft: theme.fontSize * 18,
    marginRight: theme.fontSize * 5,
    x: {
      label: null,
      tickFormat: (value: number) => onAxis(chart, value, theme),
      ticks: 5,
      tickSize: 0,
      insetRight: 4,
    },
    y: { axis: null, domain: chart.cases.map((_, p) => name(p)), padding: 0.3 },
    marks: [
      ...around,
      Plot.axisY({ label: null, tickSize: 0, lineWidth: 17 }),
      Plot.gridX({ stroke: theme.gridInk, strokeOpacity: 1, ticks: 5 }),
      ...stacks,
      Plot.text(totals, {
        ...{ y: 'y', x: 'x', text: (d: { x: number }) => besideMark(chart, d.x, theme), textAnchor: 'start', dx: 4 },
        fill: theme.ink,
      }),
      Plot.ruleX([0], { stroke: theme.ink }),
    ],
  } as Plot.PlotOptions
}

function valueAxis(chart: Chart, theme: ChartTheme): Plot.ScaleOptions {
  return {
    ...{ label: null, nice: true, zero: true, ticks: 5, tickSize: 0 },
    tickFormat: (value: number) => onAxis(chart, value, theme),
  } as Plot.ScaleOptions
}

function grid(theme: ChartTheme): Plot.Markish {
  return Plot.gridY({ stroke: theme.gridInk, strokeOpacity: 1, ticks: 5 })
}

/** What the numbers along the axis are counted in. */
export function axisUnit(chart: Chart): string {
  return `${chart.unit}${scaleOf(chart).word}`
}

/** Money is drawn in millions, or thousands when there is no million; the rest as it is. */
function scaleOf(chart: Chart): { readonly divisor: number; readonly word: string } {
  if (chart.kind === 'areas' || chart.kind === 'curve') return { divisor: 1, word: '' }
  if (chart.kind === 'prices') return { divisor: 1, word: ' per accelerator-hour' }
  if (chart.kind === 'rounds') return { divisor: 1, word: ` per ${chart.per}` }
  const most = Math.max(...positionsOf(chart).map((_, p) => Math.abs(totalAt(chart, p))), 0)
  return most >= 1e6 ? { divisor: 1e6, word: ' million' } : { divisor: 1e3, word: ' thousand' }
}

function onAxis(chart: Chart, value: number, theme: ChartTheme): string {
  return formatQuantity(value / scaleOf(chart).divisor, '', theme.locale, 2)
}

/** Beside a column or bar: one decimal. */
function besideMark(chart: Chart, value: number, theme: ChartTheme): string {
  return formatAmount(value / scaleOf(chart).divisor, chart.unit, theme.locale, 1)
}

/** The solid colour, and the pattern over it where there is one. */
function fills(chart: Chart, index: number): readonly string[] {
  const swatch = swatchOf(index)
  return swatch.pattern === 'plain' ? [swatch.fill] : [swatch.fill, `url(#${patternId(chart, swatch.pattern)})`]
}

/** Where each series begins at each position: what is paid stacks up from zero, what comes back stacks down. */
function stackBase(chart: Chart): readonly (readonly number[])[] {
  return chart.series.map((series, i) =>
    series.values.map((value, p) => sumOfSign(chart.series.slice(0, i), p, value < 0 ? -1 : 1)),
  )
}

function sumOfSign(series: Chart['series'], position: number, sign: 1 | -1): number {
  return series.reduce((sum, one) => {
    const value = one.values[position] ?? 0
    return value * sign > 0 ? sum + value : sum
  }, 0)
}

function totalAt(chart: Chart, position: number): number {
  return chart.series.reduce((sum, series) => sum + (series.values[position] ?? 0), 0)
}
