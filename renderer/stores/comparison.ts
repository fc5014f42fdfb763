// The comparison of the open tender's quotes, for the quantity and on-demand reference chosen.
import { create } from 'zustand'
import type { Comparison } from '../../shared/price/comparison.ts'
import { ask } from '../bridge.ts'
import { tellFailure } from './notices.ts'

interface ComparisonState {
  readonly comparison: Comparison | null
  readonly quantity: number | null
  readonly onDemand: string | null
  readonly loading: boolean
  readonly load: (file: string) => Promise<void>
  readonly setQuantity: (quantity: number | null) => void
  readonly setOnDemand: (offer: string | null) => void
}

export const useComparison = create<ComparisonState>()((set, get) => {
  // The newest question counts; answers to older ones are dropped.
  const asked = { last: 0 }
  return {
    comparison: null,
    quantity: null,
    onDemand: null,
    loading: false,
    load: async (file) => {
      asked.last += 1
      const mine = asked.last
      set({ loading: true })
      const reply = await ask('quotes.compare', { file, ...comparisonArgs(get()) })
      if (mine !== asked.last) return
      set({ loading: false })
      if (reply.ok) set({ comparison: reply.value })
      else tellFailure(reply.failure)
    },
    setQuantity: (quantity) => set({ quantity }),
    setOnDemand: (onDemand) => set({ onDemand }),
  }
})

/** The choices as call arguments: what was not chosen is left out. */
export function comparisonArgs(choice: { readonly quantity: number | null; readonly onDemand: string | null }) {
  return {
    ...(choice.quantity === null ? {} : { quantity: choice.quantity }),
    ...(choice.onDemand === null ? {} : { onDemand: choice.onDemand }),
  }
}
