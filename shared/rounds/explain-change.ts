// How a figure of the comparison of two rounds came about: bills of either version, the difference, and the share of one change.
import type { OfferColumn } from '../price/compare-column.ts'
import type { Explanation, Step } from '../price/comparison.ts'
import { withPlaces } from '../price/document-places.ts'
import { servedWords } from '../price/figure.ts'
import { createSetting, type Setting } from '../price/setting.ts'
import { groupedSteps, money, sumMeasured, totalStep } from '../price/steps.ts'
import { TERMS, type TermKey, termKeys } from '../tender/offer.ts'
import type { Quote } from '../tender/quote.ts'
import type { Tender } from '../tender/tender.ts'
import { changeMoney, createPrices, type HourUnit, hourUnit, type OfferMoney, worthOfUnit } from './change-money.ts'
import { columnOf, type OfferVersion, withChanges } from './offer-version.ts'
import { compareRounds, type RoundsAsked, splitSeed } from './round-changes.ts'

/** `was`, `is`: present value of a version; `was-hour`, `is-hour`: its price of an hour; `worth`: the difference; a term: its share of it. */
export const changeFigures = ['was', 'is', 'was-hour', 'is-hour', 'worth', ...termKeys] as const
export type ChangeFigure = 'was' | 'is' | 'was-hour' | 'is-hour' | 'worth' | TermKey

export interface ChangeAsked extends RoundsAsked {
  readonly offer: string
  readonly figure: ChangeFigure
}

/** Undefined when the two rounds have no such figure. */
export function explainChange(tender: Tender, asked: ChangeAsked): Explanation | undefined {
  const changes = compareRounds(tender, asked)
  const found = changes?.offers.find((one) => one.offer === asked.offer)
  const setting = createSetting(tender)
  const [was, is] = [versionAt(tender, found?.wasPath), versionAt(tender, found?.isPath)]
  const quantity = found?.money?.quantity ?? found?.alone?.quantity
  if (changes === undefined || quantity === undefined) return undefined
  const steps = stepsOf({ setting, was, is, quantity }, asked.figure)
  if (steps === undefined) return undefined
  const path = `rounds.${asked.vendor}.${changes.from}.${changes.to}.${asked.offer}.${asked.figure}`
  const title = `${asked.offer}, ${quantity} units, round ${changes.from} against round ${changes.to}`
  return withPlaces(tender, { path, title, steps })
}

interface Pair {
  readonly setting: Setting
  readonly was: OfferVersion | undefined
  readonly is: OfferVersion | undefined
  readonly quantity: number
}

function stepsOf(pair: Pair, figure: ChangeFigure): readonly Step[] | undefined {
  const { setting, was, is, quantity } = pair
  const one = figure.startsWith('was') ? was : is
  if (figure === 'was' || figure === 'is') {
    return one === undefined ? undefined : presentSteps(setting, columnOf(setting, one, quantity))
  }
  if (figure === 'was-hour' || figure === 'is-hour') return one === undefined ? undefined : hourSteps(pair, one)
  if (was === undefined || is === undefined) return undefined
  const result = changeMoney(setting, was, is, quantity, splitSeed)
  return figure === 'worth' ? worthSteps(setting, result) : shareSteps({ setting, was, is, quantity }, result, figure)
}

function presentSteps(setting: Setting, column: OfferColumn): readonly Step[] {
  const noted = column.notedAt(1)
  const lines = noted.map(({ line }) => line)
  return [...groupedSteps(setting, noted, 'present'), totalStep(setting, 'Present value', lines, 'present')]
}

