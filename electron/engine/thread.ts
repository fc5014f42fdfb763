// One engine thread as main sees it: started when first needed, runs one job at a time, replaced after it died.
import { Worker } from 'node:worker_threads'
import type { JobName, JobResult, StepProgress } from '../../shared/contract/jobs.ts'
import type { RunMessage, ThreadMessage } from './messages.ts'

/** What happens to the one job a thread runs. `died`: the thread is gone or must go, and no result will come. */
export interface ThreadListener {
  readonly onProgress: (progress: StepProgress) => void
  readonly onKept: (result: JobResult<JobName>) => void
  readonly onResult: (result: JobResult<JobName>) => void
  readonly onDied: (log: string) => void
}

export interface Thread {
  readonly run: (message: RunMessage, listener: ThreadListener) => void
  /** Ends the thread at once, whatever it does; nothing more is heard of its job. The next job starts a new one. */
  readonly end: () => Promise<void>
}

/** A place for a thread; `workerFile` is a module that calls `answerJobs`. */
export function createThread(workerFile: URL): Thread {
  let worker: Worker | undefined
  let listener: { readonly id: string; readonly of: ThreadListener } | undefined

  const end = async (): Promise<void> => {
    const ending = worker
    worker = undefined
    listener = undefined
    await ending?.terminate()
  }
  const die = (from: Worker, log: string): void => {
    if (from !== worker) return
    const told = listener
    void end()
    told?.of.onDied(log)
  }
  const hear = (from: Worker, message: ThreadMessage): void => {
    if (from !== worker || listener?.id !== message.id) return
    switch (message.kind) {
      case 'progress':
        listener.of.onProgress(message.progress)
        break
      case 'kept':
        listener.of.onKept(message.result)
        break
      case 'crashed':
        die(from, message.log)
        break
      case 'result': {
        const told = listener
        listener = undefined
        told.of.onResult(message.result)
      }
    }
  }
  const start = (): Worker => {
    const started = new Worker(workerFile, { name: 'engine', execArgv: [] })
    started.on('message', (message: ThreadMessage) => hear(started, message))
    started.on('messageerror', () => die(started, 'a message could not be read'))
    started.on('error', (error) => die(started, `thread: ${error instanceof Error ? error.name : typeof error}`))
    started.on('exit', (code) => die(started, `thread: exit ${code}`))
    return started
  }
  return {
    run: (message, to) => {
      worker ??= start()
      listener = { id: message.id, of: to }
      worker.postMessage(message)
    },
    end,
  }
}
