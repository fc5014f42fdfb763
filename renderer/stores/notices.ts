// What the window has to tell the buyer in passing: failures with what to do, and things done.
import { create } from 'zustand'
import type { AppFailure } from '../../shared/contract/views.ts'

export interface Notice {
  readonly id: number
  readonly tone: 'failure' | 'done'
  readonly title: string
  readonly text: string
  /** A way back or onward, offered beside the words. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

interface NoticesState {
  readonly notices: readonly Notice[]
  readonly add: (notice: Omit<Notice, 'id'>) => void
  readonly dismiss: (id: number) => void
}

export const useNotices = create<NoticesState>()((set) => ({
  notices: [],
  add: (notice) =>
    set(({ notices }) => ({ notices: [...notices, { ...notice, id: (notices.at(-1)?.id ?? 0) + 1 }].slice(-20) })),
  dismiss: (id) => set(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) })),
}))

/** Tells of a refusal; a dialog the buyer cancelled is no refusal. */
export function tellFailure(failure: AppFailure): void {
  if (failure.kind === 'cancelled') return
  useNotices.getState().add({ tone: 'failure', title: failure.what, text: failure.fix })
}

export function tellDone(title: string, text = '', action?: Notice['action']): void {
  useNotices.getState().add({ tone: 'done', title, text, ...(action === undefined ? {} : { action }) })
}
