// Saved layouts: those of the open tender and of this computer, and files of them.
import { create } from 'zustand'
import type { CallReply } from '../../shared/contract/calls.ts'
import type { SavedLayout } from '../../shared/contract/views.ts'
import type { Layout } from '../../shared/quote/layout/layout.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

interface LayoutsState {
  readonly saved: readonly SavedLayout[]
  readonly load: () => Promise<void>
  readonly rename: (id: string, name: string) => Promise<void>
  /** Forgets a layout; the notice offers the way back. */
  readonly remove: (saved: SavedLayout) => Promise<boolean>
  readonly exportLayout: (layout: Layout) => Promise<void>
  /** A layout from a file the buyer chooses; undefined when there is none. */
  readonly pickLayout: () => Promise<Layout | undefined>
}

export const useLayouts = create<LayoutsState>()((set) => {
  const take = (reply: CallReply<'layouts.list'>): boolean => {
    if (reply.ok) set({ saved: reply.value })
    else tellFailure(reply.failure)
    return reply.ok
  }
  const file = () => useTender.getState().view?.file ?? ''
  return {
    saved: [],
    load: async () => void take(await ask('layouts.list', { file: file() })),
    rename: async (id, name) => void take(await ask('layouts.rename', { file: file(), id, name })),
    remove: async ({ id, layout }) => {
      const done = take(await ask('layouts.remove', { file: file(), id }))
      const run = async () => void take(await ask('layouts.restore', { file: file(), id }))
      if (done) {
        const text = 'Files of its shape are no longer recognised. What was read by it stays.'
        tellDone(`Layout ${layout.name} forgotten`, text, { label: 'Undo', run: () => void run() })
      }
      return done
    },
    exportLayout: async (layout) => {
      const reply = await ask('layouts.export', { layout })
      if (reply.ok) tellDone(`Layout ${layout.name} saved`, reply.value.place)
      else tellFailure(reply.failure)
    },
    pickLayout: async () => {
      const reply = await ask('layouts.pick', {})
      if (reply.ok) return reply.value.layout
      tellFailure(reply.failure)
      return undefined
    },
  }
})
