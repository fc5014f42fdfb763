// Fix lists to send to a vendor: made by the shell, saved where the buyer says.
import { create } from 'zustand'
import type { CallReply } from '../../shared/contract/calls.ts'
import { ask } from '../bridge.ts'
import { useImports } from './imports.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

export type FixListFormat = 'pdf' | 'xlsx'

interface FixListsState {
  readonly making: boolean
  /** Of a file being imported. */
  readonly saveOfFile: (source: string, vendor: string, format: FixListFormat) => Promise<void>
  /** Of the vendor's newest quotes in the tender. */
  readonly saveOfQuotes: (vendor: string, format: FixListFormat) => Promise<void>
}

export const useFixLists = create<FixListsState>()((set, get) => {
  const save = async (make: (file: string) => Promise<CallReply<'rounds.fixList'>>) => {
    const file = useTender.getState().view?.file
    if (file === undefined || get().making) return
    set({ making: true })
    const reply = await make(file)
    set({ making: false })
    if (!reply.ok) return tellFailure(reply.failure)
    const { points, kept, place } = reply.value
    const own = kept === 0 ? '' : ` ${kept} more are for us alone.`
    tellDone(`Fix list saved: ${points} ${points === 1 ? 'point' : 'points'}.${own}`, place)
  }
  return {
    making: false,
    saveOfFile: (source, vendor, format) =>
      save((file) => {
        const { sources, previews, arrivals } = useImports.getState()
        const proposal = previews[source]?.proposal
        const arrival = arrivals[source]
        return ask('import.fixList', {
          file,
          source,
          vendor,
          format,
          sources: sources.map((one) => one.source),
          fixes: [],
          // Read as it is shown, confirmed or not.
          layouts: proposal === undefined ? [] : [{ source, layout: proposal.layout, confirmed: true }],
          arrivals: arrival === undefined ? [] : [{ source, ...arrival }],
        })
      }),
    saveOfQuotes: (vendor, format) => save((file) => ask('rounds.fixList', { file, vendor, format })),
  }
})
