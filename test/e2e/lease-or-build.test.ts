// Two cases set side by side in the window: a lease of 100 against the same by the hour, and where the decision between them turns.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/create-store.ts'
import { must } from '../builders/store.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../builders/tender.ts'
import { setForGuide, takeForGuide } from '../harness/guide-picture.ts'
import { launchApp } from '../harness/launch-app.ts'

const minutes = 60_000
const userData = mkdtempSync(join(tmpdir(), 'headroom-test-'))
afterAll(() => rmSync(userData, { recursive: true, force: true }))

const offers = [leaseOffer({ minQuantity: 100 }), onDemandOffer({ maxQuantity: 400 })]
const tender = smallTender({
  name: 'Lease or hour',
  quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers }],
  awardScenarios: [
    { id: 'lease', name: 'Lease', rules: [{ type: 'offer', offer: 'spot', do: 'exclude' }] },
    { id: 'hourly', name: 'By the hour', rules: [{ type: 'offer', offer: 'lease', do: 'exclude' }] },
  ],
})

describe('lease or build', () => {
  it(
    'sets the shown award against another case and says where the decision turns',
    async () => {
      const store = createStore({ library: join(userData, 'library'), who: 'Ada', clock: () => new Date() })
      must(store.create(tender, 'created'))
      must(store.close())
      const app = await launchApp({ userData })
      const { page } = app
      await setForGuide(app)
      await page.getByText('Lease or hour').first().click()
      await page.keyboard.press('Control+7')
      await page.getByRole('button', { name: 'Run 2 cases' }).click()
      await page.getByRole('button', { name: 'Make the report' }).waitFor({ timeout: 2 * minutes })
      await page.getByRole('tab', { name: 'Lease or build' }).click()
      await page.getByRole('combobox', { name: / against$/ }).click({ timeout: 2 * minutes })
      await page.getByRole('option').first().click()
      await page.getByRole('button', { name: 'Set side by side' }).click()
      const turns = page.getByRole('table', { name: /^Where the decision between/ })
      await turns.waitFor({ timeout: 3 * minutes })
      expect(await turns.getByRole('row').count()).toBe(11)
      expect(await turns.textContent()).toMatch(/Rent of leases and colocationup.*USD an accelerator-hour/)
      await page.getByRole('table', { name: /^By the hour and Lease/ }).scrollIntoViewIfNeeded()
      await takeForGuide(app, 'lease-or-build')
      expect(app.complaints).toEqual([])
      await app.close()
    },
    6 * minutes,
  )
})
