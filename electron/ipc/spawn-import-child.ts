// Starts the reading process as Electron's utility process: the packaged app has no plain Node to fork.
import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import { entryUrl } from '../entry-url.ts'
import type { ChildMessage, ImportChild } from '../import/child-protocol.ts'
import { childEnvironment } from '../import/fork-child.ts'

export function spawnImportChild(): ImportChild {
  const child = utilityProcess.fork(fileURLToPath(entryUrl('import-child')), [], {
    serviceName: 'Headroom file reader',
    stdio: 'ignore',
    env: childEnvironment(),
    execArgv: ['--max-old-space-size=448'],
  })
  return {
    pid: () => child.pid,
    send: (order) => child.postMessage(order),
    onMessage: (listen) => void child.on('message', (message) => listen(message as ChildMessage)),
    onExit: (listen) => void child.on('exit', () => listen()),
    kill: () => {
      const { pid } = child
      // `child.kill()` asks politely, which a busy reader does not hear.
      if (pid !== undefined) endProcess(pid)
      else child.once('spawn', () => child.kill())
    },
  }
}

/** At once, without asking it. */
export function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Already gone.
  }
}
