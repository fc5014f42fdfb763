// The board job: what stands beside an award, each of its questions solved as the award itself was.
import { boardGap } from '../../shared/award/board-desk.ts'
import { makeBoard } from '../../shared/award/make-board.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import { awardHooks, beginning, type Part } from './job-tools.ts'
import type { JobRunner } from './message-loop.ts'

export function boardRunner(load: () => Promise<SolveModel>): JobRunner<'board'> {
  return async ({ tender, award, cases, locale }, tools) => {
    const solve = await load()
    let part: Part = { step: '', done: 0, of: 1 }
    const hooks = awardHooks(solve, tools, () => part)
    const { workLimit, seed, versions } = award.options
    const gap = boardGap(award)
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
