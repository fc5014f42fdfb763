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

  it('shows the interface', async () => {
    await app.page.getByRole('heading', { name: 'Headroom' }).waitFor()
    expect(await app.page.title()).toBe('Headroom')
    await app.page.locator('.ag-row').first().waitFor()
    await app.takePicture('first-window')
  })

  it('keeps the content security policy while windows, menus and editors open', async () => {
    await app.page.getByRole('button', { name: 'About' }).click()
    await app.page.getByText('people who buy AI compute').waitFor()
    await app.takePicture('about')
    await app.page.keyboard.press('Escape')
    await app.page
      .getByRole('combobox', { name: 'Region' })
      .or(app.page.getByRole('textbox', { name: 'Region' }))
      .click()
    await app.page.getByRole('option', { name: 'eu-north' }).click()
    await app.page.locator('.ag-cell[col-id="capacity"]').first().dblclick()
    await app.page.keyboard.press('Escape')
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
