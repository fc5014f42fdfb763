// Award jobs from the window's side: progress goes to the window, results into the tender file, whether or not the window still looks.
import type { CaseResult } from '../../shared/award/board.ts'
import type { BoardPart } from '../../shared/award/join-board.ts'
import type {
  AwardJob,
  AwardJobResult,
  BoardJob,
  FrontierJob,
  JobName,
  JobOutcome,
  JobRequest,
  JobResult,
  LeaseOrBuildJob,
} from '../../shared/contract/jobs.ts'
import type { AppFailure, JobEnd } from '../../shared/contract/views.ts'
import { ok, type Result } from '../../shared/kernel/result.ts'
import type { HandlerContext } from './context.ts'

/** Ids of the runs kept, or why they could not be. */
type Kept = Result<readonly string[], AppFailure>

/** Starts solving cases; answers with the job's id at once. */
export function startCases(context: HandlerContext, file: string, args: AwardJob): { readonly job: string } {
  return start(context, { name: 'award', args }, async (outcome) => {
    if (outcome.kind === 'failed') return ok([])
    const cases = outcome.result === null ? [] : await withUnfinished(context, args, outcome.result)
    return keepCases(context, file, cases)
  })
}

/** Starts the board of a run; it is kept with the run, also when it was cancelled: what is missing says so. */
export function startBoard(context: HandlerContext, beside: Beside, args: BoardJob): { readonly job: string } {
  return startBeside(context, beside, { name: 'board', args }, (board) => ({ kind: 'board', board }))
}

/** Starts a frontier of a run; it joins the run's board, in place of an older one of its kind. */
export function startFrontier(context: HandlerContext, beside: Beside, args: FrontierJob): { readonly job: string } {
  return startBeside(context, beside, { name: 'frontier', args }, (frontier) => ({ kind: 'frontier', frontier }))
}

/** Starts the comparison of a run with another case; it joins the run's board, in place of an older one with that case. */
export function startLeaseOrBuild(
  context: HandlerContext,
  beside: Beside,
  args: LeaseOrBuildJob,
): { readonly job: string } {
  return startBeside(context, beside, { name: 'leaseOrBuild', args }, (leaseOrBuild) => ({
    kind: 'lease-or-build',
    leaseOrBuild,
  }))
}

/** The run that what is computed will stand beside. */
interface Beside {
  readonly file: string
  readonly run: string
}

/** The result joins the board the run has when the job ends, not the one it had when the job began. */
function startBeside<N extends 'board' | 'frontier' | 'leaseOrBuild'>(
  context: HandlerContext,
  { file, run }: Beside,
  request: JobRequest<N>,
  partOf: (result: JobResult<N>) => BoardPart,
): { readonly job: string } {
  return start(context, request, async (outcome) => {
    if (outcome.kind === 'failed' || outcome.result === null) return ok([])
    const kept = await context.store.recordBoard(file, run, partOf(outcome.result))
    return kept.ok ? ok([kept.value.summary.run]) : kept
  })
}

function start<N extends JobName>(
  context: HandlerContext,
  request: JobRequest<N>,
  keep: (outcome: JobOutcome<JobResult<N>>) => Promise<Kept>,
): { readonly job: string } {
  const { engine, send } = context
  const { id, result } = engine.run(request, (progress) => send('job.progress', progress))
  result
    .then(async (outcome) => endOf(id, outcome, await keep(outcome)))
    .catch(() =>
      failed(id, 'What was computed could not be kept', 'Check that the tender file is there, and try again'),
    )
    .then((end) => send('job.end', end))
  return { job: id }
}

/** The cases solved, and an award made of the lines found for the one whose thread had to be ended. */
async function withUnfinished(
  { engine }: HandlerContext,
  { tender, options }: AwardJob,
  { cases, unfinished }: AwardJobResult,
): Promise<readonly CaseResult[]> {
  if (unfinished === null) return cases
  const settled = await engine.run({ name: 'settle', args: { tender, options, unfinished } }).result
  return settled.kind === 'done' && settled.result !== null ? [...cases, settled.result] : cases
}

async function keepCases({ store }: HandlerContext, file: string, cases: readonly CaseResult[]): Promise<Kept> {
  const runs: string[] = []
  for (const { name, award } of cases) {
    const kept = await store.recordRun(file, { name, award })
    if (!kept.ok) return kept
    runs.push(kept.value.summary.run)
  }
  return ok(runs)
}

function endOf(job: string, outcome: JobOutcome<unknown>, kept: Kept): JobEnd {
  if (outcome.kind === 'failed') return failed(job, outcome.what, outcome.fix)
  if (!kept.ok) {
    const { failure } = kept
    return failure.kind === 'cancelled' ? { job, kind: 'cancelled', runs: [] } : failed(job, failure.what, failure.fix)
  }
  return { job, kind: outcome.kind, runs: kept.value }
}

function failed(job: string, what: string, fix: string): JobEnd {
  return { job, kind: 'failed', what, fix }
}
