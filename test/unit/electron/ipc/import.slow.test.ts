import { randomUUID } from 'node:crypto'
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { entryUrl } from '../../../../electron/entry-url.ts'
import { forkImportChild } from '../../../../electron/import/fork-child.ts'
import { createImportSources } from '../../../../electron/import/import-sources.ts'
import { answerCall } from '../../../../electron/ipc/answer-call.ts'
import type { HandlerContext } from '../../../../electron/ipc/context.ts'
import { handlers } from '../../../../electron/ipc/handlers.ts'
import { createStoreClient } from '../../../../electron/store/client.ts'
import type { CallArgs, CallName, CallReply } from '../../../../shared/contract/calls.ts'
import { must, tempFolder } from '../../../builders/store.ts'

const samples = join(import.meta.dirname, '../../../../samples')
const folder = tempFolder()
const library = join(folder, 'library')
const store = createStoreClient(entryUrl('store-thread'), { library, who: 'Ada' })
const chosen: { open: readonly string[] | undefined; save: string | undefined } = { open: undefined, save: undefined }
const crashes: string[] = []
const imports = createImportSources(() => forkImportChild(), entryUrl('import-thread'))
// Only the dialogs and the clock are doubles.
const context = {
  store,
  dialogs: { openFiles: async () => chosen.open, saveFile: async () => chosen.save },
  imports,
  paths: { library, samples },
  clock: () => new Date(Date.UTC(2027, 2, 1)),
  app: { version: '1', platform: process.platform, versions: {}, locale: 'en' },
} as unknown as HandlerContext
const call = async <N extends CallName>(name: N, args: CallArgs<N>) =>
  (await answerCall(name, args, handlers, context, (line) => crashes.push(line))) as CallReply<N>

afterAll(async () => {
  await Promise.all([store.close(), imports.close()])
  expect(crashes).toEqual([])
})

describe('importing through the calls', () => {
  it('goes from chosen files over a corrected cell to quotes in the tender, each value with its cell', async () => {
    const { file } = must(await call('tenders.createSample', {}))
    expect(await call('import.pick', {})).toMatchObject({ ok: false, failure: { kind: 'cancelled' } })
    chosen.open = [join(samples, 'bids', 'tessaline.xlsx'), join(samples, 'bids', 'orchard.csv')]
    const picked = must(await call('import.pick', {}))
    expect(picked.map(({ name }) => name)).toEqual(['tessaline.xlsx', 'orchard.csv'])
    const sources = picked.map(({ source }) => source)

    const before = must(await call('import.read', { file, sources, fixes: [] }))
    expect(before.files.map(({ quotes }) => quotes[0]?.ready)).toEqual([false, true])
    const [tessaline = ''] = sources
    expect(await call('import.commit', { file, command: randomUUID(), sources: [tessaline], fixes: [] })).toMatchObject(
      {
        failure: { kind: 'refused' },
      },
    )

    const fixes = [
      { source: tessaline, sheet: 'Offers', address: 'Z8', text: '0.75' },
      { source: tessaline, sheet: 'Offers', address: 'J9', text: '12' },
    ]
    const after = must(await call('import.read', { file, sources, fixes }))
    expect(after.files.map(({ source, quotes }) => [source, quotes[0]?.ready])).toEqual(sources.map((id) => [id, true]))
    const done = must(await call('import.commit', { file, command: randomUUID(), sources, fixes }))
    expect(done.imported).toEqual(['tessaline, round 1: 2 offers', 'orchard, round 1: 1 offer'])
    expect(done.view.tender.quotes.map(({ id }) => id)).toEqual(['tessaline-1', 'orchard-1'])
    const path = 'quotes[0].offers[0].takeOrPay'
    const { entries } = must(await call('tenders.provenance', { file, path }))
    expect(entries).toEqual([
      expect.objectContaining({ kind: 'override', raw: '0.75', address: 'Z8' }),
      expect.objectContaining({ kind: 'file', raw: '75', sheet: 'Offers', address: 'Z8', file: 'tessaline.xlsx' }),
    ])

    const again = must(await call('import.read', { file, sources, fixes: [] }))
    expect(again.files.every(({ alreadyImported }) => alreadyImported)).toBe(true)
    const undone = must(await call('tenders.undo', { file }))
    expect(undone.tender.quotes).toEqual([])
    const anew = must(await call('import.read', { file, sources, fixes: [] }))
    expect(anew.files.some(({ alreadyImported }) => alreadyImported)).toBe(false)
  })

  it('offers the sheets of the sample, and refuses files it was not given', async () => {
    const { file } = must(await call('tenders.createSample', {}))
    const sample = must(await call('import.sample', {}))
    expect(sample).toHaveLength(9)
    expect(await call('import.read', { file, sources: ['/etc/passwd'], fixes: [] })).toMatchObject({
      failure: { kind: 'not-found' },
    })
    const copy = join(folder, 'dropped.ods')
    cpSync(join(samples, 'bids', 'fjordregn.ods'), copy)
    expect(must(await call('import.drop', { paths: [copy, folder] })).map(({ name }) => name)).toEqual(['dropped.ods'])
  })
})

describe('bidSheet.save', () => {
  it('saves the sheet for a vendor and notes it in the audit list', async () => {
    const { file } = must(await call('tenders.createSample', {}))
    expect(await call('bidSheet.save', { file, vendor: 'halyard' })).toMatchObject({ failure: { kind: 'cancelled' } })
    chosen.save = join(folder, 'halyard.xlsx')
    expect(must(await call('bidSheet.save', { file, vendor: 'halyard' }))).toEqual({ place: chosen.save })
    expect(readFileSync(chosen.save).subarray(0, 2).toString()).toBe('PK')
    const [newest] = must(await call('tenders.audit', { file }))
    expect(newest).toMatchObject({ action: 'export', what: 'bid sheet for halyard, round 1' })
    expect(await call('bidSheet.save', { file, vendor: 'nobody' })).toMatchObject({ failure: { kind: 'not-found' } })
    chosen.save = join(folder, 'absent', 'x.xlsx')
    expect(await call('bidSheet.save', { file, vendor: 'halyard' })).toMatchObject({ failure: { kind: 'refused' } })
  })
})
