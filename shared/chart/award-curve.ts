// The award curve of a vendor: the share of demand it wins as its unit prices move, with the prices at which that changes.
import { formatShare } from '../money/format.ts'
import type { VendorLeverage } from '../tender/leverage.ts'
import type { Chart } from './chart.ts'

type CurveChart = Extract<Chart, { kind: 'curve' }>
type CurvePoint = NonNullable<VendorLeverage['curve']>[number]

interface CurveWords {
  /** Of the vendor. */
  readonly vendor: string
  readonly name: string
  readonly locale: string
}

/** Points in order of their factors; a breakpoint stands twice, with the share before and after it. */
export function awardCurveChart(points: readonly CurvePoint[], { vendor, name, locale }: CurveWords): CurveChart {
  const chart: CurveChart = {
    kind: 'curve',
    id: `award-curve-${vendor.replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
    title: `Share ${name} wins against its price`,
    unit: '% of demand',
    factors: points.map(({ factor }) => factor),
    // Tenths of a per cent are shown; the rest is dust.
    series: [{ name, values: points.map(({ share }) => Math.round(share * 1e5) / 1e3) }],
    locale,
    alt: '',
  }
  return { ...chart, alt: curveWords(chart, name) }
}

function curveWords(chart: CurveChart, name: string): string {
  const values = chart.series[0]?.values ?? []
  const said = levelsOf(chart).map(
    (level) => `${levelWords(level, chart.locale)}: ${formatShare((values[level.at] ?? 0) / 100, chart.locale)}`,
  )
  return said.length === 0
    ? `No award was found at any price of ${name}.`
    : `Share of all demand served by ${name}, by change of its unit prices. ${said.join('; ')}.`
}

/** A stretch of factors over which no share changes; `at` is one of its positions. */
export interface CurveLevel {
  readonly from: number
  readonly to: number
  readonly at: number
}

export function levelsOf({ factors, series }: Pick<CurveChart, 'factors' | 'series'>): readonly CurveLevel[] {
  const levels: CurveLevel[] = []
  for (const [at, factor] of factors.entries()) {
    const last = levels.at(-1)
    const same = last !== undefined && series.every(({ values }) => values[at] === values[last.at])
    if (same) levels.splice(-1, 1, { ...last, to: factor })
    else levels.push({ from: factor, to: factor, at })
  }
  return levels
}

/** Factors at which a share jumps, today's price not among them. */
export function stepsOf(chart: Pick<CurveChart, 'factors' | 'series'>): readonly number[] {
  const levels = levelsOf(chart)
  return levels.slice(1).flatMap(({ from }, index) => (levels[index]?.to === from && from !== 1 ? [from] : []))
}

/** `−50 % to −4.2 %`, `today`. */
export function levelWords({ from, to }: CurveLevel, locale: string): string {
  const [low, high] = [signedChange(from, locale), signedChange(to, locale)]
  return low === high ? low : `${low} to ${high}`
}

/** 0.958 → `−4.2 %`; 1 → `today`. */
export function signedChange(factor: number, locale: string): string {
  const change = Math.round((factor - 1) * 1e4) / 1e4
  if (change === 0) return 'today'
  return `${change < 0 ? '−' : '+'}${formatShare(Math.abs(change), locale, 2)}`
}
