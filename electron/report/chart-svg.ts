// A chart as the text of an SVG file, drawn off screen: the same data give the same bytes.
import { parseHTML } from 'linkedom'
import type { Chart } from '../../shared/chart/chart.ts'
import { drawChart } from '../../shared/chart/draw-chart.ts'
import { svgNamespace } from '../../shared/chart/svg.ts'
import { printTheme } from '../../shared/chart/theme.ts'

/** Width of the text on an A4 page, in points. */
const textWidth = 487

/** SVG text of a chart as it is printed. */
export function chartSvg(chart: Chart, locale: string): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>')
  const svg = drawChart(chart, printTheme(locale, textWidth, heightOf(chart)), document)
  svg.setAttribute('xmlns', svgNamespace)
  return svg.outerHTML
}

/** Points: room for the marks and for the rows of the legend. */
function heightOf(chart: Chart): number {
  if (chart.kind === 'bars') return 50 + chart.cases.length * 24
  return chart.kind === 'areas' ? 195 : 165
}
