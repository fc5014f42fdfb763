// Positions towards the vendors of the open tender: as kept, as being typed, and what each round gave.
import { create } from 'zustand'
import type { ConcessionLedger } from '../../shared/negotiation/ledger.ts'
import type { Position } from '../../shared/tender/position.ts'
import { ask } from '../bridge.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'
import { useUnsaved } from './unsaved.ts'

type Approval = Position['approvals'][number]
type Drafts = Readonly<Record<string, Position>>

interface NegotiationState {
  readonly file: string | null
  /** By vendor id. */
  readonly kept: Drafts
  /** What was typed and not saved yet, by vendor id. */
  readonly drafts: Drafts
  /** What could not be saved when its tender was left, by file. */
  readonly aside: Readonly<Record<string, Drafts>>
  readonly ledgers: Readonly<Record<string, ConcessionLedger>>
  /** Approvals begun and not added yet, by vendor id; kept while the tender is open. */
  readonly begun: Readonly<Record<string, Approval>>
  readonly saving: boolean
  /** Loads a vendor's position and ledger as they are now; what is being typed stays, also over a change of tender. */
  readonly load: (file: string, vendor: string) => Promise<void>
  /** Takes what was typed; it is saved by itself after a while. */
  readonly change: (position: Position) => void
  readonly begin: (vendor: string, approval: Approval) => void
  /** Drops what was typed. */
  readonly revert: (vendor: string) => void
  /** The position as kept, or null when it was refused; nothing is sent when nothing was typed. */
  readonly save: (vendor: string) => Promise<Position | null>
  /** Takes over a position that the shell has kept. */
  readonly take: (position: Position) => void
}

/** A pause in typing after which it is saved: each saving is an entry of the audit list. */
const pauseMs = 8000
const unsaved = 'positions'

export const useNegotiation = create<NegotiationState>()((set, get) => {
  // Savings go one after another, so that none is sent twice.
  const queue = { last: Promise.resolve() as Promise<unknown> }
  const pause: { timer?: ReturnType<typeof setTimeout> } = {}

  const saveNow = async (vendor: string): Promise<Position | null> => {
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
    return reply.value
  }
  const inTurn = (vendor: string): Promise<Position | null> => {
    const saved = queue.last.then(() => saveNow(vendor))
    queue.last = saved
    return saved
  }
  const saveAside = async (): Promise<boolean> => {
    const entries = Object.entries(get().aside).flatMap(([file, drafts]) =>
      Object.values(drafts).map((position) => ({ file, position })),
    )
    const replies = await Promise.all(
      entries.map(({ file, position }) => ask('positions.save', { file, command: crypto.randomUUID(), position })),
    )
    const refused = entries.filter((_, index) => replies[index]?.ok !== true)
    set({ aside: byFile(refused) })
    return refused.length === 0
  }
  const saveAll = async (): Promise<boolean> => {
    clearTimeout(pause.timer)
    const saved = await Promise.all(Object.keys(get().drafts).map(inTurn))
    const others = await saveAside()
    if (Object.keys(get().drafts).length === 0 && others) useUnsaved.getState().release(unsaved)
    return others && saved.every((position) => position !== null)
  }
  const turnTo = async (file: string): Promise<void> => {
    const left = get().file
    if (left === file) return
    await saveAll()
    if (get().file !== left) return
    const { drafts, aside } = get()
    const kept = left === null || Object.keys(drafts).length === 0 ? aside : { ...aside, [left]: drafts }
    set({ file, kept: {}, ledgers: {}, begun: {}, drafts: aside[file] ?? {}, aside: without(kept, file) })
  }

  return {
    file: null,
    kept: {},
    drafts: {},
    aside: {},
    ledgers: {},
    begun: {},
    saving: false,
    load: async (file, vendor) => {
      await turnTo(file)
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
    change: (position) => {
      set(({ drafts }) => ({ drafts: { ...drafts, [position.vendor]: position } }))
      useUnsaved.getState().hold(unsaved, saveAll)
      clearTimeout(pause.timer)
      pause.timer = setTimeout(() => void saveAll(), pauseMs)
    },
    begin: (vendor, approval) => set(({ begun }) => ({ begun: { ...begun, [vendor]: approval } })),
    revert: (vendor) => set(({ drafts }) => ({ drafts: without(drafts, vendor) })),
    save: async (vendor) => {
      const typed = get().drafts[vendor] !== undefined
      const position = await inTurn(vendor)
      if (typed && position !== null) tellDone('Position saved')
      return position
    },
    take: (position) => {
      set(({ kept }) => ({ kept: { ...kept, [position.vendor]: position } }))
      // Undo and the audit list know of it now.
      void useTender.getState().refresh()
    },
  }
})

function without<T>(list: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  const { [key]: _, ...rest } = list
  return rest
}

function byFile(
  entries: readonly { readonly file: string; readonly position: Position }[],
): Readonly<Record<string, Drafts>> {
  const files = [...new Set(entries.map(({ file }) => file))]
  return Object.fromEntries(
    files.map((file) => {
      const own = entries.filter((entry) => entry.file === file)
      return [file, Object.fromEntries(own.map(({ position }) => [position.vendor, position]))]
    }),
  )
}
