// Positions towards the vendors of the open tender: as kept, as being typed, and what each round gave.
import { create } from 'zustand'
import type { ConcessionLedger } from '../../shared/negotiation/ledger.ts'
import type { Position } from '../../shared/tender/position.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

interface NegotiationState {
  readonly file: string | null
  /** By vendor id. */
  readonly kept: Readonly<Record<string, Position>>
  /** What was typed and not saved yet, by vendor id. */
  readonly drafts: Readonly<Record<string, Position>>
  readonly ledgers: Readonly<Record<string, ConcessionLedger>>
  readonly saving: boolean
  /** Loads a vendor's position and ledger as they are now; what is being typed stays. */
  readonly load: (file: string, vendor: string) => Promise<void>
  readonly change: (position: Position) => void
  /** Drops what was typed. */
  readonly revert: (vendor: string) => void
  /** The position as kept, or null when it was refused; nothing is sent when nothing was typed. */
  readonly save: (vendor: string) => Promise<Position | null>
  /** Takes over a position that the shell has kept. */
  readonly take: (position: Position) => void
}

export const useNegotiation = create<NegotiationState>()((set, get) => ({
  file: null,
  kept: {},
  drafts: {},
  ledgers: {},
  saving: false,
  load: async (file, vendor) => {
    if (get().file !== file) set({ file, kept: {}, drafts: {}, ledgers: {} })
    const [position, ledger] = await Promise.all([
      ask('positions.get', { file, vendor }),
      ask('ledger.view', { file, vendor }),
    ])
    if (get().file !== file) return
    if (position.ok) set(({ kept }) => ({ kept: { ...kept, [vendor]: position.value } }))
    else tellFailure(position.failure)
    if (ledger.ok) set(({ ledgers }) => ({ ledgers: { ...ledgers, [vendor]: ledger.value } }))
    else tellFailure(ledger.failure)
  },
  change: (position) => set(({ drafts }) => ({ drafts: { ...drafts, [position.vendor]: position } })),
  revert: (vendor) => set(({ drafts }) => ({ drafts: without(drafts, vendor) })),
  save: async (vendor) => {
    const { file, drafts, kept } = get()
    const position = drafts[vendor]
    if (position === undefined) return kept[vendor] ?? null
    if (file === null) return null
    set({ saving: true })
    const reply = await ask('positions.save', { file, command: crypto.randomUUID(), position })
    set({ saving: false })
    if (!reply.ok) {
      tellFailure(reply.failure)
      return null
    }
    // What was typed while it was being saved is not lost.
    if (get().drafts[vendor] === position) get().revert(vendor)
    get().take(reply.value)
    tellDone('Position saved')
    return reply.value
  },
  take: (position) => {
    set(({ kept }) => ({ kept: { ...kept, [position.vendor]: position } }))
    // Undo and the audit list know of it now.
    void useTender.getState().refresh()
  },
}))

function without(drafts: Readonly<Record<string, Position>>, vendor: string): Readonly<Record<string, Position>> {
  const { [vendor]: _, ...rest } = drafts
  return rest
}
