import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../../electron/engine/solve-highs.ts'
import { standardOptions } from '../../../../electron/engine/standard-options.ts'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { awardTender } from '../../../../shared/award/award-tender.ts'
import { emptyLeverage } from '../../../../shared/leverage/leverage.ts'
import type { Award } from '../../../../shared/tender/award.ts'
import { buildValue, buildVendorLeverage } from '../../../builders/leverage.ts'
import { must } from '../../../builders/store.ts'
import { onDemandOffer, smallTender } from '../../../builders/tender.ts'
import { workedTender } from '../../../builders/worked-tender.ts'
import { readPdf } from '../../../harness/read-pdf.ts'
import { testApp } from '../../../harness/test-app.ts'

const plain = smallTender()
const tender = {
  ...plain,
  quotes: plain.quotes.map((quote) => ({ ...quote, offers: [...quote.offers, onDemandOffer()] })),
}
const folder = mkdtempSync(join(tmpdir(), 'headroom-save-'))
let app: Awaited<ReturnType<typeof testApp>>
let award: Award
let run: string
/** Where the dialog puts the next file; undefined: cancelled. */
let place: string | undefined
beforeAll(async () => {
  award = await awardTender(tender, [], standardOptions, { solve: await createSolveHighs(), sha256 })
  app = await testApp(tender, { saveFile: async () => place })
  run = must(await app.store.recordRun(app.file, { name: 'Lowest cost', award })).summary.run
})
afterAll(() => app.close())

describe('report.preview', () => {
  it('gives the pages, the same each time, and the bytes that are saved', async () => {
    const first = must(await app.call('report.preview', { file: app.file, run }))
    expect(first.name).toBe('award-recommendation-small.pdf')
    expect(must(await app.call('report.preview', { file: app.file, run })).pdf).toEqual(first.pdf)
    place = join(folder, 'saved.pdf')
    expect(must(await app.call('report.save', { file: app.file, run, format: 'pdf' }))).toEqual({ place })
    expect(new Uint8Array(readFileSync(place))).toEqual(first.pdf)
    const { pages } = await readPdf(first.pdf)
    expect(pages[0]).toContain('case “Lowest cost”')
    expect(app.crashes).toEqual([])
  })
})

describe('report.preview of an award whose leverage is kept', () => {
  it('says what was worked out about a vendor that lost', async () => {
    const worked = workedTender()
    const solved = await awardTender(worked, [], standardOptions, { solve: await createSolveHighs(), sha256 })
    const other = await testApp(worked, {})
    const kept = must(await other.store.recordRun(other.file, { name: 'Lowest cost', award: solved })).summary.run
    const words = async () => {
      const { pdf } = must(await other.call('report.preview', { file: other.file, run: kept }))
      return (await readPdf(pdf)).pages.join(' ').replaceAll(/\s+/g, ' ')
    }
    const { job } = must(await other.call('award.board', { file: other.file, run: kept }))
    expect(await other.endOf(job)).toMatchObject({ kind: 'done' })
    expect(await words()).not.toContain('It would lose without our rules too.')
    const lost = { cost: buildValue(115_335), rules: [], change: null }
    const leverage = {
      ...emptyLeverage(worked, solved, sha256),
      vendors: [buildVendorLeverage('A', { awarded: false, whyLost: lost })],
    }
    must(await other.store.recordLeverage(other.file, kept, leverage))
    expect(await words()).toContain('It would lose without our rules too.')
    await other.close()
  }, 60_000)
})

describe('report.save', () => {
  it('writes workbook, tender and award whole, leaves nothing beside them, and notes each', async () => {
    for (const format of ['xlsx', 'json', 'award'] as const) {
      place = join(folder, `saved.${format}`)
      must(await app.call('report.save', { file: app.file, run, format }))
    }
    const book = await readXlsx(readFileSync(join(folder, 'saved.xlsx')))
    expect(book.sheets.map((sheet) => sheet.name)).toContain('Ledger')
    expect(JSON.parse(readFileSync(join(folder, 'saved.json'), 'utf8'))).toEqual(tender)
    expect(JSON.parse(readFileSync(join(folder, 'saved.award'), 'utf8'))).toEqual(award)
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
    const exported = must(await app.store.audit(app.file)).filter((entry) => entry.action === 'export')
    expect(exported.map((entry) => entry.what)).toContain('Excel workbook of the award Lowest cost')
  })

  it('is cancelled with the dialog, and refuses a folder that does not exist', async () => {
    place = undefined
    expect(await app.call('report.save', { file: app.file, run, format: 'pdf' })).toMatchObject({
      failure: { kind: 'cancelled' },
    })
    place = join(folder, 'nowhere', 'x.pdf')
    expect(await app.call('report.save', { file: app.file, run, format: 'pdf' })).toMatchObject({
      failure: { kind: 'refused' },
    })
  })

  it('refuses an award that does not cost what it says, and a stale one', async () => {
    const forged = structuredClone(award)
    forged.scenario = 'forged'
    forged.options.seed = 99
    if (forged.totals !== null) forged.totals.commitment -= 1
    const wrong = must(await app.store.recordRun(app.file, { name: 'Forged', award: forged })).summary.run
    expect(await app.call('report.preview', { file: app.file, run: wrong })).toMatchObject({
      failure: { kind: 'refused', what: expect.stringContaining('commitment') },
    })
    const edits = [{ path: 'discountRate', value: 0.05 }]
    must(await app.store.edit(app.file, '0d8a2c58-8f3e-4d1e-9d06-1c4a7a2f4a10', 'later', edits))
    expect(await app.call('report.preview', { file: app.file, run })).toMatchObject({ failure: { kind: 'stale' } })
  })
})
