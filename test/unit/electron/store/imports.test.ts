import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ImportCommit } from '../../../../electron/store/store.ts'
import type { QuoteDraft } from '../../../../shared/quote/import-preview.ts'
import { must, testStore } from '../../../builders/store.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

const sha256 = 'ab'.repeat(32)

function draftOf(over: Partial<QuoteDraft> = {}): QuoteDraft {
  return {
    quote: {
      id: 'q2',
      vendor: 'acme',
      round: 2,
      currency: 'USD',
      offers: [leaseOffer({ id: 'lease.b', maxQuantity: 80 })],
    },
    origins: {
      'offers[0].price.tiers[0].price': { sheet: 'Offers', address: 'K7', raw: '2.00' },
      'offers[0].maxQuantity': { sheet: 'Offers', address: 'F7', raw: '8O' },
    },
    replacesRound: 1,
    changes: [],
    ready: true,
    ...over,
  }
}

function commitOf(over: Partial<ImportCommit> = {}): ImportCommit {
  return {
    quotes: [{ draft: draftOf(), sha256, fixes: [{ sheet: 'Offers', address: 'F7', text: '80' }] }],
    sources: [{ name: 'acme round 2.xlsx', sha256, bytes: 9000, layouts: ['headroom bid sheet 1'] }],
    ...over,
  }
}

function tenderInStore() {
  const { store } = testStore()
  const { file } = must(store.create(smallTender(), 'created'))
  return { store, file }
}

describe('commitImport', () => {
  it('adds the quotes, keeps earlier rounds, and knows the cell behind every value', () => {
    const { store, file } = tenderInStore()
    const view = must(store.commitImport(file, randomUUID(), commitOf()))
    expect(view.tender.quotes.map(({ id }) => id)).toEqual(['q1', 'q2'])
    expect(view.undo).toBe('import acme round 2.xlsx')
    expect(view.sources).toEqual([
      { path: 'quotes[1].offers[0].price.tiers[0].price', kind: 'file' },
      { path: 'quotes[1].offers[0].maxQuantity', kind: 'override' },
    ])
    expect(must(store.provenance(file, 'quotes[1].offers[0].price')).entries).toMatchObject([
      { kind: 'file', file: 'acme round 2.xlsx', sha256, sheet: 'Offers', address: 'K7', raw: '2.00' },
    ])
    expect(must(store.provenance(file, 'quotes[1].offers[0].maxQuantity')).entries).toMatchObject([
      { kind: 'override', raw: '80', address: 'F7', why: 'corrected while importing' },
      { kind: 'file', raw: '8O', address: 'F7' },
    ])
    expect(must(store.document(file)).sources).toEqual([sha256])
  })
  it('is carried out once for a command, and recognises a file it has', () => {
    const { store, file } = tenderInStore()
    const command = randomUUID()
    must(store.commitImport(file, command, commitOf()))
    expect(must(store.commitImport(file, command, commitOf())).tender.quotes).toHaveLength(2)
    expect(store.commitImport(file, randomUUID(), commitOf())).toMatchObject({
      failure: { kind: 'refused', what: 'acme round 2.xlsx is in the tender already' },
    })
  })
  it('takes in the rest of a file later: quotes of vendors it has none of from this file', () => {
    const { store, file } = tenderInStore()
    must(store.commitImport(file, randomUUID(), commitOf()))
    expect([...must(store.document(file)).taken]).toEqual([[sha256, [draftOf().quote.vendor]]])
    const quote = { ...draftOf().quote, id: 'other-1', vendor: 'other' }
    const edits = [{ path: 'vendors', value: [...smallTender().vendors, { id: 'other' }] }]
    const rest = { quotes: [{ draft: draftOf({ quote }), sha256, fixes: [] }], edits }
    const view = must(store.commitImport(file, randomUUID(), commitOf(rest)))
    expect(view.tender.quotes.map(({ id }) => id)).toEqual(['q1', 'q2', 'other-1'])
    expect(must(store.document(file)).taken.get(sha256)).toEqual([draftOf().quote.vendor, 'other'])
    expect(store.commitImport(file, randomUUID(), commitOf(rest))).toMatchObject({ failure: { kind: 'refused' } })
    must(store.undo(file, randomUUID()))
    expect(must(store.document(file)).taken.get(sha256)).toEqual([draftOf().quote.vendor])
  })
  it('can be undone, after which the file is new again and its cells are unknown, and redone', () => {
    const { store, file } = tenderInStore()
    must(store.commitImport(file, randomUUID(), commitOf()))
    const undone = must(store.undo(file, randomUUID()))
    expect(undone.tender).toEqual(smallTender())
    expect(undone.sources).toEqual([])
    expect(must(store.document(file)).sources).toEqual([])
    expect(must(store.redo(file, randomUUID())).sources).toHaveLength(2)
    must(store.undo(file, randomUUID()))
    expect(must(store.commitImport(file, randomUUID(), commitOf())).sources).toHaveLength(2)
  })
  it('refuses drafts with open questions and a tender that has changed since they were read', () => {
    const { store, file } = tenderInStore()
    const unready = [{ draft: draftOf({ ready: false }), sha256, fixes: [] }]
    expect(store.commitImport(file, randomUUID(), commitOf({ quotes: unready }))).toMatchObject({
      failure: { kind: 'refused' },
    })
    must(store.edit(file, randomUUID(), 'rename', [{ path: 'name', value: 'other' }]))
    expect(store.commitImport(file, randomUUID(), commitOf({ revision: 1 }))).toMatchObject({
      failure: { kind: 'stale' },
    })
    must(store.commitImport(file, randomUUID(), commitOf({ revision: 2 })))
  })
  it('carries vendors along in the same change, and keeps nothing when one quote does not fit', () => {
    const { store, file } = tenderInStore()
    const edits = [{ path: 'vendors[1]', value: { id: 'new', name: 'Newcomer' } }]
    const bad = draftOf({ quote: { ...draftOf().quote, currency: 'dollars' } })
    const quotes = [
      { draft: draftOf(), sha256, fixes: [] },
      { draft: bad, sha256, fixes: [] },
    ]
    expect(store.commitImport(file, randomUUID(), commitOf({ edits, quotes }))).toMatchObject({
      failure: { kind: 'invalid' },
    })
    expect(must(store.view(file))).toMatchObject({ revision: 1, tender: smallTender() })
    const view = must(store.commitImport(file, randomUUID(), commitOf({ edits })))
    expect(view.tender.vendors.map(({ id }) => id)).toEqual(['acme', 'new'])
    expect(must(store.undo(file, randomUUID())).tender).toEqual(smallTender())
  })
})

