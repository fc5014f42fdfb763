// Starts what stands behind the window's calls: the store's thread, the engine, and the handlers that use them.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app } from 'electron'
import { carriedFile } from '../carried-files.ts'
import { closeBeforeQuit } from '../close-before-quit.ts'
import type { Engine } from '../engine/client.ts'
import { entryUrl } from '../entry-url.ts'
import { createImportSources } from '../import/import-sources.ts'
import { createStoreClient } from '../store/client.ts'
import { userName } from '../user-name.ts'
import { dialogs } from '../window/dialogs.ts'
import { handlers } from './handlers.ts'
import { sendEvent } from './send-event.ts'
import { serveCalls } from './serve.ts'
import { spawnImportChild } from './spawn-import-child.ts'

/** Call once, when the app is ready and before the first window opens. */
export function startAnswering(): void {
  const library = join(app.getPath('userData'), 'library')
  const store = createStoreClient(entryUrl('store-thread'), { library, who: userName() })
  const { electron = '', chrome = '', node = '' } = process.versions
  const context = {
    store,
    engine: noEngine,
    dialogs,
    imports: createImportSources(spawnImportChild),
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
  serveCalls(handlers, context, (line) => console.error(line))
  closeBeforeQuit(app, () => store.close())
}

/** Refuses every job in words until this version has engine threads. */
const noEngine: Engine = {
  run: () => ({
    id: '',
    result: Promise.resolve({ kind: 'failed', what: 'Calculations are not in this version', fix: 'Update the app' }),
    cancel: () => {},
  }),
  cancel: () => false,
  close: async () => {},
}
