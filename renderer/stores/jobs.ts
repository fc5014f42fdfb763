// Long work the shell does for the window: what runs, how far it is, how it ended, and the way to stop it.
import { create } from 'zustand'
import type { CallReply } from '../../shared/contract/calls.ts'
import type { JobEnd, JobProgress } from '../../shared/contract/views.ts'
import { ask, listenTo } from '../bridge.ts'
import { tellFailure } from './notices.ts'

export interface RunningJob {
  readonly job: string
  /** What it does, in words. */
  readonly words: string
  readonly progress: JobProgress | null
  /** Cancel was asked; the best found so far is on its way. */
  readonly stopping: boolean
}

interface JobsState {
  readonly running: readonly RunningJob[]
  /** Starts work by a call that answers with a job, and waits for its end; null when the call was refused. */
  readonly start: (words: string, call: () => Promise<CallReply<'award.start'>>) => Promise<JobEnd | null>
  readonly cancel: (job: string) => Promise<void>
}

export const useJobs = create<JobsState>()((set, get) => {
  const waiting = new Map<string, (end: JobEnd) => void>()
  // An end may arrive before the reply that names its job.
  const early = new Map<string, JobEnd>()
  const listening: (() => void)[] = []

  const finish = (end: JobEnd) => {
    set(({ running }) => ({ running: running.filter((job) => job.job !== end.job) }))
    const resolve = waiting.get(end.job)
    if (resolve === undefined) early.set(end.job, end)
    else {
      waiting.delete(end.job)
      resolve(end)
    }
  }

  const listen = () => {
    if (listening.length > 0) return
    listening.push(
      listenTo('job.end', finish),
      listenTo('job.progress', (progress) =>
        set(({ running }) => ({
          running: running.map((job) => (job.job === progress.job ? { ...job, progress } : job)),
        })),
      ),
    )
  }

  return {
    running: [],
    start: async (words, call) => {
      listen()
      const reply = await call()
      if (!reply.ok) {
        tellFailure(reply.failure)
        return null
      }
      const { job } = reply.value
      const ended = early.get(job)
      if (ended !== undefined) {
        early.delete(job)
        return ended
      }
      set(({ running }) => ({ running: [...running, { job, words, progress: null, stopping: false }] }))
      return new Promise((resolve) => waiting.set(job, resolve))
    },
    cancel: async (job) => {
      set(({ running }) => ({ running: running.map((one) => (one.job === job ? { ...one, stopping: true } : one)) }))
      const reply = await ask('award.cancel', { job })
      if (!reply.ok) tellFailure(reply.failure)
      else if (get().running.every((one) => one.job !== job)) early.delete(job)
    },
  }
})
