import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryUrl } from '../../../../electron/entry-url.ts'
import { createStoreClient } from '../../../../electron/store/client.ts'
import { must, tempFolder } from '../../../builders/store.ts'
import { smallTender } from '../../../builders/tender.ts'

const threadFile = entryUrl('store-thread')

describe('createStoreClient', () => {
  it('does what the store does, on its own thread, in the order asked', async () => {
    const client = createStoreClient(threadFile, { library: join(tempFolder(), 'library'), who: 'Ada' })
    const { file } = must(await client.create(smallTender(), 'created'))
    const edits = Array.from({ length: 12 }, (_, month) =>
      client.edit(file, randomUUID(), `month ${month}`, [{ path: `demand[0].quantity[${month}]`, value: month }]),
    )
    const revisions = (await Promise.all(edits)).map((reply) => must(reply).revision)
    expect(revisions).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13])
    expect(must(await client.document(file)).tender.demand[0]?.quantity).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
    must(await client.close())
  })
  it('rejects with a crash on a bug of ours, and goes on', async () => {
    const client = createStoreClient(threadFile, { library: join(tempFolder(), 'library'), who: 'Ada' })
    const broken = { ...smallTender(), quotes: undefined } as never
    await expect(client.create(broken, 'created')).rejects.toThrow('the store crashed')
    expect(must(await client.list())).toEqual([])
    must(await client.create(smallTender(), 'created'))
    must(await client.close())
  })
  it('refuses a library in a folder that a cloud keeps in step, with the way out', async () => {
    const client = createStoreClient(threadFile, {
      library: join(tempFolder(), 'OneDrive - Acme', 'library'),
      who: 'Ada',
    })
    expect(await client.list()).toMatchObject({
      ok: false,
      failure: { kind: 'refused', fix: expect.stringContaining('export') },
    })
    await client.close()
  })
})
