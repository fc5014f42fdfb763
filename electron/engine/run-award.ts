// Award jobs: cases solved one after the other, the best so far told as it is found, and an award made of it when a thread had to be ended.
import { type AwardHooks, answerQuestion } from '../../shared/award/award-tender.ts'
import type { CaseResult } from '../../shared/award/board.ts'
import { manualAward } from '../../shared/award/manual.ts'
import { certain } from '../../shared/award/question.ts'
import type { AwardRequest } from '../../shared/award/solve-award.ts'
import { solveCase } from '../../shared/award/solve-case.ts'
import { relativeGap, type SolveModel } from '../../shared/award/solve-model.ts'
import { standardCases } from '../../shared/award/standard-cases.ts'
import type { AwardJob, AwardJobResult, CaseQuestion } from '../../shared/contract/jobs.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { sha256 } from '../store/sha256.ts'
import { awardHooks, beginning, type Part } from './job-tools.ts'
import type { JobRunner, JobTools } from './message-loop.ts'

type LoadSolver = () => Promise<SolveModel>

/** Solves the cases in order; after a cancel it gives what it has, the case at hand among them when an award was found. */
export function awardRunner(load: LoadSolver): JobRunner<'award'> {
  return async ({ tender, cases, options }, tools) => {
    const solve = await load()
    const solved: CaseResult[] = []
    for (const [done, question] of cases.entries()) {
      if (tools.isCancelled()) break
      const known = caseOf(tender, question, options.round)
      const part: Part = { step: known.name, done, of: cases.length }
      tools.progress(beginning(part))
      const hooks = awardHooks(solve, tools, () => part)
      const award = await solveCase(known.request, options, keeping(hooks, question, known, solved, tools), known.id)
      if (tools.isCancelled() && award.totals === null && award.status !== 'infeasible') break
      solved.push({ id: known.id, name: known.name, standard: question.kind === 'standard', award })
      tools.keep({ cases: solved, unfinished: null })
    }
    return { cases: solved, unfinished: null }
  }
}

/** Hooks that also tell each better award as it is found, while the solver still runs. */
function keeping(
  hooks: AwardHooks,
  question: CaseQuestion,
  { request }: KnownCase,
  solved: readonly CaseResult[],
  tools: JobTools<AwardJobResult>,
): AwardHooks {
  return {
    ...hooks,
    onImprove: ({ lines, bound }) => {
      // While lost compute is minimised first, the bound is none of the total.
      const ofTotal = request.objective === 'total' ? bound : Number.NEGATIVE_INFINITY
      tools.keep({ cases: solved, unfinished: { question, lines, bound: ofTotal } })
    },
  }
}

/** The lines found, priced and checked as an award that a limit ended; null when they break a rule that must hold. */
export function settleRunner(load: LoadSolver): JobRunner<'settle'> {
  return async ({ tender, unfinished, options }) => {
    const { question, lines, bound } = unfinished
    const { id, name, request } = caseOf(tender, question, options.round)
    const offers = activeOffers(tender, options.round).active
    const asked = { tender, offers, rules: request.rules, scenarios: certain, extra: [], objective: 'total' } as const
    const hooks = { solve: await load(), sha256 }
    const award = await answerQuestion({ ...asked, given: lines }, { ...options, scenario: id }, hooks)
    if (award.objective === null) return null
    return { id, name, standard: question.kind === 'standard', award: limited(award, award.objective, bound) }
  }
}

function limited(award: Award, objective: number, bound: number): Award {
  const known = Number.isFinite(bound)
  return {
    ...award,
    status: 'limit',
    bound: known ? Math.min(bound, objective) : null,
    gap: known ? relativeGap(objective, bound) : null,
  }
}

export function manualRunner(load: LoadSolver): JobRunner<'manual'> {
  return async ({ tender, lines, rules, options }) =>
    manualAward(tender, lines, rules, options, { solve: await load(), sha256 })
}

interface KnownCase {
  readonly id: string
  readonly name: string
  readonly request: AwardRequest
}

/** Throws on a standard case that is not available: whoever asks for one looked first. */
function caseOf(tender: Tender, question: CaseQuestion, round: AwardJob['options']['round']): KnownCase {
  if (question.kind === 'rules') {
    const { id, name, rules } = question
    return { id, name, request: { tender, rules, objective: 'total', round } }
  }
  const standard = standardCases(tender, round).find((candidate) => candidate.id === question.id)
  if (standard?.available !== true) throw new Error(`the standard case ${question.id} is not available`)
  const { id, name, rules, objective } = standard
  return { id, name, request: { tender, rules, objective, round } }
}
