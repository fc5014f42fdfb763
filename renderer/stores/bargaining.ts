// What an award gives in hand against one vendor: its leverage, a counter-offer tried out, packages of equal value.
import { create } from 'zustand'
import type { CallArgs, CallReply } from '../../shared/contract/calls.ts'
import type { CounterOffer } from '../../shared/negotiation/counter-offer.ts'
import type { Leverage } from '../../shared/tender/leverage.ts'
import type { Package } from '../../shared/tender/position.ts'
import { ask, listenTo } from '../bridge.ts'
import { useJobs } from './jobs.ts'
import { tellFailure } from './notices.ts'

type CounterOfferAsked = CallArgs<'counterOffer.start'>
type PackagesAsked = CallArgs<'packages.start'>

interface BargainingState {
  readonly file: string | null
  /** Run whose leverage is shown. */
  readonly run: string | null
  readonly leverage: Leverage | null
  /** The newest counter-offer tried for each vendor, under `run`. */
  readonly counterOffers: Readonly<Record<string, CounterOffer>>
  /** The newest packages computed for each vendor, under `run`. */
  readonly packages: Readonly<Record<string, readonly Package[]>>
  readonly load: (file: string, run: string | null) => Promise<void>
  /** Works out what is missing of one vendor's leverage. */
  readonly workOut: (vendor: string) => Promise<void>
  readonly tryOut: (asked: CounterOfferAsked) => Promise<void>
  readonly makePackages: (asked: PackagesAsked) => Promise<readonly Package[] | null>
}

export const useBargaining = create<BargainingState>()((set, get) => {
  const listening: (() => void)[] = []
  // A result comes before the end of its job.
  const counterOffers = new Map<string, CounterOffer>()
  const packages = new Map<string, readonly Package[]>()
  const listen = () => {
    if (listening.length > 0) return
    listening.push(
      listenTo('counterOffer.done', ({ job, result }) => void counterOffers.set(job, result)),
      listenTo('packages.done', ({ job, result }) => void packages.set(job, result)),
      listenTo('leverage.part', ({ file, run, leverage }) => {
        if (file === get().file && run === get().run) set({ leverage })
      }),
    )
  }
  return {
    file: null,
    run: null,
    leverage: null,
    counterOffers: {},
    packages: {},
    load: async (file, run) => {
      listen()
      if (get().file !== file || get().run !== run) set({ file, run, leverage: null, counterOffers: {}, packages: {} })
      if (run === null) return
      const reply = await ask('leverage.get', { file, run })
      if (get().file !== file || get().run !== run) return
      if (reply.ok) set({ leverage: reply.value.leverage })
      else tellFailure(reply.failure)
    },
    workOut: async (vendor) => {
      const { file, run } = get()
      if (file === null || run === null) return
      await finished('Working out what the vendor and its clauses are worth', () =>
        ask('leverage.start', { file, run, vendor }),
      )
      await get().load(file, run)
    },
    tryOut: async (asked) => {
      const job = await finished('Trying the counter-offer', () => ask('counterOffer.start', asked))
      const result = taken(counterOffers, job)
      if (result === undefined || get().run !== asked.run) return
      set(({ counterOffers: known }) => ({ counterOffers: { ...known, [asked.vendor]: result } }))
    },
    makePackages: async (asked) => {
      const job = await finished('Looking for packages of equal value', () => ask('packages.start', asked))
      const result = taken(packages, job)
      if (result === undefined || get().run !== asked.run) return null
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
