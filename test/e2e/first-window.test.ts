// The first window opens on the packaged interface, and the libraries it is made of respect the content security policy.

import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executableIn, packagedFolder } from '../../build/package/folders.ts'
import { sandboxArguments } from '../../build/package/sandbox.ts'
import { cleanEnvironment, launchApp, type RunningApp } from '../harness/launch-app.ts'

describe('first window', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
  })
  afterAll(() => app.close())

  it('offers the sample tender on the first start', async () => {
    await app.page.getByRole('heading', { name: 'Quotes in, award and signed-off report out' }).waitFor()
    await app.page.getByRole('button', { name: 'Try it with the sample tender' }).waitFor()
    expect(await app.page.title()).toBe('Headroom')
    await app.takePicture('first-window')
  })

  it('keeps the content security policy while windows, menus, grids and editors open', async () => {
    const { page } = app
    await page.getByRole('button', { name: 'New tender' }).click()
    await page.getByRole('dialog').getByRole('combobox', { name: 'Currency' }).click()
    await page.getByRole('option', { name: 'EUR' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Try it with the sample tender' }).click()
    const cell = page.locator('.ag-row[row-id="training"] .ag-cell[col-id="2"]')
    await cell.dblclick()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('777')
    await page.keyboard.press('Enter')
    await expect.poll(() => cell.textContent()).toBe('777')
    await app.takePicture('demand-edited')
    await page.keyboard.press('Control+Z')
    await expect.poll(() => cell.textContent()).toBe('620')
    await page.keyboard.press('Control+K')
    await page.getByPlaceholder('Go to a screen').fill('sett')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Your files' }).waitFor()
    expect(app.complaints).toEqual([])
  })

  it('pastes a block into a grid and copies a cell from it', async () => {
    const { page } = app
    await page.keyboard.press('Control+2')
    const cell = (column: string) => page.locator(`.ag-row[row-id="training"] .ag-cell[col-id="${column}"]`)
    await cell('2').click()
    // What the menu of the window does on its shortcuts; Playwright's keys do not reach menus.
    await app.electron.evaluate(({ BrowserWindow, clipboard }) => {
      clipboard.writeText('701\t702')
      BrowserWindow.getAllWindows()[0]?.webContents.paste()
    })
    await expect.poll(() => cell('3').textContent()).toBe('702')
    expect(await cell('2').textContent()).toBe('701')
    await cell('2').click()
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.copy())
    await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('701')
    expect(app.complaints).toEqual([])
  })

  it('stays the only one: a second start ends and leaves the first window alone', async () => {
    const args = [`--user-data-dir=${app.userData}`, ...sandboxArguments(packagedFolder('test'))]
    const second = spawnSync(executableIn(packagedFolder('test')), args, { env: cleanEnvironment(), timeout: 30_000 })
    expect(second.status).toBe(0)
    expect(app.electron.windows()).toHaveLength(1)
  })

  it('would report a breach: a style without the nonce is refused', async () => {
    await app.page.evaluate(() => {
      const script = document.createElement('style')
      script.textContent = 'body { color: red }'
      document.head.append(script)
    })
    await expect.poll(() => app.complaints.join('\n')).toContain('Content Security Policy')
  })
})

describe('a first start with the whole world', () => {
  let app: RunningApp
  beforeAll(async () => {
    app = await launchApp()
  })
  afterAll(() => app.close())

  it('opens the sample with power and a build where its work goes on', async () => {
    await app.page.getByRole('button', { name: 'Or one with power and a build' }).click()
    await app.page.getByRole('button', { name: 'Run 3 cases' }).waitFor()
  })

  it('takes the lines of a typed award from a sheet, or names the cell that cannot be used', async () => {
    const { page } = app
    const sheet = join(mkdtempSync(join(tmpdir(), 'headroom-test-')), 'ours.csv')
    await page.getByRole('button', { name: 'Type an award' }).click()
    await app.chooseFiles(sheet)
    const read = page.getByRole('button', { name: 'Read from a sheet…' })
    writeFileSync(sheet, 'Offer,Quantity,Start,Site\nmarrow-mi,64,2027-04,own-1\nosier,1,2027-01,\n')
    await read.click()
    await page.getByText('ours.csv › ours › A3: offer osier takes no part').waitFor()
    writeFileSync(sheet, 'Offer,Quantity,Start,Site\nmarrow-mi,64,2027-04,Own yard\nown-build,1000,2027-04,\n')
    await read.click()
    await page.getByText('2 lines read from ours.csv.').waitFor()
    const quantity = (of: string) => page.getByLabel(`Quantity of ${of}`, { exact: true }).inputValue()
    expect([await quantity('marrow-mi at Own yard'), await quantity('own-build')]).toEqual(['64', '1000'])
    await app.takePicture('award-from-a-sheet')
    await page.getByRole('button', { name: 'Check and price' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached', timeout: 60_000 })
    await page.getByRole('tab', { name: 'Lease or build' }).waitFor()
    const tops = await page.getByRole('tab').evaluateAll((tabs) => tabs.map((tab) => tab.getBoundingClientRect().top))
    expect([tops.length, new Set(tops).size]).toEqual([9, 1])
    await app.takePicture('typed-award')
  })

  it('offers both samples from then on', async () => {
    const { page } = app
    await page.keyboard.press('Control+1')
    await page.getByRole('button', { name: 'Make a sample tender…' }).click()
    await page.getByRole('menuitem', { name: /^Power, hardware and a build/ }).waitFor()
    await page.getByRole('menuitem', { name: /^Accelerators/ }).click()
    await page.getByRole('heading', { name: 'Demand', exact: true }).waitFor()
    expect(app.complaints).toEqual([])
  })
})
