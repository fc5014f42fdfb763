// Rows of the comparison about price observations: where an offer's price stands among what others asked, and their median. Never in awards.
import { kindWords, type PurchaseKind, purchaseKinds } from '../observation/observation.ts'
import type { ObservedPlace, ObservedPrices, PriceSample } from '../observation/observed-prices.ts'
import { percentileOf, quarterPoint, standingOf, standingWords } from '../observation/statistics.ts'
import type { OfferColumn } from './compare-column.ts'
import type { Step } from './comparison.ts'
import { cellPath, type Figure, type FigureRow, figure, noFigure, perHour } from './figure.ts'
import { effectivePrice } from './price-rows.ts'
import type { Setting } from './setting.ts'

/** Three rows a purchase kind that the observations have for any compared accelerator; none without observations. */
export function observedRows(
  setting: Setting,
  observed: ObservedPrices | undefined,
  columns: readonly OfferColumn[],
): readonly FigureRow[] {
  if (observed === undefined || observed.asOf === null) return []
  const compared = new Set(columns.map((column) => column.active.terms.accelerator))
  const seen = purchaseKinds.filter((kind) =>
    observed.samples.some((sample) => sample.kind === kind && compared.has(sample.accelerator)),
  )
  return (seen.length === 0 ? (['on-demand'] as const) : seen).flatMap((kind) => rowsOfKind(setting, observed, kind))
}

function rowsOfKind(setting: Setting, observed: ObservedPrices, kind: PurchaseKind): readonly FigureRow[] {
  const id = kind === 'on-demand' ? 'observed' : `observed-${kind}`
  const words = kindWords[kind]
  return [
    {
      id: `${id}-standing`,
      label: `Among observations, ${words}`,
      section: 'market',
      unit: { kind: 'text' },
      better: 'none',
      figure: (column) => standingIn(setting, observed, kind, column),
    },
    {
      id: `${id}-percentile`,
      label: `Percentile among observations, ${words}`,
      section: 'market',
      unit: { kind: 'share' },
      better: 'low',
      figure: (column) => percentileIn(setting, observed, kind, column),
    },
    {
      id: `${id}-median`,
      label: `Median observed price, ${words}`,
      section: 'market',
      unit: perHour(setting),
      better: 'none',
      figure: (column) =>
        column.per === 'kW-month'
          ? noFigure('gives power, not compute')
          : medianFor(setting, observed, kind, column.active.terms.accelerator),
    },
  ]
}

/** The sample an offer is held against, or why there is none. */
function sampleFor(
  observed: ObservedPrices,
  kind: PurchaseKind,
  accelerator: string | undefined,
): PriceSample | string {
  const sample = observed.samples.find((one) => one.kind === kind && one.accelerator === accelerator)
  return sample ?? `no observation of ${accelerator ?? 'it'} ${kindWords[kind]} in ${windowWords(observed)}`
}

/** `the 90 days to 2026-03-01`. */
export function windowWords({ days, asOf }: Pick<ObservedPrices, 'days' | 'asOf'>): string {
  return days === 1 ? `the day ${asOf ?? ''}` : `the ${days} days to ${asOf ?? ''}`
}

function standingIn(setting: Setting, observed: ObservedPrices, kind: PurchaseKind, column: OfferColumn): Figure {
  const placed = placeIn(setting, observed, kind, column)
  if (typeof placed === 'string') return noFigure(placed)
  const { standing } = placed
  return noFigure(`${standingWords(standing)} of ${windowWords(observed)}, ${setting.currency}, ${kindWords[kind]}`)
}

function placeIn(setting: Setting, observed: ObservedPrices, kind: PurchaseKind, column: OfferColumn) {
  if (column.per === 'kW-month') return 'gives power, not compute'
  const sample = sampleFor(observed, kind, column.active.terms.accelerator)
  if (typeof sample === 'string') return sample
  if (column.owned) return 'bought, not taken by the hour'
  const price = effectivePrice(setting, column)
  if (price === undefined) return 'nothing in service'
  return { sample, price, standing: standingOf(sample.prices, Math.round(price * 1e6)) }
}

