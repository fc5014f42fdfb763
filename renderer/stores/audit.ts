// The audit list of the open tender.
import { create } from 'zustand'
import type { AuditEntry } from '../../shared/contract/views.ts'
import { ask } from '../bridge.ts'
import { tellFailure } from './notices.ts'

interface AuditState {
  /** Null until loaded. */
  readonly entries: readonly AuditEntry[] | null
  readonly load: (file: string) => Promise<void>
}

export const useAudit = create<AuditState>()((set) => ({
  entries: null,
  load: async (file) => {
    const reply = await ask('tenders.audit', { file })
    if (reply.ok) set({ entries: reply.value })
    else tellFailure(reply.failure)
  },
}))
