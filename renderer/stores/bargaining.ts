// What is tried out against one vendor under an award: a counter-offer, and packages of equal value.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import type { CounterOffer } from '../../shared/negotiation/counter-offer.ts'
import type { Package } from '../../shared/tender/position.ts'
import { ask, listenTo } from '../bridge.ts'
import { useJobs } from './jobs.ts'
import { tellFailure } from './notices.ts'

/** A changed term as a counter-offer holds it. */
export type ChangedTerm = CallArgs<'counterOffer.start'>['changes'][number]
type PackagesAsked = CallArgs<'packages.start'>

interface BargainingState {
  readonly file: string | null
  /** Run it is tried under. */
  readonly run: string | null
  /** Vendor whose counter-offer is being solved. */
  readonly trying: string | null
  /** The newest counter-offer tried for each vendor, under `run`; of other changes than those on screen when it names others. */
  readonly counterOffers: Readonly<Record<string, CounterOffer>>
  /** The newest packages computed for each vendor, under `run`. */
  readonly packages: Readonly<Record<string, readonly Package[]>>
  /** Turns to a tender and a run of it: results of others are dropped. */
  readonly turnTo: (file: string, run: string | null) => void
  /** Solves the award with the vendor's changed terms; one that is still being solved is stopped. Without changes that is all. */
  readonly tryOut: (vendor: string, changes: readonly ChangedTerm[]) => Promise<void>
  readonly makePackages: (asked: PackagesAsked) => Promise<readonly Package[] | null>
}

const tryingWords = 'Trying the counter-offer'

export const useBargaining = create<BargainingState>()((set, get) => {
  const listening: (() => void)[] = []
  // A result comes before the end of its job.
  const counterOffers = new Map<string, CounterOffer>()
  const packages = new Map<string, readonly Package[]>()
  const attempts = { newest: 0 }
  const listen = () => {
    if (listening.length > 0) return
    listening.push(
      listenTo('counterOffer.done', ({ job, result }) => void counterOffers.set(job, result)),
      listenTo('packages.done', ({ job, result }) => void packages.set(job, result)),
    )
  }
  return {
    file: null,
    run: null,
    trying: null,
    counterOffers: {},
    packages: {},
    turnTo: (file, run) => {
      listen()
      if (get().file !== file || get().run !== run) {
        set({ file, run, trying: null, counterOffers: {}, packages: {} })
      }
    },
    tryOut: async (vendor, changes) => {
      attempts.newest += 1
      const attempt = attempts.newest
      const { running, cancel } = useJobs.getState()
      for (const { job, words } of running) if (words === tryingWords) void cancel(job)
      const { file, run } = get()
      if (file === null || run === null || changes.length === 0) return set({ trying: null })
      set({ trying: vendor })
      const asked = { file, run, vendor, changes: [...changes] }
      const job = await finished(tryingWords, () => ask('counterOffer.start', asked))
      const result = taken(counterOffers, job)
      if (attempts.newest !== attempt) return
      set({ trying: null })
      if (result === undefined || get().file !== file || get().run !== run) return
      set(({ counterOffers: tried }) => ({ counterOffers: { ...tried, [vendor]: result } }))
    },
    makePackages: async (asked) => {
      const job = await finished('Looking for packages of equal value', () => ask('packages.start', asked))
      const result = taken(packages, job)
      if (result === undefined || get().file !== asked.file || get().run !== asked.run) return null
      set(({ packages: known }) => ({ packages: { ...known, [asked.vendor]: result } }))
      return result
    },
  }
})

/** The job, once it has ended; null when it was refused or failed, which is told. */
async function finished(words: string, call: () => Promise<CallReply<'award.start'>>): Promise<string | null> {
  const end = await useJobs.getState().start(words, call)
  if (end?.kind === 'failed') tellFailure({ kind: 'refused', what: end.what, fix: end.fix })
  return end === null || end.kind === 'failed' ? null : end.job
}

function taken<T>(results: Map<string, T>, job: string | null): T | undefined {
  if (job === null) return undefined
  const result = results.get(job)
  results.delete(job)
  return result
}
