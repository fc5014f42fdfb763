// The price observations of the open tender: its lists, what they say of one accelerator, and the offers held against them.
import { create } from 'zustand'
import type { CallReply } from '../../shared/contract/calls.ts'
import type { ObservationSet } from '../../shared/contract/observation-views.ts'
import type { PriceHistory } from '../../shared/observation/price-history.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

interface MarketState {
  /** File the rest belongs to; null until loaded. */
  readonly file: string | null
  readonly sets: readonly ObservationSet[]
  /** Id of the accelerator shown; null when no observation is of one of the tender's. */
  readonly accelerator: string | null
  readonly history: PriceHistory | null
  readonly load: (file: string) => Promise<void>
  readonly choose: (accelerator: string) => Promise<void>
  readonly remove: (set: ObservationSet) => Promise<void>
  readonly giveMeaning: (set: number, word: string, accelerator: string | null) => Promise<void>
}

export const useMarket = create<MarketState>()((set, get) => {
  // The newest question counts; answers to older ones are dropped.
  const asked = { last: 0 }

  const show = async (file: string, sets: readonly ObservationSet[], accelerator: string | null, mine: number) => {
    const history = accelerator === null ? undefined : await ask('observations.history', { file, accelerator })
    if (mine !== asked.last) return
    if (history !== undefined && !history.ok) return tellFailure(history.failure)
    set({ file, sets, accelerator, history: history?.value ?? null })
  }
  const change = (reply: CallReply<'observations.remove'>): boolean => {
    if (reply.ok) useTender.getState().show(reply.value)
    else tellFailure(reply.failure)
    return reply.ok
  }

  return {
    file: null,
    sets: [],
    accelerator: null,
    history: null,
    load: async (file) => {
      asked.last += 1
      const mine = asked.last
      const reply = await ask('observations.sets', { file })
      if (mine !== asked.last) return
      if (!reply.ok) return tellFailure(reply.failure)
      const known = observedAccelerators(reply.value)
      const kept = get().file === file ? get().accelerator : null
      await show(file, reply.value, known.find((id) => id === kept) ?? known[0] ?? null, mine)
    },
    choose: async (accelerator) => {
      const { file, sets } = get()
      if (file === null) return
      asked.last += 1
      await show(file, sets, accelerator, asked.last)
    },
    remove: async ({ set: number, file: name }) => {
      const { file } = get()
      if (file === null) return
      const done = change(await ask('observations.remove', { file, command: crypto.randomUUID(), set: number }))
      const run = () => void useTender.getState().undo()
      if (done) tellDone(`${name} taken out`, 'Its prices count no more; the file keeps them.', { label: 'Undo', run })
    },
    giveMeaning: async (number, word, accelerator) => {
      const { file } = get()
      if (file === null) return
      const command = crypto.randomUUID()
      change(await ask('observations.giveMeaning', { file, command, set: number, word, accelerator }))
    },
  }
})

/** Ids of the tender's accelerators that lists have observations of, the most frequent first. */
export function observedAccelerators(sets: readonly ObservationSet[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const { accelerator, observations } of sets.flatMap(({ words }) => words)) {
    if (accelerator !== null) counts.set(accelerator, (counts.get(accelerator) ?? 0) + observations)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1]).map(([id]) => id)
}
