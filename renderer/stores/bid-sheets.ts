// Bid sheets to send: made by the shell, saved where the buyer says.
import { create } from 'zustand'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'

interface BidSheetsState {
  /** Vendor whose sheet is being made. */
  readonly making: string | null
  readonly save: (file: string, vendor: string, name: string) => Promise<void>
}

export const useBidSheets = create<BidSheetsState>()((set, get) => ({
  making: null,
  save: async (file, vendor, name) => {
    if (get().making !== null) return
    set({ making: vendor })
    const reply = await ask('bidSheet.save', { file, vendor })
    set({ making: null })
    if (reply.ok) tellDone(`Bid sheet for ${name} saved`, reply.value.place)
    else tellFailure(reply.failure)
  },
}))
