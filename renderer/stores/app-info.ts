// What the app says of itself: version, place of the library, disk encryption, the buyer's locale.
import { create } from 'zustand'
import type { AppInfo } from '../../shared/contract/views.ts'
import { ask } from '../bridge.ts'
import { tellFailure } from './notices.ts'

interface AppInfoState {
  readonly info: AppInfo | null
  readonly load: () => Promise<void>
}

export const useAppInfo = create<AppInfoState>()((set) => ({
  info: null,
  load: async () => {
    const reply = await ask('app.info', {})
    if (reply.ok) set({ info: reply.value })
    else tellFailure(reply.failure)
  },
}))
