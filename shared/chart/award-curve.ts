// The award curve of a vendor: the share of demand it wins, or the power it supplies, as its unit prices move, with the prices at which that changes.
import { formatQuantity, formatShare } from '../money/format.ts'
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
  const power = isOfPower(points)
  const chart: CurveChart = {
    kind: 'curve',
    id: `award-curve-${vendor.replaceAll(/[^A-Za-z0-9]+/g, '-')}`,
    title: `${power ? 'Power' : 'Share'} ${name} wins against its price`,
    unit: power ? 'MW on average' : '% of demand',
    factors: points.map(({ factor }) => factor),
    // Thousandths are shown at most; the rest is dust.
    series: [{ name, values: points.map((point) => thousandth(power ? (point.mw ?? 0) : point.share * 100)) }],
    locale,
    alt: '',
  }
  return { ...chart, alt: curveWords(chart, name, power) }
}

/** Who supplies power and serves no demand at any price wins MW, not a share of demand. */
export function isOfPower(points: readonly CurvePoint[]): boolean {
  return points.some(({ mw }) => mw !== undefined) && points.every(({ share }) => share === 0)
}

function thousandth(value: number): number {
  return Math.round(value * 1e3) / 1e3
}

function curveWords(chart: CurveChart, name: string, power: boolean): string {
  const values = chart.series[0]?.values ?? []
  const { locale } = chart
  const said = levelsOf(chart).map((level) => {
    const value = values[level.at] ?? 0
    return `${levelWords(level, locale)}: ${power ? formatQuantity(value, 'MW', locale, 3) : formatShare(value / 100, locale)}`
  })
  if (said.length === 0) return `No award was found at any price of ${name}.`
  const what = power ? 'Power on average over the horizon supplied by' : 'Share of all demand served by'
  return `${what} ${name}, by change of its unit prices. ${said.join('; ')}.`
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
