// Which part of a layout the buyer is at: the chosen field, the question in turn, and what the pointer lies on.
import { create } from 'zustand'
import type { Lit } from '../view/cell-look.ts'

interface LayoutFocusState {
  /** Path of the chosen field. */
  readonly field: string | null
  /** Id of the question that Alt and a number answer. */
  readonly question: string | null
  /** What stands out in the sheet because it has the focus. */
  readonly lit: Lit | null
  /** What stands out while the pointer lies on it. */
  readonly hovered: Lit | null
  readonly chooseField: (path: string | null) => void
  readonly ask: (id: string | null) => void
  readonly light: (lit: Lit | null) => void
  readonly hover: (lit: Lit | null) => void
  readonly clear: () => void
}

const nothing = { field: null, question: null, lit: null, hovered: null } satisfies Partial<LayoutFocusState>

export const useLayoutFocus = create<LayoutFocusState>()((set) => ({
  ...nothing,
  chooseField: (field) => set({ field }),
  ask: (question) => set({ question }),
  light: (lit) => set({ lit }),
  hover: (hovered) => set({ hovered }),
  clear: () => set(nothing),
}))
