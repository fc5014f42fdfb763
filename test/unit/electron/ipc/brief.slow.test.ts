import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../../electron/engine/solve-highs.ts'
import { standardOptions } from '../../../../electron/engine/standard-options.ts'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { awardTender } from '../../../../shared/award/award-tender.ts'
import { formatMoney } from '../../../../shared/money/format.ts'
import { concessionLedger } from '../../../../shared/negotiation/ledger.ts'
import { emptyPosition } from '../../../../shared/tender/position.ts'
import { solvedTo } from '../../../builders/priced-award.ts'
import { must } from '../../../builders/store.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'
import { readPdf } from '../../../harness/read-pdf.ts'
import { testApp } from '../../../harness/test-app.ts'

const at = (price: number) => leaseOffer({ price: { unit: 'accelerator-hour', tiers: [{ from: 0, price }] } })
const tender = smallTender({
  quotes: [
    { id: 'q1', vendor: 'acme', round: 1, currency: 'USD', offers: [at(2)] },
    { id: 'q2', vendor: 'acme', round: 2, currency: 'USD', offers: [at(1.9)] },
  ],
})
const folder = mkdtempSync(join(tmpdir(), 'headroom-brief-'))
let app: Awaited<ReturnType<typeof testApp>>
let run: string
/** Where the dialog puts the next file; undefined: cancelled. */
let place: string | undefined
const asked: string[] = []

beforeAll(async () => {
  app = await testApp(tender, {
    saveFile: async ({ defaultName }) => {
      asked.push(defaultName)
      return place
    },
  })
  const award = await awardTender(tender, [], standardOptions, { solve: await createSolveHighs(), sha256 })
  run = must(await app.store.recordRun(app.file, { name: 'Lowest cost', award })).summary.run
  const position = {
    ...emptyPosition('acme'),
    objectives: 'A lower minimum',
    targets: [{ offer: 'lease', from: 0, price: 1.7531 }],
    walkAway: [{ offer: 'lease', from: 0, price: 1.8217 }],
  }
  must(await app.call('positions.save', { file: app.file, command: randomUUID(), position }))
})
afterAll(() => app.close())
const brief = (over: { readonly run?: string; readonly vendor?: string } = {}) => ({
  ...{ file: app.file, run, vendor: 'acme' },
  ...over,
})

describe('brief.save', () => {
  it('writes the previewed pages, internal, with the position and the ledger, and notes it', async () => {
    const { pdf, name } = must(await app.call('brief.preview', brief()))
    expect(name).toBe('negotiation-brief-small-acme.pdf')
    place = join(folder, 'brief.pdf')
    expect(must(await app.call('brief.save', brief()))).toEqual({ place })
    expect(new Uint8Array(readFileSync(place))).toEqual(pdf)
    expect(asked.at(-1)).toBe(name)
    const words = (await readPdf(pdf)).pages.join('\n')
    const { total } = concessionLedger(tender, 'acme', 'en-US')
    expect(total).toBeGreaterThan(0)
    for (const said of [
      'Acme',
      'A lower minimum',
      '1.7531',
      '1.8217',
      formatMoney(total, 'USD', 'en-US', 0).slice(0, -4),
    ])
      expect(words).toContain(said)
    expect(words).toContain('Its leverage was not computed for this award')
    const [noted] = must(await app.store.audit(app.file))
    expect(noted).toMatchObject({ action: 'export', what: 'brief on Acme, PDF, internal' })
    expect(app.crashes).toEqual([])
  })
  it('is cancelled with the dialog, and says in words why it could not be written', async () => {
    place = undefined
    expect(await app.call('brief.save', brief())).toMatchObject({ failure: { kind: 'cancelled' } })
    place = join(folder, 'nowhere', 'x.pdf')
    expect(await app.call('brief.save', brief())).toMatchObject({
      failure: { kind: 'refused', what: 'the folder is not there any more' },
    })
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
  it('refuses a vendor and a run nobody knows, a run without an award, and a stale one', async () => {
    const preview = (over: Parameters<typeof brief>[0]) => app.call('brief.preview', brief(over))
    expect(await preview({ vendor: 'nobody' })).toMatchObject({ failure: { kind: 'not-found' } })
    expect(await preview({ run: 'nothing' })).toMatchObject({ failure: { kind: 'not-found' } })
    const none = { ...solvedTo(0, 0), totals: null, status: 'infeasible' as const, lines: [] }
    const award = { ...none, tenderHash: must(await app.store.getRun(app.file, run)).award.tenderHash }
    const empty = must(await app.store.recordRun(app.file, { name: 'None', award })).summary.run
    expect(await preview({ run: empty })).toMatchObject({
      failure: { kind: 'refused', what: expect.stringContaining('no award') },
    })
    must(await app.store.edit(app.file, randomUUID(), 'later', [{ path: 'discountRate', value: 0.05 }]))
    expect(await preview({})).toMatchObject({ failure: { kind: 'stale' } })
  })
})
