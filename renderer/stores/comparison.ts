// The comparison of the open tender's quotes, for the quantity and on-demand reference chosen.
import { create } from 'zustand'
import type { Comparison } from '../../shared/price/comparison.ts'
import { ask } from '../bridge.ts'
import { tellFailure } from './notices.ts'

interface ComparisonState {
  readonly comparison: Comparison | null
  readonly quantity: number | null
  /** An offer's id, or `observedMedian`. */
  readonly onDemand: string | null
  /** Days of price observations that count; null: the standard. */
  readonly observedDays: number | null
  readonly loading: boolean
  readonly load: (file: string) => Promise<void>
  readonly setQuantity: (quantity: number | null) => void
  readonly setOnDemand: (offer: string | null) => void
  readonly setObservedDays: (days: number | null) => void
}

/** Stands for the median observed price where an on-demand offer may be chosen; no offer's id begins with a space. */
export const observedMedian = ' observed median'

export const useComparison = create<ComparisonState>()((set, get) => {
  // The newest question counts; answers to older ones are dropped.
  const asked = { last: 0 }
  return {
    comparison: null,
    quantity: null,
    onDemand: null,
    observedDays: null,
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
    setObservedDays: (observedDays) => set({ observedDays }),
  }
})

type Choice = Pick<ComparisonState, 'quantity' | 'onDemand' | 'observedDays'>

/** The choices as call arguments: what was not chosen is left out. */
export function comparisonArgs({ quantity, onDemand, observedDays }: Choice) {
  return {
    ...(quantity === null ? {} : { quantity }),
    ...(onDemand === null ? {} : onDemand === observedMedian ? { againstObserved: true } : { onDemand }),
    ...(observedDays === null ? {} : { observedDays }),
  }
}
