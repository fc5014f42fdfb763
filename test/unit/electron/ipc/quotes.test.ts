import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../../electron/engine/client.ts'
import { entryUrl } from '../../../../electron/entry-url.ts'
import { answerCall } from '../../../../electron/ipc/answer-call.ts'
import type { HandlerContext } from '../../../../electron/ipc/context.ts'
import { handlers } from '../../../../electron/ipc/handlers.ts'
import { createStoreClient } from '../../../../electron/store/client.ts'
import type { CallArgs, CallName, CallReply } from '../../../../shared/contract/calls.ts'
import { must, tempFolder } from '../../../builders/store.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

const tender = smallTender({
  quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer()] }],
})

/** Calls as the window makes them, to the real store and a real engine thread. */
async function testApp() {
  const library = join(tempFolder(), 'library')
  const store = createStoreClient(entryUrl('store-thread'), { library, who: 'Ada' })
  const workerFile = new URL('../../../../electron/engine/worker.ts', import.meta.url)
  const engine = createEngine({ workers: { long: 1, quick: 1 }, workerFile })
  const context = { store, engine, app: { locale: 'en-US' } } as unknown as HandlerContext
  const crashes: string[] = []
  const call = async <N extends CallName>(name: N, args: CallArgs<N>) =>
    (await answerCall(name, args, handlers, context, (line) => crashes.push(line))) as CallReply<N>
  const { file } = must(await store.create(tender, 'created'))
  const close = async () => {
    await engine.close()
    await store.close()
  }
  return { call, file, crashes, close }
}

describe('quotes', () => {
  it('are compared and explained through the calls', async () => {
    const { call, file, crashes, close } = await testApp()
    const comparison = must(await call('quotes.compare', { file, quantity: 40 }))
    expect(comparison.columns.map(({ offer, quantity }) => [offer, quantity])).toEqual([
      ['lease', 40],
      ['spot', 20],
    ])
    const cell = comparison.rows.find((row) => row.id === 'all-in')?.cells[0]
    const explanation = must(await call('quotes.explain', { file, path: cell?.path ?? '', quantity: 40 }))
    expect(explanation.steps.at(-1)?.value).toBe(cell?.value)
    const gone = await call('quotes.explain', { file, path: 'compare.gone.0.all-in' })
    expect(gone).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    expect(await call('quotes.compare', { file: 'nowhere' })).toMatchObject({ ok: false })
    expect(crashes).toEqual([])
    await close()
  })
})
