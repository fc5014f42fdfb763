// Answers the board's and the buyer's questions through the award's solver: standard cases, vendors forced in, earlier rounds.
import { activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import { type AwardHooks, type AwardOptions, answerQuestion, noMoreLost } from './award-tender.ts'
import { certain, type ExtraCondition, type GivenLine, type Question } from './question.ts'
import type { AwardRequest, SolveAward } from './solve-award.ts'

/** A solver of cases with the same gap, limits and seed for each; cuts that one case needed are there for the next from the beginning. */
export function createSolveAward(options: Omit<AwardOptions, 'round' | 'scenario'>, hooks: AwardHooks): SolveAward {
  const sharing: AwardHooks = { ...hooks, cuts: hooks.cuts ?? new Map() }
  return (request) => solveCase(request, options, sharing)
}

/** `scenario`: id of the case, written into the award. */
export async function solveCase(
  request: AwardRequest,
  options: Omit<AwardOptions, 'round' | 'scenario'>,
  hooks: AwardHooks,
  scenario?: string,
): Promise<Award> {
  const { round } = request
  const asked: AwardOptions = {
    ...options,
    ...(round === undefined ? {} : { round }),
    ...(scenario === undefined ? {} : { scenario }),
  }
  const question = questionOf(request)
  const start = request.start?.lines ?? []
  if (request.objective === 'total') return answerQuestion(question, asked, hooks, start)
  return answerEarliest(question, asked, hooks, start)
}

function questionOf({ tender, rules, round, vendorAwarded }: AwardRequest): Question {
  const extra: readonly ExtraCondition[] =
    vendorAwarded === undefined ? [] : [{ kind: 'vendor-awarded', vendor: vendorAwarded }]
  return { tender, offers: activeOffers(tender, round).active, rules, scenarios: certain, extra, objective: 'total' }
}

/** Least lost compute first; then the least total among awards that lose no more, to a millionth. */
async function answerEarliest(
  question: Question,
  options: AwardOptions,
  hooks: AwardHooks,
  start: readonly GivenLine[],
): Promise<Award> {
  const earliest = await answerQuestion({ ...question, objective: 'lost-compute' }, options, hooks, start)
  if (earliest.totals === null) return earliest
  const within = { ...question, extra: [...question.extra, noMoreLost(earliest.totals.lostCompute)] }
  const cheapest = await answerQuestion(within, options, hooks, earliest.lines)
  return cheapest.totals === null ? { ...earliest, ...asTotal(earliest, earliest.totals.total) } : cheapest
}

/** The first answer, when the second was not found in time: its proof is of lost compute, so nothing is proved of its total. */
function asTotal(award: Award, total: number): Partial<Award> {
  return { status: 'limit', objective: total, bound: null, gap: null, proof: award.proof }
}
