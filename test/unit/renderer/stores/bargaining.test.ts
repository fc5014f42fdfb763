import { beforeEach, describe, expect, it } from 'vitest'
import { useBargaining } from '../../../../renderer/stores/bargaining.ts'
import { useJobs } from '../../../../renderer/stores/jobs.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const ok = (value: unknown) => ({ ok: true, value })
const change = (to: number) => ({ offer: 'lease', term: 'setupFee', to })

/** The store listens to the first shell it meets: one for all tests. Jobs end at once, or when the test says. */
const jobs = { count: 0, atOnce: true }
const end = (job: string, wins: boolean) => {
  shell.tell('counterOffer.done', { job, result: { vendor: 'acme', wins } as never })
  shell.tell('job.end', { job, kind: 'done', runs: [] })
}
const shell = standInBridge({
  'counterOffer.start': () => {
    jobs.count += 1
    const job = `job-${jobs.count}`
    if (jobs.atOnce) queueMicrotask(() => end(job, true))
    return ok({ job })
  },
  'award.cancel': () => ok({}),
})
const settled = () => new Promise((resolve) => setTimeout(resolve))
const askedSince = (start: number) => shell.asked.slice(start).map(({ name }) => name)

describe('useBargaining', () => {
  beforeEach(() => {
    Object.assign(jobs, { count: 0, atOnce: true })
    useJobs.setState({ running: [] })
    useBargaining.setState({ file: null, run: null, trying: null, counterOffers: {}, packages: {} })
  })

  it('tries a change at once, and takes the result that comes before its job’s end', async () => {
    useBargaining.getState().turnTo('f', 'r')
    await useBargaining.getState().tryOut('acme', [change(0)])
    expect(useBargaining.getState().counterOffers.acme).toMatchObject({ wins: true })
    expect(shell.asked.at(-1)).toMatchObject({ args: { file: 'f', run: 'r', vendor: 'acme', changes: [change(0)] } })
  })
  it('tries nothing without changes or without an award', async () => {
    const before = shell.asked.length
    const { turnTo, tryOut } = useBargaining.getState()
    turnTo('f', 'r')
    await tryOut('acme', [])
    turnTo('f', null)
    await tryOut('acme', [change(0)])
    expect(askedSince(before)).toEqual([])
    expect(useBargaining.getState().trying).toBeNull()
  })
  it('drops results of another award', async () => {
    const { turnTo, tryOut } = useBargaining.getState()
    turnTo('f', 'r')
    await tryOut('acme', [change(0)])
    turnTo('f', 'another')
    expect(useBargaining.getState()).toMatchObject({ counterOffers: {} })
    expect(Object.keys(useBargaining.getState().counterOffers)).toEqual([])
  })
  it('stops what is being tried when a term changes again, and shows the newest alone', async () => {
    jobs.atOnce = false
    const before = shell.asked.length
    const { turnTo, tryOut } = useBargaining.getState()
    turnTo('f', 'r')
    const first = tryOut('acme', [change(5)])
    await settled()
    const second = tryOut('acme', [change(0)])
    await settled()
    end('job-1', false)
    await first
    expect(useBargaining.getState()).toMatchObject({ trying: 'acme', counterOffers: {} })
    end('job-2', true)
    await second
    expect(useBargaining.getState()).toMatchObject({ trying: null, counterOffers: { acme: { wins: true } } })
    expect(askedSince(before)).toEqual(['counterOffer.start', 'award.cancel', 'counterOffer.start'])
  })
})
