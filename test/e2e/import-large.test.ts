// A file of a million cells, dropped on the window: it is read while main and page stay free, and any of its rows can be looked at.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { largeCsv, largeRows, largeText, largeXlsx } from '../bench/large-files.ts'
import { bestOfTries } from '../harness/best-of-tries.ts'
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
      // Main and page both within their limits in one try: 1 stands for the worse of the two at its limit.
      const worst = await bestOfTries(1, async () => {
        const { mainDelayMs, idleDelayMs, pageCpuMs } = await show(name, sheetName, true)
        return Math.max((mainDelayMs - idleDelayMs) / MAIN_LIMIT_MS, pageCpuMs / PAGE_LIMIT_MS)
      })
      expect(worst, name).toBeLessThan(1)
    }
    expect(app.complaints).toEqual([])
  })

  it('that is a price list of 20,000 lines lets its fields be opened and its rows be leafed through as quickly', async () => {
    const { page } = app
    const sheet = page.getByRole('grid', { name: 'Sheet offers', exact: true })
    const field = (name: string) => page.getByRole('button', { name: new RegExp(`^${name}: `) })
    const meaningOf = (name: string) => page.getByRole('combobox', { name: `What “${name}” means` })
    /** `back` undoes the work, so that it can be measured again. */
    const measure = async (what: string, work: () => Promise<void>, back: () => Promise<void>) => {
      const best = await bestOfTries(PAGE_LIMIT_MS, async (attempt) => {
        if (attempt > 1) await back()
        const stop = await watchPageTasks(app)
        await work()
        // What was begun is drawn in slices: the last of them counts, too.
        await page.waitForTimeout(500)
        const longest = await stop()
        console.log(`${what}: the page's longest task ${longest.toFixed(0)} ms of processor time`)
        return longest
      })
      expect(best, what).toBeLessThan(PAGE_LIMIT_MS)
    }
    const drop = async () => {
      await dropFiles(page, join(folder, 'offers.csv'))
      await page.getByText('20,000 rows are taken').waitFor()
    }
    const scrollFar = async () => {
      await sheet.evaluate(scrollTo, 0.7)
      await sheet.locator('[data-cell="A14010"]').getByText('H100', { exact: true }).waitFor()
    }
    await measure('dropped', drop, async () => {
      await page.getByRole('list', { name: 'Files to import' }).getByText('offers.csv').hover()
      await page.getByRole('button', { name: 'Leave offers.csv out' }).click()
      await page.getByText('Drop bid sheets here').waitFor()
    })
    await measure('scrolled far', scrollFar, async () => {
      await sheet.evaluate(scrollTo, 0)
      await sheet.locator('[data-cell="A2"]').waitFor()
    })
    await measure('leafed through', () => turnWheel(page, sheet, sheet.locator('..'), 10, 600), scrollFar)
    const open = async (name: string) => {
      await field(name).click()
      await meaningOf(name).waitFor()
    }
    const close = async (name: string) => {
      await field(name).click()
      await meaningOf(name).waitFor({ state: 'detached' })
    }
    for (const name of ['Delivery', 'Remark 3'])
      await measure(
        `opened ${name}`,
        () => open(name),
        () => close(name),
      )
    const lookFor = async () => {
      await page.keyboard.press('ArrowDown')
      await page.getByRole('option', { name: 'Take-or-pay' }).waitFor()
      await page.keyboard.type('m')
      await page.getByRole('option', { name: 'Take-or-pay' }).waitFor({ state: 'detached' })
    }
    await measure('looked for a meaning', lookFor, async () => {
      await page.keyboard.press('Escape')
      await close('Remark 3')
      await open('Remark 3')
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
