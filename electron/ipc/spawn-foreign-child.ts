// Starts the process that reads a tender file from elsewhere as Electron's utility process.
import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import { entryUrl } from '../entry-url.ts'
import { childEnvironment } from '../import/fork-child.ts'
import type { ForeignAnswer, ForeignChild } from '../store/foreign-in-child.ts'
import { endProcess } from './spawn-import-child.ts'

export function spawnForeignChild(): ForeignChild {
  const child = utilityProcess.fork(fileURLToPath(entryUrl('foreign-child')), [], {
    serviceName: 'Headroom tender reader',
    stdio: 'ignore',
    env: childEnvironment(),
  })
  return {
    send: (order) => child.postMessage(order),
    onMessage: (listen) => void child.on('message', (answer) => listen(answer as ForeignAnswer)),
    onExit: (listen) => void child.on('exit', () => listen()),
    kill: () => {
      const { pid } = child
      if (pid !== undefined) endProcess(pid)
      else child.once('spawn', () => child.kill())
    },
  }
}
