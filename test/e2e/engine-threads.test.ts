// Engine threads in the packaged app: solver and Typst load from the archive, results are right, a long solve leaves the window alone.
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../build/package/folders.ts'
import type { Bridge } from '../../shared/contract/calls.ts'
import type { JobEnd } from '../../shared/contract/views.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import { mustCall } from '../harness/call.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { describeResponsiveness, watchResponsiveness } from '../harness/watch-responsiveness.ts'

const survives: Rule = { type: 'redundancy', domain: 'vendor' }

describe('engine threads', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
    await app.page.evaluate(() => {
      const ends: unknown[] = []
      const { headroom } = globalThis as unknown as { headroom: Bridge }
      headroom.on('job.end', (end) => ends.push(end))
      Object.assign(globalThis, { ends })
    })
  })
  afterAll(() => app.close())

  async function open(document: string): Promise<string> {
    await app.chooseFiles(join(checkout, document))
    return (await mustCall(app.page, 'tenders.openDialog', {})).file
  }

  async function endOf(job: string): Promise<JobEnd> {
    const find = async () => {
      const ends: readonly JobEnd[] = await app.page.evaluate(() => Reflect.get(globalThis, 'ends'))
      return ends.find((end) => end.job === job)
    }
    await expect.poll(find, { timeout: 60_000, interval: 100 }).toBeDefined()
    const end = await find()
    if (end === undefined) throw new Error('no end')
    return end
  }

  it('solve a case, price a typed award, compare, and keep the board', async () => {
    const file = await open('samples/worked/small-award.json')
    const { job } = await mustCall(app.page, 'award.start', {
      file,
      cases: [{ id: 'n-1', name: 'N-1', rules: [survives] }],
    })
    const end = await endOf(job)
    if (end.kind !== 'done') throw new Error(JSON.stringify(end))
    const [run = ''] = end.runs
    expect((await mustCall(app.page, 'runs.get', { file, run })).award.totals?.total).toBeCloseTo(3_640_221.01, 2)
    const lines = [{ offer: 'a', quantity: 192, start: 0 }]
    const typed = await mustCall(app.page, 'award.manual', { file, name: 'All to A', lines, rules: [] })
    expect(typed.award.totals?.total).toBeCloseTo(3_403_684.43, 2)
    expect((await mustCall(app.page, 'quotes.compare', { file })).columns.length).toBeGreaterThan(3)
    expect((await endOf((await mustCall(app.page, 'award.board', { file, run })).job)).kind).toBe('done')
    expect((await mustCall(app.page, 'runs.get', { file, run })).board?.policyPrices[0]?.cost?.value).toBeCloseTo(
      378_939.02,
      0,
    )
  })

  it('leave main and page alone while they solve, and stop when told', async () => {
    const file = await open('test/fixtures/bench/forty-offers.json')
    const stop = await watchResponsiveness(app)
    const { job } = await mustCall(app.page, 'award.start', {
      file,
      cases: [{ id: 'n-1', name: 'N-1', rules: [survives] }],
    })
    await new Promise((resolve) => setTimeout(resolve, 20_000))
    // A comparison does not wait behind the solve.
    expect((await mustCall(app.page, 'quotes.compare', { file })).columns.length).toBeGreaterThan(40)
    await mustCall(app.page, 'award.cancel', { job })
    const end = await endOf(job)
    const watched = await stop()
    console.log(describeResponsiveness(watched))
    expect(end.kind).toBe('cancelled')
    // A process that only waits is held up too where others have the processors: that is not the app's.
    const bearable = 250 + 2 * watched.idleDelayMs
    expect(watched.mainDelayMs).toBeLessThan(bearable)
    expect(watched.pageTaskMs).toBeLessThan(bearable)
    expect(app.complaints).toEqual([])
  })
})
