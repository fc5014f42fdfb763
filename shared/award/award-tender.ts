// The award of a tender under rules: solved, read, priced again in integers, checked, and written down so that anyone can recompute it.
import { type UnpricedTerm, unpricedTerms } from '../price/unpriced.ts'
import { type ActiveOffer, activeOffers } from '../tender/active-offers.ts'
import type { Award, AwardLine } from '../tender/award.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import { type BuiltModel, buildModel } from './build-model.ts'
import { cheapestRelaxation, findConflict } from './conflict.ts'
import { evaluate } from './milp.ts'
import { keepPriorities } from './priorities.ts'
import { certain, type ExtraCondition, type GivenLine, type Question } from './question.ts'
import { readDecision } from './read-award.ts'
import type { CutMemory } from './separate-failures.ts'
import { type Improvement, relativeGap, type SolveModel, type SolverProgress } from './solve-model.ts'
import { type Answer, solveBuilt } from './solve-question.ts'
import { startFrom } from './start-from.ts'
import { createSplitOracle } from './survive.ts'
import { tenderHash } from './tender-hash.ts'
import { describeBreaches, priceDecision, proveDecision, toMillionth, writeMonths } from './write-award.ts'

export interface AwardOptions {
  /** Relative gap at which an award counts as optimal. */
  readonly gap: number
  /** Thousands of LP iterations, all runs of one award together. */
  readonly workLimit: number
  readonly seed: number
  readonly versions: Record<string, string>
  /** Id of the case, written into the award. */
  readonly scenario?: string
  /** Offers of rounds up to this one; the newest of each vendor by default. */
  readonly round?: number
  /** Plan by quarter instead of by month: for long horizons. */
  readonly step?: 'quarter'
  /** Wall-clock guard in seconds; an award it ended is marked not reproducible. */
  readonly seconds?: number
  /** Where there is no award: name no conflict and give up no rule, just say so. */
  readonly plain?: boolean
  /** Only this is asked: is there an objective below it? The award ends with the first one, or without one when none can be. */
  readonly decide?: number
}

export interface AwardHooks {
  readonly solve: SolveModel
  readonly sha256: (text: string) => string
  readonly onProgress?: (progress: AwardProgress) => void
  /** Called with each better award while the solver runs; it may still break rules that are checked between runs. */
  readonly onImprove?: (found: AwardFound) => void
  readonly isCancelled?: () => boolean
  /** Cuts that like questions needed. */
  readonly cuts?: CutMemory
}

/** Lines as the solver holds them, existing contracts among them; nothing is priced or checked yet. */
export interface AwardFound {
  readonly lines: readonly AwardLine[]
  readonly objective: number
  /** −∞ while nothing is proved. */
  readonly bound: number
}

/** `stage` says what the solver works on. */
export interface AwardProgress extends SolverProgress {
  readonly stage: 'award' | 'rules' | 'conflict'
}

/** What stands against an award: every known field of an active offer this version cannot price or decide, by name. Ask before awarding. */
export function refusals(tender: Tender, round?: number): readonly UnpricedTerm[] {
  return refusedTerms(tender, activeOffers(tender, round).active)
}

function refusedTerms(tender: Tender, offers: readonly ActiveOffer[]): readonly UnpricedTerm[] {
  return unpricedTerms(tender, offers)
}

/** The cheapest award of a tender under rules. Throws when `refusals` is not empty, and when the two accounts of its money disagree. */
export async function awardTender(
  tender: Tender,
  rules: readonly Rule[],
  options: AwardOptions,
  hooks: AwardHooks,
): Promise<Award> {
  const offers = activeOffers(tender, options.round).active
  const { step } = options
  const question: Question = { tender, offers, rules, scenarios: certain, extra: [], objective: 'total', step }
  return answerQuestion(question, options, hooks)
}

/**
 * The same for any question: offers left out, conditions beside the rules, lines that are given, another objective. `start` are lines of
 * a like question to begin the search from; where they do not fit it begins without.
 */
export async function answerQuestion(
  question: Question,
  options: AwardOptions,
  hooks: AwardHooks,
  start: readonly GivenLine[] = [],
): Promise<Award> {
  const refused = refusedTerms(question.tender, question.offers)
  if (refused[0] !== undefined) throw new Error(`${refused[0].what} (${refused[0].path})`)
  const run: AwardRun = { question, options, hooks, start, work: 0, reproducible: true }
  const answer = await ask(run, question, options.gap, 'award')
  if (answer.solved.status !== 'infeasible') return writeAnswer(run, answer, [])
  if (options.plain === true) return { ...writeHead(run), ...nothing, status: 'infeasible' }
  const kept = await keepPriorities(question, (asked) => isFeasible(run, asked))
  if (kept === undefined) return writeConflict(run)
  return writeAnswer(run, await ask(run, { ...question, rules: kept.rules }, options.gap, 'award'), kept.dropped)
}

/** What the runs of one award share. */
interface AwardRun {
  readonly question: Question
  readonly options: AwardOptions
  readonly hooks: AwardHooks
  readonly start: readonly GivenLine[]
  work: number
  reproducible: boolean
}

