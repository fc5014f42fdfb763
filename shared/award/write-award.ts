// The award document: a decision priced in integers, its rules checked, its two accounts of the money compared.
import { type PricedAward, priceAward } from '../price/price-award.ts'
import type { Award, AwardMonth, AwardTotals } from '../tender/award.ts'
import { RULES, type Rule } from '../tender/rules/table.ts'
import type { Draft } from './draft.ts'
import type { Question } from './question.ts'
import type { ReadDecision } from './read-award.ts'
import type { Breach } from './rules/rule-model.ts'
import { checkRule, isBroken, penaltyOf } from './rules/table.ts'
import { createSchedule } from './schedule.ts'
import type { SplitOracle } from './survive.ts'

/** A decision with its price, and how each rule stands. */
export interface PricedDecision extends ReadDecision {
  readonly priced: PricedAward
  readonly totals: AwardTotals
  readonly verdicts: readonly Verdict[]
}

export interface Verdict {
  readonly rule: Rule
  readonly breaches: readonly Breach[]
}

/** Prices a decision and checks the rules on it; `draft` gives only the world, no coefficient of the model is used. */
export async function priceDecision(
  question: Question,
  draft: Draft,
  decision: ReadDecision,
  oracle: SplitOracle,
): Promise<PricedDecision> {
  const priced = priceAward(question.tender, question.offers, decision)
  const schedule = createSchedule(draft.world, decision, priced)
  const verdicts: Verdict[] = []
  for (const rule of question.rules) verdicts.push({ rule, breaches: await checkRule(schedule, rule, oracle) })
  return { ...decision, priced, totals: withPenalty(priced.totals, verdicts), verdicts }
}

/** Totals with what priced rules cost, to the millionth. */
export function withPenalty(totals: AwardTotals, verdicts: readonly Verdict[]): AwardTotals {
  const penalty = toMillionth(verdicts.reduce((sum, { rule, breaches }) => sum + penaltyOf(rule, breaches), 0))
  return { ...totals, penalty, total: toMillionth(totals.total + penalty) }
}

export function toMillionth(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6
  return Number.isFinite(rounded) ? rounded : value
}

/** Months as the document states them: capacity to the millionth, so that delivered and unserved add up to demand as read. */
export function writeMonths(months: readonly AwardMonth[]): AwardMonth[] {
  return months.map((month) => ({
    delivered: toMillionth(month.delivered),
    demand: month.demand,
    unserved: toMillionth(month.unserved),
    kw: toMillionth(month.kw),
    cash: month.cash,
  }))
}

/** By how much the two accounts may differ, major units. Source: docs/model.md, conventions. */
export function proofTolerance(total: number, lines: number): number {
  return 1e-6 * Math.abs(total) + 0.005 * lines
}

/**
 * Compares the recomputed total with the solver's and throws when they disagree, or when a rule that must hold does not:
 * then model and bill do not mean the same, and no award may leave.
 */
export function proveDecision(decision: PricedDecision, solverTotal: number): Award['proof'] {
  const { total } = decision.totals
  const lines = decision.priced.lineCount
  const difference = toMillionth(total - solverTotal)
  if (Math.abs(difference) > proofTolerance(total, lines)) {
    throw new Error(`the award costs ${total} by its bills, but ${solverTotal} by the solver (${lines} lines)`)
  }
  for (const { rule, breaches } of decision.verdicts) {
    if (rule.strictness !== 'priced' && isBroken(breaches)) {
      throw new Error(`the solver's award breaks a rule that must hold: ${breaches[0]?.what}`)
    }
  }
  return { recomputed: total, difference, lines }
}

/** One sentence a broken rule: its worst breach, and how many more there are. What is only rounding is left out. */
export function describeBreaches(verdicts: readonly Verdict[]): NonNullable<Award['violations']> {
  return verdicts.flatMap(({ rule, breaches }) => {
    const real = breaches.filter((breach) => breach.amount > breach.tolerance).sort((a, b) => b.amount - a.amount)
    const [worst, ...others] = real
    if (worst === undefined) return []
    const more = others.length === 0 ? '' : `, and ${others.length} more of the kind`
    const amount = toMillionth(real.reduce((sum, breach) => sum + breach.amount, 0))
    return [{ rule, what: `${worst.what}${more}`, amount, unit: RULES[rule.type].unit }]
  })
}
