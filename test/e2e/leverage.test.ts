// Leverage in the window on the worked award: its known figures, stopped and gone on with, curve, pairs and rules, kept after closing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/create-store.ts'
import { must } from '../builders/store.ts'
import { workedTender } from '../builders/worked-tender.ts'
import { focused, tabTo } from '../harness/by-keyboard.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

const minutes = 60_000
const userData = mkdtempSync(join(tmpdir(), 'headroom-test-'))

/** The worked tender with two of its cases: without rules, and when the loss of any vendor is survived. */
const worked = workedTender()
const tender = {
  ...worked,
  awardScenarios: (worked.awardScenarios ?? []).filter(({ id }) => id === 'none' || id === 'n-1'),
}

describe('leverage', () => {
  let app: RunningApp
  beforeAll(async () => {
    const store = createStore({ library: join(userData, 'library'), who: 'Ada', clock: () => new Date() })
    must(store.create(tender, 'created'))
    must(store.close())
    app = await open()
    await app.page.keyboard.press('Control+7')
    await app.page.getByRole('button', { name: 'Run 2 cases' }).click()
    await app.page.getByRole('button', { name: 'See its leverage' }).waitFor({ timeout: 4 * minutes })
  }, 6 * minutes)
  afterAll(async () => {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  })

  async function open(): Promise<RunningApp> {
    const running = await launchApp({ userData })
    await setForGuide(running)
    await running.page.getByText(tender.name).first().click()
    await running.page.locator('nav button[aria-label="Award"]:not([aria-disabled])').waitFor()
    return running
  }

  const button = (name: string | RegExp) => app.page.getByRole('button', { name })
  const tab = (name: string | RegExp) => app.page.getByRole('tab', { name }).click()
  const card = (vendor: string) => app.page.getByRole('region', { name: `Leverage over ${vendor}` })
  const picker = () => app.page.getByRole('combobox', { name: 'Award to measure from' })
  async function choose(award: string): Promise<void> {
    await picker().click()
    await app.page.getByRole('option', { name: award }).click()
  }
  /** Waits until nothing is left of what was started. */
  const done = () => app.page.getByText(/^All is worked out, in \d+ pieces\./).waitFor({ timeout: 5 * minutes })

  it('is reached from the award, and says what it will be measured from', async () => {
    const { page } = app
    await button('See its leverage').click()
    await page.getByRole('heading', { name: 'Leverage', level: 1 }).waitFor()
    expect(await picker().inputValue()).toBe('Survives the loss of any one vendor')
    await choose('No rules')
    await page.getByText('Nothing is worked out yet.').waitFor()
    await app.takePicture('leverage-start')
  })

  it(
    'keeps what is worked out when it is stopped, and goes on with the rest',
    async () => {
      const { page } = app
      const stopped = page.evaluate(stopAtFirstCard)
      await button('Work out leverage').click()
      await stopped
      await page.getByText(/^\d+ pieces? (is|are) worked out, \d+ to go\./).waitFor({ timeout: 2 * minutes })
      const kept = await page.getByRole('region', { name: /^Leverage over / }).count()
      expect(kept).toBeGreaterThan(0)
      await app.takePicture('leverage-stopped')
      await button('Go on').click()
      await done()
      expect(await page.getByRole('region', { name: /^Leverage over / }).count()).toBe(4)
    },
    8 * minutes,
  )

  it('shows the known figures of the worked award, each with its proof', async () => {
    const { page } = app
    const [a, b, c] = await Promise.all(['Vendor A', 'Vendor B', 'Vendor C'].map((name) => card(name).textContent()))
    expect(a).toMatch(/not in the award.*Price to winneeds −4\.5 %.*Losing them costs us0 USD Proven/)
    expect(b).toMatch(/in the award.*Losing them costs us115,335 USD Proven.*may rise 10\.39 % before we leave/)
    expect(c).toMatch(/in the award.*Losing them costs us142,402 USD Proven.*may rise 6\.68 % before we leave/)
    await takeForGuide(app, 'leverage')
    await page.emulateMedia({ colorScheme: 'dark' })
    await takeForGuide(app, 'leverage-dark')
    await page.emulateMedia({ colorScheme: 'light' })
  })

  it(
    'draws the award curve of a vendor with every price at which the award changes, and what lateness costs',
    async () => {
      const { page } = app
      await button('Details of Vendor C').click()
      await button('Work out the award curve of Vendor C').click()
      const chart = page.getByRole('img', { name: 'Share Vendor C wins against its price' })
      await chart.waitFor({ timeout: 3 * minutes })
      await page
        .getByRole('radiogroup', { name: /^Share Vendor C wins.*: chart or table/ })
        .getByText('Table')
        .click()
      const twin = page.getByRole('table', { name: /^Share Vendor C wins.*, as a table/ })
      expect((await twin.textContent()) ?? '').toContain('+6.68 %')
      await page
        .getByRole('radiogroup', { name: /^Share Vendor C wins.*: chart or table/ })
        .getByText('Chart')
        .click()
      await button('Work out fair late credits of Vendor C').click()
      await page.getByRole('table', { name: 'What lateness of Vendor C costs' }).waitFor({ timeout: 3 * minutes })
      await button('Details of Vendor C').focus()
      await takeForGuide(app, 'leverage-vendor')
    },
    8 * minutes,
  )

  it('says of a loser why it lost, and what its clauses are worth', async () => {
    const { page } = app
    await button('Details of Vendor A').click()
    await card('Vendor A')
      .getByText(/^They lost on price and terms alone/)
      .waitFor()
    await app.takePicture('leverage-loser')
    await button('What clauses of Vendor A are worth').click()
    await page.getByRole('table', { name: 'What each change of a clause is worth' }).waitFor()
    await takeForGuide(app, 'leverage-clauses')
  })

  it(
    'tells on the pairs tab whether two vendors stand in for each other',
    async () => {
      const { page } = app
      await tab('Pairs')
      await button('Work out pairs').click()
      const pairs = page.getByRole('table', { name: 'Pairs of vendors' })
      await pairs.waitFor({ timeout: 3 * minutes })
      expect(await pairs.getByRole('row').nth(1).textContent()).toMatch(
        /^Vendor C and Vendor B142,402 USD Proven.*−115,335 USD Proven.*Complements: each is worth less without the other/,
      )
      await takeForGuide(app, 'leverage-pairs')
    },
    5 * minutes,
  )

  it(
    'gives another award its own figures, with what our rule costs',
    async () => {
      const { page } = app
      await choose('Survives the loss of any one vendor')
      await button('Work out leverage').click()
      await done()
      expect(await card('Vendor A').textContent()).toMatch(/may rise 58\.69 % before we leave/)
      await tab('Our rules')
      const rules = page.getByRole('table', { name: 'What our rules cost' })
      expect(await rules.getByRole('row').nth(1).textContent()).toMatch(/ USD Proven/)
      await takeForGuide(app, 'leverage-rules')
      await tab('One more MW, a month earlier')
      await page.getByRole('table', { name: 'What one more MW and a month earlier are worth' }).waitFor()
      await app.takePicture('leverage-increments')
    },
    8 * minutes,
  )

  it(
    'is there after closing and opening again',
    async () => {
      expect(app.complaints).toEqual([])
      await app.close()
      app = await open()
      await app.page.keyboard.press('Control+l')
      await choose('No rules')
      await card('Vendor B').waitFor({ timeout: minutes })
      expect(await card('Vendor B').textContent()).toContain('115,335 USD')
      await button('Details of Vendor C').click()
      await app.page.getByRole('img', { name: 'Share Vendor C wins against its price' }).waitFor()
    },
    4 * minutes,
  )

  it('is reached by the keyboard alone', async () => {
    const { page } = app
    await tabTo(page, /^Details of Vendor B$/)
    await page.keyboard.press('Enter')
    await card('Vendor B').getByRole('table', { name: 'Unit prices of Vendor B' }).waitFor()
    expect(await button('Details of Vendor B').getAttribute('aria-expanded')).toBe('true')
    await tabTo(page, /^Work out fair late credits of Vendor B$/)
    await page.getByRole('tab', { name: 'Vendors' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toBe('Clauses')
    await page.getByRole('table', { name: 'What each change of a clause is worth' }).waitFor()
    await page.keyboard.press('ArrowLeft')
  })

  it('leads on to the negotiation with the vendor', async () => {
    const { page } = app
    await button('Negotiate with Vendor C').click()
    await page.getByRole('heading', { name: 'Negotiation', level: 1 }).waitFor()
    await page.getByRole('region', { name: 'What we fall back on without Vendor C' }).getByText('142,402 USD').waitFor()
  })

  it('is marked as stale once the tender has changed, and is not gone on with', async () => {
    const { page } = app
    await page.keyboard.press('Control+k')
    await page.keyboard.type('Tender properties')
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Tender properties' })
    await drawer.getByRole('textbox', { name: 'Discount rate' }).fill('7')
    await drawer.getByRole('button', { name: 'Save' }).click()
    await drawer.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+l')
    await page.getByText('What stands here was worked out before the change.').waitFor()
    expect(await card('Vendor B').textContent()).toContain('115,335 USD')
    expect(await button(/^Also all curves/).isDisabled()).toBe(true)
    expect(await button('Negotiate with Vendor B').count()).toBe(0)
    await app.takePicture('leverage-stale')
  })

  it('leaves no error in the page', () => {
    expect(app.complaints).toEqual([])
  })
})

/** In the page: presses Stop the moment the first card is there, however fast the rest follows. */
function stopAtFirstCard(): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const stop = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === 'Stop')
      if (stop === undefined || document.querySelector('[aria-label^="Leverage over "]') === null) return
      watch.disconnect()
      stop.click()
      resolve()
    }
    const watch = new MutationObserver(look)
    watch.observe(document.body, { childList: true, subtree: true })
  })
}
