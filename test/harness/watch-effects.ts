// Loaded into a reading process before anything else: tells its parent when, after the first order, a file is opened or written, a connection made or a program started.
import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import workerThreads from 'node:worker_threads'

/** What the parent is sent. */
export interface EffectMessage {
  readonly kind: 'effect'
  readonly what: string
}

const reading = [
  'open',
  'openSync',
  'readFile',
  'readFileSync',
  'createReadStream',
  'readdir',
  'readdirSync',
  'opendir',
]
const writing = [
  'writeFile',
  'writeFileSync',
  'appendFile',
  'appendFileSync',
  'createWriteStream',
  'mkdir',
  'mkdirSync',
]
const moving = [
  'rename',
  'renameSync',
  'unlink',
  'unlinkSync',
  'rm',
  'rmSync',
  'symlink',
  'symlinkSync',
  'cp',
  'cpSync',
]
const files = [...reading, ...writing, ...moving]
const starting = ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork']

const watched: readonly (readonly [object, readonly string[]])[] = [
  [fs, files],
  [fs.promises, files],
  [childProcess, starting],
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
  [dgram, ['createSocket']],
  [dns, ['lookup', 'resolve']],
  [workerThreads, ['Worker']],
]

process.once('message', () => {
  for (const [holder, names] of watched) {
    for (const name of names) {
      const original: unknown = Reflect.get(holder, name)
      if (typeof original !== 'function') continue
      const told = new Proxy(original, {
        apply: (target, self, args: unknown[]) => {
          tell(name, args[0])
          return Reflect.apply(target as (...all: unknown[]) => unknown, self, args)
        },
        construct: (target, args: unknown[], made) => {
          tell(name, args[0])
          return Reflect.construct(target as new (...all: unknown[]) => object, args, made)
        },
      })
      Reflect.set(holder, name, told)
    }
  }
  syncBuiltinESMExports()
})

function tell(name: string, subject: unknown): void {
  const message: EffectMessage = { kind: 'effect', what: `${name} ${JSON.stringify(subject)}` }
  process.send?.(message)
}
