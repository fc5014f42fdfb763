// What the observations of the last days say of an accelerator's price: samples by purchase kind, sorted, in the tender's currency.
import { exact, multiply } from '../money/exact.ts'
import { roundTo } from '../money/round.ts'
import { formatAddress } from '../sheet/address.ts'
import type { Tender } from '../tender/tender.ts'
import type { Observation, PurchaseKind } from './observation.ts'

export interface ObservationWindow {
  /** Days that count, the last one included; default `standardDays`. */
  readonly days?: number | undefined
  /** Last day, `YYYY-MM-DD`; default the day of the newest observation, so that a file gives the same figures whenever it is opened. */
  readonly asOf?: string | undefined
}

export const standardDays = 90

/** An observation with its list and the tender's accelerator its word means; undefined where none is meant. */
export interface Observed extends Omit<Observation, 'accelerator'> {
  readonly set: number
  readonly word: string
  readonly accelerator: string | undefined
}

/** Where a price of a sample stands, and how it reads there. */
export interface ObservedPlace
  extends Pick<Observed, 'set' | 'price' | 'currency' | 'count' | 'raw' | 'provider' | 'date'> {
  /** A1 style. */
  readonly address: string
}

/** All observations of one accelerator bought one way. */
export interface PriceSample {
  readonly accelerator: string
  readonly kind: PurchaseKind
  /** Millionths of the tender's currency per accelerator-hour, rising. */
  readonly prices: Float64Array
  /** The one or two observations in the middle, which make the median. */
  readonly middle: readonly ObservedPlace[]
  readonly newest: string
  /** How many of each list. */
  readonly sets: readonly { readonly set: number; readonly observations: number }[]
}

export interface ObservedPrices {
  readonly currency: string
  readonly days: number
  /** First and last day that count; null when there are no observations at all. */
  readonly from: string | null
  readonly asOf: string | null
  readonly samples: readonly PriceSample[]
  /** Of accelerators of the tender, left out because `fx` has no rate for their currency. */
  readonly withoutRate: readonly { readonly currency: string; readonly observations: number }[]
  /** File names of the lists named in samples. */
  readonly files: readonly { readonly set: number; readonly file: string; readonly sheet: string }[]
}

/** `2026-03-01`, 90 → `2025-12-02`: the first of so many days that end there. */
export function firstDay(asOf: string, days: number): string {
  return new Date(Date.parse(`${asOf}T00:00:00Z`) - (days - 1) * 86_400_000).toISOString().slice(0, 10)
}

/**
 * Samples of the observations in the window (docs/model.md, Price observations). Prices of other currencies are exchanged at the
 * tender's rates and rounded to the millionth, half to even.
 */
export function samplePrices(
  observed: Iterable<Observed>,
  tender: Pick<Tender, 'currency' | 'fx'>,
  window: { readonly from: string; readonly asOf: string },
): Pick<ObservedPrices, 'samples' | 'withoutRate'> {
  const groups = new Map<string, Group>()
  const withoutRate = new Map<string, number>()
  const rates = new Map(Object.entries(tender.fx).map(([currency, { rate }]) => [currency, exact(rate)]))
  for (const each of observed) {
    if (each.accelerator === undefined || each.date < window.from || each.date > window.asOf) continue
    const rate = rates.get(each.currency)
    if (rate === undefined && each.currency !== tender.currency) {
      withoutRate.set(each.currency, (withoutRate.get(each.currency) ?? 0) + 1)
      continue
    }
    const inTender = each.currency === tender.currency || rate === undefined
    const price = inTender ? each.price : Number(roundTo(multiply(exact(each.price), rate), 0))
    const key = `${each.kind} ${each.accelerator}`
    const group = groups.get(key) ?? { accelerator: each.accelerator, kind: each.kind, found: [] }
    group.found.push({ price, each })
    groups.set(key, group)
  }
  return {
    samples: [...groups.values()].map(sampleOf),
    withoutRate: [...withoutRate].map(([currency, observations]) => ({ currency, observations })).toSorted(byCurrency),
  }
}

interface Group {
  readonly accelerator: string
  readonly kind: PurchaseKind
  readonly found: { readonly price: number; readonly each: Observed }[]
}

function sampleOf({ accelerator, kind, found }: Group): PriceSample {
  // Equal prices in the order of lists and rows, so that the same file names the same places.
  const sorted = found.toSorted((a, b) => a.price - b.price || a.each.set - b.each.set || a.each.row - b.each.row)
  const counts = new Map<number, number>()
  for (const { each } of sorted) counts.set(each.set, (counts.get(each.set) ?? 0) + 1)
  const half = (sorted.length - 1) / 2
  return {
    accelerator,
    kind,
    prices: Float64Array.from(sorted, ({ price }) => price),
    middle: sorted.slice(Math.floor(half), Math.ceil(half) + 1).map(({ each }) => placeOf(each)),
    newest: sorted.reduce((newest, { each }) => (each.date > newest ? each.date : newest), ''),
    sets: [...counts].map(([set, observations]) => ({ set, observations })).toSorted((a, b) => a.set - b.set),
  }
}

function placeOf({ set, row, column, price, count, raw, currency, provider, date }: Observed): ObservedPlace {
  return { set, address: formatAddress({ row, column }), price, count, raw, currency, provider, date }
}

function byCurrency(a: { readonly currency: string }, b: { readonly currency: string }): number {
  return a.currency < b.currency ? -1 : 1
}
