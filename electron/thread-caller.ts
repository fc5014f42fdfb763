// Calls of functions that live on a thread of their own: sent by name, answered later, never blocking who asks.
import { type MessagePort, type Transferable, Worker } from 'node:worker_threads'

/** Functions over plain data. */
export type ThreadFunctions<T> = { readonly [K in keyof T]: (...args: never) => unknown }

type ArgsOf<F> = F extends (...args: infer A) => unknown ? A : never
type ResultOf<F> = F extends (...args: never) => infer R ? R : never

interface Ask {
  readonly id: number
  readonly name: string
  readonly args: readonly unknown[]
}

type Answer = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly crash: string }

/** On the thread: answers what `createThreadCaller` asks, one after the other. */
export function answerFor<T extends ThreadFunctions<T>>(port: MessagePort, functions: T): void {
  port.on('message', ({ id, name, args }: Ask) => {
    port.postMessage(answer(id, () => Reflect.apply(functions[name as keyof T], undefined, args)))
  })
}

function answer(id: number, work: () => unknown): Answer {
  try {
    return { id, value: work() }
  } catch (error) {
    // A bug of ours; the caller throws it on to the edge where such are caught.
    return { id, crash: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }
  }
}

/** A crash on the thread: a bug of ours, or a file larger than the memory. */
export class ThreadCrash extends Error {
  constructor(name: string, stack: string) {
    super(`the ${name} thread crashed`)
    this.name = 'ThreadCrash'
    this.stack = stack
  }
}

export interface ThreadCaller<T extends ThreadFunctions<T>> {
  /** What is in `transfer` goes over without a copy and is lost here. Rejects with ThreadCrash only. */
  readonly call: <K extends keyof T & string>(
    name: K,
    args: ArgsOf<T[K]>,
    transfer?: readonly Transferable[],
  ) => Promise<Awaited<ResultOf<T[K]>>>
  readonly end: () => Promise<void>
}

interface Waiting {
  readonly resolve: (value: never) => void
  readonly reject: (error: Error) => void
}

/** Starts the thread with the first call, and again after it died, of which `onDeath` is told: it has forgotten everything. */
export function createThreadCaller<T extends ThreadFunctions<T>>(
  workerFile: URL,
  name: string,
  onDeath: () => void = () => undefined,
): ThreadCaller<T> {
  const waiting = new Map<number, Waiting>()
  const state: { worker: Worker | undefined; last: number } = { worker: undefined, last: 0 }
  const fail = (worker: Worker, why: string) => {
    if (state.worker !== worker) return
    state.worker = undefined
    onDeath()
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { reject } of lost) reject(new ThreadCrash(name, why))
  }
  const start = (): Worker => {
    const worker = new Worker(workerFile, { name, execArgv: [] })
    worker.on('message', (reply: Answer) => {
      const caller = waiting.get(reply.id)
      waiting.delete(reply.id)
      if ('crash' in reply) caller?.reject(new ThreadCrash(name, reply.crash))
      else caller?.resolve(reply.value as never)
    })
    worker.on('error', (error: unknown) => fail(worker, error instanceof Error ? (error.stack ?? '') : ''))
    worker.on('exit', () => fail(worker, 'the thread ended'))
    return worker
  }
  return {
    call: (called, args, transfer = []) => {
      state.worker ??= start()
      state.last += 1
      const ask: Ask = { id: state.last, name: called, args: args as readonly unknown[] }
      const { worker } = state
      return new Promise((resolve, reject) => {
        waiting.set(ask.id, { resolve, reject })
        worker.postMessage(ask, transfer)
      })
    },
    end: async () => {
      const { worker } = state
      if (worker !== undefined) fail(worker, 'the thread was ended')
      await worker?.terminate()
    },
  }
}
