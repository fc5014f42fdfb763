// What main and an engine thread say to each other.
import type { JobArgs, JobName, JobResult, StepProgress } from '../../shared/contract/jobs.ts'

/** Main → thread. `cancel` is one shared Int32: not 0 means stop and give what there is. */
export interface RunMessage<N extends JobName = JobName> {
  readonly id: string
  readonly name: N
  readonly args: JobArgs<N>
  readonly cancel: SharedArrayBuffer
}

/**
 * Thread → main. `kept` is the best result so far, `result` the last word. After `crashed` the thread is in an unknown state; `log` is
 * for the log, not for people.
 */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly id: string; readonly progress: StepProgress }
  | { readonly kind: 'kept'; readonly id: string; readonly result: JobResult<JobName> }
  | { readonly kind: 'result'; readonly id: string; readonly result: JobResult<JobName> }
  | { readonly kind: 'crashed'; readonly id: string; readonly log: string }
