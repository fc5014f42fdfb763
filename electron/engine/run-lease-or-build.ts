// The lease-or-build job: an award's rules against those of another case, each question solved as the award itself was.
import { boardGap } from '../../shared/award/board-desk.ts'
import { leaseOrBuild } from '../../shared/award/lease-or-build.ts'
import { createSolveAward } from '../../shared/award/solve-case.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import { awardHooks, beginning, type Part } from './job-tools.ts'
import type { JobRunner } from './message-loop.ts'

export function leaseOrBuildRunner(load: () => Promise<SolveModel>): JobRunner<'leaseOrBuild'> {
  return async ({ tender, award, sides, drivers, precision }, tools) => {
    const solve = await load()
    let part: Part = { step: 'Both as they are today', done: 0, of: drivers.length + 1 }
    const { workLimit, seed, versions, round } = award.options
    const options = { gap: boardGap(award), workLimit, seed, versions }
    const told = awardHooks(solve, tools, () => part)
    return leaseOrBuild(
      { tender, sides, drivers, round, precision },
      {
        solveAward: createSolveAward(options, told),
        isCancelled: tools.isCancelled,
        onProgress: (next) => {
          part = next
          tools.progress(beginning(part))
        },
      },
    )
  }
}
