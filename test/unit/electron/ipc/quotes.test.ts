import { describe, expect, it } from 'vitest'
import { must } from '../../../builders/store.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'
import { testApp } from '../../../harness/test-app.ts'

const tender = smallTender({
  quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer()] }],
})

describe('quotes', () => {
  it('are compared and explained through the calls', async () => {
    const { call, file, crashes, close } = await testApp(tender)
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
