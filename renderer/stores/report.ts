// The report of a run: the very bytes that will be saved, and the ways to save them.
import { create } from 'zustand'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'

export type ExportFormat = 'pdf' | 'xlsx' | 'json' | 'award'

interface ReportState {
  readonly run: string | null
  readonly pdf: Uint8Array | null
  readonly name: string
  readonly making: boolean
  /** Why there is no preview, in words; null when there is one or it is being made. */
  readonly refusal: { readonly what: string; readonly fix: string } | null
  readonly preview: (file: string, run: string) => Promise<void>
  readonly save: (file: string, run: string, format: ExportFormat) => Promise<void>
  readonly clear: () => void
}

export const useReport = create<ReportState>()((set, get) => ({
  run: null,
  pdf: null,
  name: '',
  making: false,
  refusal: null,
  preview: async (file, run) => {
    set({ run, pdf: null, name: '', making: true, refusal: null })
    const reply = await ask('report.preview', { file, run })
    if (get().run !== run) return
    if (reply.ok) set({ pdf: reply.value.pdf, name: reply.value.name, making: false })
    else if (reply.failure.kind === 'cancelled') set({ making: false })
    else set({ making: false, refusal: { what: reply.failure.what, fix: reply.failure.fix } })
  },
  save: async (file, run, format) => {
    const reply = await ask('report.save', { file, run, format })
    if (reply.ok) tellDone('Saved', reply.value.place)
    else tellFailure(reply.failure)
  },
  clear: () => set({ run: null, pdf: null, name: '', making: false, refusal: null }),
}))
