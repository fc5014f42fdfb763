// Renting set beside building in the window: stopped once, then to the end, with both totals, their proofs and where the decision turns.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/create-store.ts'
import { leaseOrBuildTender } from '../builders/lease-or-build.ts'
import { must } from '../builders/store.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp } from '../harness/launch-app.ts'

const minutes = 60_000
const userData = mkdtempSync(join(tmpdir(), 'headroom-test-'))
afterAll(() => rmSync(userData, { recursive: true, force: true }))

describe('lease or build', () => {
  it(
    'sets a lease against an own build, keeps what a stop leaves, and says where the decision turns',
    async () => {
      const store = createStore({ library: join(userData, 'library'), who: 'Ada', clock: () => new Date() })
      must(store.create(leaseOrBuildTender(), 'created'))
      must(store.close())
      const app = await launchApp({ userData })
      const { page } = app
      await setForGuide(app)
      await page.getByText('Lease or build').first().click()
      await page.keyboard.press('Control+7')
      await page.getByRole('button', { name: 'Run 2 cases' }).click()
      await page.getByRole('button', { name: 'Make the report' }).waitFor({ timeout: 2 * minutes })
      await page.getByRole('tab', { name: 'Lease or build' }).click()
      await page.getByRole('combobox', { name: / against$/ }).click({ timeout: 2 * minutes })
      await page.getByRole('option').first().click()
      const ask = page.getByRole('button', { name: 'Set side by side' })
      const turns = page.getByRole('table', { name: /^Where the decision between/ })

      await ask.click()
      const job = page.getByRole('region', { name: 'Looking for where the decision turns' })
      await job.getByRole('button', { name: 'Cancel' }).click()
      await job.waitFor({ state: 'detached', timeout: 2 * minutes })
      await turns.waitFor()
      expect(await turns.getByRole('row').count()).toBe(11)
      expect(await turns.textContent()).toMatch(/Stopped before it was known/)

      await ask.click()
      await job.waitFor()
      await job.waitFor({ state: 'detached', timeout: 3 * minutes })
      expect(await turns.getByRole('row').count()).toBe(11)
      const found = (await turns.textContent()) ?? ''
      expect(found).not.toMatch(/Stopped/)
      expect(found).toMatch(
        /Rent of leases and colocationdownTurns as it falls to.*from 1\.95 USD.*Lease is the cheaper one/,
      )
      expect(found).toMatch(/Capital of hardware and buildsupTurns as it rises to between 1\d\d/)
      const figures = page.getByRole('table', { name: 'Own build and Lease side by side' })
      const row = (label: string) => figures.getByRole('row', { name: label }).textContent()
      expect(await row('Total, lost compute included, USD')).toMatch(/3,\d{3},\d{3}\.\d\d/)
      expect(await row('Total proven within, %')).not.toMatch(/^Total proven within, %––/)
      expect(await row('Capital, USD')).toContain('4,406,000.00')
      await figures.scrollIntoViewIfNeeded()
      await takeForGuide(app, 'lease-or-build')
      expect(app.complaints).toEqual([])
      await app.close()
    },
    8 * minutes,
  )
})
