import { beforeEach, describe, expect, it } from 'vitest'
import { useJobs } from '../../../../renderer/stores/jobs.ts'
import { useLeverage } from '../../../../renderer/stores/leverage.ts'
import { useNotices } from '../../../../renderer/stores/notices.ts'
import { buildLeverage } from '../../../builders/leverage.ts'
import { standInBridge } from '../../../harness/stand-in-bridge.ts'

const [file, run] = ['file-1', 'run-1']
const [little, more] = [buildLeverage({ done: ['vendor a'] }), buildLeverage({ done: ['vendor a', 'vendor b'] })]

describe('useLeverage', () => {
  // Stores listen once, so all tests of this file share a shell.
  const kept: { leverage: typeof little | null; refuse: boolean } = { leverage: null, refuse: false }
  const shell = standInBridge({
    'leverage.get': () => ({ ok: true, value: { leverage: kept.leverage } }),
    'leverage.start': () =>
      kept.refuse
        ? { ok: false, failure: { kind: 'stale', what: 'The tender has changed', fix: 'Run it again' } }
        : { ok: true, value: { job: 'job-1' } },
    'award.cancel': () => ({ ok: true, value: {} }),
  })
  beforeEach(() => {
    useLeverage.setState({ file: null, known: {}, chosen: null, working: null })
    useNotices.setState({ notices: [] })
    Object.assign(kept, { leverage: null, refuse: false })
  })

  it('loads what was worked out, and tells nothing from not loaded', async () => {
    expect(useLeverage.getState().known[run]).toBeUndefined()
    await useLeverage.getState().load(file, run)
    expect(useLeverage.getState().known[run]).toBeNull()
    kept.leverage = little
    await useLeverage.getState().load(file, run)
    expect(useLeverage.getState().known[run]).toEqual(little)
  })

  it('takes parts in while it works, and what is kept at its end', async () => {
    const end = useLeverage.getState().start(file, run, 'Working out leverage', { vendor: 'a', tasks: ['curve'] })
    await expect.poll(() => useJobs.getState().running.map(({ job }) => job)).toEqual(['job-1'])
    expect(shell.asked.at(-1)).toEqual({ name: 'leverage.start', args: { file, run, vendor: 'a', tasks: ['curve'] } })
    expect(useLeverage.getState().working).toMatchObject({ job: 'job-1', run })
    shell.tell('leverage.part', { file, run, leverage: little })
    expect(useLeverage.getState().known[run]).toEqual(little)
    shell.tell('leverage.part', { file: 'another', run, leverage: more })
    expect(useLeverage.getState().known[run]).toEqual(little)
    kept.leverage = more
    shell.tell('job.end', { job: 'job-1', kind: 'done', runs: [run] })
    await end
    expect(useLeverage.getState()).toMatchObject({ working: null, known: { [run]: more } })
  })

  it('is stopped through its job, and says that what is worked out is kept', async () => {
    const end = useLeverage.getState().start(file, run, 'Working out leverage')
    await expect.poll(() => useJobs.getState().running.length).toBe(1)
    await useLeverage.getState().stop()
    expect(shell.asked.at(-1)).toEqual({ name: 'award.cancel', args: { job: 'job-1' } })
    shell.tell('job.end', { job: 'job-1', kind: 'cancelled', runs: [run] })
    await end
    expect(useLeverage.getState().working).toBeNull()
    expect(useNotices.getState().notices[0]?.title).toBe('Stopped')
  })

  it('tells of a refusal and of a failure', async () => {
    kept.refuse = true
    await useLeverage.getState().start(file, run, 'Working out leverage')
    expect(useNotices.getState().notices[0]?.title).toBe('The tender has changed')
    expect(useLeverage.getState().working).toBeNull()
    kept.refuse = false
    const end = useLeverage.getState().start(file, run, 'Working out leverage')
    await expect.poll(() => useJobs.getState().running.length).toBe(1)
    shell.tell('job.end', { job: 'job-1', kind: 'failed', what: 'Not kept', fix: 'Try again' })
    await end
    expect(useNotices.getState().notices.at(-1)?.title).toBe('Not kept')
  })

  it('forgets another tender’s leverage and choice', async () => {
    useLeverage.getState().choose(file, run)
    kept.leverage = little
    await useLeverage.getState().load(file, run)
    expect(useLeverage.getState()).toMatchObject({ chosen: run, known: { [run]: little } })
    await useLeverage.getState().load('file-2', 'run-9')
    expect(useLeverage.getState()).toMatchObject({ chosen: null, known: { 'run-9': little } })
    expect(useLeverage.getState().known[run]).toBeUndefined()
  })

  it('does not let an answer that was asked for earlier take the place of a part', async () => {
    const load = useLeverage.getState().load(file, run)
    shell.tell('leverage.part', { file, run, leverage: more })
    await load
    expect(useLeverage.getState().known[run]).toEqual(more)
  })
})
