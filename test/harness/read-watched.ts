// Reads a file in a child as the app does, and tells what the child took and did: time, memory, files, connections, processes.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChildMessage, ImportChild } from '../../electron/import/child-protocol.ts'
import { forkImportChild } from '../../electron/import/fork-child.ts'
import { readFileInChild } from '../../electron/import/read-in-child.ts'
import type { FileRead } from '../../shared/quote/read-file.ts'
import type { EffectMessage } from './watch-effects.ts'

export interface WatchedReading {
  readonly read: FileRead
  readonly milliseconds: number
  /** The most memory the child ever held, above what it held before it read; NaN where the system does not tell. */
  readonly peakBytes: number
  /** What it did that reading bytes does not need. */
  readonly effects: readonly string[]
}

/** A child of its own network, in which there is nothing, where the system lets us; it runs in `cwd`. */
function spawnAlone(cwd: string, entry: string | undefined): ImportChild {
  const watch = ['--import', new URL('watch-effects.ts', import.meta.url).href]
  const alone = canUnshare()
  return forkImportChild(entry, {
    cwd,
    execPath: alone ? 'unshare' : process.execPath,
    execArgv: [...(alone ? ['-rn', process.execPath] : []), ...watch],
  })
}

const unshared: { possible?: boolean } = {}

/** Whether a process may be given a network of its own. */
export function canUnshare(): boolean {
  unshared.possible ??= process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true']).status === 0
  return unshared.possible
}

/** `entry` is another program than the app's reader, for controls. */
export async function readWatched(bytes: Uint8Array, name: string, entry?: string): Promise<WatchedReading> {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-watched-'))
  const cwd = mkdtempSync(join(folder, 'cwd-'))
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const effects: string[] = []
  const memory = { start: Number.NaN, peak: Number.NaN }
  const pids: number[] = []
  const began = performance.now()
  const read = await readFileInChild(path, () => watch(spawnAlone(cwd, entry), { effects, memory, pids }))
  const milliseconds = performance.now() - began
  effects.push(...readdirSync(cwd).map((file) => `left the file ${file}`))
  if (readdirSync(folder).length !== 2) effects.push('left a file beside the one it read')
  for (const pid of pids) if (!(await isGone(pid))) effects.push('outlived its reading')
  rmSync(folder, { recursive: true, force: true })
  return { read, milliseconds, peakBytes: memory.peak - memory.start, effects }
}

interface Watch {
  readonly effects: string[]
  readonly memory: { start: number; peak: number }
  readonly pids: number[]
}

function watch(child: ImportChild, { effects, memory, pids }: Watch): ImportChild {
  let sockets: number | undefined
  const look = () => {
    const pid = child.pid()
    if (pid === undefined) return
    const peak = memoryOf(pid, 'VmHWM')
    if (!Number.isNaN(peak)) memory.peak = Math.max(memory.peak || 0, peak)
    if (sockets !== undefined && socketsOf(pid) > sockets) effects.push('opened a socket')
    if (childrenOf(pid) !== '') effects.push('started a process')
  }
  return {
    ...child,
    onMessage: (listen) =>
      child.onMessage((message: ChildMessage | EffectMessage) => {
        const pid = child.pid()
        if (message.kind === 'effect') effects.push(message.what)
        else {
          if (message.kind === 'ready' && pid !== undefined) {
            pids.push(pid)
            sockets = socketsOf(pid)
            memory.start = memoryOf(pid, 'VmRSS')
          } else look()
          listen(message)
        }
      }),
    kill: () => {
      look()
      child.kill()
    },
  }
}

/** Bytes; NaN when the process is gone or the system has no such file. */
function memoryOf(pid: number, field: 'VmHWM' | 'VmRSS'): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(systemFile(`/proc/${pid}/status`))?.[1]
  return Number(kilobytes ?? Number.NaN) * 1024
}

function childrenOf(pid: number): string {
  return systemFile(`/proc/${pid}/task/${pid}/children`).trim()
}

function systemFile(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function socketsOf(pid: number): number {
  try {
    const open = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
    return open.filter((target) => target.startsWith('socket:')).length
  } catch {
    return 0
  }
}

async function isGone(pid: number): Promise<boolean> {
  for (let look = 0; look < 100; look += 1) {
    if (!existsSync(`/proc/${pid}`)) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return false
}
