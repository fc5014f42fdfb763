// One question to the solver: its model built, its lazy rows separated while solving, its solution read.
import { type BuiltModel, buildModel } from './build-model.ts'
import type { Question } from './question.ts'
import type { CutMemory } from './separate-failures.ts'
import type { Solved, SolveHooks, SolveLimits, SolveModel } from './solve-model.ts'
import { createSplitOracle } from './survive.ts'

export interface Answer extends BuiltModel {
  readonly solved: Solved
}

/** Builds and solves. `hooks.separate` is supplied here; a `start` is a full vector of column values of the same model. */
export async function solveQuestion(
  question: Question,
  solve: SolveModel,
  limits: SolveLimits,
  hooks: Omit<SolveHooks, 'separate'> = {},
  start?: Float64Array,
): Promise<Answer> {
  const built = buildModel(question)
  return { ...built, solved: await solveBuilt(built, solve, limits, hooks, start) }
}

/** `cuts` that like questions needed are there from the beginning, and those this one needs are added to them. */
export async function solveBuilt(
  built: BuiltModel,
  solve: SolveModel,
  limits: SolveLimits,
  hooks: Omit<SolveHooks, 'separate'> = {},
  start?: Float64Array,
  cuts: CutMemory = new Map(),
): Promise<Solved> {
  const { lazy } = built.draft
  if (lazy.length === 0) return solve(built.milp, limits, start, hooks)
  const oracle = createSplitOracle(solve)
  let remembered = lazy.flatMap((family) => family.recall(cuts))
  return solve(built.milp, limits, start, {
    ...hooks,
    separate: async (candidate) => {
      if (remembered.length > 0) {
        const first = remembered
        remembered = []
        return first
      }
      const rows = []
      for (const family of lazy) rows.push(...(await family.separate(candidate, oracle, cuts)))
      return rows
    },
  })
}
