// Starts the reading process under plain Node, for tests. The app starts the same entry as a utility process.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { entryUrl } from '../entry-url.ts'
import type { ForeignAnswer, ForeignChild } from './foreign-in-child.ts'

export function forkForeignChild(): ForeignChild {
  const child = fork(fileURLToPath(entryUrl('foreign-child')), [], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    send: (order) => void child.send(order, () => undefined),
    onMessage: (listen) => void child.on('message', (message) => listen(message as ForeignAnswer)),
    onExit: (listen) => {
      child.on('exit', listen)
      child.on('error', listen)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
