// Awards through the calls: solved, kept in the file, their board, a typed one, and what is refused.
import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Dialogs } from '../../../../electron/ipc/context.ts'
import type { JobEnd } from '../../../../shared/contract/views.ts'
import { describePlace } from '../../../../shared/kernel/problem.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { must, tempFolder } from '../../../builders/store.ts'
import { workedTender } from '../../../builders/worked-tender.ts'
import { testApp } from '../../../harness/test-app.ts'

type App = Awaited<ReturnType<typeof testApp>>

/** One app for all tests that leave its tender as it is; others open their own. */
let shared: App
const apps: App[] = []

beforeAll(async () => {
  shared = await open()
})

afterAll(async () => {
  for (const app of apps) {
    expect(app.crashes).toEqual([])
    await app.close()
  }
})

async function open(tender: Tender = workedTender(), dialogs: Partial<Dialogs> = {}): Promise<App> {
  const app = await testApp(tender, dialogs)
  apps.push(app)
  return app
}

const none = { id: 'none', name: 'No rules', rules: [] }
const n1 = { id: 'n-1', name: 'N-1', rules: [{ type: 'redundancy' as const, domain: 'vendor' as const }] }

async function runsOf(app: App, reply: Promise<{ ok: boolean } & object>): Promise<readonly string[]> {
  const { job } = must((await reply) as never) as { job: string }
  const end: JobEnd = await app.endOf(job)
  if (end.kind !== 'done') throw new Error(JSON.stringify(end))
  return end.runs
}

describe('award.start', () => {
  it('answers at once, tells progress, and keeps each case as a run', async () => {
    const app = shared
    const { file } = app
    const runs = await runsOf(app, app.call('award.start', { file, cases: [none, n1] }))
    expect(runs).toHaveLength(2)
    const view = must(await app.call('runs.get', { file, run: runs[1] ?? '' }))
    expect(view.summary).toMatchObject({ name: 'N-1', scenario: 'n-1', status: 'optimal', stale: false, manual: false })
    expect(view.award.totals?.total).toBeCloseTo(3_640_221.01, 2)
    expect(app.progress.length).toBeGreaterThan(0)
    const kept = must(await app.call('tenders.open', { file })).runs.map((summary) => summary.run)
    expect(kept).toEqual(expect.arrayContaining([...runs]))
  })

  it('finds the run that is there when the same is asked again', async () => {
    const app = shared
    const { file } = app
    const first = await runsOf(app, app.call('award.start', { file, cases: [none] }))
    expect(await runsOf(app, app.call('award.start', { file, cases: [none] }))).toEqual(first)
    const coarser = await runsOf(app, app.call('award.start', { file, cases: [none], gap: 0.01 }))
    expect(coarser).not.toEqual(first)
  })

  it('refuses rules that name nothing, and a tender it cannot price', async () => {
    const app = shared
    const rules = [{ type: 'offer' as const, offer: 'nobody', do: 'exclude' as const }]
    const wrong = await app.call('award.start', { file: app.file, cases: [{ ...none, rules }] })
    expect(wrong).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', what: expect.stringContaining('“No rules”') },
    })
    const tender = workedTender()
    const sites = tender.sites.map(({ tariff: _, ...site }) => site)
    const quotes = tender.quotes.map((quote) => ({
      ...quote,
      offers: quote.offers.map((offer) => ({ ...offer, power: { mode: 'pass-through' as const } })),
    }))
    const other = await open({ ...tender, sites, quotes })
    const refused = await other.call('award.start', { file: other.file, cases: [none] })
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'invalid', what: expect.stringContaining('tariff') } })
    expect(await app.call('award.start', { file: 'nowhere', cases: [none] })).toMatchObject({ ok: false })
  })

  it('cancels, keeping the cases solved so far', async () => {
    const app = shared
    const cases = Array.from({ length: 50 }, (_, index) => ({ ...none, id: `c${index}` }))
    const { job } = must(await app.call('award.start', { file: app.file, cases }))
    must(await app.call('award.cancel', { job }))
    const end = await app.endOf(job)
    expect(end.kind).toBe('cancelled')
    expect(end.kind === 'cancelled' && end.runs.length).toBeLessThan(50)
    expect(await app.call('award.cancel', { job })).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })
})

