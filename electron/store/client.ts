// The store as main uses it: each operation is sent to the store's thread and answered later.
import { Worker } from 'node:worker_threads'
import type { Store, StoreClient, StoreReply } from './store.ts'
import type { StoreAnswer, StoreAsk, StoreThreadData } from './thread-messages.ts'

const operations: Readonly<Record<keyof Store, true>> = {
  list: true,
  create: true,
  createAt: true,
  openPath: true,
  adopt: true,
  open: true,
  view: true,
  document: true,
  remove: true,
  restore: true,
  edit: true,
  undo: true,
  redo: true,
  provenance: true,
  audit: true,
  note: true,
  commitImport: true,
  layouts: true,
  forgetLayout: true,
  renameLayout: true,
  observationSets: true,
  observations: true,
  priceHistory: true,
  observedPrices: true,
  removeObservationSet: true,
  giveMeaning: true,
  recordRun: true,
  recordBoard: true,
  getRun: true,
  listRuns: true,
  recordLeverage: true,
  getLeverage: true,
  getPosition: true,
  savePosition: true,
  backUp: true,
  close: true,
}

interface Waiting {
  readonly resolve: (reply: StoreReply<unknown>) => void
  readonly reject: (error: Error) => void
}

/** A crash on the store's thread: a bug of ours. */
export class StoreCrash extends Error {
  constructor(stack: string) {
    super('the store crashed')
    this.name = 'StoreCrash'
    this.stack = stack
  }
}

/**
 * Starts the thread with the first operation, and again after it died; `workerFile` is electron/store/store-thread.ts or its bundle.
 * Promises reject with StoreCrash only. After `close` nothing is to be asked any more.
 */
export function createStoreClient(workerFile: URL, data: StoreThreadData): StoreClient {
  const thread = createThread(workerFile, data)
  const entries = Object.keys(operations).map((name) => [
    name,
    (...args: readonly unknown[]) => thread.ask(name as keyof Store, args),
  ])
  const client = Object.fromEntries(entries) as StoreClient
  return {
    ...client,
    close: async () => {
      const reply = await client.close()
      await thread.end()
      return reply
    },
  }
}

function createThread(workerFile: URL, data: StoreThreadData) {
  const waiting = new Map<number, Waiting>()
  const state: { worker: Worker | undefined; last: number } = { worker: undefined, last: 0 }

  const fail = (worker: Worker, why: string) => {
    if (state.worker === worker) state.worker = undefined
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { reject } of lost) reject(new StoreCrash(why))
  }
  const start = (): Worker => {
    const worker = new Worker(workerFile, { workerData: data, name: 'store', execArgv: [] })
    worker.on('message', (answer: StoreAnswer) => {
      const caller = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('crash' in answer) caller?.reject(new StoreCrash(answer.crash))
      else caller?.resolve(answer.reply)
    })
    worker.on('error', (error: unknown) => fail(worker, error instanceof Error ? (error.stack ?? '') : ''))
    worker.on('exit', () => fail(worker, 'the thread ended'))
    return worker
  }
  return {
    ask: (name: keyof Store, args: readonly unknown[]): Promise<StoreReply<unknown>> => {
      state.worker ??= start()
      state.last += 1
      const ask: StoreAsk = { id: state.last, name, args }
      const { worker } = state
      return new Promise((resolve, reject) => {
        waiting.set(ask.id, { resolve, reject })
        worker.postMessage(ask)
      })
    },
    end: async (): Promise<void> => {
      const { worker } = state
      state.worker = undefined
      await worker?.terminate()
    },
  }
}
