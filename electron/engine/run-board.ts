// The board job: what stands beside an award, each of its questions solved as the award itself was.
import { makeBoard } from '../../shared/award/make-board.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import { awardHooks, beginning, type Part } from './job-tools.ts'
import type { JobRunner } from './message-loop.ts'

/** Differences below a ten-thousandth of the total are not worth the minutes of proof that each question would take. */
const boardGap = 1e-4

export function boardRunner(load: () => Promise<SolveModel>): JobRunner<'board'> {
  return async ({ tender, award, cases, locale }, tools) => {
    const solve = await load()
    let part: Part = { step: '', done: 0, of: 1 }
    const hooks = awardHooks(solve, tools, () => part)
    const { workLimit, seed, versions } = award.options
    const gap = Math.max(award.options.gap, boardGap)
    return makeBoard(
      tender,
      award,
      {
        solveAward: createSolveAward({ gap, workLimit, seed, versions }, hooks),
        solve,
        isCancelled: tools.isCancelled,
        onProgress: (next) => {
          part = next
          tools.progress(beginning(part))
        },
      },
      { cases, locale },
    )
  }
}
