// Files being imported: chosen, read, mended cell by cell, taken in. Nothing is stored before `commit`.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import type { ImportPreview, ImportSource } from '../../shared/contract/views.ts'
import { ask } from '../bridge.ts'
import { readySources } from '../view/import-files.ts'
import { tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

export type FilePreview = ImportPreview['files'][number]
export type SourceFix = CallArgs<'import.read'>['fixes'][number]

/** A cell of the file shown. `asked` grows with each request, so that the same cell can be asked for twice. */
export interface CellFocus {
  readonly sheet: string
  readonly address: string
  readonly asked: number
  /** The keyboard goes there too; otherwise the cell is only brought into view. */
  readonly take: boolean
}

interface ImportsState {
  /** Tender the files were read against. */
  readonly file: string | null
  readonly sources: readonly ImportSource[]
  readonly previews: Readonly<Record<string, FilePreview>>
  readonly fixes: readonly SourceFix[]
  readonly shown: string | null
  readonly focus: CellFocus | null
  readonly reading: boolean
  readonly committing: boolean
  /** One sentence a quote of the last import. */
  readonly imported: readonly string[]
  readonly pick: () => Promise<void>
  readonly drop: (paths: readonly string[]) => Promise<void>
  readonly sample: () => Promise<void>
  readonly show: (source: string) => void
  readonly goTo: (sheet: string, address: string, take: boolean) => void
  /** Corrects a cell, or with null takes the correction back; then reads again. */
  readonly fix: (source: string, sheet: string, address: string, text: string | null) => Promise<void>
  readonly leaveOut: (source: string) => Promise<void>
  readonly commit: () => Promise<void>
  readonly clear: () => void
}

const nothing = {
  file: null,
  sources: [],
  previews: {},
  fixes: [],
  shown: null,
  focus: null,
  reading: false,
  committing: false,
  imported: [],
} satisfies Partial<ImportsState>

export const useImports = create<ImportsState>()((set, get) => {
  // The newest reading counts; answers to older ones are dropped.
  const asked = { last: 0 }

  const read = async () => {
    const file = useTender.getState().view?.file
    const sources = get().sources.map((source) => source.source)
    asked.last += 1
    const mine = asked.last
    if (file === undefined || sources.length === 0) {
      set({ previews: {}, shown: null, reading: false })
      return
    }
    set({ reading: true, file })
    const reply = await ask('import.read', { file, sources, fixes: [...get().fixes] })
    if (mine !== asked.last) return
    set({ reading: false })
    if (!reply.ok) return tellFailure(reply.failure)
    const previews = Object.fromEntries(reply.value.files.map((one) => [one.source, one]))
    const shown = get().shown
    set({ previews, shown: shown !== null && previews[shown] !== undefined ? shown : worstFile(reply.value.files) })
  }

  const add = async (reply: CallReply<'import.pick'>) => {
    if (!reply.ok) return tellFailure(reply.failure)
    const known = new Set(get().sources.map((source) => source.source))
    const fresh = reply.value.filter((source) => !known.has(source.source))
    set(({ sources }) => ({ sources: [...sources, ...fresh], imported: [] }))
    await read()
  }

  return {
    ...nothing,
    pick: async () => add(await ask('import.pick', {})),
    drop: async (paths) => {
      if (paths.length > 0) await add(await ask('import.drop', { paths: [...paths] }))
    },
    sample: async () => add(await ask('import.sample', {})),
    show: (shown) => set({ shown, focus: null }),
    goTo: (sheet, address, take) =>
      set(({ focus }) => ({ focus: { sheet, address, take, asked: (focus?.asked ?? 0) + 1 } })),
    fix: async (source, sheet, address, text) => {
      const others = get().fixes.filter(
        (one) => one.source !== source || one.sheet !== sheet || one.address !== address,
      )
      set({ fixes: text === null ? others : [...others, { source, sheet, address, text }] })
      await read()
    },
    leaveOut: async (source) => {
      set(({ sources, fixes }) => ({
        sources: sources.filter((one) => one.source !== source),
        fixes: fixes.filter((one) => one.source !== source),
      }))
      await read()
    },
    commit: async () => {
      const file = useTender.getState().view?.file
      const ready = readySources(Object.values(get().previews))
      if (file === undefined || ready.length === 0 || get().committing) return
      set({ committing: true })
      const fixes = get().fixes.filter((one) => ready.includes(one.source))
      const command = crypto.randomUUID()
      const reply = await ask('import.commit', { file, command, sources: [...ready], fixes })
      set({ committing: false })
      if (!reply.ok) return tellFailure(reply.failure)
      useTender.getState().show(reply.value.view)
      set(({ sources }) => ({
        sources: sources.filter((one) => !ready.includes(one.source)),
        fixes: get().fixes.filter((one) => !ready.includes(one.source)),
        imported: reply.value.imported,
      }))
      await read()
    },
    clear: () => set(nothing),
  }
})

/** The first file that needs the buyer, else the first. */
function worstFile(files: readonly FilePreview[]): string | null {
  const open = files.find((one) => one.refused === undefined && one.quotes.some((draft) => !draft.ready))
  return (open ?? files[0])?.source ?? null
}
