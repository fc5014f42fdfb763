// Stores in a folder of their own for tests, with a clock that ticks a second a look.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createStore, type StoreOptions } from '../../electron/store/create-store.ts'
import type { Store, StoreReply } from '../../electron/store/store.ts'

export interface TestStore {
  readonly store: Store
  /** The library's folder. */
  readonly folder: string
  /** Another store on the same folder, as after a restart. */
  readonly again: (over?: Partial<StoreOptions>) => Store
  /** Moves the clock on. */
  readonly wait: (ms: number) => void
}

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** A new folder, gone when the test's thread or process ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headroom-test-'))
  folders.push(folder)
  return folder
}

export function testStore(over: Partial<StoreOptions> = {}): TestStore {
  const folder = join(tempFolder(), 'library')
  const time = { now: Date.parse('2026-03-02T08:00:00Z') }
  const clock = () => {
    time.now += 1000
    return new Date(time.now)
  }
  const again = (more: Partial<StoreOptions> = {}) =>
    createStore({ library: folder, who: 'Ada', clock, ...over, ...more })
  return {
    store: again(),
    folder,
    again,
    wait: (ms) => {
      time.now += ms
    },
  }
}

/** The value of a reply that must not be refused. */
export function must<T>(reply: StoreReply<T>): T {
  if (!reply.ok) throw new Error(`refused: ${JSON.stringify(reply.failure)}`)
  return reply.value
}
