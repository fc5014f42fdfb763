// The main job in the window, end to end: sample tender, bid sheets with mistakes, compare, award with N-1, a PDF whose every figure has its source.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportOfRun } from '../../electron/report/report-of-run.ts'
import { mustCall } from '../harness/call.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { readPdf, tagsOfRole } from '../harness/read-pdf.ts'
import { numbersIn, unexplainedNumbers } from '../harness/report-figures.ts'

const CASE = 'Survives the loss of any one vendor'
/** Minutes are for a busy machine: alone it takes seconds. */
const SOLVED_WITHIN = 600_000
const folder = mkdtempSync(join(tmpdir(), 'headroom-main-job-'))

/** What the sample's mistakes should have said: file, cell, value. */
const corrections = [
  ['quarrystone.ods', 'L9', '1.88'],
  ['tessaline.xlsx', 'Z8', '0.75'],
  ['tessaline.xlsx', 'J9', '12'],
] as const

describe('the main job in the window', () => {
  let app: RunningApp
  const pdf = join(folder, 'recommendation.pdf')
  const go = (screen: string) =>
    app.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
  beforeAll(async () => {
    app = await launchApp({ args: ['--lang=en-US'] })
    app.page.setDefaultTimeout(120_000)
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('starts from the sample tender', async () => {
    await app.takePicture('first-start')
    await app.page.getByRole('button', { name: 'Try it with the sample tender' }).click()
    await app.page.getByRole('img', { name: 'Demand by month' }).waitFor()
    await app.takePicture('demand')
    await go('Vendors')
    await app.page.getByRole('heading', { name: 'Vendors', level: 1 }).waitFor()
    await app.takePicture('vendors')
  })

  it('reads nine bid sheets and has their mistakes mended beside the cells', async () => {
    const { page } = app
    await go('Import')
    await page.getByRole('button', { name: 'Use the sample’s bid sheets' }).click()
    await page.getByRole('button', { name: 'Take in 7 quotes' }).waitFor()
    for (const [file, cell, value] of corrections) {
      await page.getByRole('button', { name: new RegExp(`^${file}`) }).click()
      await page.getByRole('textbox', { name: `Right value of ${cell}` }).fill(value)
      if (cell === 'Z8') await app.takePicture('import')
      await page.keyboard.press('Enter')
      await page.getByRole('textbox', { name: `Right value of ${cell}` }).waitFor({ state: 'detached' })
    }
    await page.getByRole('button', { name: 'Take in 9 quotes' }).click()
    await page.getByText('9 quotes are in the tender').waitFor()
    await go('Quotes')
    await page.getByRole('heading', { name: 'Quotes', level: 1 }).waitFor()
    await app.takePicture('quotes')
  })

  it('compares every offer, and opens the steps of a number', async () => {
    await go('Compare')
    const grid = app.page.getByRole('region', { name: 'Comparison of offers' })
    const price = grid.getByRole('gridcell', { name: /^1\.69 USD$/ }).first()
    await price.waitFor()
    await price.click()
    const steps = app.page.getByRole('dialog', { name: /Contracted price/ })
    await steps.getByText('1.69').first().waitFor()
    await app.page.keyboard.press('Escape')
    await steps.waitFor({ state: 'detached' })
    await app.takePicture('compare')
  })

  it(
    'awards so that any one vendor may fail',
    async () => {
      const { page } = app
      await go('Award')
      for (const other of ['Lowest cost', 'Board policy']) await page.getByRole('checkbox', { name: other }).uncheck()
      await page.getByRole('button', { name: 'Run 1 case' }).click()
      const running = page.getByRole('region', { name: /^Computing/ })
      await running.waitFor()
      await running.waitFor({ state: 'detached', timeout: SOLVED_WITHIN })
      await page.getByRole('table', { name: 'Cases side by side' }).waitFor()
      await app.takePicture('award')
    },
    SOLVED_WITHIN,
  )

  it('saves a PDF in which every figure follows from tender, award and board', async () => {
    const { page } = app
    await go('Reports')
    await app.chooseSavePath(pdf)
    await page.getByRole('button', { name: 'Save PDF' }).click()
    await expect.poll(() => pageCount(pdf), { timeout: 120_000 }).toBeGreaterThan(2)
    await page.getByRole('img', { name: 'Page 1 of' }).waitFor()
    await expect.poll(() => page.evaluate(darkPixels), { timeout: 60_000 }).toBeGreaterThan(5000)
    await app.takePicture('reports')

    const [{ file = '' } = {}] = await mustCall(page, 'tenders.list', {})
    const { tender, runs } = await mustCall(page, 'tenders.open', { file })
    expect(runs.map((run) => run.name)).toEqual([CASE])
    const view = await mustCall(page, 'runs.get', { file, run: runs[0]?.run ?? '' })
    const { award, board } = view
    const audit = await mustCall(page, 'tenders.audit', { file })
    const { awardHash, auditHash = '' } = reportOfRun(tender, view, audit, 'en-US').options
    expect(award.lines.length).toBeGreaterThan(1)

    const { pages, tags } = await readPdf(readFileSync(pdf))
    const bodies = pages.map((text, i) => text.replace(`Page ${i + 1} of ${pages.length}`, ''))
    const literal = [awardHash, auditHash, CASE, `${pages.length}`]
    expect(unexplainedNumbers(bodies.join('\n'), { tender, award, board, literal })).toEqual([])
    expect(numbersIn(bodies.join('\n')).length).toBeGreaterThan(300)
    const total = award.totals?.nominal ?? 0
    expect(unexplainedNumbers(`${(total + 1234.56).toFixed(2)}`, { tender, award, board, literal })).toHaveLength(1)
    expect(tagsOfRole(tags, 'Figure').every((figure) => (figure.alt ?? '') !== '')).toBe(true)
  })

  it('says the same to another reader: poppler finds the decision and the structure', () => {
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toContain('Decision asked')
    expect(
      execFileSync('pdfinfo', ['-struct', pdf], { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: 'pipe' }),
    ).toContain('Table')
  })

  it('complained of nothing on the way', () => expect(app.complaints).toEqual([]))
})

/** Runs in the page: how much of the preview's first page is drawn on. */
function darkPixels(): number {
  const canvas = document.querySelector('canvas')
  const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
  return pixels.filter((value, i) => i % 4 === 0 && value < 128 && (pixels[i + 3] ?? 0) > 0).length
}

function pageCount(file: string): number {
  try {
    return Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [file], { encoding: 'utf8', stdio: 'pipe' }))?.[1] ?? 0)
  } catch {
    return 0
  }
}
