// The first window opens on the packaged interface, and the libraries it is made of respect the content security policy.

import { spawnSync } from 'node:child_process'
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
  it('opens the sample with power and a build where its work goes on, and offers both samples from then on', async () => {
    const app = await launchApp()
    const { page } = app
    await page.getByRole('button', { name: 'Or one with power and a build' }).click()
    await page.getByRole('button', { name: 'Run 3 cases' }).waitFor()
    await page.keyboard.press('Control+1')
    await page.getByRole('button', { name: 'Make a sample tender…' }).click()
    await page.getByRole('menuitem', { name: /^Power, hardware and a build/ }).waitFor()
    await page.getByRole('menuitem', { name: /^Accelerators/ }).click()
    await page.getByRole('heading', { name: 'Demand' }).waitFor()
    expect(app.complaints).toEqual([])
    await app.close()
  })
})
