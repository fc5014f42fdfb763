// What changed between two rounds of a vendor, as chosen; and what a quote about to be imported would change.
import { create } from 'zustand'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { RoundChanges } from '../../shared/rounds/round-changes.ts'
import type { Quote } from '../../shared/tender/quote.ts'
import { ask } from '../bridge.ts'
import { tellFailure } from './notices.ts'

export type RoundsChoice = Omit<CallArgs<'rounds.changes'>, 'file'>

interface RoundsState {
  readonly changes: RoundChanges | null
  readonly loading: boolean
  readonly load: (file: string, choice: RoundsChoice) => Promise<void>
  readonly clear: () => void
}

export const useRounds = create<RoundsState>()((set) => {
  // The newest question counts; answers to older ones are dropped.
  const asked = { last: 0 }
  return {
    changes: null,
    loading: false,
    load: async (file, choice) => {
      asked.last += 1
      const mine = asked.last
      set({ loading: true })
      const reply = await ask('rounds.changes', { file, ...choice })
      if (mine !== asked.last) return
      if (reply.ok) set({ loading: false, changes: reply.value })
      else {
        set({ loading: false, changes: null })
        tellFailure(reply.failure)
      }
    },
    clear: () => {
      asked.last += 1
      set({ loading: false, changes: null })
    },
  }
})

/** The changes of a quote that is not in the tender yet; null when it follows nothing, or they cannot be told. */
export async function changesOfQuote(file: string, quote: Quote): Promise<RoundChanges | null> {
  const reply = await ask('rounds.draft', { file, quote })
  return reply.ok ? reply.value.changes : null
}
