// Leverage jobs: one task of the document, a counter-offer, packages of equal value; each asks its questions of one solver.

import type { SolveModel } from '../../shared/award/solve-model.ts'
import { type LeverageDesk, type LeverageOptions, openLeverage } from '../../shared/leverage/desk.ts'
import { runTask } from '../../shared/leverage/run-task.ts'
import { counterOffer } from '../../shared/negotiation/counter-offer.ts'
import { packagesOf } from '../../shared/negotiation/packages.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { sha256 } from '../store/sha256.ts'
import { beginning } from './job-tools.ts'
import type { JobRunner, JobTools } from './message-loop.ts'

export function leverageRunner(load: () => Promise<SolveModel>): JobRunner<'leverage'> {
  return async ({ tender, award, task, known, options }, tools) =>
    runTask(openDesk(tender, award, options, await load(), tools), task, known)
}

export function counterOfferRunner(load: () => Promise<SolveModel>): JobRunner<'counterOffer'> {
  return async ({ tender, award, vendor, changes, known, options }, tools) => {
    const desk = openDesk(tender, award, options, await load(), tools)
    return counterOffer(
      desk,
      vendor,
      changes,
      known?.vendors.find((one) => one.vendor === vendor),
    )
  }
}

export function packagesRunner(load: () => Promise<SolveModel>): JobRunner<'packages'> {
  return async ({ tender, award, asked, options }, tools) =>
    packagesOf(openDesk(tender, award, options, await load(), tools), asked)
}

function openDesk(
  tender: Tender,
  award: Award,
  options: LeverageOptions,
  solve: SolveModel,
  tools: Pick<JobTools<never>, 'progress' | 'isCancelled'>,
): LeverageDesk {
  return openLeverage(tender, award, options, {
    solve,
    sha256,
    isCancelled: tools.isCancelled,
    onStep: (step) => tools.progress(beginning({ step, done: 0, of: 1 })),
  })
}
