// Where the pieces of leverage ask their questions: each an edit of the chosen award's own question, solved from the nearest known award.
import { type AwardHooks, type AwardOptions, answerQuestion } from '../award/award-tender.ts'
import { type BuiltModel, buildModel } from '../award/build-model.ts'
import { certain, type ExtraCondition, type GivenLine, type Question } from '../award/question.ts'
import type { CutMemory } from '../award/separate-failures.ts'
import type { SolveModel } from '../award/solve-model.ts'
import { createWorld, type World } from '../award/world.ts'
import { type ActiveOffer, activeOffers } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import type { Leverage } from '../tender/leverage.ts'
import type { Rule } from '../tender/rules/table.ts'
import type { Tender } from '../tender/tender.ts'
import { type ChangedTerm, changeTerms, isOpen, promisesWithout, rulesHeld, rulesWithout } from './edits.ts'
import { type Optimum, optimumOf } from './values.ts'

export interface LeverageOptions {
  /** Relative gap of each solve. */
  readonly gap: number
  /** BCP 47, for sentences. */
  readonly locale: string
}

export interface LeverageHooks {
  readonly solve: SolveModel
  readonly sha256: (text: string) => string
  readonly isCancelled: () => boolean
  /** What is being solved. */
  readonly onStep: (step: string) => void
  /** Cuts that questions about this tender needed. */
  readonly cuts?: CutMemory
}

/** A change of the chosen award's question. */
export interface Asked {
  /** An edited copy of the tender. */
  readonly tender?: Tender
  readonly rules?: readonly Rule[]
  /** Vendors whose open offers are gone, with the rules that name them. */
  readonly without?: readonly string[]
  /** At least one committed offer of it is awarded. */
  readonly vendorAwarded?: string
  /** Lines to begin the search from. */
  readonly start?: readonly GivenLine[]
  /** Only whether a total below this exists. */
  readonly decide?: number
  /** These lines are awarded and no others; only use is decided. */
  readonly given?: readonly GivenLine[]
}

export interface LeverageDesk {
  readonly tender: Tender
  readonly award: Award
  /** The chosen award's rules, without those it gave up by priority. */
  readonly rules: readonly Rule[]
  /** Active offers of the chosen award. */
  readonly offers: readonly ActiveOffer[]
  readonly world: World
  /** A vendor as people call it, for what is told on the way. */
  readonly nameOf: (vendor: string) => string
  readonly total: Optimum
  readonly options: LeverageOptions
  readonly hooks: LeverageHooks
  /** Null when the work was cancelled before the answer was complete. */
  readonly ask: (step: string, asked: Asked) => Promise<Award | null>
  /** The program of the chosen award's own question. */
  readonly base: () => BuiltModel
  /** Takes note of an award of that question that costs less than the chosen one. */
  readonly tellCheaper: (found: Cheaper) => void
  /** The cheapest of those told. */
  readonly cheapest: () => Cheaper | undefined
}

export type Cheaper = NonNullable<Leverage['cheaper']>

/** Totals that differ by less than this are equal: gaps, and prices kept to the millionth, leave as much open. */
export function slack(desk: LeverageDesk, total: number): number {
  return Math.max(desk.options.gap, 2e-7) * Math.abs(total) + 0.01
}

/** The award must have been solved for: a typed one, or none, has no leverage. Throws otherwise. */
export function openLeverage(
  tender: Tender,
  award: Award,
  options: LeverageOptions,
  hooks: LeverageHooks,
): LeverageDesk {
  if (award.totals === null || award.options.manual === true) throw new Error('leverage needs a solved award')
  const rules = rulesHeld(award.rules, award.dropped)
  const offers = activeOffers(tender, award.options.round).active
  const cuts: CutMemory = hooks.cuts ?? new Map()
  let base: BuiltModel | undefined
  let cheapest: Cheaper | undefined
  return {
    ...{ tender, award, rules, offers, options, hooks: { ...hooks, cuts } },
    world: createWorld(tender, offers),
    nameOf: (vendor) => tender.vendors.find(({ id }) => id === vendor)?.name ?? vendor,
    total: optimumOf(award),
    ask: async (step, asked) => {
      if (hooks.isCancelled()) return null
      hooks.onStep(step)
      const question = questionOf(tender, award, rules, asked)
      const decide = asked.decide === undefined ? {} : { decide: asked.decide }
      const answerOptions = { ...awardOptions(award, options), ...decide }
      const answer = await answerQuestion(question, answerOptions, { ...awardHooks(hooks), cuts }, asked.start)
      return hooks.isCancelled() && answer.status !== 'optimal' && answer.status !== 'infeasible' ? null : answer
    },
    base: () => {
      base ??= buildModel(questionOf(tender, award, rules, {}))
      return base
    },
    tellCheaper: (found) => {
      cheapest = cheaperOf(cheapest, found)
    },
    cheapest: () => cheapest,
  }
}

export function cheaperOf(one: Cheaper | undefined, other: Cheaper | undefined): Cheaper | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return other.total < one.total ? other : one
}

/** The desk's tender with terms changed, as the chosen award's round has them. */
export function withTerms({ tender, award }: LeverageDesk, changes: readonly ChangedTerm[]): Tender {
  return changeTerms(tender, changes, award.options.round)
}

export function awardOptions({ options }: Award, { gap }: LeverageOptions): AwardOptions {
  const { workLimit, seed, versions, round, step } = options
  return {
    ...{ gap, workLimit, seed, versions, plain: true },
    ...(round === undefined ? {} : { round }),
    ...(step === undefined ? {} : { step }),
  }
}

function awardHooks({ solve, sha256, isCancelled }: LeverageHooks): AwardHooks {
  return { solve, sha256, isCancelled }
}

export function questionOf(tender: Tender, award: Award, rules: readonly Rule[], asked: Asked): Question {
  const without = asked.without ?? []
  const edited = promisesWithout(asked.tender ?? tender, without)
  const { active } = activeOffers(edited, award.options.round)
  const isGone = (offer: ActiveOffer) => without.includes(offer.vendor) && isOpen(offer)
  const gone = active.filter(isGone).map(({ offer }) => offer.id)
  const extra: readonly ExtraCondition[] =
    asked.vendorAwarded === undefined ? [] : [{ kind: 'vendor-awarded', vendor: asked.vendorAwarded }]
  return {
    tender: edited,
    offers: active.filter((offer) => !isGone(offer)),
    rules: rulesWithout(asked.rules ?? rules, without, gone),
    scenarios: certain,
    extra,
    objective: 'total',
    step: award.options.step,
    ...(asked.given === undefined ? {} : { given: asked.given }),
  }
}
