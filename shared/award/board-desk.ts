// Where the pieces of a board ask their questions: each is solved once, none after a cancel, and progress is counted.
import { type ActiveOffer, activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Tender } from '../tender/tender.ts'
import type { CaseResult } from './board.ts'
import { relaxedAnswer, ruleCheck } from './relaxed-answer.ts'
import { type AwardRequest, createAwardMemory, ruleKeys, type SolveAward } from './solve-award.ts'
import type { SolveModel } from './solve-model.ts'
import { type CaseObjective, type StandardCase, standardCases } from './standard-cases.ts'
import { createWorld, type World } from './world.ts'

export interface BoardHooks {
  /** One award under the same limits and seed as the chosen one, to `boardGap`. */
  readonly solveAward: SolveAward
  /** For the small programs of the stress table. */
  readonly solve: SolveModel
  /** `done` of `of` awards are solved, `step` is the next. */
  readonly onProgress?: (progress: { readonly step: string; readonly done: number; readonly of: number }) => void
  readonly isCancelled?: () => boolean
}

export interface BoardOptions {
  /** Awards of the same tender at hand: shown side by side, and not solved again. */
  readonly cases: readonly CaseResult[]
  /** BCP 47, for sentences. */
  readonly locale: string
}

/** Differences below a ten-thousandth of the total are not worth the minutes of proof that each question would take. */
export function boardGap(award: Award): number {
  return Math.max(award.options.gap, 1e-4)
}

export interface Desk {
  readonly tender: Tender
  readonly award: Award
  /** What the chosen award was to be best in. */
  readonly objective: CaseObjective
  readonly offers: readonly ActiveOffer[]
  readonly world: World
  readonly standard: readonly StandardCase[]
  readonly cases: readonly CaseResult[]
  readonly locale: string
  readonly solve: SolveModel
  /**
   * The chosen award's question with this change, answered from memory where possible. Null when the board was cancelled before there
   * was a full answer.
   */
  readonly ask: (step: string, change: Partial<AwardRequest>) => Promise<Award | null>
}

/** `plan`: how many questions are likely, for the progress. */
export function openDesk(
  tender: Tender,
  award: Award,
  hooks: BoardHooks,
  options: BoardOptions,
  plan: (standard: readonly StandardCase[], offers: readonly ActiveOffer[]) => number,
): Desk {
  const { round } = award.options
  const { active: offers } = activeOffers(tender, round)
  const standard = standardCases(tender, round)
  const base: AwardRequest = {
    tender,
    rules: award.rules,
    objective: objectiveOf(award, standard),
    round,
    start: award,
  }
  const memory = createAwardMemory(tender)
  for (const known of options.cases) {
    if (known.award.options.manual === true || known.award.options.round !== round) continue
    memory.keep({ ...base, rules: known.award.rules, objective: objectiveOf(known.award, standard) }, known.award)
  }
  if (award.options.manual !== true) memory.keep(base, award)
  const cancelled = hooks.isCancelled ?? (() => false)
  const world = createWorld(tender, offers)
  const keeps = ruleCheck(world, hooks.solve)
  const of = plan(standard, offers)
  let done = 0
  return {
    tender,
    award,
    objective: base.objective,
    offers,
    world,
    standard,
    cases: options.cases,
    locale: options.locale,
    solve: hooks.solve,
    ask: async (step, change) => {
      const request = { ...base, ...change }
      hooks.onProgress?.({ step, done, of: Math.max(of, done + 1) })
      done += 1
      const relaxed = async () =>
        request.round === round ? relaxedAnswer(request, memory.all(), keeps, boardGap(award)) : undefined
      const known = memory.recall(request) ?? (await relaxed())
      if (known !== undefined || cancelled()) return known ?? null
      const answer = await hooks.solveAward(request)
      const cutShort = cancelled() && answer.status !== 'optimal' && answer.status !== 'infeasible'
      if (cutShort) return null
      memory.keep(request, answer)
      return answer
    },
  }
}

/** An award of a standard case bears its id and its rules; every other award was to be cheapest. */
function objectiveOf(award: Award, standard: readonly StandardCase[]): CaseObjective {
  const match = standard.find((candidate) => candidate.id === award.scenario)
  if (match?.available !== true) return 'total'
  return ruleKeys(match.rules).join() === ruleKeys(award.rules).join() ? match.objective : 'total'
}
