// Where the buyer is: the screen shown, and what on it was asked for.
import { create } from 'zustand'

export const screens = [
  'tenders',
  'demand',
  'vendors',
  'import',
  'quotes',
  'rounds',
  'compare',
  'market',
  'award',
  'leverage',
  'negotiation',
  'commitments',
  'reports',
  'audit',
  'settings',
] as const
export type Screen = (typeof screens)[number]

interface NavigationState {
  readonly screen: Screen
  /** What to show first on the screen, e.g. an offer's document path or a run; null for the screen as it is. */
  readonly focus: string | null
  readonly problemsOpen: boolean
  readonly propertiesOpen: boolean
  readonly shortcutsOpen: boolean
  readonly go: (screen: Screen, focus?: string) => void
  readonly showProblems: (open: boolean) => void
  readonly showProperties: (open: boolean) => void
  readonly showShortcuts: (open: boolean) => void
}

export const useNavigation = create<NavigationState>()((set) => ({
  screen: 'tenders',
  focus: null,
  problemsOpen: false,
  propertiesOpen: false,
  shortcutsOpen: false,
  go: (screen, focus) => set({ screen, focus: focus ?? null, problemsOpen: false }),
  showProblems: (problemsOpen) => set({ problemsOpen }),
  showProperties: (propertiesOpen) => set({ propertiesOpen }),
  showShortcuts: (shortcutsOpen) => set({ shortcutsOpen }),
}))
