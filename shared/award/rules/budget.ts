// A ceiling on payments of a contract year, on whole-contract commitment, or on prepayment; of all, a vendor, a group or a class.
import { toMajor } from '../../money/amount.ts'
import { currencyDecimals } from '../../money/format.ts'
import type { PricedLine } from '../../price/bill.ts'
import { type Category, isCash } from '../../price/category.ts'
import type { RuleOf } from '../../tender/rules/table.ts'
import { contractYear } from '../../time/month.ts'
import type { Draft } from '../draft.ts'
import { addScaled, addTerm, type Expression, emptySum, type Sum } from '../milp.ts'
import { type Amount, isInflow, type SigningRates, sumAmounts } from '../rates.ts'
import type { Schedule } from '../schedule.ts'
import type { PlacedOffer, World } from '../world.ts'
import { addCeiling, addViolation, type Breach, mostOf, type RuleModel } from './rule-model.ts'

type BudgetRule = RuleOf<'budget'>

export const budgetModel: RuleModel<BudgetRule> = {
  addRows: (draft, rule) => {
    const sums =
      rule.kind === 'cash-per-year' ? paymentsByYear(draft, rule) : new Map([[rule.kind, signedFor(draft, rule)]])
    for (const [what, sum] of sums) {
      const most = mostOf(draft, sum)
      if (most <= rule.max) continue
      const violation = addViolation(draft, rule, `budget ${what}`, most - rule.max)
      addCeiling(draft, `budget[${what}]`, sum, rule.max, violation)
    }
  },
  check: async (schedule, rule) =>
    rule.kind === 'cash-per-year' ? checkYears(schedule, rule) : checkSignedFor(schedule, rule),
}

function isUnscoped(rule: BudgetRule): boolean {
  return rule.vendor === undefined && rule.group === undefined && rule.class === undefined
}

function concerns(rule: BudgetRule, offer: PlacedOffer): boolean {
  return (
    (rule.vendor === undefined || offer.vendor === rule.vendor) &&
    (rule.group === undefined || offer.group === rule.group) &&
    (rule.class === undefined || offer.vendorClass === rule.class)
  )
}

/** Money paid to no offer: to a vendor, or to nobody. */
function concernsVendor(world: World, rule: BudgetRule, id: string | null | undefined): boolean {
  if (isUnscoped(rule)) return true
  const vendor = world.vendors.find((candidate) => candidate.id === id)
  return (
    vendor !== undefined &&
    (rule.vendor === undefined || vendor.id === rule.vendor) &&
    (rule.group === undefined || vendor.group === rule.group) &&
    (rule.class === undefined || vendor.class === rule.class)
  )
}

/** Calls back with the rates of every way an offer can be or is awarded, and what scales them. */
function eachAward(
  draft: Draft,
  rule: BudgetRule,
  visit: (rates: SigningRates, awarded: Expression, quantity: Expression) => void,
): void {
  for (const offer of draft.world.offers) {
    if (!concerns(rule, offer)) continue
    const standing = draft.standing[offer.index]
    if (standing !== undefined) visit(standing.rates, emptySum(1), emptySum(standing.quantity))
    for (const cell of draft.cells[offer.index] ?? []) {
      visit(cell.rates, { cols: [cell.awarded], coefs: [1], constant: 0 }, cell.quantity)
    }
  }
}

function addAmount(sum: Sum, amount: Amount, awarded: Expression, quantity: Expression): void {
  if (amount.fixed !== 0) addScaled(sum, awarded, amount.fixed)
  if (amount.unit !== 0) addScaled(sum, quantity, amount.unit)
}

/** Commitment, or prepayment. */
function signedFor(draft: Draft, rule: BudgetRule): Sum {
  const sum = emptySum()
  eachAward(draft, rule, (rates, awarded, quantity) => {
    const upfront = () => sumAmounts(rates.flows, (flow) => (flow.kind === 'upfront' ? 1 : 0))
    addAmount(sum, rule.kind === 'commitment' ? rates.commitment : upfront(), awarded, quantity)
  })
  for (const { vendor, column } of rule.kind === 'commitment' ? draft.committedSpend : []) {
    if (concernsVendor(draft.world, rule, vendor)) addTerm(sum, column, 1)
  }
  return sum
}

