// What was entered is there after the app was closed and opened again, and the window is not held up by the store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { callFromPage, mustCall } from '../harness/call.ts'
import { launchApp } from '../harness/launch-app.ts'
import { watchResponsiveness } from '../harness/watch-responsiveness.ts'

const userData = mkdtempSync(join(tmpdir(), 'headroom-restart-'))
afterAll(() => rmSync(userData, { recursive: true, force: true }))

describe('the packaged app', () => {
  it('keeps a tender and an edit across a restart, in SQLite on its own thread', async () => {
    const first = await launchApp({ userData })
    const watched = await watchResponsiveness(first)
    const made = await mustCall(first.page, 'tenders.create', {
      ...{ name: 'Capacity 2027', currency: 'EUR', start: '2027-01', months: 24, discountRate: 0.08 },
    })
    const edits = [{ path: 'name', value: 'Capacity 2028' }]
    const command = crypto.randomUUID()
    await mustCall(first.page, 'tenders.edit', { file: made.file, command, why: 'renamed', edits })
    const { mainDelayMs, pageTaskMs } = await watched()
    console.log(`main's worst delay ${mainDelayMs.toFixed(0)} ms, the page's longest task ${pageTaskMs.toFixed(0)} ms`)
    await first.close()

    const second = await launchApp({ userData })
    const listed = await mustCall(second.page, 'tenders.list', {})
    expect(listed.map((tender) => [tender.name, tender.currency, tender.months])).toEqual([
      ['Capacity 2028', 'EUR', 24],
    ])
    const file = listed[0]?.file ?? ''
    expect((await mustCall(second.page, 'tenders.undo', { file })).tender.name).toBe('Capacity 2027')
    await second.close()
  })

  it('refuses arguments that do not fit, in words', async () => {
    const app = await launchApp()
    const reply = await callFromPage(app.page, 'tenders.open', { file: '' })
    await app.close()
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
  })
})
