// Tenders made through the page's own door are on disk, survive a restart, and are answered only as the contract says.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Bridge, CallArgs, CallName, CallReply } from '../../shared/contract/calls.ts'
import { launchApp, type RunningApp } from '../harness/launch-app.ts'

async function call<N extends CallName>(app: RunningApp, name: N, args: CallArgs<N>): Promise<CallReply<N>> {
  const answer: unknown = await app.page.evaluate(
    (json) => {
      const [asked, given] = JSON.parse(json)
      return (globalThis as unknown as { headroom: Bridge }).headroom.call(asked, given) as Promise<unknown>
    },
    JSON.stringify([name, args]),
  )
  return answer as CallReply<N>
}

describe('the store behind the window', () => {
  const userData = mkdtempSync(join(tmpdir(), 'headroom-test-'))
  afterAll(() => rmSync(userData, { recursive: true, force: true }))

  it('keeps what the page asked for across a restart, closed in order', async () => {
    const first = await launchApp({ userData })
    const made = await call(first, 'tenders.createSample', {})
    if (!made.ok) throw new Error(JSON.stringify(made))
    const { file } = made.value
    const edits = [{ path: 'name', value: 'Renamed in the window' }]
    const command = '8c7ad1f6-6a3c-4a6c-9d6e-0d6f5a1f2b3c'
    expect(await call(first, 'tenders.edit', { file, command, why: 'a better name', edits })).toMatchObject({
      ok: true,
    })
    expect(first.complaints).toEqual([])
    await first.close()
    // A file at rest is one file: the log was taken in before the app ended.
    expect(readdirSync(join(userData, 'library')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([])

    const second = await launchApp({ userData })
    expect(await call(second, 'tenders.list', {})).toMatchObject({
      ok: true,
      value: [{ file, name: 'Renamed in the window' }],
    })
    expect(await call(second, 'tenders.undo', { file })).toMatchObject({ ok: true, value: { redo: 'a better name' } })
    await second.close()
  })

  it('tells about itself, and refuses arguments that do not fit', async () => {
    const app = await launchApp()
    expect(await call(app, 'app.info', {})).toMatchObject({
      ok: true,
      value: { libraryPlace: join(app.userData, 'library') },
    })
    expect(await call(app, 'tenders.open', { file: 7 } as never)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid' },
    })
    await app.close()
  })
})
