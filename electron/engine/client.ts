// The engine as the rest of the shell sees it: hand in a job, hear of its progress, wait for its end or cancel it. Nothing here blocks.
import { randomUUID } from 'node:crypto'
import { type JobName, type JobOutcome, type JobRequest, type JobResult, jobs } from '../../shared/contract/jobs.ts'
import type { JobProgress } from '../../shared/contract/views.ts'
import { createPool } from './pool.ts'
import type { PoolSize } from './pool-size.ts'

export interface EngineOptions {
  readonly workers: PoolSize
  /** A module that calls `answerJobs`: worker.ts, or its bundle in the packaged app. */
  readonly workerFile: URL
  /** How long a cancelled job may take to stop by itself; 2,000 unless said. */
  readonly graceMs?: number
  /** Where crashes go; lines quote nothing of the buyer's. */
  readonly log?: (line: string) => void
}

export interface RunningJob<R> {
  readonly id: string
  /** Never rejects. */
  readonly result: Promise<JobOutcome<R>>
  /** Asks the job to stop; the best it has found comes as its result. */
  readonly cancel: () => void
}

export interface Engine {
  run<N extends JobName>(job: JobRequest<N>, onProgress?: (progress: JobProgress) => void): RunningJob<JobResult<N>>
  /** Gives work made of several jobs an id of its own, under which it is cancelled like one job; `release` when it has ended. */
  adopt(cancel: () => void): { readonly id: string; readonly release: () => void }
  /** How many long jobs can run at once. */
  readonly lanes: number
  /** False when no such job waits or runs. */
  cancel(id: string): boolean
  close(): Promise<void>
}

export function createEngine(options: EngineOptions): Engine {
  const pool = createPool(options.workerFile, options.workers, options.graceMs ?? 2000)
  const log = options.log ?? (() => undefined)
  const adopted = new Map<string, () => void>()
  return {
    run: (job, onProgress = () => undefined) => {
      const id = randomUUID()
      type R = JobResult<typeof job.name>
      const result = new Promise<JobOutcome<R>>((resolve) => {
        let started = performance.now()
        pool.add(
          { id, name: job.name, args: job.args },
          {
            onStart: () => {
              started = performance.now()
            },
            onProgress: (progress) =>
              onProgress({ ...progress, job: id, seconds: (performance.now() - started) / 1000 }),
            // The job's name picks the type of its result.
            onDone: (value) => resolve({ kind: 'done', result: value as R }),
            onCancelled: (best) => resolve({ kind: 'cancelled', result: (best as R | undefined) ?? null }),
            onDied: (line) => {
              log(`engine: ${line}`)
              resolve(failure(job.name))
            },
          },
        )
      })
      return { id, result, cancel: () => void pool.cancel(id) }
    },
    adopt: (cancel) => {
      const id = randomUUID()
      adopted.set(id, cancel)
      return { id, release: () => void adopted.delete(id) }
    },
    lanes: options.workers.long,
    cancel: (id) => {
      const cancel = adopted.get(id)
      cancel?.()
      return cancel !== undefined || pool.cancel(id)
    },
    close: () => pool.close(),
  }
}

function failure(name: JobName): JobOutcome<never> {
  return {
    kind: 'failed',
    what: `The calculation of ${jobs[name].words} stopped unexpectedly; that is our mistake, not yours`,
    fix: 'Nothing saved was touched. Try again; if it happens again, close other programs, as memory may be short',
  }
}
