// Files made to do harm, dropped at once on the import screen of the packaged app: each is refused in words, the window stays alive, and a good file beside them comes in.
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkout } from '../../build/package/folders.ts'
import { hostileFiles } from '../builders/hostile-files.ts'
import { mustCall } from '../harness/call.ts'
import { dropFiles } from '../harness/drop-files.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'
import { describeResponsiveness, watchResponsiveness } from '../harness/watch-responsiveness.ts'

/** The worst of each family, with words of what the window says of them. */
const worst: Readonly<Record<string, RegExp>> = {
  'a flat bomb': /longer than any program writes/,
  'many parts that are large together': /unpacks to far more/,
  '4,000 parts over the same bytes': /unpacks to far more|is damaged/,
  'a part that claims 4 TB in 64 bits': /is damaged|unpacks to far more/,
  'a path out of the archive': /is damaged/,
  'a workbook with a password': /protected by a password/,
  'entities that multiply': /declares XML entities/,
  'one row numbered below zero': /is damaged/,
  '10 million shared texts that are empty': /more texts than/,
  'more cells than the limit': /filled cells/,
  '1,000 sheets': /too many sheets/,
  'XLS columns hidden up to 65,535, 10,000 times': /is damaged/,
  'a quote that is never closed, before 30 MB': /quotation mark/,
  '33 MB of text': /more than 32 MB/,
}

/** Beyond this a person feels the window hesitate. */
const LIMIT_MS = 250
const minute = 60_000

const folder = mkdtempSync(join(tmpdir(), 'headroom-worst-'))
const pathOf = (index: number) => join(folder, `bid ${String(index + 1).padStart(2, '0')}.xlsx`)

describe('hostile files dropped on the window', () => {
  let app: RunningApp
  beforeAll(async () => {
    for (const [index, name] of Object.keys(worst).entries()) {
      const file = hostileFiles.find((one) => one.name === name)
      if (file === undefined) throw new Error(`no hostile file ${name}`)
      writeFileSync(pathOf(index), await file.bytes())
    }
    copyFileSync(join(checkout, 'samples', 'bids', 'halyard.xlsx'), join(folder, 'good.xlsx'))
    app = await launchApp({ args: ['--lang=en-US'] })
    app.page.setDefaultTimeout(2 * minute)
    await app.page.emulateMedia({ reducedMotion: 'reduce' })
    await app.page.getByRole('button', { name: 'Try it with the sample tender' }).click()
    await app.page.getByRole('img', { name: 'Demand by month' }).waitFor()
  })
  afterAll(async () => {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('are each refused in words, and neither window nor main is held up', async () => {
    const { page } = app
    const files = Object.keys(worst).map((_, index) => pathOf(index))
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Import', exact: true }).click()
    await page.getByText('Drop bid sheets here').waitFor()
    const before = readdirSync(folder).toSorted()
    const stop = await watchResponsiveness(app)
    await dropFiles(page, ...files, join(folder, 'good.xlsx'))
    const list = page.getByRole('list', { name: 'Files to import' })
    await expect
      .poll(() => list.getByText('refused', { exact: true }).count(), { timeout: 3 * minute })
      .toBe(files.length)
    const measured = await stop()
    console.log(`${files.length} hostile files: ${describeResponsiveness(measured)}`)
    expect(measured.mainDelayMs - measured.idleDelayMs).toBeLessThan(LIMIT_MS)
    expect(measured.pageTaskMs).toBeLessThan(LIMIT_MS)
    for (const [index, words] of Object.values(worst).entries()) {
      const name = `bid ${String(index + 1).padStart(2, '0')}.xlsx`
      await list.getByRole('button', { name: new RegExp(`^${name}`) }).click()
      await page.getByText(`${name} was refused`).waitFor()
      await page.getByText(words).first().waitFor()
    }
    await app.takePicture('hostile-files')
    expect(readdirSync(folder).toSorted()).toEqual(before)
  })

  it('leave a good file beside them to be taken in', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'Take in 1 quote' }).click()
    await page.getByText('1 quote is in the tender').waitFor()
    const [{ file = '' } = {}] = await mustCall(page, 'tenders.list', {})
    const { tender } = await mustCall(page, 'tenders.open', { file })
    expect(tender.quotes.map(({ vendor }) => vendor)).toEqual(['halyard'])
    expect(app.complaints).toEqual([])
  })
})
