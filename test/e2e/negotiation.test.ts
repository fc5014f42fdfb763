// A negotiation in the window: two rounds of three vendors, a loser worked out, asked, tried, packaged, and written to without a word of the others.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/create-store.ts'
import { formatMoney } from '../../shared/money/format.ts'
import { concessionLedger } from '../../shared/negotiation/ledger.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { answeredSheet, harbourRounds, harbourTender } from '../builders/harbour.ts'
import { must } from '../builders/store.ts'
import { mustCall } from '../harness/call.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { readPdf } from '../harness/read-pdf.ts'
import { canariesIn, layersOfPdf } from '../harness/vendor-document.ts'
import { pdfBreaches } from '../harness/vendor-document-form.ts'

const minutes = 60_000
const userData = mkdtempSync(join(tmpdir(), 'headroom-test-'))

describe('negotiation', () => {
  let app: RunningApp
  let file: string
  /** As the app holds it once both rounds are in. */
  let tender: Tender
  beforeAll(async () => {
    const store = createStore({ library: join(userData, 'library'), who: 'Ada', clock: () => new Date() })
    file = must(store.create(harbourTender, 'created')).file
    must(store.close())
    app = await launchApp({ userData })
    await setForGuide(app)
    await openTender()
  }, 5 * minutes)
  afterAll(async () => {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  })

  const button = (name: string | RegExp) => app.page.getByRole('button', { name })
  const tab = (name: string | RegExp) => app.page.getByRole('tab', { name }).click()
  const box = (name: string) => app.page.getByRole('textbox', { name, exact: true })
  const money = (amount: number) => formatMoney(amount, 'USD', 'en-US')
  /** The first page of the paper on screen. */
  const drawn = () => app.page.locator('canvas[aria-label^="Page 1 of"][data-drawn]').waitFor({ timeout: 2 * minutes })
  /** Keys reach its screens only once it is open. */
  const openTender = async () => {
    await app.page.getByText('Harbour inference 2027').first().click()
    await app.page.getByText('Jan 2027 – Dec 2027').first().waitFor({ timeout: minutes })
  }
  const region = (name: string) => app.page.getByRole('region', { name })

  it(
    'takes two rounds of three vendors in from their bid sheets, and awards',
    async () => {
      const { page } = app
      const held = async () => (await mustCall(page, 'tenders.open', { file })).tender
      for (const quotes of harbourRounds) {
        const before = await held()
        const places = quotes.map(({ id }) => join(userData, `${id}.xlsx`))
        for (const [index, quote] of quotes.entries())
          writeFileSync(places[index] ?? '', await answeredSheet(before, quote))
        await page.getByRole('button', { name: 'Import', exact: true }).click()
        await app.chooseFiles(...places)
        await button(/^Choose (more )?files$/).click()
        await button('Take in 3 quotes').click({ timeout: 2 * minutes })
        const all = before.quotes.length + quotes.length
        await expect.poll(async () => (await held()).quotes.length, { timeout: minutes }).toBe(all)
      }
      tender = await held()
      expect(tender.quotes.map(({ vendor, round }) => `${vendor} ${round}`)).toEqual(
        harbourRounds.flat().map(({ vendor, round }) => `${vendor} ${round}`),
      )
      await page.keyboard.press('Control+7')
      await button('Run 1 case').click()
      await button('Make the report').waitFor({ timeout: 2 * minutes })
    },
    10 * minutes,
  )

  it(
    'says what the vendor is worth and the price it wins at, which becomes target and walk-away',
    async () => {
      const { page } = app
      await page.keyboard.press('Control+g')
      await button(/^Marlow Compute/).click()
      await button('Work it out').click()
      const fallback = region('What we fall back on without Marlow Compute')
      await fallback.getByText(/^needs −[\d.]+ %$/).waitFor({ timeout: 4 * minutes })
      expect(await fallback.textContent()).toMatch(
        /BATNA.*We sign 180 accelerators of kestrel-h100-12 \(Kestrel Cloud\)/,
      )
      await button('Price to win as target').click({ timeout: 4 * minutes })
      await button('Price to win as walk-away').click()
      await box('Objectives').fill('A second source for a third of the load.')
      await box('Deadline').fill('2027-01-15')
      await box('Contact').fill('Bea Lindqvist, bids@harbour.example')
      await box('Who').fill('Ada, finance')
      await box('Agreed to').fill('the walk-away prices')
      await button('Add the approval').click()
      await page.keyboard.press('Control+s')
      await page.getByText('Position saved').waitFor({ timeout: minutes })
      expect(await button('Save the position').isDisabled()).toBe(true)
      await page.getByText('The targets follow from the price to win').waitFor()
      await fallback.evaluate((element) => element.scrollIntoView({ block: 'center' }))
      await takeForGuide(app, 'negotiation')
    },
    10 * minutes,
  )

  it('puts asks in order, each with its worth and what we can give', async () => {
    const { page } = app
    await tab(/^Asks/)
    const choices = page.getByRole('table', { name: 'Asks to choose from' })
    await choices.getByText(/ USD/).first().waitFor()
    await button(/^Ask for Set-up fee: no set-up fee/).click()
    await button(/^Ask for Payment days: /).click()
    const chosen = page.getByRole('table', { name: 'Asks in order' })
    await chosen.getByRole('button', { name: /^Move Payment days.* up$/ }).click()
    await chosen.getByLabel(/^What we can give for Payment days/).fill('a public reference')
    expect(await chosen.getByRole('row').nth(1).textContent()).toContain('Payment days')
    await chosen.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    await takeForGuide(app, 'negotiation-asks')
  })

  it(
    'tries a counter-offer: whether it wins, how much, and by how much its prices could then rise',
    async () => {
      const { page } = app
      await tab('Counter-offer')
      const smallest = region('The smallest change that wins')
      expect(await smallest.textContent()).toMatch(/On price alone: needs −[\d.]+ %: marlow-h100-12 at 1\.89\d+ USD/)
      await button('Put the winning price in').click()
      await page.getByRole('table', { name: 'Changed terms' }).waitFor()
      const result = region('What Marlow Compute would win')
      await result.getByText('wins', { exact: true }).waitFor({ timeout: 3 * minutes })
      expect(await result.textContent()).toMatch(/100 % of all demand.*0 % today/)
      expect(await page.getByRole('table', { name: 'What it would be awarded' }).textContent()).toContain(
        '180 accelerators',
      )
      await takeForGuide(app, 'negotiation-counter-offer')
      await button('Ask for these changes').click()
      await tab('Asks')
      const asks = page.getByRole('table', { name: 'Asks in order' })
      const price = asks.getByRole('row').filter({ hasText: 'Price: ' })
      const unknown = price.getByText('not worked out')
      await unknown.waitFor()
      await button('Work out what it is worth').click()
      await unknown.waitFor({ state: 'detached', timeout: 3 * minutes })
      await price.getByLabel(/^Take out Price/).click()
      await tab('Counter-offer')
      await button('Take out the change of Price of marlow-h100-12').click()
      await page.getByText('Change a term, and the award is solved again').waitFor()
      await button('Take the asks').click()
      await result.getByText('still loses', { exact: true }).waitFor({ timeout: 3 * minutes })
    },
    5 * minutes,
  )

  it(
    'finds packages that are worth the same',
    async () => {
      const { page } = app
      await tab('Packages')
      await button('Find packages of equal value').click()
      const packages = page.getByRole('table', { name: 'Packages of equal value' })
      await packages.waitFor({ timeout: 3 * minutes })
      const rows = await packages.getByRole('row').allTextContents()
      expect(await page.getByText('Found for another award').count()).toBe(0)
      expect(rows.length).toBeGreaterThan(2)
      expect(rows[1]).toContain('Price alone')
      await takeForGuide(app, 'negotiation-packages')
    },
    5 * minutes,
  )

  it('shows what each round gave, by term, as it is worked out apart, and the price of an hour by round', async () => {
    const { page } = app
    await tab('What it gave')
    const expected = concessionLedger(tender, 'marlow', 'en-US')
    const [, gave] = expected.rounds
    expect(gave?.byTerm.map(({ term }) => term).toSorted()).toEqual([
      'paymentDays',
      'price',
      'setupFee',
      'supportShare',
    ])
    const table = page.getByRole('table', { name: 'Concessions by round' })
    const second = (await table.getByRole('row').nth(2).textContent()) ?? ''
    expect(second).toContain('Set-up fee: +25,000.00 USD')
    for (const { label, worth } of gave?.byTerm ?? []) expect(second).toContain(`${label}: +${money(worth)}`)
    expect(second).toContain(money(expected.total))
    await page.getByRole('img', { name: 'Price per H100e-hour by round' }).waitFor()
    await takeForGuide(app, 'negotiation-ledger')
    await page.getByText('Table', { exact: true }).click()
    const points = (await page.getByRole('table', { name: /^Price per H100e-hour/ }).textContent()) ?? ''
    for (const { perHour } of expected.curve) expect(points).toContain(String(perHour))
  })

  it(
    'writes a brief for ourselves with the position, the way out, the ledger and what was noted',
    async () => {
      const { page } = app
      await button('Brief for us…').click()
      await page.getByRole('menuitem', { name: 'Preview' }).click()
      await drawn()
      await takeForGuide(app, 'negotiation-brief')
      const place = join(userData, 'brief-marlow.pdf')
      await app.chooseSavePath(place)
      await button('Save PDF').click()
      await page.getByText('Brief saved').waitFor({ timeout: minutes })
      const pages = (await readPdf(readFileSync(place))).pages
      const text = pages.join('\n').replaceAll(/\s+/g, ' ')
      for (const said of ['Marlow Compute', 'Kestrel Cloud', 'A second source for a third of the load.', '1.89647'])
        expect(pages[0]?.replaceAll(/\s+/g, ' ')).toContain(said)
      const whole = (amount: number) => formatMoney(amount, 'USD', 'en-US', 0)
      expect(text).toContain(whole(concessionLedger(tender, 'marlow', 'en-US').total).replace(' USD', ''))
      expect(text).toContain('a public reference')
      await page.keyboard.press('Escape')
    },
    5 * minutes,
  )

  it(
    'writes the letter only once the buyer has seen what the computed prices tell, and says nothing of others in it',
    async () => {
      const { page } = app
      await button('Letter to the vendor…').click()
      await page.getByRole('menuitem', { name: 'Preview' }).click()
      const dialog = page.getByRole('dialog', { name: 'What Marlow Compute could infer' })
      await dialog.getByText(/a price to win computed from rivals is a rival’s price/).waitFor()
      const goOn = dialog.getByRole('button', { name: 'Round the prices and go on' })
      expect(await goOn.isDisabled()).toBe(true)
      await dialog.getByRole('checkbox').check()
      await takeForGuide(app, 'negotiation-consent')
      await goOn.click()
      await drawn()
      await takeForGuide(app, 'negotiation-letter')
      await app.chooseSavePath(join(userData, 'letter to Kestrel Cloud.pdf'))
      await button('Save PDF').click()
      await page.getByText(/the file name/).waitFor({ timeout: minutes })
      expect(existsSync(join(userData, 'letter to Kestrel Cloud.pdf'))).toBe(false)
      const place = join(userData, 'to-marlow.pdf')
      await app.chooseSavePath(place)
      await button('Save PDF').click()
      await page.getByText('Letter saved').waitFor({ timeout: minutes })
      const bytes = readFileSync(place)
      const text = (await readPdf(bytes)).pages.join('\n')
      expect(text).toContain('Marlow Compute')
      expect(text).toContain('bids@harbour.example')
      expect(text).toContain('1.85 USD per accelerator-hour')
      const others = [
        'Kestrel',
        'Tidewater',
        '1.8942',
        '1.97',
        'second source',
        'public reference',
        'finance',
        userData,
      ]
      expect(canariesIn(await layersOfPdf(bytes), others)).toEqual([])
      expect(pdfBreaches(bytes)).toEqual([])
      await page.keyboard.press('Escape')
    },
    5 * minutes,
  )

  it('keeps who accepted what in the audit list, and undo takes the position back', async () => {
    const { page } = app
    await page.keyboard.press('Control+9')
    const list = page.getByRole('table', { name: 'Audit list' })
    await list.getByText(/accepted what computed targets let Marlow Compute infer; prices rounded down to/).waitFor()
    await list.getByText('letter to Marlow Compute, PDF').waitFor()
    await page.keyboard.press('Control+g')
    await button(/^Marlow Compute/).click()
    await page.getByText(/You accepted that on/).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Before they go into a letter, you are asked.').waitFor({ timeout: minutes })
  })

  it(
    'keeps what was typed when the window is closed at once',
    async () => {
      await tab('Counter-offer')
      const tried = await app.page.getByRole('table', { name: 'Changed terms' }).textContent()
      await tab('Position')
      await box('Notes').fill('They called back.')
      expect(app.complaints).toEqual([])
      const closed = app.electron.waitForEvent('close', { timeout: minutes })
      await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
      await closed
      app = await launchApp({ userData })
      await openTender()
      await app.page.keyboard.press('Control+g')
      await button(/^Marlow Compute/).click()
      await app.page.getByText('They called back.').waitFor({ timeout: minutes })
      await tab('Counter-offer')
      const kept = app.page.getByRole('table', { name: 'Changed terms' })
      await kept.waitFor({ timeout: minutes })
      expect(await kept.textContent()).toBe(tried)
    },
    5 * minutes,
  )

  it('leaves no error in the page', () => {
    expect(app.complaints).toEqual([])
  })
})