describe('provenance', () => {
  it('marks what is changed by hand after the import, with who, when and why, until that is undone', () => {
    const { store, file } = tenderInStore()
    must(store.commitImport(file, randomUUID(), commitOf()))
    const path = 'quotes[1].offers[0].price.tiers[0].price'
    const view = must(store.edit(file, randomUUID(), 'confirmed by phone', [{ path, value: 1.95 }]))
    expect(view.sources).toContainEqual({ path, kind: 'override' })
    expect(must(store.provenance(file, path)).entries).toMatchObject([
      {
        kind: 'override',
        raw: '1.95',
        why: 'confirmed by phone',
        who: 'Ada',
        at: expect.stringContaining('2026-03-02'),
      },
      { kind: 'file', raw: '2.00' },
    ])
    expect(must(store.undo(file, randomUUID())).sources).toContainEqual({ path, kind: 'file' })
  })
  it('says nothing of hand edits where no file was', () => {
    const { store, file } = tenderInStore()
    must(store.commitImport(file, randomUUID(), commitOf()))
    const view = must(store.edit(file, randomUUID(), 'more', [{ path: 'demand[0].quantity[0]', value: 7 }]))
    expect(view.sources).toHaveLength(2)
  })
  it('follows its quote when others are removed before it, and its offer to a new id', () => {
    const { store, file } = tenderInStore()
    must(store.commitImport(file, randomUUID(), commitOf()))
    const moved = must(store.edit(file, randomUUID(), 'drop round 1', [{ path: 'quotes[0]' }]))
    expect(moved.sources.map(({ path }) => path)).toContain('quotes[0].offers[0].maxQuantity')
    const renamed = must(
      store.edit(file, randomUUID(), 'rename', [{ path: 'quotes[0].offers[0].id', value: 'renamed' }]),
    )
    expect(renamed.sources.map(({ path }) => path)).toContain('quotes[0].offers[0].maxQuantity')
    const back = must(store.undo(file, randomUUID()))
    expect(back.sources.map(({ path }) => path)).toContain('quotes[0].offers[0].maxQuantity')
    must(store.undo(file, randomUUID()))
    expect(must(store.provenance(file, 'quotes[1].offers[0].maxQuantity')).entries).toHaveLength(2)
    expect(must(store.provenance(file, 'quotes[0].offers[0].maxQuantity')).entries).toHaveLength(0)
  })
})
