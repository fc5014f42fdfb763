// Files being imported: chosen, read, mended cell by cell, taken in. Nothing is stored before `commit`.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import type { ImportPreview, ImportSource } from '../../shared/contract/views.ts'
import type { ListAnswers } from '../../shared/observation/list-preview.ts'
import type { Arrival, DoubtAnswer } from '../../shared/quote/import-preview.ts'
import { editLayout } from '../../shared/quote/layout/edit-layout.ts'
import type { GivenLayout, LayoutEdit } from '../../shared/quote/layout/proposal.ts'
import { ask } from '../bridge.ts'
import { doneSources, readySources } from '../view/import-files.ts'
import { type LayoutDraft, noDraft, stepBack, stepTo } from '../view/layout-draft.ts'
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
  /** The buyer's own layouts, by source. */
  readonly drafts: Readonly<Record<string, LayoutDraft>>
  /** What the quotes of a file are, by source; absent: next rounds. */
  readonly arrivals: Readonly<Record<string, Arrival>>
  /** Why values that moved far are right, by source and doubt. */
  readonly reasons: readonly (DoubtAnswer & { readonly source: string })[]
  /** What the buyer says of price lists, by source. */
  readonly answers: Readonly<Record<string, ListAnswers>>
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
  /** Changes the layout a file is read by, and reads again; false when a value does not fit. */
  readonly editLayout: (source: string, edits: readonly LayoutEdit[]) => Promise<boolean>
  /** Reads a file by another layout, or with null by what the app proposes. */
  readonly giveLayout: (source: string, given: GivenLayout | null) => Promise<void>
  readonly takeLayoutBack: (source: string) => Promise<void>
  /** Says of a price list what it leaves open, and reads it again. */
  readonly answerList: (source: string, answers: ListAnswers) => Promise<void>
  /** Says what the quotes of a file are, and reads again. */
  readonly arrive: (source: string, arrival: Arrival) => Promise<void>
  /** Says why a doubtful value is right, or with '' takes it back; then reads again. */
  readonly answerDoubt: (source: string, doubt: string, reason: string) => Promise<void>
  readonly leaveOut: (source: string) => Promise<void>
  readonly commit: () => Promise<void>
  readonly clear: () => void
}

