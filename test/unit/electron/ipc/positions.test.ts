import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sha256 } from '../../../../electron/store/sha256.ts'
import { tenderHash } from '../../../../shared/award/tender-hash.ts'
import type { Leverage } from '../../../../shared/tender/leverage.ts'
import { emptyPosition, type Position } from '../../../../shared/tender/position.ts'
import { solvedTo } from '../../../builders/priced-award.ts'
import { must } from '../../../builders/store.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'
import { testApp } from '../../../harness/test-app.ts'

const cheaper = leaseOffer({ price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 1.9 }] } })
const tender = smallTender({
  quotes: [
    { id: 'q1', vendor: 'acme', round: 1, currency: 'USD', offers: [leaseOffer()] },
    { id: 'q2', vendor: 'acme', round: 2, currency: 'USD', offers: [cheaper] },
  ],
})
const exactly = (value: number) => ({ value, lo: value, hi: value, proven: true })
const leverage: Leverage = {
  schema: 'headroom.leverage/1',
  tenderHash: tenderHash(tender, sha256),
  rules: [],
  total: exactly(1000),
  vendors: [
    {
      vendor: 'acme',
      awarded: false,
      marginalValue: exactly(0),
      without: null,
      priceFactor: 0.97,
      priceRange: { lo: 0.97, hi: 0.97 },
      priceAnswer: 'found',
      priceMethod: 'exact',
      unitPrices: [{ offer: 'lease', from: 0, unit: 'accelerator-hour', currency: 'USD', now: 1.9, at: 1.843 }],
    },
  ],
  ruleCosts: [],
  clauses: [],
  open: [],
}

let app: Awaited<ReturnType<typeof testApp>>
beforeAll(async () => {
  app = await testApp(tender)
  const award = solvedTo(1000, 1000, { tenderHash: leverage.tenderHash })
  const { run } = must(await app.store.recordRun(app.file, { name: 'x', award })).summary
  must(await app.store.recordLeverage(app.file, run, leverage))
})
afterAll(() => app.close())

const targetAt = (price: number, over: Partial<Position> = {}): Position => ({
  ...emptyPosition('acme'),
  targets: [{ offer: 'lease', from: 0, price }],
  ...over,
})
const save = (position: Position) => app.call('positions.save', { file: app.file, command: randomUUID(), position })
const accept = (step: number) =>
  app.call('letter.accept', { file: app.file, command: randomUUID(), vendor: 'acme', step })

describe('positions.save', () => {
  it('keeps a position, and says so in the audit list', async () => {
    must(await save(targetAt(1.5, { notes: 'They called' })))
    expect(must(await app.call('positions.get', { file: app.file, vendor: 'acme' }))).toEqual(
      targetAt(1.5, { notes: 'They called' }),
    )
    expect(must(await app.store.audit(app.file))[0]).toMatchObject({ action: 'edit', what: 'position towards Acme' })
  })
  it('takes a price typed to look like the computed one for what it is', async () => {
    expect(must(await save(targetAt(1.84))).targetOrigin).toEqual({ from: 'price-to-win' })
  })
  it('is taken back by undo, and carried out once however often it is sent', async () => {
    must(await save(targetAt(1.5)))
    const again = { file: app.file, command: randomUUID(), position: targetAt(1.4) }
    must(await app.call('positions.save', again))
    must(await app.call('positions.save', again))
    must(await app.call('tenders.undo', { file: app.file }))
    expect(must(await app.call('positions.get', { file: app.file, vendor: 'acme' })).targets).toEqual(
      targetAt(1.5).targets,
    )
  })
  it('refuses what a position cannot hold, and keeps what was there', async () => {
    must(await save(targetAt(1.5)))
    expect(await save({ ...targetAt(1), deadline: 'soon' })).toMatchObject({ failure: { kind: 'invalid' } })
    expect(await save(targetAt(-1))).toMatchObject({ failure: { kind: 'invalid' } })
    expect(must(await app.call('positions.get', { file: app.file, vendor: 'acme' })).targets).toEqual(
      targetAt(1.5).targets,
    )
  })
  it('refuses a vendor nobody knows', async () => {
    expect(await app.call('positions.get', { file: app.file, vendor: 'nobody' })).toMatchObject({
      failure: { kind: 'not-found' },
    })
    expect(await save({ ...targetAt(1), vendor: 'nobody' })).toMatchObject({ failure: { kind: 'not-found' } })
  })
})

describe('letter.accept', () => {
  it('rounds the computed targets down, keeps when they were accepted, and logs it; a new price needs it again', async () => {
    must(await save(targetAt(1.843)))
    const accepted = must(await accept(0.05))
    expect(accepted.targets).toEqual([{ offer: 'lease', from: 0, price: 1.8 }])
    expect(accepted.targetOrigin).toMatchObject({ from: 'price-to-win', roundedTo: 0.05 })
    expect(Date.parse(accepted.targetOrigin.acceptedAt ?? '')).toBeGreaterThan(0)
    expect(must(await app.store.audit(app.file))[0]?.what).toBe(
      'accepted what computed targets let Acme infer; prices rounded down to 0.05',
    )
    expect(must(await save({ ...accepted, notes: 'x' })).targetOrigin).toEqual(accepted.targetOrigin)
    expect(must(await save({ ...accepted, targets: targetAt(1.82).targets })).targetOrigin.acceptedAt).toBeUndefined()
  })
  it('has nothing to accept where every target is the buyer’s own, and refuses a step that leaves nothing', async () => {
    must(await save(targetAt(1.5)))
    expect(await accept(0.05)).toMatchObject({ failure: { kind: 'refused' } })
    must(await save(targetAt(1.843)))
    expect(await accept(5)).toMatchObject({ failure: { kind: 'refused', what: expect.stringContaining('would be 0') } })
    expect(await accept(-1)).toMatchObject({ failure: { kind: 'invalid' } })
  })
})

describe('ledger.view', () => {
  it('values the rounds of a vendor', async () => {
    const ledger = must(await app.call('ledger.view', { file: app.file, vendor: 'acme' }))
    expect(ledger.curve.map(({ perHour }) => perHour)).toEqual([2, 1.9])
    expect(ledger.rounds[1]?.byTerm).toMatchObject([{ term: 'price', worth: ledger.total }])
    expect(await app.call('ledger.view', { file: app.file, vendor: 'nobody' })).toMatchObject({
      failure: { kind: 'not-found' },
    })
    expect(app.crashes).toEqual([])
  })
})
