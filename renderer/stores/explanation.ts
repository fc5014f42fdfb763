// How a number came about: the number asked for, and its steps once the shell has answered.
import { create } from 'zustand'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { Explanation } from '../../shared/price/comparison.ts'
import { ask } from '../bridge.ts'
import { comparisonArgs, useComparison } from './comparison.ts'
import { tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

interface ExplanationState {
  /** Null when the drawer is closed. */
  readonly title: string | null
  readonly explanation: Explanation | null
  readonly explainComparison: (title: string, path: string) => Promise<void>
  readonly explainAward: (title: string, run: string, path: string) => Promise<void>
  readonly explainRounds: (title: string, asked: RoundsFigure) => Promise<void>
  readonly close: () => void
}

/** A figure of the comparison of two rounds. */
export type RoundsFigure = Omit<CallArgs<'rounds.explain'>, 'file'>

export const useExplanation = create<ExplanationState>()((set, get) => {
  const show = async (title: string, call: (file: string) => ReturnType<typeof ask<'quotes.explain'>>) => {
    const file = useTender.getState().view?.file
    if (file === undefined) return
    set({ title, explanation: null })
    const reply = await call(file)
    if (get().title !== title) return
    if (reply.ok) set({ explanation: reply.value })
    else {
      set({ title: null })
      tellFailure(reply.failure)
    }
  }
  return {
    title: null,
    explanation: null,
    explainComparison: (title, path) =>
      show(title, (file) => ask('quotes.explain', { file, path, ...comparisonArgs(useComparison.getState()) })),
    explainAward: (title, run, path) => show(title, (file) => ask('award.explain', { file, run, path })),
    explainRounds: (title, asked) => show(title, (file) => ask('rounds.explain', { file, ...asked })),
    close: () => set({ title: null, explanation: null }),
  }
})
