// Where one value of the open tender came from: cells of files, and corrections by hand.
import { create } from 'zustand'
import type { Provenance } from '../../shared/contract/views.ts'
import { ask } from '../bridge.ts'
import { tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

interface ProvenanceState {
  /** What is asked about, in words; null when closed. */
  readonly title: string | null
  readonly found: readonly Provenance[] | null
  readonly show: (title: string, paths: readonly string[]) => Promise<void>
  readonly close: () => void
}

/** More places than this are not asked about one by one. */
const mostPlaces = 40

export const useProvenance = create<ProvenanceState>()((set, get) => ({
  title: null,
  found: null,
  show: async (title, paths) => {
    const file = useTender.getState().view?.file
    if (file === undefined) return
    set({ title, found: null })
    const replies = await Promise.all(
      paths.slice(0, mostPlaces).map((path) => ask('tenders.provenance', { file, path })),
    )
    if (get().title !== title) return
    for (const reply of replies) if (!reply.ok) tellFailure(reply.failure)
    set({ found: replies.flatMap((reply) => (reply.ok ? [reply.value] : [])) })
  },
  close: () => set({ title: null, found: null }),
}))
