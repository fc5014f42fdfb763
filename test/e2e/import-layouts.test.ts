// Vendors' own sheets in the window, from drop to commit: with the mouse, with the keyboard alone, and recognised the second time.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type VendorSheet, vendorWorkbook } from '../builders/vendor-workbook.ts'
import { focused, tabTo } from '../harness/by-keyboard.ts'
import { mustCall } from '../harness/call.ts'
import { dropFiles } from '../harness/drop-files.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

const folder = mkdtempSync(join(tmpdir(), 'headroom-layouts-'))
const minute = 60_000

/** Vendors across columns, one of them unknown to the tender; a blank corner, a total nobody needs, a hidden remark. */
const comparison: VendorSheet = {
  name: 'Comparison',
  rows: [
    ['GPU offers as of March 2027, collected by the broker'],
    [],
    [null, 'Halyard Compute', 'Ferncliff Systems', 'Bluemere Metal'],
    ['GPU', 'H100 SXM', 'H100 SXM', 'H200 SXM'],
    ['Data centre', 'Mesa Verde Hall B', 'Ashby Park 2', 'Hollis Point'],
    ['Price per node per hour (USD)', 16.8, 15.6, 22.4],
    ['Maximum quantity', 512, 1024, 256],
    ['Term (months)', 24, 36, 24],
    ['Clause 4.2', 'Net 60', 'Net 30', 'Net 45'],
  ],
  merges: ['A1:D1'],
  hiddenRows: [8],
}

/** Labels with their values; figures and dates that can be read two ways. */
const german: VendorSheet = {
  name: 'Angebot',
  rows: [
    ['Angebot Nr. 2027-118'],
    [],
    ['Anbieter:', 'Quarrystone Rechenzentren'],
    ['GPU:', 'H100 SXM 80 GB'],
    ['Standort:', 'Elmshafen'],
    ['Umfang lt. Anlage 2:', '64'],
    ['Laufzeit:', '24 Monate'],
    ['Preis je GPU und Monat:', '753,125 EUR'],
    ['Gesamt: 48.200,00 EUR'],
    ['Gültig bis:', '05.04.2027'],
  ],
}

const headers = ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty', 'Cooling']
const march: VendorSheet = {
  name: 'Prices',
  rows: [
    ['Tessaline Data, price list for March'],
    [],
    headers,
    ['H100', 'Mesa South', 24, 1.98, 512, 'liquid'],
    ['H200', 'Mesa South', 24, 2.61, 256, 'air'],
    ['Total', null, null, null, 768, null],
  ],
  merges: ['A1:F1'],
}
/** The same list with a column more at its front, further down, on a sheet of another name. */
const april: VendorSheet = {
  name: 'April',
  rows: [
    [],
    ['Tessaline Data, price list for April'],
    [],
    [],
    ['Item', ...headers],
    ['1', 'H100', 'Mesa South', 24, 1.91, 640, 'liquid'],
    ['2', 'H200', 'Mesa South', 24, 2.55, 256, 'air'],
  ],
}

const hourly = (price: number) => ({ unit: 'accelerator-hour', tiers: [{ from: 0, price }] })

