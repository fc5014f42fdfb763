// The legend and the fill patterns of a chart, drawn inside its SVG so that they travel with it.
import type { Chart } from './chart.ts'
import type { SvgDocument, SvgElement } from './svg.ts'
import { element } from './svg.ts'
import { type ChartTheme, type Pattern, swatchOf } from './theme.ts'

const lineHeight = 1.7

interface LegendEntry {
  readonly label: string
  /** Index into the swatches, or the line over the areas. */
  readonly mark: number | 'line'
  readonly x: number
  readonly row: number
}

/** Where each entry stands; rows are filled from the left. Text width is estimated, as nothing is laid out yet. */
export function layLegend(chart: Chart, theme: ChartTheme): readonly LegendEntry[] {
  // The title of an award curve names its vendor.
  if (chart.kind === 'curve' && chart.series.length === 1) return []
  const names: readonly { label: string; mark: number | 'line' }[] = [
    ...chart.series.map((series, i) => ({ label: series.name, mark: i })),
    ...(chart.kind === 'areas' && chart.line !== undefined ? [{ label: chart.line.name, mark: 'line' as const }] : []),
  ]
  const entries: LegendEntry[] = []
  let [x, row] = [0, 0]
  for (const name of names) {
    const width = theme.fontSize * (2.6 + name.label.length * 0.58)
    if (x > 0 && x + width > theme.width) [x, row] = [0, row + 1]
    entries.push({ ...name, x, row })
    x += width
  }
  return entries
}

/** Height of the legend and of the unit under it, in px. */
export function legendHeight(chart: Chart, theme: ChartTheme): number {
  return (legendRows(chart, theme) + 1) * theme.fontSize * lineHeight
}

function legendRows(chart: Chart, theme: ChartTheme): number {
  return Math.max(0, ...layLegend(chart, theme).map((entry) => entry.row + 1))
}

/** Draws the legend from the top left corner, and under it the unit of the axis. */
export function drawLegend(chart: Chart, unit: string, theme: ChartTheme, document: SvgDocument): SvgElement {
  const size = theme.fontSize
  const group = element(document, 'g', { 'text-anchor': 'start', 'aria-hidden': 'true' })
  for (const entry of layLegend(chart, theme)) {
    const y = entry.row * size * lineHeight
    const box = { x: entry.x, y: y + size * 0.25, width: size * 1.3, height: size * 0.9 }
    if (entry.mark === 'line') {
      const middle = box.y + box.height / 2
      const line = { x1: box.x, x2: box.x + box.width, y1: middle, y2: middle, stroke: theme.ink }
      group.append(element(document, 'line', { ...line, 'stroke-width': size / 5 }))
    } else {
      const swatch = swatchOf(entry.mark)
      group.append(element(document, 'rect', { ...box, fill: swatch.fill }))
      if (swatch.pattern !== 'plain')
        group.append(element(document, 'rect', { ...box, fill: `url(#${patternId(chart, swatch.pattern)})` }))
    }
    const label = element(document, 'text', { x: box.x + size * 1.7, y: y + size, fill: theme.ink })
    label.textContent = entry.label
    group.append(label)
  }
  const y = legendRows(chart, theme) * size * lineHeight + size * 1.3
  const unitLabel = element(document, 'text', { x: 0, y, fill: theme.quietInk })
  unitLabel.textContent = unit
  group.append(unitLabel)
  return group
}

/** Ids are shared by all SVGs of a page, so they carry the chart's. */
export function patternId(chart: Chart, pattern: Pattern): string {
  return `${chart.id}-${pattern}`
}

const paths: Readonly<Record<Exclude<Pattern, 'plain'>, string>> = {
  rising: 'M-1,1L1,-1M0,5L5,0M4,6L6,4',
  falling: 'M-1,4L1,6M0,0L5,5M4,-1L6,1',
  grid: 'M0,2.5H5M2.5,0V5',
  dots: 'M1,1h1.2v1.2h-1.2zM3.5,3.5h1.2v1.2h-1.2z',
}

/** White strokes over a colour, one definition a pattern. */
export function definePatterns(chart: Chart, theme: ChartTheme, document: SvgDocument): SvgElement {
  const defs = element(document, 'defs', {})
  const scale = theme.fontSize / 8
  for (const [name, d] of Object.entries(paths)) {
    const pattern = element(document, 'pattern', {
      ...{ id: patternId(chart, name as Pattern), width: 5, height: 5 },
      ...{ patternUnits: 'userSpaceOnUse', patternTransform: `scale(${scale})` },
    })
    const look = name === 'dots' ? { fill: '#ffffff' } : { fill: 'none', stroke: '#ffffff', 'stroke-width': 0.8 }
    pattern.append(element(document, 'path', { d, 'fill-opacity': 0.75, 'stroke-opacity': 0.75, ...look }))
    defs.append(pattern)
  }
  return defs
}
