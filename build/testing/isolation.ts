// How the end-to-end tests are started: under a virtual display and, where the system permits, without any network but loopback.
import { runProgram } from '../runtime/run-program.ts'
import { onPath } from './system-packages.ts'

export interface Isolation {
  /** Program and arguments that go before the tests' own command. */
  readonly prefix: readonly string[]
  readonly says: string
}

const LOOPBACK_ONLY = 'ip link set lo up && exec "$@"'
const DISPLAY = ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24']

export async function chooseIsolation(): Promise<Isolation> {
  if (process.platform !== 'linux')
    return {
      prefix: [],
      says: 'this system has no network namespaces: the network stays reachable, nothing is proven about it',
    }
  for (const unshare of process.getuid?.() === 0 ? [['-n']] : [['-r', '-n']]) {
    const prefix = ['unshare', ...unshare, 'sh', '-c', LOOPBACK_ONLY, 'sh']
    const [program = '', ...args] = [...prefix, 'true']
    if (onPath('unshare') && onPath('ip') && (await runProgram(program, args)).code === 0)
      return { prefix: [...prefix, ...DISPLAY], says: 'in a network namespace that has loopback alone' }
  }
  return {
    prefix: DISPLAY,
    says: 'network namespaces are not permitted here: the network stays reachable, nothing is proven about it',
  }
}
