// Leverage of the runs looked at: as far as it was worked out, part by part while it is, and the way to start and stop it.
import { create } from 'zustand'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import { ask, listenTo } from '../bridge.ts'
import { useJobs } from './jobs.ts'
import { tellDone, tellFailure } from './notices.ts'

/** What to work out: all that is standard, or some tasks, or those of one vendor. */
export type LeverageAsked = Omit<CallArgs<'leverage.start'>, 'file' | 'run'>

interface WorkingOut {
  readonly job: string
  readonly run: string
  readonly asked: LeverageAsked
}

interface LeverageState {
  readonly file: string | null
  /** By run; null: nothing was worked out; absent: not loaded. */
  readonly known: Readonly<Record<string, Leverage | null>>
  /** Run shown on the leverage screen; null: the first case's. */
  readonly chosen: string | null
  readonly working: WorkingOut | null
  readonly choose: (file: string, run: string) => void
  readonly load: (file: string, run: string) => Promise<void>
  /** Goes on with what is missing until it is done or stopped. */
  readonly start: (file: string, run: string, words: string, asked?: LeverageAsked) => Promise<void>
  /** What is worked out so far is kept. */
  readonly stop: () => Promise<void>
}

export const useLeverage = create<LeverageState>()((set, get) => {
  const listening: (() => void)[] = []
  const take = (run: string, leverage: Leverage | null) =>
    set(({ known }) => ({ known: { ...known, [run]: leverage } }))
  const listen = () => {
    if (listening.length > 0) return
    listening.push(
      listenTo('leverage.part', ({ file, run, leverage }) => {
        if (file === get().file) take(run, leverage)
      }),
    )
  }
  const open = (file: string) => {
    listen()
    if (get().file !== file) set({ file, known: {}, chosen: null })
  }
  return {
    file: null,
    known: {},
    chosen: null,
    working: null,
    choose: (file, chosen) => {
      open(file)
      set({ chosen })
    },
    load: async (file, run) => {
      open(file)
      const before = get().known[run]
      const reply = await ask('leverage.get', { file, run })
      // A part that came meanwhile is newer than what was read.
      if (get().file !== file || get().known[run] !== before) return
      if (reply.ok) take(run, reply.value.leverage)
      else tellFailure(reply.failure)
    },
    start: async (file, run, words, asked = {}) => {
      open(file)
      const end = await useJobs.getState().start(words, async () => {
        const reply = await ask('leverage.start', { file, run, ...asked })
        if (reply.ok) set({ working: { job: reply.value.job, run, asked } })
        return reply
      })
      set({ working: null })
      if (end === null) return
      if (end.kind === 'failed') tellFailure({ kind: 'refused', what: end.what, fix: end.fix })
      if (end.kind === 'cancelled') tellDone('Stopped', 'What was worked out is kept; it can be gone on with.')
      await get().load(file, run)
    },
    stop: async () => {
      const { working } = get()
      if (working !== null) await useJobs.getState().cancel(working.job)
    },
  }
})