/** Nominal payments of every contract year in which any fall. */
function paymentsByYear(draft: Draft, rule: BudgetRule): ReadonlyMap<string, Sum> {
  const years = new Map<string, Sum>()
  const sumOf = (year: number): Sum => {
    const key = `year ${year + 1}`
    const sum = years.get(key) ?? emptySum()
    years.set(key, sum)
    return sum
  }
  eachAward(draft, rule, (rates, awarded, quantity) => {
    const last = rates.flows.reduce((month, flow) => Math.max(month, flow.cash), 0)
    for (let year = 0; year <= contractYear(last); year += 1) {
      const amount = sumAmounts(rates.flows, (flow) => (contractYear(flow.cash) === year && !isInflow(flow) ? 1 : 0))
      if (amount.fixed !== 0 || amount.unit !== 0) addAmount(sumOf(year), amount, awarded, quantity)
    }
  })
  for (const cost of draft.useCosts) {
    if (concerns(rule, cost.offer)) addTerm(sumOf(contractYear(cost.cash)), cost.column, cost.paid)
  }
  for (const cost of draft.ownCosts) {
    if (concernsVendor(draft.world, rule, cost.vendor)) addTerm(sumOf(contractYear(cost.cash)), cost.column, cost.paid)
  }
  return years
}

/** Money that comes in is not netted. */
const inflows: ReadonlySet<Category> = new Set(['residual', 'deposit-return', 'rebate'])

function ledgerOf(schedule: Schedule, rule: BudgetRule): readonly PricedLine[] {
  const scoped = new Set(schedule.world.offers.filter((offer) => concerns(rule, offer)).map((offer) => offer.id))
  return schedule.priced.ledger.filter((line) =>
    line.offer === null ? concernsVendor(schedule.world, rule, line.vendor) : scoped.has(line.offer),
  )
}

function checkYears(schedule: Schedule, rule: BudgetRule): readonly Breach[] {
  const years = new Map<number, PricedLine[]>()
  for (const line of ledgerOf(schedule, rule)) {
    if (!isCash(line.category) || inflows.has(line.category)) continue
    const year = contractYear(line.cashMonth)
    const lines = years.get(year) ?? []
    years.set(year, lines)
    lines.push(line)
  }
  return [...years].flatMap(([year, lines]) => over(schedule, rule, lines, `paid in contract year ${year + 1}`))
}

function checkSignedFor(schedule: Schedule, rule: BudgetRule): readonly Breach[] {
  const category = rule.kind === 'commitment' ? 'minimum' : 'upfront'
  const lines = ledgerOf(schedule, rule).filter((line) => line.category === category && line.serviceMonth >= 0)
  if (rule.kind !== 'commitment') return over(schedule, rule, lines, 'paid up front')
  const { spendExcess } = schedule.priced
  const beyond = spendExcess.filter(({ vendor }) => concernsVendor(schedule.world, rule, vendor))
  return over(schedule, rule, [...lines, ...beyond], 'committed')
}

/** Every bill is rounded by itself, so a sum may pass the ceiling by half a cent a line. */
function over(
  schedule: Schedule,
  rule: BudgetRule,
  lines: readonly { readonly amount: number }[],
  what: string,
): readonly Breach[] {
  const { currency } = schedule.world.tender
  const decimals = currencyDecimals(currency)
  const amount = toMajor(
    lines.reduce((sum, line) => sum + line.amount, 0),
    decimals,
  )
  const tolerance = 1e-6 * Math.max(1, rule.max) + toMajor(lines.length, decimals)
  return amount > rule.max ? [{ amount: amount - rule.max, tolerance, what: `${amount} ${currency} ${what}` }] : []
}
