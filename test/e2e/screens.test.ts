// Each screen on the sample tender, in the order of the work: it shows what it is for, and its picture goes into the guide.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

const minutes = 60_000

describe('screens', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
    await setForGuide(app)
  })
  afterAll(() => app.close())

  const button = (name: string | RegExp) => app.page.getByRole('button', { name })

  const take = (name: string) => takeForGuide(app, name)

  it('Tenders: the first start offers the sample', async () => {
    await button('Try it with the sample tender').waitFor()
    await take('first-start')
    await button('Try it with the sample tender').click()
  })

  it('Demand: chart, its table twin, workloads, months', async () => {
    const { page } = app
    await page.getByRole('img', { name: 'Demand by month' }).waitFor()
    await page.locator('.ag-row[row-id="inference-eu"]').first().waitFor()
    await take('demand')
    await page.getByRole('radiogroup', { name: 'Demand by month: chart or table' }).getByText('Table').click()
    const twin = page.getByRole('table', { name: 'Demand by month, as a table' })
    expect(await twin.getByRole('row').nth(1).textContent()).toContain('Apr 2027')
  })

  it('Vendors: those without a quote are seen', async () => {
    const { page } = app
    await page.keyboard.press('Control+3')
    await page.getByText('11 vendors, 0 with a quote, 11 still without').waitFor()
    await page.getByText('Halyard Compute').click()
    await page.getByRole('button', { name: /Mesa Verde Hall B/ }).waitFor()
    await take('vendors')
  })

  it('Import: problems stand beside their cells and are mended there', async () => {
    const { page } = app
    await button('Next: Import the bid sheets').click()
    await button('Use the sample’s bid sheets').click()
    await button('Take in 7 quotes').waitFor({ timeout: minutes })
    await take('import')
    await page.getByRole('textbox', { name: 'Right value of L9' }).fill('1.88')
    await page.keyboard.press('Enter')
    await button('Take in 8 quotes').waitFor({ timeout: minutes })
    await button(/^tessaline\.xlsx/).click()
    await page.getByRole('textbox', { name: 'Right value of J9' }).fill('12')
    await page.keyboard.press('Enter')
    await page.getByRole('textbox', { name: 'Right value of J9' }).waitFor({ state: 'detached', timeout: minutes })
    await page.getByRole('textbox', { name: 'Right value of Z8' }).fill('0.75')
    await page.keyboard.press('Enter')
    await button('Take in 9 quotes').click({ timeout: minutes })
    await page.getByRole('heading', { name: '9 quotes are in the tender' }).waitFor({ timeout: minutes })
  })

  it('Quotes: a term leads to the cell it came from', async () => {
    const { page } = app
    await button('See the quotes').click()
    await page.locator('.ag-cell[col-id="0"], .ag-cell', { hasText: 'quarry-mi300x' }).first().click()
    await page.getByRole('heading', { name: 'quarry-mi300x, Quarrystone Rechenzentren' }).waitFor()
    await take('quotes')
    await button('Source of Price').click()
    await page.getByText('quarrystone.ods › Offers › L9').first().waitFor()
    await take('source')
    await page.keyboard.press('Escape')
  })

  it('Compare: every number opens its steps', async () => {
    const { page } = app
    await page.keyboard.press('Control+6')
    await page.getByText('Contracted price').waitFor({ timeout: minutes })
    await take('compare')
    const number = page.locator('.ag-row', { hasText: /\d{3},\d{3}\.\d{2}/ }).locator('.ag-cell', { hasText: /^\d/ })
    await number.first().click()
    await page.getByText('A month has 730 hours; taxes are excluded.').waitFor({ timeout: minutes })
    await take('steps')
    await page.keyboard.press('Escape')
  })

  it(
    'Award: three cases side by side, the chosen one in full',
    async () => {
      const { page } = app
      await page.keyboard.press('Control+7')
      await button('Run 3 cases').click()
      await button('Cancel').waitFor()
      await button('Make the report').waitFor({ timeout: 8 * minutes })
      await page.getByRole('table', { name: 'Awarded offers' }).waitFor()
      await take('award')
      await page.getByRole('tab', { name: 'Coverage and power' }).click()
      await page.getByRole('figure').first().waitFor()
      await take('award-coverage')
      await page.emulateMedia({ colorScheme: 'dark' })
      await take('award-dark')
      await page.emulateMedia({ colorScheme: 'light' })
    },
    10 * minutes,
  )

  it('Commitments: what the award signs, by month, with the dates not to miss', async () => {
    const { page } = app
    await page.keyboard.press('Control+m')
    await page.getByRole('heading', { name: 'Commitments', level: 1 }).waitFor()
    await page.getByRole('heading', { name: 'Dates not to miss' }).first().waitFor({ timeout: minutes })
    await page.getByRole('table', { name: 'What is held' }).waitFor()
    await take('commitments')
    const held = page.getByRole('table', { name: 'What is held' }).getByRole('row')
    expect(await held.count()).toBeGreaterThan(2)
    await page.getByRole('table', { name: 'What it costs to walk away' }).scrollIntoViewIfNeeded()
    await take('commitments-leaving')
    await page.keyboard.press('Control+7')
    await button('Make the report').waitFor()
  })

  it(
    'Reports: the pages that will be saved',
    async () => {
      const { page } = app
      await button('Make the report').click()
      await page
        .locator('canvas')
        .first()
        .waitFor({ timeout: 8 * minutes })
      await page.waitForTimeout(1500)
      await take('reports')
    },
    10 * minutes,
  )

  it('Audit and Settings: what was done, and that files are not encrypted', async () => {
    const { page } = app
    await page.keyboard.press('Control+9')
    await page.getByRole('table', { name: 'Audit list' }).waitFor()
    await take('audit')
    await page.keyboard.press('Control+0')
    await page.getByText('Headroom does not encrypt its files').waitFor()
    await take('settings')
  })

  it('keeps to the content security policy and crashes nowhere', () => {
    expect(app.complaints).toEqual([])
  })
})
