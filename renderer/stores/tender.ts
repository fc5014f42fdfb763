// The open tender: the view the shell gave, and the changes asked of it, one after another.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import type { TenderView } from '../../shared/contract/views.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useUnsaved } from './unsaved.ts'

export type Edits = CallArgs<'tenders.edit'>['edits']

interface TenderState {
  readonly view: TenderView | null
  /** Changes sent and not yet answered. */
  readonly pending: number
  /** Shows a view the shell gave; an older one of the same file is ignored. */
  readonly show: (view: TenderView) => void
  readonly close: () => void
  /** Asks for the file again, e.g. after a run was stored. */
  readonly refresh: () => Promise<void>
  /** True when the change was taken; `why` is written into the audit list and shown by undo. */
  readonly edit: (why: string, edits: Edits) => Promise<boolean>
  readonly undo: () => Promise<void>
  readonly redo: () => Promise<void>
}

export const useTender = create<TenderState>()((set, get) => {
  // Changes are sent one after another, in the order they were made.
  const queue = { last: Promise.resolve() as Promise<unknown> }

  const send = async (run: (file: string) => Promise<CallReply<'tenders.edit'>>): Promise<TenderView | null> => {
    const file = get().view?.file
    if (file === undefined) return null
    set(({ pending }) => ({ pending: pending + 1 }))
    const reply = queue.last.then(() => run(file))
    queue.last = reply
    const answer = await reply
    set(({ pending }) => ({ pending: pending - 1 }))
    if (!answer.ok) {
      tellFailure(answer.failure)
      // What a grid still shows of the refused change is replaced by what holds.
      set(({ view }) => ({ view: view === null ? null : { ...view } }))
      return null
    }
    if (get().view?.file === file) get().show(answer.value)
    return answer.value
  }

  /** What was typed and not kept yet is the newest change: it is kept first, so that undo takes that one back. */
  const settle = async () => {
    await useUnsaved.getState().keepAll()
    await queue.last
  }

  return {
    view: null,
    pending: 0,
    show: (view) =>
      set(({ view: shown }) =>
        shown !== null && shown.file === view.file && shown.revision > view.revision ? {} : { view },
      ),
    close: () => set({ view: null }),
    refresh: async () => {
      await send((file) => ask('tenders.open', { file }))
    },
    edit: async (why, edits) => {
      const command = crypto.randomUUID()
      return (await send((file) => ask('tenders.edit', { file, command, why, edits }))) !== null
    },
    undo: async () => {
      await settle()
      const what = get().view?.undo
      if (what === null || what === undefined) return
      if ((await send((file) => ask('tenders.undo', { file }))) !== null) tellDone(`Undone: ${what}`)
    },
    redo: async () => {
      await settle()
      const what = get().view?.redo
      if (what === null || what === undefined) return
      if ((await send((file) => ask('tenders.redo', { file }))) !== null) tellDone(`Done again: ${what}`)
    },
  }
})
