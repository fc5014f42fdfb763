// Rounds on the command line: corrections that keep what they correct, surrogates, answered doubts, fix lists, and what changes are worth.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writePlan } from '../../../../electron/import/write-plan.ts'
import { planBidSheet } from '../../../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../../../shared/quote/bid-sheet/request.ts'
import type { Tender } from '../../../../shared/tender/tender.ts'
import { readPdf } from '../../../harness/read-pdf.ts'
import { xlsxBreaches } from '../../../harness/vendor-document-form.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-rounds-'))
afterAll(() => rmSync(folder, { recursive: true }))
const samples = join(import.meta.dirname, '../../../../samples')

function headroom(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', ['electron/cli/headroom.ts', ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const json = (...args: string[]) => {
  const { status, stdout, stderr } = headroom(...args, '--json')
  if (stdout === '') throw new Error(stderr)
  return { status, ...JSON.parse(stdout) }
}
function documentOf(file: string): Tender {
  const out = join(folder, 'document.json')
  expect(headroom('export', file, '--format', 'json', '--out', out).status).toBe(0)
  return JSON.parse(readFileSync(out, 'utf8'))
}

/** A sheet of the vendor's next round with the first offer at another price. */
async function sheetWithPrice(tender: Tender, price: number, name: string): Promise<string> {
  const request = requestBidSheet(tender, 'halyard')
  const [first, ...rest] = request?.quote?.offers ?? []
  if (request?.quote === undefined || first === undefined) throw new Error('no quote of halyard')
  const offers = [{ ...first, price: { ...first.price, tiers: [{ from: 0, price }] } }, ...rest]
  const quote = { ...request.quote, validUntil: '2027-04-30', offers }
  const path = join(folder, name)
  writeFileSync(path, await writePlan(planBidSheet({ ...request, quote })))
  return path
}

describe('headroom import --as', () => {
  const file = join(folder, 't.headroom')
  it('keeps the corrected quote on record, and says who wrote down a surrogate', async () => {
    expect(headroom('new', file, '--from', join(samples, 'tender.json')).status).toBe(0)
    expect(headroom('import', file, join(samples, 'bids', 'halyard.xlsx')).status).toBe(0)
    const sheet = await sheetWithPrice(documentOf(file), 2.1, 'corrected.xlsx')
    expect(json('import', file, sheet, '--as', 'correction', '--surrogate', 'told by phone')).toMatchObject({
      status: 0,
      imported: ['halyard-1b'],
    })
    const { quotes } = documentOf(file)
    expect(quotes.map(({ id, round, corrects, surrogate }) => [id, round, corrects, surrogate])).toEqual([
      ['halyard-1', 1, undefined, undefined],
      ['halyard-1b', 1, 'halyard-1', 'told by phone'],
    ])
    const { vendors } = json('rounds', file)
    const halyard = vendors.find(({ vendor }: { vendor: string }) => vendor === 'halyard')
    expect(halyard.quotes.map(({ takingPart }: { takingPart: number }) => takingPart)).toEqual([0, 2])
  })

  it('asks about a far move until it is answered, and writes the fix list meanwhile', async () => {
    const sheet = await sheetWithPrice(documentOf(file), 16.8, 'node-price.xlsx')
    const [pdf, xlsx] = [join(folder, 'fix.pdf'), join(folder, 'fix.xlsx')]
    const asked = json('import', file, sheet, '--fix-list', pdf)
    expect(asked).toMatchObject({ status: 1, imported: [] })
    const [doubt] = asked.files[0].drafts[0].doubts
    expect(doubt.what).toContain('it looks like the price of a node of 8')
    expect((await readPdf(readFileSync(pdf))).pages.join().replaceAll(/\s+/g, ' ')).toContain(
      'it looks like the price of a node of 8',
    )
    headroom('import', file, sheet, '--dry-run', '--fix-list', xlsx)
    expect(xlsxBreaches(readFileSync(xlsx))).toEqual([])
    expect(headroom('import', file, sheet, '--fix-list', join(folder, 'fix.docx')).status).toBe(2)
    const answers = join(folder, 'answers.json')
    writeFileSync(answers, JSON.stringify([{ file: 'node-price.xlsx', doubt: doubt.id, reason: 'priced anew' }]))
    expect(json('import', file, sheet, '--confirm', answers)).toMatchObject({ status: 0, imported: ['halyard-2'] })
    expect(documentOf(file).quotes.at(-1)?.confirmations).toMatchObject([
      { offer: 'hal-h200-36', reason: 'priced anew' },
    ])
  })

  it('tells what the round changed, in the vendor’s words and in money, and the steps of it', () => {
    const changes = json('rounds', file, '--vendor', 'halyard')
    expect(changes).toMatchObject({ status: 0, from: 1, to: 2, currency: 'USD' })
    const lease = changes.offers.find(({ offer }: { offer: string }) => offer === 'hal-h200-36')
    expect(lease.lines[0]).toMatchObject({ term: 'price', wasText: '2.1', isText: '16.8' })
    expect(lease.money.present.worth).toBeLessThan(0)
    expect(headroom('rounds', file, '--vendor', 'halyard').stdout).toMatch(/worth of all changes: -[\d,.]+ USD/)
    const steps = headroom('rounds', file, 'price', '--vendor', 'halyard', '--explain', 'hal-h200-36')
    expect(steps.stdout).toContain('Its share of the difference')
    expect(headroom('rounds', file, '--vendor', 'nobody').status).toBe(1)
  })

  it('stands an alternative beside the round', async () => {
    const sheet = await sheetWithPrice(documentOf(file), 16.5, 'other.xlsx')
    expect(json('import', file, sheet, '--as', 'alternative')).toMatchObject({ status: 0, imported: ['halyard-2b'] })
    const comparison = json('compare', file)
    const offers = comparison.columns.map(({ offer }: { offer: string }) => offer)
    expect(offers).toEqual(expect.arrayContaining(['hal-h200-36', 'hal-h200-36-alt']))
    const excludes = comparison.rows.find(({ id }: { id: string }) => id === 'excludes' || id === 'term-excludes')
    expect(excludes.cells[offers.indexOf('hal-h200-36')].text).toContain('hal-h200-36-alt')
    expect(headroom('import', file, sheet, '--as', 'guess').status).toBe(2)
  })
})