const nothing = {
  file: null,
  sources: [],
  previews: {},
  fixes: [],
  drafts: {},
  arrivals: {},
  reasons: [],
  answers: {},
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
    const layouts = draftedLayouts(get().drafts, sources)
    const lists = answeredLists(get().answers, sources)
    const fixes = [...get().fixes]
    const reply = await ask('import.read', { file, sources, fixes, layouts, lists, ...takingOf(get(), sources) })
    if (mine !== asked.last) return
    if (!reply.ok) {
      set({ reading: false })
      return tellFailure(reply.failure)
    }
    const previews = Object.fromEntries(reply.value.files.map((one) => [one.source, one]))
    const shown = get().shown
    set({
      reading: false,
      previews,
      shown: shown !== null && previews[shown] !== undefined ? shown : worstFile(reply.value.files),
    })
  }

  const setDraft = async (source: string, change: (draft: LayoutDraft) => LayoutDraft) => {
    set(({ drafts }) => ({ drafts: { ...drafts, [source]: change(drafts[source] ?? noDraft) } }))
    await read()
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
    editLayout: async (source, edits) => {
      const { drafts, previews, reading } = get()
      // While a reading is under way the newest layout is the draft; afterwards it is what the reading made of it.
      const layout = (reading ? drafts[source]?.now?.layout : undefined) ?? previews[source]?.proposal?.layout
      const edited = layout === undefined ? undefined : editLayout(layout, edits)
      if (edited?.ok !== true) return false
      await setDraft(source, (draft) => stepTo(draft, { layout: edited.value, confirmed: false }))
      return true
    },
    giveLayout: (source, given) => setDraft(source, (draft) => stepTo(draft, given)),
    takeLayoutBack: async (source) => {
      if ((get().drafts[source]?.before.length ?? 0) > 0) await setDraft(source, stepBack)
    },
    answerList: async (source, given) => {
      set(({ answers }) => ({ answers: { ...answers, [source]: { ...answers[source], ...given } } }))
      await read()
    },
    arrive: async (source, arrival) => {
      set(({ arrivals }) => ({ arrivals: { ...arrivals, [source]: arrival } }))
      await read()
    },
    answerDoubt: async (source, doubt, reason) => {
      const others = get().reasons.filter((one) => one.source !== source || one.doubt !== doubt)
      set({ reasons: reason === '' ? others : [...others, { source, doubt, reason }] })
      await read()
    },
    leaveOut: async (source) => {
      set(({ sources, fixes, drafts }) => ({
        sources: sources.filter((one) => one.source !== source),
        fixes: fixes.filter((one) => one.source !== source),
        drafts: without(drafts, [source]),
      }))
      await read()
    },
    commit: async () => {
      const file = useTender.getState().view?.file
      const ready = readySources(Object.values(get().previews))
      // Files of which quotes are held back stay open for the rest.
      const done = doneSources(Object.values(get().previews))
      if (file === undefined || ready.length === 0 || get().committing) return
      set({ committing: true })
      const fixes = get().fixes.filter((one) => ready.includes(one.source))
      const command = crypto.randomUUID()
      const layouts = shownLayouts(get().previews, ready)
      const lists = answeredLists(get().answers, ready)
      const taking = takingOf(get(), ready)
      const reply = await ask('import.commit', { file, command, sources: [...ready], fixes, layouts, lists, ...taking })
      set({ committing: false })
      if (!reply.ok) return tellFailure(reply.failure)
      useTender.getState().show(reply.value.view)
      set(({ sources, drafts }) => ({
        sources: sources.filter((one) => !done.includes(one.source)),
        drafts: without(drafts, done),
        fixes: get().fixes.filter((one) => !done.includes(one.source)),
        imported: reply.value.imported,
      }))
      await read()
    },
    clear: () => set(nothing),
  }
})

/** What was said of how these files' quotes are taken in, as call arguments; what was not said is left out. */
function takingOf({ arrivals, reasons }: Pick<ImportsState, 'arrivals' | 'reasons'>, sources: readonly string[]) {
  const said = sources.flatMap((source) => {
    const arrival = arrivals[source]
    return arrival === undefined ? [] : [{ source, ...arrival }]
  })
  const answers = reasons.filter((one) => sources.includes(one.source))
  return { ...(said.length === 0 ? {} : { arrivals: said }), ...(answers.length === 0 ? {} : { answers }) }
}

/** The first file that needs the buyer, else the first. */
function worstFile(files: readonly FilePreview[]): string | null {
  const open = files.find((one) => one.refused === undefined && one.quotes.some((draft) => !draft.ready))
  return (open ?? files[0])?.source ?? null
}

function draftedLayouts(drafts: Readonly<Record<string, LayoutDraft>>, sources: readonly string[]) {
  return sources.flatMap((source) => {
    const now = drafts[source]?.now
    return now === undefined || now === null ? [] : [{ source, ...now }]
  })
}

function answeredLists(answers: Readonly<Record<string, ListAnswers>>, sources: readonly string[]) {
  return sources.flatMap((source) => {
    const given = answers[source]
    return given === undefined ? [] : [{ source, ...given }]
  })
}

/** What is taken in is what was shown: the layouts the readings on screen were made by. */
function shownLayouts(previews: Readonly<Record<string, FilePreview>>, sources: readonly string[]) {
  return sources.flatMap((source) => {
    const proposal = previews[source]?.proposal
    return proposal === undefined ? [] : [{ source, layout: proposal.layout, confirmed: proposal.confirmed }]
  })
}

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))
}
