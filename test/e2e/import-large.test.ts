// A file of a million cells, dropped on the window: it is read while main and page stay free, and any of its rows can be looked at.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largeCsv, largeRows, largeText, largeXlsx } from '../bench/large-files.ts'
import { dropFiles } from '../harness/drop-files.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { turnWheel } from '../harness/turn-wheel.ts'
import { watchPageTasks } from '../harness/watch-page-tasks.ts'
import { describeResponsiveness, type Responsiveness, watchResponsiveness } from '../harness/watch-responsiveness.ts'

/** What main's worst delay may have over that of a process that only waits, in the same time on the same machine. */
const MAIN_LIMIT_MS = 100
/** Longest task of the page's thread, in time on the processor. The aim is 50; neighbours on the machine slow the processor itself. */
const PAGE_LIMIT_MS = 75

interface Measured extends Responsiveness {
  readonly pageCpuMs: number
}

const folder = mkdtempSync(join(tmpdir(), 'headroom-large-'))

describe('a file of a million cells', () => {
  let app: RunningApp
  beforeAll(async () => {
    writeFileSync(join(folder, 'book.xlsx'), await largeXlsx())
    writeFileSync(join(folder, 'list.csv'), largeCsv())
    writeFileSync(join(folder, 'small.csv'), largeCsv(400))
    writeFileSync(join(folder, 'offers.csv'), offersCsv(20_000))
    app = await launchApp({ args: ['--lang=en-US'] })
    app.page.setDefaultTimeout(60_000)
    await app.page.getByRole('button', { name: 'Try it with the sample tender' }).click()
    await app.page
      .getByRole('navigation', { name: 'Screens' })
      .getByRole('button', { name: 'Import', exact: true })
      .click()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  /** From the drop to the first rows and, if told, to a row far down; then the file is left out again. */
  async function show(name: string, sheetName: string, scroll: boolean): Promise<Measured> {
    const { page } = app
    await page.getByText('Drop bid sheets here').waitFor()
    const stop = await watchResponsiveness(app)
    const stopTasks = await watchPageTasks(app)
    const started = performance.now()
    await dropFiles(page, join(folder, name))
    const sheet = page.getByRole('grid', { name: `Sheet ${sheetName}`, exact: true })
    const cell = (row: number, column: string) => sheet.locator(`[data-cell="${column}${row}"]`)
    await cell(2, 'A').getByText(largeText(1, 0), { exact: true }).waitFor()
    const seconds = (performance.now() - started) / 1000
    if (scroll) {
      await sheet.evaluate(scrollTo, (40_000 - 5) / (largeRows + 1))
      await cell(40_000, 'A').getByText(largeText(39_999, 0), { exact: true }).waitFor()
      expect(await cell(40_000, 'E').textContent()).toBe(largeText(39_999, 4))
    }
    await page.getByRole('button', { name: 'Confirm layout' }).waitFor()
    const pageCpuMs = await stopTasks()
    const measured = { ...(await stop()), pageCpuMs }
    const words = `${describeResponsiveness(measured)}, of it on the processor ${pageCpuMs.toFixed(0)} ms`
    console.log(`${name} shown after ${seconds.toFixed(1)} s: ${words}`)
    await app.takePicture(`large-${sheetName}`)
    await page.getByRole('list', { name: 'Files to import' }).getByText(name).hover()
    await page.getByRole('button', { name: `Leave ${name} out` }).click()
    return measured
  }

  it('is shown while main and page stay free, and scrolled to row 40,000', async () => {
    // The first file shown loads the screen: what that takes has nothing to do with the size of a file.
    await show('small.csv', 'small', false)
    for (const [name, sheetName] of [
      ['book.xlsx', 'Prices'],
      ['list.csv', 'list'],
    ] as const) {
      const { mainDelayMs, idleDelayMs, pageCpuMs } = await show(name, sheetName, true)
      expect(mainDelayMs - idleDelayMs).toBeLessThan(MAIN_LIMIT_MS)
      expect(pageCpuMs).toBeLessThan(PAGE_LIMIT_MS)
    }
    expect(app.complaints).toEqual([])
  })

  it('that is a price list of 20,000 lines lets its fields be opened and its rows be leafed through as quickly', async () => {
    const { page } = app
    const measured = async (what: string, work: () => Promise<void>) => {
      const stop = await watchPageTasks(app)
      await work()
      // What was begun is drawn in slices: the last of them counts, too.
      await page.waitForTimeout(500)
      const longest = await stop()
      console.log(`${what}: the page's longest task ${longest.toFixed(0)} ms of processor time`)
      expect(longest, what).toBeLessThan(PAGE_LIMIT_MS)
    }
    const sheet = page.getByRole('grid', { name: 'Sheet offers', exact: true })
    await measured('dropped', async () => {
      await dropFiles(page, join(folder, 'offers.csv'))
      await page.getByText('20,000 rows are taken').waitFor()
    })
    await measured('scrolled far', async () => {
      await sheet.evaluate(scrollTo, 0.7)
      await sheet.locator('[data-cell="A14010"]').getByText('H100', { exact: true }).waitFor()
    })
    await measured('leafed through', async () => {
      await turnWheel(page, sheet, sheet.locator('..'), 10, 600)
    })
    for (const field of ['Delivery', 'Remark 3'])
      await measured(`opened ${field}`, async () => {
        await page.getByRole('button', { name: new RegExp(`^${field}: `) }).click()
        await page.getByRole('combobox', { name: `What “${field}” means` }).waitFor()
      })
    await measured('looked for a meaning', async () => {
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option', { name: 'Take-or-pay' }).waitFor()
      await page.keyboard.type('m')
      await page.getByRole('option', { name: 'Take-or-pay' }).waitFor({ state: 'detached' })
    })
    expect(app.complaints).toEqual([])
  })
})

const offerHeaders = ['GPU', 'Site', 'Term (months)', 'Price ($/GPU/hr)', 'Max qty', 'Delivery']

/** A price list as wide as the other files: its lines are offers. */
function offersCsv(lines: number): string {
  const remarks = Array.from({ length: 14 }, (_, column) => column)
  const rows = Array.from({ length: lines }, (_, row) => [
    'H100',
    'Mesa South',
    24,
    (1.5 + (row % 100) / 100).toFixed(2),
    100 + row,
    '6 weeks',
    ...remarks.map((column) => `remark ${column} of ${row}`),
  ])
  return [[...offerHeaders, ...remarks.map((column) => `Remark ${column}`)], ...rows]
    .map((row) => `${row.join(',')}\r\n`)
    .join('')
}

/** Runs in the page: scrolls the box around a sheet to a share of its height. */
function scrollTo(sheet: Element, share: number): void {
  const box = sheet.parentElement
  if (box !== null) box.scrollTop = box.scrollHeight * share
}
