import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { awardCurveChart, levelsOf, signedChange, stepsOf } from '../../../shared/chart/award-curve.ts'
import { chartTable } from '../../../shared/chart/chart-table.ts'
import { drawChart } from '../../../shared/chart/draw-chart.ts'
import type { SvgDocument } from '../../../shared/chart/svg.ts'
import { screenTheme } from '../../../shared/chart/theme.ts'

const words = { vendor: 'acme & co', name: 'Acme', locale: 'en-US' }
const points = [
  { factor: 0.5, total: 60, share: 1 },
  { factor: 0.958, total: 98, share: 1 },
  { factor: 0.958, total: 98, share: 0.4 },
  { factor: 1.061, total: 100, share: 0.4 },
  { factor: 1.061, total: 100, share: 0 },
  { factor: 1.5, total: 100, share: 0 },
]
const chart = awardCurveChart(points, words)

function drawn(one: typeof chart): string {
  const { document } = parseHTML('<html><body></body></html>')
  const theme = screenTheme({ width: 600, height: 220, locale: 'en-US', dark: false })
  return drawChart(one, theme, document as unknown as SvgDocument).outerHTML
}

describe('awardCurveChart', () => {
  it('is of megawatts where the vendor supplies power and serves no demand', () => {
    const power = points.map((point) => ({ ...point, share: 0, mw: point.share * 2.5 }))
    const curve = awardCurveChart(power, words)
    expect([curve.unit, curve.title]).toEqual(['MW on average', 'Power Acme wins against its price'])
    for (const text of ['2.5 MW', '0 MW']) expect(drawn(curve)).toContain(`>${text}<`)
    expect(curve.alt).toContain('−50 % to −4.2 %: 2.5 MW; −4.2 % to +6.1 %: 1 MW; +6.1 % to +50 %: 0 MW.')
    expect(awardCurveChart([...power, { factor: 1.5, total: 100, share: 0.1, mw: 0 }], words).unit).toBe('% of demand')
  })
  it('says in words and in its table which share is won at which prices', () => {
    expect(chart.alt).toBe(
      'Share of all demand served by Acme, by change of its unit prices. ' +
        '−50 % to −4.2 %: 100 %; −4.2 % to +6.1 %: 40 %; +6.1 % to +50 %: 0 %.',
    )
    const table = chartTable(chart)
    expect([table.label, table.unit, table.columns]).toEqual(['Unit prices against today', '% of demand', ['Acme']])
    expect(table.rows).toEqual([
      { label: '−50 % to −4.2 %', values: [100] },
      { label: '−4.2 % to +6.1 %', values: [40] },
      { label: '+6.1 % to +50 %', values: [0] },
    ])
  })
  it('is drawn with its steps, today’s price and a name for screen readers', () => {
    const svg = drawn(chart)
    for (const text of ['−4.2 %', '+6.1 %', 'today', '% of demand', 'aria-label="Share Acme wins against its price"'])
      expect(svg).toContain(text)
    expect(svg).not.toContain('NaN')
    expect(chart.id).toBe('award-curve-acme-co')
  })
  it('names steps that lie side by side over each other, and leaves the fourth to the table', () => {
    const near = [1.06, 1.07, 1.08, 1.09, 1.4]
    const steps = near.flatMap((factor, at) => [
      { factor, total: 100, share: 1 - at / 5 },
      { factor, total: 100, share: 0.8 - at / 5 },
    ])
    const close = awardCurveChart([{ factor: 0.5, total: 50, share: 1 }, ...steps], words)
    const svg = drawn(close)
    for (const text of ['+6 %', '+7 %', '+8 %', '+40 %']) expect(svg).toContain(`>${text}<`)
    expect(svg).not.toContain('>+9 %<')
    expect(chartTable(close).rows.map(({ label }) => label)).toContain('+8 % to +9 %')
  })
  it('is drawn for one point and for none', () => {
    expect(drawn(awardCurveChart(points.slice(0, 1), words))).not.toContain('NaN')
    const empty = awardCurveChart([], words)
    expect(empty.alt).toBe('No award was found at any price of Acme.')
    expect(chartTable(empty).rows).toEqual([])
    expect(drawn(empty)).not.toContain('NaN')
  })
})

describe('levelsOf', () => {
  it('keeps readings apart that differ, and joins those that do not', () => {
    const read = awardCurveChart(
      [0.5, 0.55, 0.6].map((factor, at) => ({ factor, total: 1, share: at === 2 ? 0.1 : 0.2 })),
      words,
    )
    expect(levelsOf(read)).toEqual([
      { from: 0.5, to: 0.55, at: 0 },
      { from: 0.6, to: 0.6, at: 2 },
    ])
    expect(chartTable(read).rows.map(({ label }) => label)).toEqual(['−50 % to −45 %', '−40 %'])
    expect(stepsOf(read)).toEqual([])
  })
})

describe('stepsOf', () => {
  it('has the factors at which the share jumps', () => expect(stepsOf(chart)).toEqual([0.958, 1.061]))
})

describe('signedChange', () => {
  it('says a factor as a change, to the hundredth of a per cent', () => {
    expect([0.9583, 1, 1.0000001, 1.0612].map((factor) => signedChange(factor, 'en-US'))).toEqual([
      '−4.17 %',
      'today',
      'today',
      '+6.12 %',
    ])
  })
})
