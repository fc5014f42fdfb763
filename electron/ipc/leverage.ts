// Calls about leverage: worked out task by task on the engine's threads, kept with its run; counter-offers and packages beside it.

import type { CallArgs } from '../../shared/contract/calls.ts'
import type { JobRequest, JobResult } from '../../shared/contract/jobs.ts'
import type { AppFailure, JobProgress, RunView } from '../../shared/contract/views.ts'
import { ok, type Result, refuse } from '../../shared/kernel/result.ts'
import type { LeverageOptions } from '../../shared/leverage/desk.ts'
import { emptyLeverage, tryAgain } from '../../shared/leverage/leverage.ts'
import { standardTasks } from '../../shared/leverage/tasks.ts'
import type { Award } from '../../shared/tender/award.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { workOutLeverage } from '../engine/leverage-board.ts'
import { leverageGap } from '../engine/leverage-gap.ts'
import { sha256 } from '../store/sha256.ts'
import { freshRun } from './award.ts'
import type { HandlerContext, HandlersOf } from './context.ts'

export const leverageHandlers: HandlersOf<'leverage' | 'counterOffer' | 'packages'> = {
  'leverage.get': ({ file, run }, { store }) => store.getLeverage(file, run),
  'leverage.start': startLeverage,
  'counterOffer.start': startCounterOffer,
  'packages.start': startPackages,
}

interface Solved {
  readonly tender: Tender
  readonly award: Award
  readonly view: RunView
  readonly options: LeverageOptions
}

/** A fresh run whose award was solved for: a typed award says nothing of what could have been. */
async function solvedRun(file: string, run: string, context: HandlerContext): Promise<Result<Solved, AppFailure>> {
  const fresh = await freshRun(file, run, context)
  if (!fresh.ok) return fresh
  const { view, tender } = fresh.value
  const { award } = view
  if (award.totals === null || award.options.manual === true) {
    const what =
      award.totals === null
        ? 'There is no award, so there is nothing to negotiate from'
        : 'A typed award was not solved for, so nothing can be set against it'
    return refuse({ kind: 'refused', what, fix: 'Compute a case, and look at its leverage' })
  }
  return ok({ tender, award, view, options: { gap: leverageGap(award), locale: context.app.locale } })
}

async function startLeverage({ file, run, vendor, tasks, asks }: CallArgs<'leverage.start'>, context: HandlerContext) {
  const solved = await solvedRun(file, run, context)
  if (!solved.ok) return solved
  const { tender, award, options } = solved.value
  const kept = await context.store.getLeverage(file, run)
  if (!kept.ok) return kept
  const known = tryAgain(kept.value.leverage ?? emptyLeverage(tender, award, sha256))
  const { engine, send } = context
  const started = performance.now()
  let cancel = (): void => undefined
  const { id: job, release } = engine.adopt(() => cancel())
  const keep = createKeeping(file, run, context)
  const work = workOutLeverage(
    engine,
    {
      tender,
      award,
      known,
      tasks: { kinds: tasks ?? (asks === undefined ? standardTasks : []), vendor, asks },
      options,
    },
    {
      onPart: (leverage) => {
        keep.take(leverage)
        send('leverage.part', { file, run, leverage })
      },
      onProgress: (progress) => send('job.progress', progressOf(job, progress, started)),
    },
  )
  cancel = work.cancel
  void work.result
    .then(async ({ stopped }) => {
      const failure = await keep.end()
      release()
      if (failure !== undefined) send('job.end', { job, kind: 'failed', ...failure })
      else send('job.end', { job, kind: stopped ? 'cancelled' : 'done', runs: [run] })
    })
    .catch(() => send('job.end', { job, kind: 'failed', what: 'The leverage could not be kept', fix: 'Try again' }))
  return ok({ job })
}

function progressOf(job: string, progress: Omit<JobProgress, 'job' | 'seconds'>, started: number): JobProgress {
  return { ...progress, job, seconds: (performance.now() - started) / 1000 }
}

/** Keeps the newest document, one write at a time: of parts that come while one is written, the last counts. */
function createKeeping(file: string, run: string, { store }: HandlerContext) {
  let writing: Promise<void> = Promise.resolve()
  let next: Leverage | undefined
  let failure: { readonly what: string; readonly fix: string } | undefined
  const write = async (): Promise<void> => {
    const leverage = next
    next = undefined
    if (leverage === undefined) return
    const kept = await store.recordLeverage(file, run, leverage)
    if (!kept.ok && kept.failure.kind !== 'cancelled') failure = kept.failure
  }
  return {
    take: (leverage: Leverage): void => {
      next = leverage
      writing = writing.then(write)
    },
    end: async () => {
      await writing
      return failure
    },
  }
}

async function startCounterOffer(
  { file, run, vendor, changes }: CallArgs<'counterOffer.start'>,
  context: HandlerContext,
) {
  const solved = await solvedRun(file, run, context)
  if (!solved.ok) return solved
  const kept = await context.store.getLeverage(file, run)
  if (!kept.ok) return kept
  const { tender, award, options } = solved.value
  const args = { tender, award, vendor, changes, known: kept.value.leverage, options }
  return begin({ name: 'counterOffer', args }, context, (job, result) => {
    context.send('counterOffer.done', { job, result })
  })
}

async function startPackages(
  { file, run, vendor, targets, asks }: CallArgs<'packages.start'>,
  context: HandlerContext,
) {
  const solved = await solvedRun(file, run, context)
  if (!solved.ok) return solved
  const { tender, award, options } = solved.value
  const args = { tender, award, asked: { vendor, targets, asks }, options }
  return begin({ name: 'packages', args }, context, (job, result) => {
    context.send('packages.done', { job, result })
  })
}

/** Runs a job that gives one answer, and tells the page that answer and how the job ended. */
function begin<N extends 'counterOffer' | 'packages'>(
  request: JobRequest<N>,
  { engine, send }: HandlerContext,
  answer: (job: string, result: NonNullable<JobResult<N>>) => void,
) {
  const { id: job, result } = engine.run(request, (progress) => send('job.progress', progress))
  void result.then((outcome) => {
    if (outcome.kind === 'failed') return send('job.end', { job, kind: 'failed', what: outcome.what, fix: outcome.fix })
    if (outcome.result !== null) answer(job, outcome.result)
    send('job.end', { job, kind: outcome.result === null ? 'cancelled' : 'done', runs: [] })
  })
  return ok({ job })
}
