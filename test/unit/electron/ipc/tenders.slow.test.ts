import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryUrl } from '../../../../electron/entry-url.ts'
import { answerCall } from '../../../../electron/ipc/answer-call.ts'
import type { HandlerContext } from '../../../../electron/ipc/context.ts'
import { handlers } from '../../../../electron/ipc/handlers.ts'
import { createStoreClient } from '../../../../electron/store/client.ts'
import { createStore } from '../../../../electron/store/create-store.ts'
import { forkForeignChild } from '../../../../electron/store/fork-foreign-child.ts'
import type { CallArgs, CallName, CallReply } from '../../../../shared/contract/calls.ts'
import { must, tempFolder } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

/** Calls as the window makes them, to the real store on its thread; only the dialog is a double. */
function testApp(chosen?: string) {
  const folder = tempFolder()
  const library = join(folder, 'library')
  const store = createStoreClient(entryUrl('store-thread'), { library, who: 'Ada' })
  const context = {
    store,
    dialogs: { openFiles: async () => (chosen === undefined ? undefined : [chosen]) },
    spawnForeign: forkForeignChild,
    paths: { library, samples: folder },
    app: { version: '1', platform: process.platform, versions: {}, locale: 'en' },
  } as unknown as HandlerContext
  const crashes: string[] = []
  const call = async <N extends CallName>(name: N, args: CallArgs<N>) =>
    (await answerCall(name, args, handlers, context, (line) => crashes.push(line))) as CallReply<N>
  return { call, folder, crashes, close: () => store.close() }
}

describe('tenders', () => {
  it('are created, edited, undone, removed and restored through the calls', async () => {
    const { call, close, crashes } = testApp()
    const made = must(
      await call('tenders.create', {
        name: 'Öl & Gas 2027',
        currency: 'EUR',
        start: '2027-01',
        months: 24,
        discountRate: 0.08,
      }),
    )
    expect(made.tender).toMatchObject({ id: 'ol-gas-2027', quotes: [], months: 24 })
    const { file } = made
    const vendor = { path: 'vendors[0]', value: { id: 'acme' } }
    must(await call('tenders.edit', { file, command: randomUUID(), why: 'add Acme', edits: [vendor] }))
    expect(must(await call('tenders.undo', { file })).tender.vendors).toEqual([])
    expect(must(await call('tenders.redo', { file })).tender.vendors).toEqual([{ id: 'acme' }])
    expect(must(await call('tenders.audit', { file })).map(({ action }) => action)).toEqual([
      'redo',
      'undo',
      'edit',
      'create',
    ])
    expect(must(await call('tenders.list', {}))).toHaveLength(1)
    must(await call('tenders.remove', { file }))
    expect(must(await call('tenders.list', {}))).toEqual([])
    expect(must(await call('tenders.restore', { file })).tender.vendors).toEqual([{ id: 'acme' }])
    expect(crashes).toEqual([])
    await close()
  })
  it('refuse a start or discount rate that no tender can have', async () => {
    const { call, close } = testApp()
    const args = { name: 'x', currency: 'EUR', start: '2027-13', months: 24, discountRate: 0.08 }
    expect(await call('tenders.create', args)).toMatchObject({
      failure: { kind: 'invalid', problems: [{ where: { path: 'start' } }] },
    })
    await close()
  })
  it('are created from the sample that comes with the app', async () => {
    const { call, folder, close } = testApp()
    writeFileSync(join(folder, 'tender.json'), JSON.stringify(smallTender()))
    writeFileSync(join(folder, 'world.json'), JSON.stringify(smallTender({ name: 'The world' })))
    expect(must(await call('tenders.createSample', {})).tender).toEqual(smallTender())
    expect(must(await call('tenders.createSample', { sample: 'world' })).tender.name).toBe('The world')
    await close()
  })
})

describe('tenders.openDialog', () => {
  it('takes a tender document, a tender file from elsewhere, and nothing else', async () => {
    const folder = tempFolder()
    const [json, headroom, other] = ['t.json', 'renamed.txt', 'x.headroom'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    writeFileSync(json, `\uFEFF${JSON.stringify(smallTender())}`)
    writeFileSync(other, 'hello')
    const foreign = createStore({ who: 'Bea', clock: () => new Date() })
    must(foreign.createAt(headroom, smallTender({ name: 'From Bea' }), 'created'))
    must(foreign.close())
    for (const [path, name] of [
      [json, 'A small tender'],
      [headroom, 'From Bea'],
    ] as const) {
      const { call, close } = testApp(path)
      expect(must(await call('tenders.openDialog', {})).tender.name).toBe(name)
      await close()
    }
    for (const path of [other, `${other}.gone`]) {
      const { call, close, crashes } = testApp(path)
      expect(await call('tenders.openDialog', {})).toMatchObject({ ok: false, failure: { fix: expect.any(String) } })
      expect(crashes).toEqual([])
      await close()
    }
    const { call, close } = testApp()
    expect(await call('tenders.openDialog', {})).toMatchObject({ failure: { kind: 'cancelled' } })
    await close()
  })
})

describe('app.info', () => {
  it('names the library and what it knows of the disk', async () => {
    const { call, folder, close } = testApp()
    const info = must(await call('app.info', {}))
    expect(info.libraryPlace).toBe(join(folder, 'library'))
    expect(['on', 'off', 'unknown']).toContain(info.diskEncryption)
    await close()
  })
})
