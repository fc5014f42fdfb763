// The cases of the open tender on the award screen: which are ticked, and the calls that compute them.
import { create } from 'zustand'
import type { AwardSheetView, StandardCaseView } from '../../shared/contract/views.ts'
import type { TypedLine } from '../../shared/tender/read-rules.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { AwardScenario, Tender } from '../../shared/tender/tender.ts'
import { ask } from '../bridge.ts'
import { useJobs } from './jobs.ts'
import { tellFailure } from './notices.ts'
import { useRuns } from './runs.ts'
import { useTender } from './tender.ts'

interface AwardCasesState {
  /** Ids of cases left out of the next computation. */
  readonly skipped: ReadonlySet<string>
  readonly standard: readonly StandardCaseView[] | null
  readonly toggle: (id: string) => void
  readonly loadStandard: () => Promise<void>
  readonly compute: (cases: readonly AwardScenario[]) => Promise<void>
  readonly computeStandard: (ids: readonly string[]) => Promise<void>
  readonly priceManual: (name: string, lines: readonly TypedLine[], rules: readonly Rule[]) => Promise<boolean>
  /** Null when no file was chosen or it cannot be used. */
  readonly readLines: () => Promise<AwardSheetView | null>
}

const openFile = () => useTender.getState().view?.file

export const useAwardCases = create<AwardCasesState>()((set, get) => ({
  skipped: new Set(),
  standard: null,
  toggle: (id) => {
    const skipped = new Set(get().skipped)
    if (!skipped.delete(id)) skipped.add(id)
    set({ skipped })
  },
  loadStandard: async () => {
    const file = openFile()
    if (file === undefined) return
    const reply = await ask('award.standardCases', { file })
    if (reply.ok) set({ standard: reply.value })
    else tellFailure(reply.failure)
  },
  compute: async (cases) => {
    const file = openFile()
    if (file === undefined || cases.length === 0) return
    const words =
      cases.length === 1 ? `Computing “${cases[0]?.name ?? cases[0]?.id}”` : `Computing ${cases.length} cases`
    const args = cases.map(({ id, name, rules }) => ({ id, name: name ?? id, rules: [...rules] }))
    const end = await useJobs.getState().start(words, () => ask('award.start', { file, cases: args }))
    await useRuns.getState().takeIn(end)
  },
  computeStandard: async (ids) => {
    const file = openFile()
    if (file === undefined) return
    const end = await useJobs
      .getState()
      .start('Computing standard cases', () => ask('award.startStandard', { file, ids: [...ids] }))
    await useRuns.getState().takeIn(end)
  },
  priceManual: async (name, lines, rules) => {
    const file = openFile()
    if (file === undefined) return false
    const reply = await ask('award.manual', { file, name, lines: [...lines], rules: [...rules] })
    if (!reply.ok) {
      tellFailure(reply.failure)
      return false
    }
    await useRuns.getState().takeIn({ kind: 'done', job: '', runs: [reply.value.summary.run] })
    return true
  },
  readLines: async () => {
    const file = openFile()
    if (file === undefined) return null
    const reply = await ask('award.readLines', { file })
    if (reply.ok) return reply.value
    tellFailure(reply.failure)
    return null
  },
}))

/** An id no case has yet. */
export function freshCaseId(tender: Tender): string {
  const taken = new Set((tender.awardScenarios ?? []).map((scenario) => scenario.id))
  for (let n = 1; ; n += 1) if (!taken.has(`case-${n}`)) return `case-${n}`
}

/** Writes the cases of the tender; undo takes it back. */
export function saveCases(why: string, cases: readonly AwardScenario[]): Promise<boolean> {
  return useTender.getState().edit(why, [{ path: 'awardScenarios', value: JSON.parse(JSON.stringify(cases)) }])
}
