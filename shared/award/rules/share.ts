// Shares of a vendor, group, region or family: of delivered capacity, of capacity spend, or of contracted MW; by year and over the horizon.
import { toMajor } from '../../money/amount.ts'
import { currencyDecimals } from '../../money/format.ts'
import type { Category } from '../../price/category.ts'
import { compareIds } from '../../tender/active-offers.ts'
import type { RuleOf } from '../../tender/rules/table.ts'
import { activeIn, type Draft, deliveredIn, mostActive } from '../draft.ts'
import { holdsAward } from '../holders.ts'
import { addScaled, addTerm, type Expression, emptySum } from '../milp.ts'
import { type Flow, sumAmounts } from '../rates.ts'
import { deliveredBy, inService, lineOf, type Schedule } from '../schedule.ts'
import type { PlacedOffer } from '../world.ts'
import { addFloor, addViolation, type Breach, breachOf, mostOf, type RuleModel } from './rule-model.ts'

type ShareType = 'vendor-share' | 'group-share' | 'region-share' | 'family-share'
type ShareRule = RuleOf<ShareType>
type Basis = NonNullable<ShareRule['basis']>

/** Whose share an offer counts towards; undefined when it belongs to nobody of that kind. */
const ownerOf: { readonly [K in ShareType]: (offer: PlacedOffer) => string | undefined } = {
  'vendor-share': (offer) => offer.vendor,
  'group-share': (offer) => offer.group,
  'region-share': (offer) => offer.region,
  'family-share': (offer) => offer.family,
}

/** A span of contract years, and its words. */
interface Period {
  readonly years: readonly number[]
  readonly words: string
}

/** Contract years that begin before the horizon ends, those the rule names; the horizon; or both when the rule says neither. A rule that names years is of those alone, so that several make a path. */
function periodsOf(rule: ShareRule, months: number): readonly Period[] {
  const all = Array.from({ length: Math.ceil(months / 12) }, (_, year) => year)
  const named = all.filter((year) => rule.years?.includes(year) ?? true)
  return [
    ...(rule.per === 'horizon' ? [] : named.map((year) => ({ years: [year], words: `in contract year ${year + 1}` }))),
    ...(rule.per === 'year' || (rule.per === undefined && rule.years !== undefined)
      ? []
      : [{ years: all, words: 'over the horizon' }]),
  ]
}

function ownersOf(rule: ShareRule, offers: readonly PlacedOffer[]): readonly string[] {
  if (rule.of !== undefined) return [rule.of]
  return [...new Set(offers.flatMap((offer) => ownerOf[rule.type](offer) ?? []))].sort(compareIds)
}

function monthsOf(year: number, months: number): readonly number[] {
  const from = year * 12
  return Array.from({ length: Math.max(0, Math.min(12, months - from)) }, (_, step) => from + step)
}

function addRows(draft: Draft, rule: ShareRule): void {
  const { offers, months } = draft.world
  for (const owner of ownersOf(rule, offers)) {
    const own = offers.filter((offer) => ownerOf[rule.type](offer) === owner)
    for (const period of periodsOf(rule, months)) addBounds(draft, rule, owner, own, period)
  }
}

/** own ≤ max · all, and own ≥ min · all: always when the rule names the owner, else only if the owner holds an award. */
function addBounds(draft: Draft, rule: ShareRule, owner: string, own: readonly PlacedOffer[], period: Period): void {
  const basis = rule.basis ?? 'capacity'
  const part = measureOf(draft, basis, own, period)
  const all = measureOf(draft, basis, draft.world.offers, period)
  const name = `${rule.type}[${owner},${period.words}]`
  if (rule.max !== undefined) {
    const room = emptySum()
    addScaled(room, all, rule.max)
    addScaled(room, part, -1)
    addFloor(draft, `${name},most`, room, 0, addViolation(draft, rule, `${name},most`, mostOf(draft, part)))
  }
  if (rule.min !== undefined && rule.min > 0) {
    const need = mostOf(draft, all) * rule.min
    const row = emptySum()
    addScaled(row, part, 1)
    addScaled(row, all, -rule.min)
    if (rule.of === undefined) {
      row.constant += need
      addScaled(row, holdsAward(draft, `${rule.type.replace('-share', '')} ${owner}`, own), -need)
    }
    addFloor(draft, `${name},least`, row, 0, addViolation(draft, rule, `${name},least`, need))
  }
}

function measureOf(draft: Draft, basis: Basis, offers: readonly PlacedOffer[], period: Period): Expression {
  const sum = emptySum()
  for (const offer of offers) for (const year of period.years) addScaled(sum, yearMeasure(draft, basis, offer, year), 1)
  return sum
}

/** What an offer contributes in a year; long sums get a column of their own, since every share counts them. */
function yearMeasure(draft: Draft, basis: Basis, offer: PlacedOffer, year: number): Expression {
  // Hardware at several sites is one offer in several places.
  const key = `${basis},${offer.id},${offer.site},${year}`
  const known = draft.measures.get(key)
  if (known !== undefined) return known
  const months = monthsOf(year, draft.world.months)
  const sum = measures[basis](draft, offer, months)
  const expression =
    sum.cols.length < 2 ? sum : ownColumn(draft, `measure[${key}]`, sum, bounds[basis](draft, offer, months))
  draft.measures.set(key, expression)
  return expression
}

function ownColumn(draft: Draft, name: string, sum: Expression, most: number): Expression {
  const column = draft.milp.addColumn(name, { upper: most })
  const row = emptySum()
  addScaled(row, sum, 1)
  addTerm(row, column, -1)
  draft.milp.addRow(name, row, 0, 0)
  return { cols: [column], coefs: [1], constant: 0 }
}

