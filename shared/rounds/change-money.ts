// What a change of an offer is worth: present value and price of an hour before and after, and how the difference splits by changed term.
import type { OfferColumn } from '../price/compare-column.ts'
import type { Setting } from '../price/setting.ts'
import type { TermKey } from '../tender/offer.ts'
import {
  type ChangeGroup,
  changeGroups,
  columnOf,
  isAllowed,
  type OfferVersion,
  whyUnpriced,
  withChanges,
} from './offer-version.ts'
import { apportion, floorDivide, type Split, shapley } from './shapley.ts'

/** What an hour is an hour of; power has kW-months instead. `workload` null: accelerator-hours, as no workload can run on both versions. */
export interface HourUnit {
  readonly per: 'H100e-hour' | 'accelerator-hour' | 'kW-month'
  readonly workload: string | null
}

/** Major units of the tender currency; `worth` = `was` − `is`, above 0 when the change is good for us, and the sum of `shares`. */
export interface MoneyChange {
  readonly was: number
  readonly is: number
  readonly worth: number
  readonly shares: readonly ChangeShare[]
}

/** What a change, or several that are counted as one, is worth. `term` is the first of `terms`. */
export interface ChangeShare {
  readonly term: TermKey
  readonly terms: readonly TermKey[]
  readonly worth: number
}

/** How the difference was split: `together` when versions with only some of the changes cannot be priced. */
export type SplitMethod = Split['method'] | 'together'

export interface OfferMoney {
  /** Units both versions are priced at. */
  readonly quantity: number
  readonly allowedBefore: boolean
  readonly allowedNow: boolean
  /** Present value of all cost of the full term, at full use of what is in service; to the minor unit. */
  readonly present: MoneyChange
  /** The same cost for one hour delivered, hours discounted alike; to the millionth. */
  readonly perHour: MoneyChange & HourUnit
  /** Unit-hours delivered over the whole term, before discounting: where they differ, the price of an hour is what compares. */
  readonly hours: { readonly was: number; readonly is: number }
  readonly method: SplitMethod
  readonly orders: number
}

/** Price of an hour is held in this many parts of a major unit, and shown in millionths. */
const hourParts = 10n ** 12n
const hourGrain = 10n ** 6n

/** Both versions must be priceable. `seed` draws orders when there are many changes. */
export function changeMoney(
  setting: Setting,
  was: OfferVersion,
  is: OfferVersion,
  quantity: number,
  seed: number,
): OfferMoney {
  const unit = hourUnit(setting, columnOf(setting, was, quantity), columnOf(setting, is, quantity))
  const prices = createPrices(setting, was, is, quantity, unit)
  const { groups, method } = prices.all()
  const presentUnit = 10n ** BigInt(6 - setting.decimals)
  const present = split(groups, (set) => prices.at(set).present, presentUnit, seed)
  const perHour = split(groups, (set) => prices.at(set).perHour, hourGrain, seed)
  const ends = { was: prices.at(0), is: prices.at((1 << groups.length) - 1) }
  return {
    quantity,
    allowedBefore: isAllowed(was, quantity),
    allowedNow: isAllowed(is, quantity),
    present: major(present, 10 ** setting.decimals),
    perHour: { ...major(perHour, Number(hourParts / hourGrain)), ...unit },
    hours: { was: ends.was.hours, is: ends.is.hours },
    method: method ?? present.method,
    orders: method === undefined ? present.orders : 1,
  }
}

/** One version alone, for offers that are new or gone. */
export function versionMoney(setting: Setting, version: OfferVersion, quantity: number) {
  const column = columnOf(setting, version, quantity)
  const unit = hourUnit(setting, column, column)
  const { present, perHour } = priceOf(setting, column, unit)
  const presentUnit = 10n ** BigInt(6 - setting.decimals)
  return {
    quantity,
    present: Number(rounded(present, presentUnit)) / 10 ** setting.decimals,
    perHour: { price: Number(rounded(perHour, hourGrain)) / Number(hourParts / hourGrain), ...unit },
  }
}

/** H100e of the workload with the largest demand among those all the versions can serve. */
export function hourUnit(setting: Setting, ...versions: readonly OfferColumn[]): HourUnit {
  const demandOf = (id: string) =>
    setting.tender.demand.find((entry) => entry.workload === id)?.quantity.reduce((sum, each) => sum + each, 0) ?? 0
  const served = setting.tender.workloads.filter((workload) =>
    versions.every((version) => version.worthTo(workload) !== undefined),
  )
  const [largest] = served.toSorted((a, b) => demandOf(b.id) - demandOf(a.id))
  return largest === undefined
    ? { per: versions.at(-1)?.per ?? 'accelerator-hour', workload: null }
    : { per: 'H100e-hour', workload: largest.id }
}

