// The store's own thread: every connection of the app lives here, so that nothing in the window or in main waits for a disk.
import { parentPort, workerData } from 'node:worker_threads'
import type { AppFailure } from '../../shared/contract/views.ts'
import { refuse } from '../../shared/kernel/result.ts'
import { createStore } from './create-store.ts'
import { storeFailure } from './failure.ts'
import type { Store } from './store.ts'
import { whatMounts, whatSyncs } from './synced-folder.ts'
import type { StoreAnswer, StoreAsk, StoreThreadData } from './thread-messages.ts'

const BACKUP_EVERY_MS = 15 * 60 * 1000

const port = parentPort
if (port === null) throw new Error('store-thread runs as a worker')
const store = openStore(workerData as StoreThreadData)

port.on('message', (ask: StoreAsk) => port.postMessage(answer(ask)))
setInterval(() => 'backUp' in store && store.backUp(), BACKUP_EVERY_MS).unref()

function answer({ id, name, args }: StoreAsk): StoreAnswer {
  if (!('list' in store)) return { id, reply: refuse(store) }
  try {
    const operation = store[name] as (...args: readonly unknown[]) => ReturnType<Store[typeof name]>
    return { id, reply: operation(...args) }
  } catch (error) {
    // A bug of ours; the client throws it on to the edge where such are caught.
    return { id, crash: error instanceof Error ? (error.stack ?? error.name) : 'unknown' }
  }
}

/** The store, or why there is none. */
function openStore({ library, who }: StoreThreadData): Store | AppFailure {
  try {
    const elsewhere = whatSyncs(library) ?? whatMounts(library, process.platform)
    if (elsewhere === undefined) return createStore({ library, who, clock: () => new Date() })
    return {
      kind: 'refused',
      what: `the library's folder ${library} is kept by ${elsewhere}, where tender files can be lost or mixed up`,
      fix: 'Choose a folder on this computer; to share a tender, export it as a tender file',
    }
  } catch (error) {
    const known = storeFailure(error)
    if (known === undefined) throw error
    return known.failure
  }
}