type Measure<T> = { readonly [K in Basis]: (draft: Draft, offer: PlacedOffer, months: readonly number[]) => T }

/** H100e-months, currency units, MW-months of one offer over some months. */
const measures: Measure<Expression> = {
  capacity: (draft, offer, months) => {
    const sum = emptySum()
    for (const month of months) {
      for (const w of draft.world.workloads.keys()) addScaled(sum, deliveredIn(draft, offer, w, month), 1)
    }
    return sum
  },
  spend: (draft, offer, months) => {
    const inside = new Set(months)
    const sum = emptySum()
    const standing = draft.standing[offer.index]
    const minimum = (flow: Pick<Flow, 'kind' | 'service'>) =>
      isCapacity(flow.kind) && inside.has(flow.service) ? 1 : 0
    if (standing !== undefined) {
      const amount = sumAmounts(standing.rates.flows, minimum)
      sum.constant += amount.fixed + amount.unit * standing.quantity
    }
    for (const cell of draft.cells[offer.index] ?? []) {
      const amount = sumAmounts(cell.rates.flows, minimum)
      if (amount.fixed !== 0) addTerm(sum, cell.awarded, amount.fixed)
      if (amount.unit !== 0) addScaled(sum, cell.quantity, amount.unit)
    }
    for (const cost of draft.useCosts) {
      if (cost.offer === offer && inside.has(cost.month) && cost.capacity !== 0)
        addTerm(sum, cost.column, cost.capacity)
    }
    return sum
  },
  mw: (draft, offer, months) => {
    const sum = emptySum()
    for (const month of offer.committed ? months : [])
      addScaled(sum, activeIn(draft, offer, month), offer.contractedKw / 1000)
    return sum
  },
}

/** The most each measure can reach. */
const bounds: Measure<number> = {
  capacity: (draft, offer, months) => {
    const factor = Math.max(0, ...offer.factors)
    return months.reduce((sum, month) => sum + mostActive(draft, offer, month) * factor, 0)
  },
  spend: (draft, offer, months) => mostOf(draft, measures.spend(draft, offer, months)),
  mw: (draft, offer, months) =>
    months.reduce((sum, month) => sum + (mostActive(draft, offer, month) * offer.contractedKw) / 1000, 0),
}

/** What counts as spend on capacity: minimum, and what is bought or built; use is counted apart. */
function isCapacity(kind: Flow['kind']): boolean {
  return kind === 'minimum' || kind === 'purchase' || kind === 'capex'
}

const spendCategories: ReadonlySet<Category> = new Set(['minimum', 'use', 'purchase', 'capex'])

/** The ledger has one bill an offer; of hardware at several sites each has its part of the units. */
function partOf(schedule: Schedule, offer: PlacedOffer): number {
  if (!offer.powered) return 1
  const lines = schedule.lines.filter((line) => line.offer.id === offer.id)
  const all = lines.reduce((sum, line) => sum + line.quantity, 0)
  return all === 0 ? 0 : (lineOf(schedule, offer)?.quantity ?? 0) / all
}

/** The same from a schedule and its ledger. */
function measured(schedule: Schedule, basis: Basis, offer: PlacedOffer, period: Period): number {
  const months = period.years.flatMap((year) => monthsOf(year, schedule.world.months))
  const line = lineOf(schedule, offer)
  switch (basis) {
    case 'capacity':
      return months.reduce((sum, month) => sum + deliveredBy(schedule, offer, month), 0)
    case 'mw':
      return line === undefined
        ? 0
        : months.reduce((sum, month) => sum + (inService(line, month) * offer.contractedKw) / 1000, 0)
    case 'spend': {
      const inside = new Set(months)
      const minor = schedule.priced.ledger
        .filter((entry) => entry.offer === offer.id && spendCategories.has(entry.category))
        .reduce((sum, entry) => sum + (inside.has(entry.serviceMonth) ? entry.amount : 0), 0)
      return toMajor(minor, currencyDecimals(schedule.world.tender.currency)) * partOf(schedule, offer)
    }
  }
}

function check(schedule: Schedule, rule: ShareRule): readonly Breach[] {
  const { offers, months } = schedule.world
  const basis = rule.basis ?? 'capacity'
  return periodsOf(rule, months).flatMap((period) => {
    const amounts = new Map(offers.map((offer) => [offer, measured(schedule, basis, offer, period)]))
    const all = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
    return ownersOf(rule, offers).flatMap((owner) => {
      const own = offers.filter((offer) => ownerOf[rule.type](offer) === owner)
      const part = own.reduce((sum, offer) => sum + (amounts.get(offer) ?? 0), 0)
      const held = rule.of !== undefined || own.some((offer) => lineOf(schedule, offer) !== undefined)
      const share = all === 0 ? 0 : Math.round((part / all) * 10_000) / 100
      const words = `${owner} has ${share} % ${period.words}`
      return [
        ...breachOf(part - (rule.max ?? 1) * all, all, words),
        ...(held ? breachOf((rule.min ?? 0) * all - part, all, words) : []),
      ]
    })
  })
}

function shareModel<K extends ShareType>(): RuleModel<RuleOf<K>> {
  return { addRows: (draft, rule) => addRows(draft, rule), check: async (schedule, rule) => check(schedule, rule) }
}

export const vendorShareModel = shareModel<'vendor-share'>()
export const groupShareModel = shareModel<'group-share'>()
export const regionShareModel = shareModel<'region-share'>()
export const familyShareModel = shareModel<'family-share'>()