export interface VersionPrice {
  /** Millionths of the tender currency. */
  readonly present: bigint
  /** In `hourParts`. */
  readonly perHour: bigint
  /** Unit-hours, undiscounted. */
  readonly hours: number
}

export function priceOf(setting: Setting, column: OfferColumn, unit: HourUnit): VersionPrice {
  const present = column.billAt(1).reduce((sum, line) => sum + line.presentValue, 0n)
  const worth = worthOfUnit(setting, column, unit)
  const hours = column.presentServed * worth
  const price = hours === 0 ? 0 : Number(present) / 1e6 / hours
  return { present, perHour: BigInt(Math.round(price * Number(hourParts))), hours: column.served * worth }
}

/** H100e of one unit, by factor and availability alone: a version with half of the changes may stand where the workload cannot run. */
export function worthOfUnit(setting: Setting, column: OfferColumn, unit: HourUnit): number {
  if (unit.workload === null) return 1
  const workload = setting.tender.workloads.find((one) => one.id === unit.workload)
  const { accelerator = '', availability } = column.active.terms
  return (workload?.capacityFactor[accelerator] ?? 0) * availability
}

export interface ChangePrices {
  readonly at: (set: number) => VersionPrice
  /** The groups to split among; one alone when some sets of changes cannot be priced. */
  readonly all: () => { readonly groups: readonly ChangeGroup[]; readonly method: 'together' | undefined }
}

/** Prices of the old version with any set of the changes made, each computed once. */
export function createPrices(
  setting: Setting,
  was: OfferVersion,
  is: OfferVersion,
  quantity: number,
  unit: HourUnit,
): ChangePrices {
  const found = changeGroups(was, is)
  const together = found.length > 1 && !isPriceableThroughout(setting, was, is, found)
  const groups = together ? [joined(found)] : found
  const known = new Map<number, VersionPrice>()
  const at = (set: number): VersionPrice => {
    const price =
      known.get(set) ?? priceOf(setting, columnOf(setting, withChanges(was, is, groups, set), quantity), unit)
    known.set(set, price)
    return price
  }
  return { at, all: () => ({ groups, method: together ? 'together' : undefined }) }
}

function joined(groups: readonly ChangeGroup[]): ChangeGroup {
  const [first] = groups
  return {
    term: first?.term ?? 'price',
    terms: groups.flatMap((group) => group.terms),
    currency: groups.some((group) => group.currency),
  }
}

/** Terms that decide whether a version can be billed at all; no set of the others can spoil it. */
const decidingTerms: ReadonlySet<TermKey> = new Set([
  'site',
  'power',
  'termMonths',
  'ramp',
  'price',
  'escalator',
  'priceByYear',
  'supportShare',
  'setupFee',
  'setupFeePerUnit',
  'charges',
])

/** Whether each version on the way can be billed. */
function isPriceableThroughout(
  setting: Setting,
  was: OfferVersion,
  is: OfferVersion,
  groups: readonly ChangeGroup[],
): boolean {
  const deciding = groups.flatMap((group, index) =>
    group.terms.some((term) => decidingTerms.has(term)) ? [index] : [],
  )
  for (let set = 0; set < 1 << deciding.length; set += 1) {
    const made = deciding.reduce((sum, index, bit) => ((set & (1 << bit)) === 0 ? sum : sum | (1 << index)), 0)
    if (whyUnpriced(setting, withChanges(was, is, groups, made)) !== '') return false
  }
  return true
}

interface WholeSplit {
  readonly was: bigint
  readonly is: bigint
  readonly shares: readonly { readonly term: TermKey; readonly terms: readonly TermKey[]; readonly worth: bigint }[]
  readonly method: Split['method']
  readonly orders: number
}

/** Before, after and shares in whole units; the difference is that of the rounded ends, so that what is shown adds up. */
function split(groups: readonly ChangeGroup[], value: (set: number) => bigint, unit: bigint, seed: number): WholeSplit {
  const [was, is] = [rounded(value(0), unit), rounded(value((1 << groups.length) - 1), unit)]
  const parts = shapley(groups.length, (set) => -value(set), seed)
  const worths = apportion(parts, unit, was - is)
  const shares = groups.map((group, index) => ({ term: group.term, terms: group.terms, worth: worths[index] ?? 0n }))
  return { was, is, shares, method: parts.method, orders: parts.orders }
}

/** To the nearest whole unit, halves up: equal rests then cancel in a difference. */
function rounded(value: bigint, unit: bigint): bigint {
  return floorDivide(2n * value + unit, 2n * unit)
}

function major({ was, is, shares }: WholeSplit, unitsInMajor: number): MoneyChange {
  return {
    was: Number(was) / unitsInMajor,
    is: Number(is) / unitsInMajor,
    worth: Number(was - is) / unitsInMajor,
    shares: shares.map(({ worth, ...share }) => ({ ...share, worth: Number(worth) / unitsInMajor })),
  }
}
