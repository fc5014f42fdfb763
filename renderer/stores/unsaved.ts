// Work typed and not kept yet: who can keep it, so that an undo, another tender or the end of the window loses none of it.
import { create } from 'zustand'

/** True when nothing is left to keep. */
type Keeper = () => Promise<boolean>

interface UnsavedState {
  /** By what is unsaved, e.g. `positions`. */
  readonly keepers: Readonly<Record<string, Keeper>>
  readonly hold: (name: string, keep: Keeper) => void
  readonly release: (name: string) => void
  /** Keeps all that was typed; false when some of it was refused, which is told. */
  readonly keepAll: () => Promise<boolean>
}

export const useUnsaved = create<UnsavedState>()((set, get) => ({
  keepers: {},
  hold: (name, keep) => set(({ keepers }) => ({ keepers: { ...keepers, [name]: keep } })),
  release: (name) =>
    set(({ keepers }) => ({
      keepers: Object.fromEntries(Object.entries(keepers).filter(([other]) => other !== name)),
    })),
  keepAll: async () => {
    const kept = await Promise.all(Object.values(get().keepers).map((keep) => keep()))
    return kept.every(Boolean)
  },
}))
