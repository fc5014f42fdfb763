// The thread's end of the conversation: one job after the other, progress and better results on the way, crashes caught at this edge.
import type { MessagePort } from 'node:worker_threads'
import type { JobArgs, JobName, JobResult, StepProgress } from '../../shared/contract/jobs.ts'
import { describeCrash } from '../describe-crash.ts'
import type { RunMessage, ThreadMessage } from './messages.ts'

/** Milliseconds between two reports of the same step. */
const reportEvery = 100

/** What a job may tell while it runs, synchronously if need be: messages leave a thread whose own event loop stands still. */
export interface JobTools<R> {
  readonly progress: (progress: StepProgress) => void
  /** The best result so far, kept should the thread have to be ended. */
  readonly keep: (result: R) => void
  readonly isCancelled: () => boolean
}

export type JobRunner<N extends JobName> = (args: JobArgs<N>, tools: JobTools<JobResult<N>>) => Promise<JobResult<N>>

export type JobRunners = { readonly [N in JobName]: JobRunner<N> }

/** Answers the port until it closes. */
export function answerJobs(port: MessagePort, runners: JobRunners): void {
  port.on('message', (message: RunMessage) => {
    void answer(port, runners, message)
  })
}

async function answer(port: MessagePort, runners: JobRunners, message: RunMessage): Promise<void> {
  const { id, name } = message
  const post = (reply: ThreadMessage): void => port.postMessage(reply)
  const flag = new Int32Array(message.cancel)
  // The name picks runner and arguments alike.
  const runner = runners[name] as JobRunner<JobName>
  try {
    const result = await runner(message.args, {
      progress: throttle((progress) => post({ kind: 'progress', id, progress })),
      keep: (kept) => post({ kind: 'kept', id, result: kept }),
      isCancelled: () => Atomics.load(flag, 0) !== 0,
    })
    post({ kind: 'result', id, result })
  } catch (error) {
    post({ kind: 'crashed', id, log: `${name}: ${describeCrash(error)}` })
  }
}

/** Lets the first report of each step through, and then one every `reportEvery`. */
function throttle(report: (progress: StepProgress) => void): (progress: StepProgress) => void {
  let step = ''
  let next = 0
  return (progress) => {
    const now = performance.now()
    const current = `${progress.step} ${progress.done}`
    if (current === step && now < next) return
    step = current
    next = now + reportEvery
    report(progress)
  }
}
