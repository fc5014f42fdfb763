// An award given by hand: its lines stand, only use is optimised; it is priced like any other, and what it breaks is named, not refused.
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import { checkLines, type TypedLine } from '../tender/read-rules.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import type { AwardHooks, AwardOptions } from './award-tender.ts'
import { checkLineTerms } from './check-lines.ts'
import { evaluate } from './milp.ts'
import { certain, type Question } from './question.ts'
import { readDecision } from './read-award.ts'
import { createSchedule } from './schedule.ts'
import { solveQuestion } from './solve-question.ts'
import { createSplitOracle } from './survive.ts'
import { tenderHash } from './tender-hash.ts'
import { describeBreaches, priceDecision, proveDecision, toMillionth, writeMonths } from './write-award.ts'

/**
 * Prices an award given by hand. Lines must have passed `readLines` or `checkLines`; it throws when they have not.
 * Use keeps as many rules as it can, in list order; those that remain broken stand in `violations`, with the offers' own conditions.
 */
export async function manualAward(
  tender: Tender,
  lines: readonly TypedLine[],
  rules: readonly Rule[],
  options: AwardOptions,
  hooks: AwardHooks,
): Promise<Award> {
  const checked = checkLines(tender, lines, options.round)
  if (checked.problems[0] !== undefined) throw new Error(checked.problems[0].what)
  const offers = activeOffers(tender, options.round).active
  const base = { tender, offers, scenarios: certain, extra: [], objective: 'total', given: checked.lines } as const
  const limits = { gap: 1e-9, work: Number.POSITIVE_INFINITY, seed: options.seed }
  let question: Question = { ...base, rules: rules.filter((rule) => rule.strictness === 'priced') }
  let answer = await solveQuestion(question, hooks.solve, limits)
  for (const rule of rules.filter((candidate) => candidate.strictness !== 'priced')) {
    const stricter = { ...question, rules: [...question.rules, rule] }
    const tried = await solveQuestion(stricter, hooks.solve, limits)
    if (tried.solved.values !== null) [question, answer] = [stricter, tried]
  }
  const { values } = answer.solved
  if (values === null) throw new Error(`use of given lines ended ${answer.solved.status}`)
  const oracle = createSplitOracle(hooks.solve)
  const decision = await priceDecision({ ...question, rules }, answer.draft, readDecision(answer.draft, values), oracle)
  const kept = decision.verdicts.filter(({ rule }) => question.rules.includes(rule))
  const solverTotal = evaluate(answer.draft.total, values)
  const proof = proveDecision({ ...decision, verdicts: kept }, solverTotal)
  const schedule = createSchedule(answer.draft.world, decision, decision.priced)
  const violations = [...checkLineTerms(schedule).map(({ what }) => ({ what })), ...describeBreaches(decision.verdicts)]
  const { gap, workLimit, seed, versions, round, scenario } = options
  return {
    schema: 'headroom.award/1',
    tenderHash: tenderHash(tender, hooks.sha256),
    ...(scenario === undefined ? {} : { scenario }),
    rules: [...rules],
    options: { gap, workLimit, seed, versions, ...(round === undefined ? {} : { round }), manual: true },
    status: 'optimal',
    objective: toMillionth(solverTotal),
    bound: null,
    gap: null,
    lines: [...decision.lines],
    use: [...decision.use],
    ...(decision.drawn.length === 0 ? {} : { drawn: [...decision.drawn] }),
    totals: decision.totals,
    months: writeMonths(decision.priced.months),
    cashAfter: [...decision.priced.cashAfter],
    proof,
    ...(violations.length === 0 ? {} : { violations }),
  }
}