describe('award.startStandard', () => {
  it('lists the standard cases and solves those that can be asked', async () => {
    const app = shared
    const { file } = app
    const known = must(await app.call('award.standardCases', { file }))
    expect(known.find((one) => one.id === 'single-vendor')?.available).toBe(true)
    const today = known.find((one) => one.id === 'as-awarded-today')
    expect(today).toMatchObject({ available: false, why: 'There is no existing contract.' })
    const [run = ''] = await runsOf(app, app.call('award.startStandard', { file, ids: ['single-vendor'] }))
    expect(must(await app.call('runs.get', { file, run })).award.totals?.total).toBeCloseTo(3_403_684.43, 2)
    expect(await app.call('award.startStandard', { file, ids: ['as-awarded-today'] })).toMatchObject({
      ok: false,
      failure: { kind: 'refused', what: 'As awarded today: There is no existing contract.' },
    })
    expect(await app.call('award.startStandard', { file, ids: ['nonsense'] })).toMatchObject({ ok: false })
  })
})

describe('award.leaseOrBuild', () => {
  it('is kept beside the first run, one of a case', async () => {
    const app = shared
    const { file } = app
    const [other = '', run = ''] = await runsOf(app, app.call('award.start', { file, cases: [none, n1] }))
    await runsOf(app, app.call('award.board', { file, run }))
    const ask = () => runsOf(app, app.call('award.leaseOrBuild', { file, run, other, drivers: ['capital'] }))
    expect(await ask()).toEqual([run])
    expect(await ask()).toEqual([run])
    const { board } = must(await app.call('runs.get', { file, run }))
    expect(board?.leaseOrBuild).toHaveLength(1)
    const [found] = board?.leaseOrBuild ?? []
    expect([found?.first, found?.second]).toEqual(['N-1', 'No rules'])
    expect(found?.figures[0]?.total).toBeCloseTo(3_640_221.01, 2)
    expect(found?.flips.map(({ kind }) => kind)).toEqual(['never', 'never'])
    expect(board?.cases.length).toBeGreaterThan(0)
  })

  it('takes earliest delivery as what it seeks, not as the cheapest award under its rules', async () => {
    const app = shared
    const { file } = app
    const [early = ''] = await runsOf(app, app.call('award.startStandard', { file, ids: ['earliest-delivery'] }))
    const [run = ''] = await runsOf(app, app.call('award.start', { file, cases: [none] }))
    await runsOf(app, app.call('award.board', { file, run }))
    await runsOf(app, app.call('award.leaseOrBuild', { file, run, other: early, drivers: ['capital'] }))
    const sought = must(await app.call('runs.get', { file, run: early })).award
    const { board } = must(await app.call('runs.get', { file, run }))
    const side = board?.leaseOrBuild?.find(({ second }) => second === 'Earliest delivery')?.figures[1]
    expect(side?.lostCompute).toBeCloseTo(sought.totals?.lostCompute ?? -1, 2)
    expect(side?.total).toBeCloseTo(sought.totals?.total ?? -1, 2)
  })
})