async function ask(
  run: AwardRun,
  question: Question,
  gap: number,
  stage: AwardProgress['stage'],
  workLimit = run.options.workLimit,
): Promise<Answer> {
  const { options, hooks } = run
  const before = run.work
  const searches = stage === 'award' && question.given === undefined
  const limits = {
    gap,
    work: Math.max(0, workLimit - before),
    seed: options.seed,
    ...(options.seconds === undefined ? {} : { seconds: options.seconds }),
    ...(options.decide === undefined || !searches ? {} : { decide: options.decide }),
  }
  const built = buildModel(question)
  const cuts = hooks.cuts ?? new Map()
  const start = searches ? await startFrom(built, run.start, hooks.solve, cuts) : undefined
  const solved = await solveBuilt(
    built,
    hooks.solve,
    limits,
    {
      onProgress: (progress) => hooks.onProgress?.({ ...progress, work: before + progress.work, stage }),
      ...(searches ? { onImprove: (improvement) => tellFound(run, built, improvement) } : {}),
      ...(hooks.isCancelled === undefined ? {} : { isCancelled: hooks.isCancelled }),
    },
    start,
    cuts,
  )
  run.work += solved.work
  run.reproducible &&= solved.reproducible
  return { ...built, solved }
}

function tellFound(run: AwardRun, built: BuiltModel, { values, objective, bound }: Improvement): void {
  run.hooks.onImprove?.({ lines: readDecision(built.draft, values).lines, objective, bound })
}

/** True or false when proved, undefined when a limit came first. */
async function isFeasible(run: AwardRun, question: Question): Promise<boolean | undefined> {
  const { status } = (await ask(run, question, Number.POSITIVE_INFINITY, 'rules')).solved
  return status === 'none' ? undefined : status !== 'infeasible'
}

async function writeAnswer(run: AwardRun, answer: Answer, dropped: readonly Rule[]): Promise<Award> {
  const { solved, draft } = answer
  const base = { ...writeHead(run), ...(dropped.length === 0 ? {} : { dropped: [...dropped] }) }
  if (solved.values === null) return { ...base, ...nothing, status: 'no-award-found', bound: solved.bound }
  const oracle = createSplitOracle(run.hooks.solve)
  const settled = await settleUse(run, answer, solved.values)
  const decision = await priceDecision(draft.question, draft, readDecision(settled.draft, settled.values), oracle)
  const solverTotal = evaluate(settled.draft.total, settled.values)
  const proof = proveDecision(decision, solverTotal)
  const violations = describeBreaches(decision.verdicts)
  const objective =
    draft.question.objective === 'total' ? solverTotal : evaluate(settled.draft.lostCompute, settled.values)
  const planned = planningOf(draft.question, solved.objective, solverTotal)
  // What is proved by quarter is not proved by month.
  const bound = planned === undefined ? solved.bound : null
  return {
    ...base,
    status: solved.status === 'optimal' && planned === undefined ? 'optimal' : 'limit',
    objective: toMillionth(objective),
    bound: bound === null ? null : toMillionth(Math.min(bound, objective)),
    gap: bound === null ? null : relativeGap(objective, bound),
    ...(planned === undefined ? {} : { planning: planned }),
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

/** What a plan by quarter cost, and its error against the same lines used month by month. */
function planningOf({ step }: Question, planned: number | null, byMonth: number): Award['planning'] {
  if (step !== 'quarter' || planned === null) return undefined
  return { step, planned: toMillionth(planned), error: toMillionth(planned - byMonth) }
}

/**
 * Use decided again with the lines given, a small program without limit: the search leaves it accurate to a millionth only, and what
 * was to lose least compute has not looked at cost: now it is the cheapest use that loses no more.
 */
async function settleUse(run: AwardRun, answer: Answer, values: Float64Array) {
  const { question } = answer.draft
  const { lines } = readDecision(answer.draft, values)
  const extra = question.objective === 'total' ? [] : [noMoreLost(evaluate(answer.draft.lostCompute, values))]
  const given: Question = { ...question, given: lines, extra, objective: 'total', step: undefined }
  const settled = await ask(run, given, 1e-9, 'award', Number.POSITIVE_INFINITY)
  const better = settled.solved.values
  return better === null ? { draft: answer.draft, values } : { draft: settled.draft, values: better }
}

/** Lost compute of at most this much, to a millionth. */
export function noMoreLost(lostCompute: number): ExtraCondition {
  return { kind: 'lost-compute-at-most', value: lostCompute + 1e-6 * Math.max(1, lostCompute) }
}

async function writeConflict(run: AwardRun): Promise<Award> {
  const { question, options } = run
  const hard = { ...question, rules: question.rules.filter((rule) => rule.strictness !== 'priority') }
  const conflict = await findConflict(hard, (asked) => isFeasible(run, asked))
  const relax = await cheapestRelaxation(hard, conflict, async (asked) => {
    const { solved } = await ask(run, asked, options.gap, 'conflict')
    return solved.objective ?? undefined
  })
  return {
    ...writeHead(run),
    ...nothing,
    status: 'infeasible',
    conflict: [...conflict],
    ...(relax === undefined ? {} : { relax: { rule: relax.rule, total: toMillionth(relax.total) } }),
  }
}

/** An award document without an award. */
const nothing = {
  objective: null,
  bound: null,
  gap: null,
  lines: [],
  use: [],
  totals: null,
  months: [],
  cashAfter: [],
  proof: { recomputed: 0, difference: 0, lines: 0 },
} satisfies Partial<Award>

function writeHead(run: AwardRun) {
  const { options, question, hooks } = run
  const { gap, workLimit, seed, versions, round, scenario } = options
  return {
    schema: 'headroom.award/1' as const,
    tenderHash: tenderHash(question.tender, hooks.sha256),
    ...(scenario === undefined ? {} : { scenario }),
    rules: [...question.rules],
    options: {
      gap,
      workLimit,
      seed,
      versions,
      ...(round === undefined ? {} : { round }),
      ...(options.step === undefined ? {} : { step: options.step }),
      ...(run.reproducible ? {} : { notReproducible: true }),
    },
  }
}