function hourSteps({ setting, was, is, quantity }: Pair, one: OfferVersion): readonly Step[] {
  const column = columnOf(setting, one, quantity)
  const ends = [was ?? one, is ?? one].map((version) => columnOf(setting, version, quantity))
  const unit = hourUnit(setting, ends[0] ?? column, ends[1] ?? column)
  const worth = worthOfUnit(setting, column, unit)
  const cost = sumMeasured(setting, column.billAt(1), 'present')
  const hours = column.presentServed * worth
  const each = unit.workload === null ? '' : ` × ${worth} H100e each (${unit.workload})`
  return [
    {
      label: 'Present value of all payments, full term at full use',
      formula: 'sum of every bill, discounted',
      value: cost,
      unit: money(setting),
      from: [],
    },
    {
      label: `Present value of the ${unit.per}s delivered`,
      formula: `${servedWords(column)}${each}, each month discounted at ${setting.tender.discountRate}`,
      value: Math.round(hours * 1e6) / 1e6,
      unit: { kind: 'count', of: `${unit.per}s` },
      from: [
        'discountRate',
        `${one.path}.termMonths`,
        `${one.path}.lifeMonths`,
        `${one.path}.ramp`,
        `${one.path}.availability`,
      ],
    },
    {
      label: `All-in cost per ${unit.per}`,
      formula: `${cost} ÷ ${Math.round(hours * 1e6) / 1e6}`,
      value: Math.round((cost / hours) * 1e6) / 1e6,
      unit: hourPrice(setting, unit),
      from: [],
    },
  ]
}

function hourPrice(setting: Setting, { per }: HourUnit): Step['unit'] {
  return { kind: 'price', currency: setting.currency, per }
}

function worthSteps(setting: Setting, { present }: OfferMoney): readonly Step[] {
  const step = (label: string, formula: string, value: number): Step => ({
    label,
    formula,
    value,
    unit: money(setting),
    from: [],
  })
  return [
    step('Present value before', 'all cost of the full term at full use', present.was),
    step('Present value now', 'the same quantity, use, rates and exchange', present.is),
    step('Worth to us', `${present.was} − ${present.is}`, present.worth),
    ...present.shares.map(({ terms, worth }) =>
      step(`of which: ${labels(terms)}`, 'average over the orders of the changes', worth),
    ),
  ]
}

function labels(terms: readonly TermKey[]): string {
  return terms.map((term) => TERMS[term].label).join(', ')
}

/** The change made first, made last, and on average. */
function shareSteps(
  pair: { readonly setting: Setting; readonly was: OfferVersion; readonly is: OfferVersion; readonly quantity: number },
  { present, method, orders }: OfferMoney,
  term: TermKey,
): readonly Step[] | undefined {
  const { setting, was, is, quantity } = pair
  const index = present.shares.findIndex((share) => share.term === term)
  const share = present.shares[index]
  if (share === undefined) return undefined
  const columns = [was, is].map((version) => columnOf(setting, version, quantity))
  const prices = createPrices(
    setting,
    was,
    is,
    quantity,
    hourUnit(setting, columns[0] as OfferColumn, columns[1] as OfferColumn),
  )
  const { groups } = prices.all()
  const all = (1 << groups.length) - 1
  const cost = (set: number) =>
    sumMeasured(setting, columnOf(setting, withChanges(was, is, groups, set), quantity).billAt(1), 'present')
  const step = (label: string, formula: string, value: number, from: readonly string[] = []): Step => ({
    label,
    formula,
    value,
    unit: money(setting),
    from,
  })
  const others = all & ~(1 << index)
  const [before, alone, without, now] = [cost(0), cost(1 << index), cost(others), cost(all)]
  const saved = (a: number, b: number) => Math.round((a - b) * 1e6) / 1e6
  const of = `${orders} ${method === 'sampled' ? 'orders drawn with a fixed seed' : orders === 1 ? 'order' : 'orders'}`
  return [
    step('Present value with nothing changed', 'every term as before', before, [`${was.path}.${term}`]),
    step(`With ${labels(share.terms)} changed alone`, 'the other terms as before', alone, [`${is.path}.${term}`]),
    step('Worth when it changes first', `${before} − ${alone}`, saved(before, alone)),
    step('Worth when it changes last', `${without} − ${now}`, saved(without, now)),
    step(
      'Its share of the difference',
      `average of what it is worth over ${of} of the changes; before and now are rounded to the cent first`,
      share.worth,
    ),
  ]
}

function versionAt(tender: Tender, path: string | null | undefined): OfferVersion | undefined {
  const match = /^quotes\[(\d+)\]\.offers\[(\d+)\]$/.exec(path ?? '')
  const quote: Quote | undefined = tender.quotes[Number(match?.[1])]
  const offer = quote?.offers[Number(match?.[2])]
  return quote === undefined || offer === undefined || !path ? undefined : { offer, quote, path }
}
