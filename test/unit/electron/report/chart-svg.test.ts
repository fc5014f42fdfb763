import { describe, expect, it } from 'vitest'
import { chartSvg } from '../../../../electron/report/chart-svg.ts'
import type { Chart } from '../../../../shared/chart/chart.ts'
import { areaChart, barChart, columnChart } from '../../../builders/blocks.ts'

const charts: readonly Chart[] = [areaChart, columnChart, barChart]

describe('chartSvg', () => {
  it('gives the same bytes for the same chart, others for another', () => {
    for (const chart of charts) expect(chartSvg(chart, 'en-US')).toBe(chartSvg(structuredClone(chart), 'en-US'))
    const changed = { ...areaChart, line: { name: 'Demand', values: [91, 100, 110, 130, 130, 140, 150, 160] } }
    expect(chartSvg(changed, 'en-US')).not.toBe(chartSvg(areaChart, 'en-US'))
  })

  it('names and describes itself, and names every series', () => {
    for (const chart of charts) {
      const svg = chartSvg(chart, 'en-US')
      expect(svg).toContain('role="img"')
      expect(svg).toContain(`aria-label="${chart.title}"`)
      expect(svg).toContain(`aria-description="${chart.alt}"`)
      for (const series of chart.series) expect(svg).toContain(`>${series.name}<`)
    }
  })

  it('carries no style sheet and no script, so that a strict page may show it', () => {
    for (const chart of charts) expect(chartSvg(chart, 'en-US')).not.toMatch(/<style|style=|<script|NaN|Infinity/)
  })

  it('escapes names', () => {
    const hostile = { ...columnChart, series: [{ name: '<b onload="x">&', values: [1e6, 2e6] }] }
    const svg = chartSvg(hostile, 'en-US')
    expect(svg).not.toContain('<b ')
    expect(svg).toContain('&lt;b onload')
  })

  it('draws as many steps as there are months', () => {
    const area = /<path d="(M[^"]+)"/.exec(chartSvg(areaChart, 'en-US').split('aria-label="area"')[1] ?? '')?.[1] ?? ''
    expect(new Set(area.split(/[ML]/).map((point) => point.split(',')[0])).size).toBeGreaterThan(8)
  })
})
