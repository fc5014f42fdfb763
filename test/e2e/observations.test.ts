// A public price list comes in through the window as dated observations: asked for its day, seen over time, held against the offers.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plainList, skypilotList } from '../builders/price-lists.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

const minutes = 60_000

describe('price observations in the packaged app', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
    await setForGuide(app)
  })
  afterAll(() => app.close())

  const button = (name: string | RegExp) => app.page.getByRole('button', { name })

  it('are what an empty market asks for', async () => {
    const { page } = app
    await button('Try it with the sample tender').click()
    await page.getByRole('img', { name: 'Demand by month' }).waitFor({ timeout: minutes })
    await page.keyboard.press('Control+o')
    await page.getByText('No price lists yet').waitFor()
    await button('Go to Import').click()
    await page.getByRole('heading', { name: 'Import' }).waitFor()
  })

  it('come in with the quotes, once the list’s day is said', async () => {
    const { page } = app
    const list = join(app.userData, 'nordlicht.csv')
    const dated = join(app.userData, 'market prices.csv')
    writeFileSync(list, skypilotList(3000))
    writeFileSync(dated, plainList(3000))
    await button('Use the sample’s bid sheets').click()
    await button('Take in 7 quotes').waitFor({ timeout: minutes })
    await app.chooseFiles(list, dated)
    await button('Add files').click()
    await button(/^nordlicht\.csv/).click({ timeout: minutes })
    await page.getByLabel('Day of the prices').fill('2026-03-01')
    await page.getByRole('button', { name: 'Answer', exact: true }).click()
    await page.getByRole('table', { name: 'Accelerators of the list' }).waitFor({ timeout: minutes })
    await takeForGuide(app, 'import-price-list')
    await button('Take in 7 quotes and 2 price lists').click({ timeout: minutes })
    await page.getByText('nordlicht.csv: 6000 observations').waitFor({ timeout: minutes })
  })

  it('stand over time with the offers beside them, and say the same in a table', async () => {
    const { page } = app
    await page.keyboard.press('Control+o')
    await page.getByRole('img', { name: 'Observed prices of H100 SXM 80 GB' }).waitFor({ timeout: minutes })
    const offers = page.getByRole('table', { name: 'Offers among observations' })
    await offers
      .getByText(/cheaper than .* of 875 observations of the 90 days to 2026-03-01, USD, on demand/)
      .first()
      .waitFor()
    await takeForGuide(app, 'market')
    const view = page.getByRole('radiogroup', { name: 'Observed prices of H100 SXM 80 GB: chart or table' })
    await view.getByText('Table').click()
    const twin = page.getByRole('table', { name: 'Observed prices of H100 SXM 80 GB, as a table' })
    // Two lists of 2026-03-01, and the older days of one of them, the newest first under the offers.
    expect(await twin.getByRole('row').last().textContent()).toContain('2025-11-07')
  })

  it('place an offer in the comparison, with steps back to the list', async () => {
    const { page } = app
    await page.keyboard.press('Control+6')
    const row = page.locator('.ag-row[row-id="observed-percentile"]')
    const cell = row.locator('.ag-cell', { hasText: '%' }).first()
    await cell.waitFor({ timeout: minutes })
    await app.takePicture('observations-compare')
    await cell.click()
    const steps = page.getByRole('dialog')
    await steps.getByText('Observations below it').waitFor({ timeout: minutes })
    await steps.getByRole('button', { name: 'price list' }).first().click()
    await page.getByRole('heading', { name: 'Market' }).waitFor()
  })

  it('count for an accelerator once the buyer says what a word means, and not any more when the list is taken out', async () => {
    const { page } = app
    const word = page.getByLabel('A100-80GB in nordlicht.csv').first()
    await word.click()
    await page.getByRole('option', { name: 'H100 SXM 80 GB' }).click()
    const offers = page.getByRole('table', { name: 'Offers among observations' })
    await offers
      .getByText(/of 1375 observations/)
      .first()
      .waitFor({ timeout: minutes })
    await button('Take out nordlicht.csv').click()
    await offers
      .getByText(/of 375 observations/)
      .first()
      .waitFor({ timeout: minutes })
    await button('Undo').first().click()
    await offers
      .getByText(/of 1375 observations/)
      .first()
      .waitFor({ timeout: minutes })
    expect(app.complaints).toEqual([])
  })
})
