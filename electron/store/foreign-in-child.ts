// Reads a tender file from elsewhere in a process of its own, so that the store's thread neither waits for it nor falls with it.
import type { AppFailure } from '../../shared/contract/views.ts'
import { type Result, refuse } from '../../shared/kernel/result.ts'
import type { FreshFile } from './store.ts'

/** To the child, once. Absolute paths. */
export interface ForeignOrder {
  readonly path: string
  /** The library's folder for incoming files. */
  readonly folder: string
}

export type ForeignAnswer = Result<FreshFile, AppFailure>

/** A started child, whatever started it. */
export interface ForeignChild {
  readonly send: (order: ForeignOrder) => void
  readonly onMessage: (listen: (answer: ForeignAnswer) => void) => void
  readonly onExit: (listen: () => void) => void
  readonly kill: () => void
}

export type SpawnForeignChild = () => ForeignChild

const MOST_MS = 15_000

/** Only an answer is success; an end without one, or none within `mostMs`, refuses the file. */
export function readForeignInChild(
  order: ForeignOrder,
  spawn: SpawnForeignChild,
  mostMs: number = MOST_MS,
): Promise<ForeignAnswer> {
  return new Promise((resolve) => {
    const child = spawn()
    const finish = (answer: ForeignAnswer) => {
      clearTimeout(timer)
      child.kill()
      resolve(answer)
    }
    const notTaken = (why: string) =>
      finish(
        refuse({
          kind: 'refused',
          what: `the file was not taken in: ${why}`,
          fix: 'Ask its sender for a fresh export',
        }),
      )
    const timer = setTimeout(() => notTaken(`reading it took longer than ${mostMs / 1000} seconds`), mostMs)
    child.onMessage(finish)
    child.onExit(() => notTaken('reading it failed; it is damaged, or made to do harm'))
    child.send(order)
  })
}
