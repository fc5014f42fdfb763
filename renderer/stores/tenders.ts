// The tenders on this computer: the list, and the ways to make, open and remove one.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import type { TenderSummary, TenderView } from '../../shared/contract/views.ts'
import type { SampleName } from '../../shared/tender/samples.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

/** What is said while a sample is made. */
export const makingSample = 'Making the sample tender'

interface TendersState {
  /** Null until the shell has answered once. */
  readonly list: readonly TenderSummary[] | null
  /** What is being opened or made, in words; null when nothing is. */
  readonly busy: string | null
  readonly load: () => Promise<void>
  /** Each answers true when a tender is open afterwards. */
  readonly createSample: (sample: SampleName) => Promise<boolean>
  readonly create: (properties: CallArgs<'tenders.create'>) => Promise<boolean>
  readonly openDialog: () => Promise<boolean>
  readonly open: (file: string) => Promise<boolean>
  readonly remove: (summary: TenderSummary) => Promise<void>
}

export const useTenders = create<TendersState>()((set, get) => {
  const openWith = async (words: string, call: () => Promise<CallReply<'tenders.open'>>): Promise<boolean> => {
    if (get().busy !== null) return false
    set({ busy: words })
    const reply = await call()
    set({ busy: null })
    if (!reply.ok) tellFailure(reply.failure)
    else showOpened(reply.value)
    await get().load()
    return reply.ok
  }

  return {
    list: null,
    busy: null,
    load: async () => {
      const reply = await ask('tenders.list', {})
      if (reply.ok) set({ list: reply.value })
      else tellFailure(reply.failure)
    },
    createSample: (sample) => openWith(makingSample, () => ask('tenders.createSample', { sample })),
    create: (properties) => openWith('Making the tender', () => ask('tenders.create', properties)),
    openDialog: () => openWith('Opening', () => ask('tenders.openDialog', {})),
    open: (file) => openWith('Opening', () => ask('tenders.open', { file })),
    remove: async ({ file, name }) => {
      const reply = await ask('tenders.remove', { file })
      if (!reply.ok) return tellFailure(reply.failure)
      if (useTender.getState().view?.file === file) useTender.getState().close()
      await get().load()
      const restore = async () => {
        const back = await ask('tenders.restore', { file })
        if (!back.ok) tellFailure(back.failure)
        await get().load()
      }
      tellDone(`“${name}” is removed`, 'Its file was moved aside, not deleted.', {
        label: 'Undo',
        run: () => void restore(),
      })
    },
  }
})

function showOpened(view: TenderView): void {
  useTender.getState().close()
  useTender.getState().show(view)
}
