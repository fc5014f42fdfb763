// Starts what stands behind the window's calls: the store's thread, the engine, and the handlers that use them.
import { availableParallelism, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { carriedFile } from '../carried-files.ts'
import { closeBeforeQuit } from '../close-before-quit.ts'
import { createEngine } from '../engine/client.ts'
import { poolSize } from '../engine/pool-size.ts'
import { entryUrl } from '../entry-url.ts'
import { createImportSources } from '../import/import-sources.ts'
import { createStoreClient } from '../store/client.ts'
import { userName } from '../user-name.ts'
import { dialogs } from '../window/dialogs.ts'
import { handlers } from './handlers.ts'
import { sendEvent } from './send-event.ts'
import { serveCalls } from './serve.ts'
import { spawnForeignChild } from './spawn-foreign-child.ts'
import { spawnImportChild } from './spawn-import-child.ts'

/** Call once, when the app is ready and before the first window opens. */
export function startAnswering(): void {
  const library = join(app.getPath('userData'), 'library')
  const store = createStoreClient(entryUrl('store-thread'), { library, who: userName() })
  const log = (line: string) => console.error(line)
  const workers = poolSize(availableParallelism(), totalmem())
  const engine = createEngine({ workers, workerFile: entryUrl('engine-thread'), log })
  const { electron = '', chrome = '', node = '' } = process.versions
  const imports = createImportSources(spawnImportChild, entryUrl('import-thread'))
  const context = {
    store,
    engine,
    dialogs,
    spawnForeign: spawnForeignChild,
    spawnImport: spawnImportChild,
    imports,
    paths: { library, samples: fileURLToPath(carriedFile('samples')) },
    clock: () => new Date(),
    app: {
      version: app.getVersion(),
      platform: process.platform,
      versions: { headroom: app.getVersion(), electron, chromium: chrome, node },
      locale: app.getLocale(),
    },
    send: sendEvent,
  }
  serveCalls(handlers, context, log)
  closeBeforeQuit(app, () => Promise.all([store.close(), engine.close(), imports.close()]))
}
