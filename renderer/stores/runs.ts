// The runs of the open tender as the window has seen them: loaded once each, since a run never changes, and the one looked at.
import { create } from 'zustand'
import type { FrontierKind } from '../../shared/award/frontier-points.ts'
import type { Driver } from '../../shared/award/market-edits.ts'
import type { JobEnd, RunView, TenderView } from '../../shared/contract/views.ts'
import { ask } from '../bridge.ts'
import { useJobs } from './jobs.ts'
import { tellDone, tellFailure } from './notices.ts'
import { useTender } from './tender.ts'

interface RunsState {
  readonly file: string | null
  readonly views: Readonly<Record<string, RunView>>
  /** Run shown on the award screen. */
  readonly chosen: string | null
  readonly choose: (run: string | null) => void
  /** Loads what is not here yet; `again` also what is, such as a run that has got its board. */
  readonly load: (file: string, runs: readonly string[], again?: boolean) => Promise<void>
  /** Takes in the end of a job that made runs. */
  readonly takeIn: (end: JobEnd | null) => Promise<void>
  /** Computes what stands beside the award: savings, prices of rules, why others lost, stress. */
  readonly completeBoard: (run: string) => Promise<void>
  /** Sets the run against another one and looks for where the decision turns. */
  readonly makeLeaseOrBuild: (run: string, other: string, drivers: readonly Driver[]) => Promise<void>
  /** Tightens one policy of the run step by step. */
  readonly makeFrontier: (run: string, kind: FrontierKind) => Promise<void>
}

export const useRuns = create<RunsState>()((set, get) => ({
  file: null,
  views: {},
  chosen: null,
  choose: (chosen) => set({ chosen }),
  load: async (file, runs, again = false) => {
    if (get().file !== file) set({ file, views: {}, chosen: null })
    const missing = runs.filter((run) => again || get().views[run] === undefined)
    const replies = await Promise.all(missing.map((run) => ask('runs.get', { file, run })))
    if (get().file !== file) return
    const found = replies.flatMap((reply) => (reply.ok ? [[reply.value.summary.run, reply.value] as const] : []))
    if (found.length > 0) set(({ views }) => ({ views: { ...views, ...Object.fromEntries(found) } }))
    for (const reply of replies) if (!reply.ok) tellFailure(reply.failure)
  },
  takeIn: async (end) => {
    if (end === null) return
    if (end.kind === 'failed') {
      tellFailure({ kind: 'refused', what: end.what, fix: end.fix })
      return
    }
    const file = useTender.getState().view?.file
    if (file === undefined) return
    await useTender.getState().refresh()
    await get().load(file, end.runs, true)
    if (end.kind === 'cancelled') {
      tellDone('Stopped', end.runs.length > 0 ? 'The best award found so far is kept.' : 'There was no award yet.')
    }
    const best = bestOf(end.runs.flatMap((run) => get().views[run] ?? []))
    if (best !== undefined) set({ chosen: best.summary.run })
  },
  completeBoard: async (run) => {
    const file = useTender.getState().view?.file
    if (file === undefined) return
    const end = await useJobs
      .getState()
      .start('Working out savings, what each rule costs and why others lost', () => ask('award.board', { file, run }))
    if (end?.kind === 'failed') tellFailure({ kind: 'refused', what: end.what, fix: end.fix })
    else if (end !== null) await get().load(file, [run], true)
  },
  makeLeaseOrBuild: async (run, other, drivers) => {
    const file = useTender.getState().view?.file
    if (file === undefined) return
    const start = () => ask('award.leaseOrBuild', { file, run, other, drivers: [...drivers] })
    const end = await useJobs.getState().start('Looking for where the decision turns', start)
    if (end?.kind === 'failed') tellFailure({ kind: 'refused', what: end.what, fix: end.fix })
    else if (end !== null) await get().load(file, [run], true)
  },
  makeFrontier: async (run, kind) => {
    const file = useTender.getState().view?.file
    if (file === undefined) return
    const end = await useJobs.getState().start('Solving the frontier', () => ask('award.frontier', { file, run, kind }))
    if (end?.kind === 'failed') tellFailure({ kind: 'refused', what: end.what, fix: end.fix })
    else if (end !== null) await get().load(file, [run], true)
  },
}))

function bestOf(views: readonly RunView[]): RunView | undefined {
  const ranked = views.filter((view) => view.summary.total !== null)
  return ranked.at(-1) ?? views.at(-1)
}

/** The newest run of each case, cases in the tender's order, then standard cases and typed awards, the newest first. */
export function newestRuns(view: TenderView): TenderView['runs'] {
  const newest = new Map<string, TenderView['runs'][number]>()
  for (const run of view.runs) {
    const key = run.manual ? `manual ${run.name}` : (run.scenario ?? run.name)
    const known = newest.get(key)
    if (known === undefined || better(run, known)) newest.set(key, run)
  }
  const order = (view.tender.awardScenarios ?? []).map((scenario) => scenario.id)
  const rank = (run: TenderView['runs'][number]) => {
    const index = order.indexOf(run.scenario ?? '')
    return run.manual ? order.length + 1 : index < 0 ? order.length : index
  }
  return [...newest.values()].sort((a, b) => rank(a) - rank(b) || (a.madeAt < b.madeAt ? 1 : -1))
}

/** A fresh run before a stale one, then the newer. */
function better(a: TenderView['runs'][number], b: TenderView['runs'][number]): boolean {
  if (a.stale !== b.stale) return b.stale
  return a.madeAt > b.madeAt
}
