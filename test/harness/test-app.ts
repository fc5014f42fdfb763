// The app without its window: calls as a page makes them, to the real store and real engine threads, and the events a page would hear.
import { join } from 'node:path'
import { createEngine } from '../../electron/engine/client.ts'
import { entryUrl } from '../../electron/entry-url.ts'
import { forkImportChild } from '../../electron/import/fork-child.ts'
import { answerCall } from '../../electron/ipc/answer-call.ts'
import type { Dialogs, HandlerContext } from '../../electron/ipc/context.ts'
import { handlers } from '../../electron/ipc/handlers.ts'
import { createStoreClient } from '../../electron/store/client.ts'
import type { CallArgs, CallName, CallReply, EventName, Events } from '../../shared/contract/calls.ts'
import type { JobEnd, JobProgress } from '../../shared/contract/views.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { must, tempFolder } from '../builders/store.ts'

/** Opens a tender in a library of its own; `dialogs` answer as the buyer would. Close it at the end. */
export async function testApp(tender: Tender, dialogs: Partial<Dialogs> = {}) {
  const library = join(tempFolder(), 'library')
  const store = createStoreClient(entryUrl('store-thread'), { library, who: 'Ada' })
  const engine = createEngine({ workers: { long: 1, quick: 1 }, workerFile: entryUrl('engine-thread') })
  const progress: JobProgress[] = []
  const ends = new Map<string, JobEnd>()
  const waiting = new Map<string, (end: JobEnd) => void>()
  const send = <E extends EventName>(name: E, event: Events[E]): void => {
    if (name === 'job.progress') progress.push(event as JobProgress)
    if (name !== 'job.end') return
    const end = event as JobEnd
    ends.set(end.job, end)
    waiting.get(end.job)?.(end)
  }
  // Folders are not asked for by the calls tested here.
  const context = {
    store,
    engine,
    send,
    dialogs,
    spawnImport: () => forkImportChild(),
    clock: () => new Date(),
    app: { locale: 'en-US' },
  } as unknown as HandlerContext
  const crashes: string[] = []
  const { file } = must(await store.create(tender, 'created'))
  return {
    file,
    progress,
    crashes,
    store,
    call: async <N extends CallName>(name: N, args: CallArgs<N>) =>
      (await answerCall(name, args, handlers, context, (line) => crashes.push(line))) as CallReply<N>,
    /** The end of a job, heard or still to come. */
    endOf: (job: string): Promise<JobEnd> =>
      new Promise((resolve) => {
        const end = ends.get(job)
        if (end === undefined) waiting.set(job, resolve)
        else resolve(end)
      }),
    close: async () => {
      await engine.close()
      await store.close()
    },
  }
}
