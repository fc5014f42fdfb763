// The register of commitments shown: of a run, or of what is signed today, and the ways to save it.
import { create } from 'zustand'
import type { CallArgs } from '../../shared/contract/calls.ts'
import type { RegisterView } from '../../shared/report/register-view.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'

export type RegisterFormat = CallArgs<'register.save'>['format']

interface RegisterState {
  /** What the view belongs to; `run` null for what is signed today. */
  readonly shown: { readonly file: string; readonly run: string | null; readonly revision: number } | null
  readonly view: RegisterView | null
  /** Chosen by the buyer; undefined until then. */
  readonly chosen: string | null | undefined
  readonly choose: (run: string | null) => void
  readonly load: (file: string, run: string | null, revision: number) => Promise<void>
  readonly save: (file: string, run: string | null, format: RegisterFormat) => Promise<void>
}

export const useRegister = create<RegisterState>()((set, get) => ({
  shown: null,
  view: null,
  chosen: undefined,
  choose: (chosen) => set({ chosen }),
  load: async (file, run, revision) => {
    const shown = { file, run, revision }
    set({ shown, view: null, ...(get().shown?.file === file ? {} : { chosen: undefined }) })
    const reply = await ask('register.view', { file, run })
    if (get().shown !== shown) return
    if (reply.ok) set({ view: reply.value })
    else tellFailure(reply.failure)
  },
  save: async (file, run, format) => {
    const reply = await ask('register.save', { file, run, format })
    if (reply.ok) tellDone('Saved', reply.value.place)
    else tellFailure(reply.failure)
  },
}))
