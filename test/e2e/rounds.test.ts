// A vendor's second round: what changed in words and in money, why a far move is right, and the fix list that is sent back.
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePlan } from '../../electron/import/write-plan.ts'
import { planBidSheet } from '../../shared/quote/bid-sheet/plan-bid-sheet.ts'
import { requestBidSheet } from '../../shared/quote/bid-sheet/request.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { mustCall } from '../harness/call.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { readPdf } from '../harness/read-pdf.ts'
import { canariesIn, layersOfPdf } from '../harness/vendor-document.ts'
import { pdfBreaches } from '../harness/vendor-document-form.ts'

const minutes = 60_000

/** Halyard's answer: the long lease for less than it cost by far, the short one no more, a new one in its place. */
async function secondRound(tender: Tender): Promise<Uint8Array> {
  const request = requestBidSheet(tender, 'halyard')
  const [long, short] = request?.quote?.offers ?? []
  if (request?.quote === undefined || long === undefined || short === undefined) throw new Error('no first round')
  const cheaper = {
    ...long,
    price: {
      ...long.price,
      tiers: [
        { from: 0, price: 1.5 },
        { from: 512, price: 1.4 },
      ],
    },
  }
  const fresh = { ...short, id: 'hal-h200-24', termMonths: 24 }
  const quote = { ...request.quote, validUntil: '2027-03-01', offers: [cheaper, fresh] }
  return writePlan(planBidSheet({ ...request, quote }))
}

describe('rounds', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
    const { page } = app
    const { file } = await mustCall(page, 'tenders.createSample', {})
    const sources = (await mustCall(page, 'import.sample', {})).map(({ source }) => source)
    const { view } = await mustCall(page, 'import.commit', { file, command: randomUUID(), sources, fixes: [] })
    writeFileSync(join(app.userData, 'halyard-2.xlsx'), await secondRound(view.tender))
    await setForGuide(app)
    await page.reload()
    await page.getByText('Aurora compute 2027–2029').first().click()
  })
  afterAll(() => app.close())

  const button = (name: string | RegExp) => app.page.getByRole('button', { name })

  it('says on import what changed and what it is worth, and takes a far move only with a reason', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Import', exact: true }).click()
    await app.chooseFiles(join(app.userData, 'halyard-2.xlsx'))
    await button('Choose files').click()
    const changes = page.getByRole('table', { name: 'Changes since the last round' })
    await changes.waitFor({ timeout: minutes })
    const words = await changes.innerText()
    expect(words).toContain('hal-h200-24')
    expect(words).toContain('withdrawn')
    await page.getByText(/Together worth \+[\d,.]+ USD to us/).waitFor({ timeout: minutes })
    await button('Nothing is ready yet').waitFor()
    await takeForGuide(app, 'rounds-import')
  })

  it('saves the fix list of the file, with nothing in it of anybody else', async () => {
    const { page } = app
    const place = join(app.userData, 'halyard.pdf')
    await app.chooseSavePath(place)
    await button('Fix list for the vendor…').click()
    await page.getByRole('menuitem', { name: 'As a PDF to read' }).click()
    await page.getByText(/^Fix list saved: 2 points/).waitFor({ timeout: minutes })
    const bytes = readFileSync(place)
    const text = (await readPdf(bytes)).pages.join('\n')
    expect(text).toContain('Points to correct or answer')
    expect(text).toContain('halyard-2.xlsx')
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Please confirm it, or correct it.')
    expect(text).not.toMatch(/internal/i)
    const others = ['nimbostrat', 'ferncliff', 'bluemere', 'Aurora', 'Palisade', '88,000,000', app.userData]
    expect(canariesIn(await layersOfPdf(bytes), others)).toEqual([])
    expect(pdfBreaches(bytes)).toEqual([])
  })

  it('takes the round in once the far move is explained', async () => {
    const { page } = app
    await page.getByRole('textbox', { name: /^Why hal-h200-36: price is right/ }).fill('Their new hall is cheaper')
    await button('It is right').click()
    await button('Take in 1 quote').click({ timeout: minutes })
    await page.getByRole('heading', { name: '1 quote is in the tender' }).waitFor({ timeout: minutes })
  })

  it('shows the rounds of the vendor, each change with its worth, and the steps of a number', async () => {
    const { page } = app
    await page.keyboard.press('Control+r')
    const terms = page.getByRole('table', { name: 'Terms of hal-h200-36 that changed' })
    await terms.waitFor({ timeout: minutes })
    const words = await terms.innerText()
    expect(words).toMatch(/Price/)
    expect(words).toMatch(/\+[\d,]+\.\d\d/)
    expect(words).toContain('written “2.25 · 2.08”')
    await page.getByRole('region', { name: 'Changes of hal-h200-24' }).getByText('new', { exact: true }).waitFor()
    await page
      .getByRole('region', { name: 'Changes of hal-h200-18' })
      .getByText('not offered any more', { exact: true })
      .first()
      .waitFor()
    const line = page.getByRole('region', { name: 'Rounds of Halyard Compute' })
    expect(await line.innerText()).toMatch(/11 days short/)
    expect(await line.innerText()).toContain('taken as right: Their new hall is cheaper')
    await takeForGuide(app, 'rounds')
    await terms
      .getByRole('button', { name: /^\+.*Show the steps$/ })
      .first()
      .click()
    await page.getByText('Its share of the difference').waitFor({ timeout: minutes })
    await takeForGuide(app, 'rounds-steps')
    await page.keyboard.press('Escape')
  })

  it('records a withdrawal, and the quote takes no part', async () => {
    const { page } = app
    const line = page
      .getByRole('region', { name: 'Rounds of Ferncliff' })
      .or(page.getByRole('region', { name: /^Rounds of Fern/ }))
      .first()
    await line.getByRole('button', { name: /^Record a withdrawal/ }).click()
    await page.getByLabel('Reason').fill('sold to another')
    await button('Record the withdrawal').click()
    await line.getByText(/withdrawn by the vendor on .*: sold to another/).waitFor({ timeout: minutes })
  })

  it('leaves no error in the page', () => {
    expect(app.complaints).toEqual([])
  })
})
