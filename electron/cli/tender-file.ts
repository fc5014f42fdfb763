// A .headroom file on the command line: opened where it is, worked on, closed.
import { closeSync, openSync, readSync } from 'node:fs'
import { resolve } from 'node:path'
import { describePlace, describeProblem } from '../../shared/kernel/problem.ts'
import { createStore } from '../store/create-store.ts'
import type { Store, StoreReply } from '../store/store.ts'
import { userName } from '../user-name.ts'
import { CommandRefused, exitCodes } from './command.ts'

/** By its first bytes, not by its name; false when it cannot be read. */
export function isTenderFile(path: string): boolean {
  try {
    const handle = openSync(path, 'r')
    try {
      const start = Buffer.alloc(16)
      readSync(handle, start)
      return start.toString('latin1') === 'SQLite format 3\0'
    } finally {
      closeSync(handle)
    }
  } catch {
    return false
  }
}

/** Runs `work` with a store on the file, whose id there is `file`; closes it whatever happens. */
export function withTenderFile<T>(path: string, work: (store: Store, file: string) => T): T {
  const store = createStore({ who: userName(), clock: () => new Date() })
  try {
    return work(store, resolve(path))
  } finally {
    store.close()
  }
}

/** The same for work that waits. */
export async function withTenderFileAsync<T>(
  path: string,
  work: (store: Store, file: string) => Promise<T>,
): Promise<T> {
  const store = createStore({ who: userName(), clock: () => new Date() })
  try {
    return await work(store, resolve(path))
  } finally {
    store.close()
  }
}

/** The value of a reply; a refusal ends the command with its words. */
export function orRefuse<T>(reply: StoreReply<T>): T {
  if (reply.ok) return reply.value
  const { failure } = reply
  if (failure.kind === 'cancelled') throw new CommandRefused('cancelled', exitCodes.no)
  const problems = failure.kind === 'invalid' ? failure.problems : []
  const lines = problems.map((problem) => `\n  ${describePlace(problem.where)}: ${describeProblem(problem)}`)
  const code = failure.kind === 'not-found' ? exitCodes.usage : exitCodes.no
  throw new CommandRefused(`${describeProblem(failure)}${lines.join('')}`, code)
}
