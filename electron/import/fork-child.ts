// Starts the reading process under plain Node: for the command line and tests. The app starts the same entry as a utility process.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { entryUrl } from '../entry-url.ts'
import type { ChildMessage, ImportChild } from './child-protocol.ts'

/** Where and how the process is started; the same as this one unless told otherwise. */
export interface ForkSetting {
  readonly cwd?: string
  readonly execPath?: string
  /** Before the limit of the heap. */
  readonly execArgv?: readonly string[]
}

/** Forks `entry`, a module file; the one of this app unless told otherwise. */
export function forkImportChild(
  entry: string = fileURLToPath(entryUrl('import-child')),
  { execArgv = [], ...setting }: ForkSetting = {},
): ImportChild {
  const child = fork(entry, [], {
    ...setting,
    serialization: 'advanced',
    execArgv: [...execArgv, '--max-old-space-size=448'],
    env: childEnvironment(),
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return {
    pid: () => child.pid,
    send: (order) => void child.send(order, () => undefined),
    onMessage: (listen) => void child.on('message', (message) => listen(message as ChildMessage)),
    onExit: (listen) => {
      child.on('exit', listen)
      child.on('error', listen)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** Nothing of the buyer's environment; Windows cannot start a process without the place of its system. */
export function childEnvironment(): Record<string, string> {
  const { SystemRoot } = process.env
  return SystemRoot === undefined ? {} : { SystemRoot }
}
