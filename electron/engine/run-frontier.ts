// The frontier job: a policy of an award tightened step by step, each step solved as the award itself was.
import { boardGap } from '../../shared/award/board-desk.ts'
import { frontier } from '../../shared/award/frontier.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import { awardHooks, beginning, type Part } from './job-tools.ts'
import type { JobRunner } from './message-loop.ts'

/** A curve is read, not signed: each of its points says what it cannot be below. */
const frontierGap = 2e-3

export function frontierRunner(load: () => Promise<SolveModel>): JobRunner<'frontier'> {
  return async ({ tender, award, kind, points }, tools) => {
    const solve = await load()
    let part: Part = { step: 'Without a limit', done: 0, of: points }
    const { workLimit, seed, versions, round } = award.options
    const gap = Math.max(boardGap(award), frontierGap)
    const options = { gap, workLimit, seed, versions }
    return frontier(
      { tender, rules: award.rules, round, kind, points, gap },
      {
        solveAward: createSolveAward(
          options,
          awardHooks(solve, tools, () => part),
        ),
        isCancelled: tools.isCancelled,
        onProgress: (next) => {
          part = next
          tools.progress(beginning(part))
        },
      },
    )
  }
}