describe('vendors’ own sheets in the window', () => {
  let app: RunningApp
  const paths = { comparison: '', german: '', march: '', april: '' }
  beforeAll(async () => {
    for (const [name, sheet] of Object.entries({ comparison, german, march, april })) {
      const path = join(folder, `${name}.xlsx`)
      writeFileSync(path, await vendorWorkbook(sheet))
      Object.assign(paths, { [name]: path })
    }
    app = await launchApp({ args: ['--lang=en-US'] })
    app.page.setDefaultTimeout(minute)
    await setForGuide(app)
    await app.page.getByRole('button', { name: 'Try it with the sample tender' }).click()
    await app.page.getByRole('img', { name: 'Demand by month' }).waitFor()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const take = (name: string) => takeForGuide(app, name)
  const questions = () => app.page.getByRole('group', { name: /^Question:/ })
  const tender = async () => {
    const [{ file = '' } = {}] = await mustCall(app.page, 'tenders.list', {})
    return mustCall(app.page, 'tenders.open', { file })
  }

  it('takes in a transposed sheet with the mouse, from drop to the source of a value', async () => {
    const { page } = app
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('Drop bid sheets here').waitFor()
    await dropFiles(page, paths.comparison)
    await page.getByText('One offer a column, columns B–D').waitFor()
    expect(await page.getByRole('button', { name: 'Confirm layout' }).isDisabled()).toBe(true)
    await take('import-question')

    await questions().filter({ hasText: 'counts nodes' }).getByRole('button', { name: /^8/ }).click()
    await expect.poll(() => questions().count()).toBe(0)
    await page.getByRole('switch', { name: 'Take hidden rows and columns, too' }).click()
    await page.getByText('3 columns are taken').waitFor()
    await page.getByRole('button', { name: /^Clause 4.2: / }).click()
    await page.getByRole('combobox', { name: 'What “Clause 4.2” means' }).fill('Payment d')
    await page.getByRole('option', { name: 'Payment days' }).click()
    await page.getByRole('button', { name: 'Clause 4.2: Payment days' }).waitFor()
    await take('import-layout')
    await page.emulateMedia({ colorScheme: 'dark' })
    await take('import-layout-dark')
    await page.emulateMedia({ colorScheme: 'light' })

    const price = page.getByRole('button', { name: /^Price per node per hour/ })
    await price.click()
    for (const [typed, said] of [
      ['128', /from 128/],
      ['', /^(?!.*from 128)/s],
    ] as const) {
      await page.getByRole('textbox', { name: 'From quantity' }).fill(typed)
      await page.keyboard.press('Enter')
      await price.filter({ hasText: said }).waitFor()
    }

    await page.getByRole('button', { name: 'Confirm layout' }).click()
    await page.getByRole('button', { name: 'Take in 3 quotes' }).click()
    await page.getByText('3 quotes are in the tender').waitFor()
    const view = await tender()
    const taken = view.tender.quotes.map(({ vendor, offers: [offer] }) => [vendor, offer?.price, offer?.paymentDays])
    expect(taken).toEqual([
      ['halyard', hourly(2.1), 60],
      ['ferncliff', hourly(1.95), 30],
      ['bluemere', hourly(2.8), 45],
    ])

    await page.getByRole('button', { name: 'See the quotes' }).click()
    await page
      .locator('.ag-cell', { hasText: /^halyard-h100/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Source of Price' }).click()
    await page.getByText('comparison.xlsx › Comparison › B6').first().waitFor()
    await page.keyboard.press('Escape')
  })

  it('takes in a label and value quote with the keyboard alone', async () => {
    const { page } = app
    const press = (key: string) => page.keyboard.press(key)
    await press('Control+4')
    await app.chooseFiles(paths.german)
    await tabTo(page, /^(Choose|Add|Choose more) files$/)
    await press('Enter')
    await questions().first().waitFor()

    await tabTo(page, /^\d?Comma before/)
    await press('Alt+2')
    await questions().filter({ hasText: 'figures' }).waitFor({ state: 'detached' })
    for (const [asked, answer] of [
      [/dates/, /^1Day, month, year/],
      [/offered/, /Accelerators leased/],
    ] as const) {
      if ((await questions().filter({ hasText: asked }).count()) === 0) continue
      await tabTo(page, answer)
      await press('Enter')
      await questions().filter({ hasText: asked }).waitFor({ state: 'detached' })
    }
    await tabTo(page, /^Umfang/)
    await press('ArrowDown')
    expect(await focused(page)).toMatch(/^Laufzeit/)
    await press('ArrowUp')
    await press('Enter')
    await tabTo(page, /^What “Umfang/)
    await page.keyboard.type('Maximum quantity')
    await press('ArrowDown')
    await press('Enter')
    await page.getByRole('button', { name: 'Umfang lt. Anlage 2: Maximum quantity' }).waitFor()
    await take('import-labels')

    await tabTo(page, /^Say something for every line/)
    await page.keyboard.type('Payment days')
    await tabTo(page, /^Say it$/)
    await press('Enter')
    await expect.poll(() => focused(page)).toBe('Payment days, for every line')
    await page.keyboard.type('45')
    await press('Enter')
    await page.getByRole('button', { name: 'Say nothing of Payment days for every line' }).waitFor()
    await expect.poll(() => questions().count()).toBe(0)

    await tabTo(page, /^Confirm layout$/)
    await press('Enter')
    await expect.poll(() => focused(page)).toBe('Take in 1 quote')
    await press('Enter')
    await page.getByText('1 quote is in the tender').waitFor()
    const [offer] = (await tender()).tender.quotes.at(-1)?.offers ?? []
    expect(offer).toMatchObject({
      accelerator: 'H100',
      site: 'quarry-elm',
      termMonths: 24,
      maxQuantity: 64,
      paymentDays: 45,
      price: { unit: 'accelerator-month', tiers: [{ from: 0, price: 753.125 }] },
    })
  })

  it('recognises the vendor’s next file and says what moved', async () => {
    const { page } = app
    await dropFiles(page, paths.march)
    await page.getByRole('button', { name: 'Confirm layout' }).click()
    await page.getByRole('button', { name: 'Take in 1 quote' }).click()
    await page.getByText('1 quote is in the tender').waitFor()

    await dropFiles(page, paths.april)
    await page.getByText(/^\s*Recognised as/).waitFor()
    const moved = page.getByRole('list', { name: 'What moved' })
    expect(await moved.textContent()).toContain('“Item” in column A is new')
    expect(await moved.textContent()).toContain('April')
    await take('import-recognised')

    await tabTo(page, /^Sheet April$/)
    for (const key of ['Control+Home', 'ArrowDown', 'PageDown', 'Control+Home']) await page.keyboard.press(key)
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowDown')
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight')
    await page.keyboard.type('700')
    await page.keyboard.press('Enter')
    await page.getByText('corrected to “700”').waitFor()
    expect(await focused(page)).toBe('Sheet April')
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy())
    await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('700')
    await page.getByRole('button', { name: 'Take in 1 quote' }).click()
    await page.getByText('1 quote is in the tender').waitFor()
    const last = (await tender()).tender.quotes.at(-1)
    expect([last?.vendor, last?.round, last?.offers.map(({ maxQuantity }) => maxQuantity)]).toEqual([
      'tessaline',
      2,
      [700, 256],
    ])
  })

  it('lists the layouts with their vendor, and forgets one until asked to undo', async () => {
    const { page } = app
    await page.keyboard.press('Control+3')
    await page.getByText('Tessaline Data').first().click()
    const saved = page.getByRole('list', { name: 'Saved layouts' })
    expect(await saved.getByRole('listitem').count()).toBeGreaterThan(0)
    const before = await saved.getByRole('listitem').count()
    await saved
      .getByRole('button', { name: /^Forget/ })
      .first()
      .click()
    await expect.poll(() => saved.getByRole('listitem').count()).toBe(before - 1)
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(() => saved.getByRole('listitem').count()).toBe(before)
  })

  it('complained of nothing on the way', () => expect(app.complaints).toEqual([]))
})
