// A frontier as bars: what the cheapest award within each limit costs, from the loosest to the tightest.
import type { Frontier, FrontierKind, FrontierPoint } from '../award/frontier-points.ts'
import { formatMoney, formatShare } from '../money/format.ts'
import type { Chart } from './chart.ts'

/** What each frontier is called, and how its limit is said. */
export const frontierWords: { readonly [K in FrontierKind]: { readonly title: string; readonly limit: string } } = {
  'largest-share': { title: 'Cost against the largest share of one vendor', limit: 'at most' },
  coverage: { title: 'Cost against what survives the loss of any vendor', limit: 'at least' },
  upfront: { title: 'Cost against cash paid in advance', limit: 'at most' },
}

/** `at most 40 %`. */
export function limitWords(kind: FrontierKind, limit: number, currency: string, locale: string): string {
  const value = kind === 'upfront' ? formatMoney(limit, currency, locale, 0) : formatShare(limit, locale)
  return `${frontierWords[kind].limit} ${value}`
}

/** Why a point has no total, in words. */
export const pointWords: { readonly [W in FrontierPoint['why']]: string } = {
  solved: '',
  'cannot-be-held': 'No award can hold this.',
  'not-found': 'No award was found within the limits of the calculation.',
  stopped: 'Not computed: the calculation was stopped first.',
}

/** Points with an award alone; present values, tender currency. */
export function frontierChart({ kind, points }: Frontier, currency: string, locale: string): Chart {
  const solved = points.flatMap(({ limit, total }) => (total === null ? [] : [{ limit, total }]))
  const { title } = frontierWords[kind]
  const said = solved.map(
    ({ limit, total }) => `${limitWords(kind, limit, currency, locale)} ${formatMoney(total, currency, locale, 0)}`,
  )
  return {
    kind: 'bars',
    id: `frontier-${kind}`,
    title,
    unit: currency,
    cases: solved.map(({ limit }) => limitWords(kind, limit, currency, locale)),
    chosen: undefined,
    series: [{ name: 'Total of the cheapest award', values: solved.map(({ total }) => total) }],
    alt: `${title}: ${said.join('; ')}.`,
  }
}
