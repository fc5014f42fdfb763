// The engine's threads and the queue before them: who waits, who runs, what is kept when a job is cancelled or a thread dies.
import { type JobName, type JobResult, jobs, type Lane, type StepProgress } from '../../shared/contract/jobs.ts'
import type { RunMessage } from './messages.ts'
import type { PoolSize } from './pool-size.ts'
import { createThread, type Thread } from './thread.ts'

type AnyResult = JobResult<JobName>

/** What the pool tells of a job, each once and last but `onStart` and `onProgress`. */
export interface TaskListener {
  readonly onStart: () => void
  readonly onProgress: (progress: StepProgress) => void
  readonly onDone: (result: AnyResult) => void
  /** With the best result there was. */
  readonly onCancelled: (best: AnyResult | undefined) => void
  readonly onDied: (log: string) => void
}

export interface Pool {
  readonly add: (message: Omit<RunMessage, 'cancel'>, listener: TaskListener) => void
  /** False when no such job waits or runs. */
  readonly cancel: (id: string) => boolean
  /** Ends every thread; jobs that wait or run end as cancelled. */
  readonly close: () => Promise<void>
}

interface Task {
  readonly message: RunMessage
  readonly listener: TaskListener
  kept: AnyResult | undefined
  cancelled: boolean
  timer: NodeJS.Timeout | undefined
}

interface Slot {
  readonly lane: Lane
  readonly thread: Thread
  task: Task | undefined
}

/** `graceMs`: how long a cancelled job may take to stop by itself before its thread is ended. */
export function createPool(workerFile: URL, size: PoolSize, graceMs: number): Pool {
  const slots = [...lanes('quick', size.quick), ...lanes('long', size.long)].map(
    (lane): Slot => ({ lane, thread: createThread(workerFile), task: undefined }),
  )
  const waiting: Task[] = []

  const settle = (slot: Slot, tell: (task: Task) => void): void => {
    const { task } = slot
    if (task === undefined) return
    clearTimeout(task.timer)
    slot.task = undefined
    tell(task)
    fill()
  }
  const start = (slot: Slot, task: Task): void => {
    slot.task = task
    task.listener.onStart()
    slot.thread.run(task.message, {
      onProgress: task.listener.onProgress,
      onKept: (result) => {
        task.kept = result
      },
      onResult: (result) =>
        settle(slot, () => (task.cancelled ? task.listener.onCancelled(result) : task.listener.onDone(result))),
      onDied: (log) =>
        settle(slot, () => (task.cancelled ? task.listener.onCancelled(task.kept) : task.listener.onDied(log))),
    })
  }
  const fill = (): void => {
    for (const slot of slots) {
      if (slot.task !== undefined) continue
      const next = waiting.findIndex((task) => mayRun(slot.lane, jobs[task.message.name].lane))
      const [task] = next < 0 ? [] : waiting.splice(next, 1)
      if (task !== undefined) start(slot, task)
    }
  }
  const end = (slot: Slot): void => {
    void slot.thread.end()
    settle(slot, (task) => task.listener.onCancelled(task.kept))
  }
  const stop = (slot: Slot, task: Task): void => {
    if (task.cancelled) return
    task.cancelled = true
    Atomics.store(new Int32Array(task.message.cancel), 0, 1)
    task.timer = setTimeout(() => end(slot), graceMs)
  }
  return {
    add: (message, listener) => {
      const cancel = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
      waiting.push({ message: { ...message, cancel }, listener, kept: undefined, cancelled: false, timer: undefined })
      fill()
    },
    cancel: (id) => {
      const place = waiting.findIndex((task) => task.message.id === id)
      const [queued] = place < 0 ? [] : waiting.splice(place, 1)
      queued?.listener.onCancelled(undefined)
      const slot = slots.find((candidate) => candidate.task?.message.id === id)
      if (slot?.task !== undefined) stop(slot, slot.task)
      return queued !== undefined || slot !== undefined
    },
    close: async () => {
      for (const task of waiting.splice(0)) task.listener.onCancelled(undefined)
      for (const slot of slots) settle(slot, (task) => task.listener.onCancelled(task.kept))
      await Promise.all(slots.map((slot) => slot.thread.end()))
    },
  }
}

function lanes(lane: Lane, count: number): readonly Lane[] {
  return Array.from({ length: count }, () => lane)
}

/** Long jobs never take the thread kept for quick ones; quick ones take any. */
function mayRun(slot: Lane, job: Lane): boolean {
  return slot === 'long' || job === 'quick'
}