describe('award.board', () => {
  it('is kept with its run, showing the other runs beside it', async () => {
    const app = shared
    const { file } = app
    const [, run = ''] = await runsOf(app, app.call('award.start', { file, cases: [none, n1] }))
    expect(await runsOf(app, app.call('award.board', { file, run }))).toEqual([run])
    const { board, summary } = must(await app.call('runs.get', { file, run }))
    expect(summary.name).toBe('N-1')
    expect(board?.cases[0]).toMatchObject({ id: 'none', name: 'No rules', standard: false })
    expect(board?.policyPrices[0]?.cost?.value).toBeCloseTo(378_939.02, 1)
  })

  it('keeps what was asked for beside it when it is computed again, and both of two jobs that run at once', async () => {
    const app = shared
    const { file } = app
    const [other = '', run = ''] = await runsOf(app, app.call('award.start', { file, cases: [none, n1] }))
    await runsOf(app, app.call('award.board', { file, run }))
    await Promise.all([
      runsOf(app, app.call('award.frontier', { file, run, kind: 'upfront' })),
      runsOf(app, app.call('award.leaseOrBuild', { file, run, other, drivers: ['capital'] })),
      runsOf(app, app.call('award.board', { file, run })),
    ])
    const { board } = must(await app.call('runs.get', { file, run }))
    expect(board?.frontiers?.map(({ kind }) => kind)).toContain('upfront')
    expect(board?.leaseOrBuild?.map(({ second }) => second)).toContain('No rules')
    await runsOf(app, app.call('award.board', { file, run }))
    expect(must(await app.call('runs.get', { file, run })).board).toMatchObject({
      frontiers: board?.frontiers,
      leaseOrBuild: board?.leaseOrBuild,
    })
  })

  it('refuses an award older than the tender', async () => {
    const app = await open()
    const { file } = app
    const [run = ''] = await runsOf(app, app.call('award.start', { file, cases: [none] }))
    const edits = [{ path: 'discountRate', value: 0.1 }]
    must(await app.call('tenders.edit', { file, command: randomUUID(), why: 'dearer money', edits }))
    expect(await app.call('award.board', { file, run })).toMatchObject({ ok: false, failure: { kind: 'stale' } })
    expect(await app.call('award.explain', { file, run, path: 'totals.npv' })).toMatchObject({
      ok: false,
      failure: { kind: 'stale' },
    })
  })
})

describe('award.manual', () => {
  it('prices and keeps typed lines, naming what they break', async () => {
    const app = shared
    const lines = [{ offer: 'a', quantity: 192, start: 0 }]
    const asked = { file: app.file, name: 'All to A', lines, rules: n1.rules }
    const { summary, award } = must(await app.call('award.manual', asked))
    expect(summary).toMatchObject({ name: 'All to A', manual: true })
    expect(award.totals?.total).toBeCloseTo(3_403_684.43, 2)
    expect(award.violations?.length).toBeGreaterThan(0)
    const wrong = await app.call('award.manual', { ...asked, lines: [{ offer: 'd', quantity: 1, start: 0 }] })
    expect(wrong).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  })

  it('takes lines from a sheet, or names the cells that cannot be used and takes none', async () => {
    const sheet = join(tempFolder(), 'ours.csv')
    const app = await open(workedTender(), { openFiles: async () => [sheet] })
    const read = () => app.call('award.readLines', { file: app.file })
    writeFileSync(sheet, 'Our award\nOffer,Quantity,Start\na,192,2027-01\n')
    const { name, lines, problems } = must(await read())
    expect({ name, lines, problems }).toEqual({
      name: 'ours.csv',
      lines: [{ offer: 'a', quantity: 192, start: 0 }],
      problems: [],
    })
    writeFileSync(sheet, 'Offer,Quantity,Start\na,1.5,2027-01\n')
    const wrong = must(await read())
    expect(wrong.lines).toEqual([])
    expect(wrong.problems.map(({ where }) => describePlace(where))).toEqual([expect.stringMatching(/B2$/)])
    writeFileSync(sheet, 'Vendor,Price\nacme,2\n')
    expect(must(await read()).problems[0]?.code).toBe('no-headers')
    rmSync(sheet)
    expect(await read()).toMatchObject({
      ok: false,
      failure: { kind: 'refused', what: expect.stringMatching(/^ours.csv cannot be used/) },
    })
  })

  it('explains a number of an award', async () => {
    const app = shared
    const { file } = app
    const lines = [{ offer: 'a', quantity: 192, start: 0 }]
    const { summary, award } = must(await app.call('award.manual', { file, name: 'A', lines, rules: [] }))
    const explained = must(await app.call('award.explain', { file, run: summary.run, path: 'totals.npv' }))
    expect(explained.steps.at(-1)?.value).toBeCloseTo(award.totals?.npv ?? 0, 4)
    expect(await app.call('award.explain', { file, run: summary.run, path: 'nonsense' })).toMatchObject({ ok: false })
  })
})