function percentileIn(setting: Setting, observed: ObservedPrices, kind: PurchaseKind, column: OfferColumn): Figure {
  const placed = placeIn(setting, observed, kind, column)
  if (typeof placed === 'string') return noFigure(placed)
  const { sample, price, standing } = placed
  const { below, equal, above } = standing
  const value = percentileOf(standing)
  return figure(value, () => [
    {
      label: 'Effective price over the term',
      formula: 'as in the row of that name',
      value: price,
      unit: perHour(setting),
      from: [`${column.offer.path}.price.tiers`],
      opens: cellPath(column, 'effective'),
    },
    ...sourceSteps(observed, sample),
    count('Observations below it', below),
    count('Observations equal to it', equal),
    {
      label: 'Percentile',
      formula: `(${below} + ${equal} ÷ 2) ÷ ${below + equal + above}: 0 is cheaper than all, 100 % dearer than all`,
      value,
      unit: { kind: 'share' },
      from: [],
    },
  ])
}

function medianFor(
  setting: Setting,
  observed: ObservedPrices,
  kind: PurchaseKind,
  accelerator: string | undefined,
): Figure {
  const sample = sampleFor(observed, kind, accelerator)
  if (typeof sample === 'string') return noFigure(sample)
  const at = (quarter: 1 | 2 | 3) => quarterPoint(sample.prices, quarter) / 1e6
  const median = at(2)
  return figure(median, (): readonly Step[] => [
    ...sourceSteps(observed, sample),
    ...sample.middle.map((place) => placeStep(observed, place)),
    {
      label: 'Lower and upper quartile',
      formula: `half of the observations lie from ${at(1)} to ${at(3)} ${setting.currency}; the newest is of ${sample.newest}`,
      value: at(3) - at(1) > 0 ? Math.round((at(3) - at(1)) * 1e6) / 1e6 : 0,
      unit: perHour(setting),
      from: [],
    },
    {
      label: 'Median',
      formula:
        sample.middle.length === 1
          ? `the observation in the middle of ${sample.prices.length}`
          : `the mean of the two observations in the middle of ${sample.prices.length}`,
      value: median,
      unit: perHour(setting),
      from: [],
    },
  ])
}

/** An on-demand hour as others ask for it: the median, with its steps; why there is none. */
export function observedHour(
  setting: Setting,
  observed: ObservedPrices | undefined,
  accelerator: string | undefined,
): { readonly price: number; readonly steps: () => readonly Step[] } | string {
  if (observed === undefined || observed.asOf === null) return 'no price observations'
  const { value, text, steps } = medianFor(setting, observed, 'on-demand', accelerator)
  return value === null ? text : { price: value, steps }
}

/** How many observations came from which list, and what was left out. */
function sourceSteps(observed: ObservedPrices, sample: PriceSample): readonly Step[] {
  const counted = sample.sets.map(({ set, observations }): Step => {
    const list = observed.files.find((file) => file.set === set)
    return {
      label: `${sample.accelerator}, ${kindWords[sample.kind]}, in ${list?.file ?? `list ${set}`}`,
      formula: `sheet ${list?.sheet ?? ''}, ${observed.from ?? ''} to ${observed.asOf ?? ''}, exchanged at the tender’s rates`,
      value: observations,
      unit: { kind: 'count', of: 'observations' },
      from: [`observations[${set}]`],
    }
  })
  const left = observed.withoutRate.map(({ currency, observations }): Step => {
    const formula = `of all lists and accelerators: the tender has no exchange rate for ${currency}`
    return {
      label: `Left out, in ${currency}`,
      formula,
      value: observations,
      unit: { kind: 'count', of: 'observations' },
      from: [],
    }
  })
  return [...counted, ...left]
}

function placeStep(observed: ObservedPrices, place: ObservedPlace): Step {
  const file = observed.files.find(({ set }) => set === place.set)
  return {
    label: `In the middle: ${file?.file ?? ''} › ${place.address}`,
    formula: `${place.provider}, ${place.date}; the cell says ${place.raw}${place.count === 1 ? '' : `, for an instance of ${place.count}`}`,
    value: place.price / 1e6,
    unit: { kind: 'price', currency: place.currency, per: 'accelerator-hour' },
    from: [`observations[${place.set}]`],
  }
}

function count(label: string, value: number): Step {
  return { label, formula: '', value, unit: { kind: 'count', of: 'observations' }, from: [] }
}
