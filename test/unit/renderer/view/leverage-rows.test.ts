import { describe, expect, it } from 'vitest'
import {
  byLeverage,
  byValue,
  furtherTasks,
  headlinePrice,
  howMuch,
  isOnDemandOnly,
  isPriced,
  isWorthNothing,
  otherVendors,
  progressWords,
  runsWithLeverage,
  shownRun,
  termLabel,
  vendorsByOffer,
} from '../../../../renderer/view/leverage-rows.ts'
import type { RunSummary } from '../../../../shared/contract/views.ts'
import { openTasks, standardTasks } from '../../../../shared/leverage/tasks.ts'
import { handAward } from '../../../builders/award.ts'
import { buildLeverage, buildValue, buildVendorLeverage } from '../../../builders/leverage.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../../builders/tender.ts'

function runOf(run: string, over: Partial<RunSummary> = {}): RunSummary {
  const plain = { name: run, scenario: run, status: 'optimal', total: 1, gap: 0, manual: false, stale: false } as const
  return { run, ...plain, madeAt: '2027-01-01T00:00:00Z', ...over }
}

describe('runsWithLeverage', () => {
  it('leaves out typed awards and those without an award', () => {
    const runs = [runOf('a', { manual: true }), runOf('b', { total: null }), runOf('c', { stale: true })]
    expect(runsWithLeverage(runs).map(({ run }) => run)).toEqual(['c'])
  })
})

describe('shownRun', () => {
  const runs = [runOf('old', { stale: true }), runOf('first'), runOf('second')]
  it('is the chosen one, else the first fresh one, else the first', () => {
    expect(shownRun(runs, 'second')?.run).toBe('second')
    expect(shownRun(runs, null)?.run).toBe('first')
    expect(shownRun(runs, 'gone')?.run).toBe('first')
    expect(shownRun(runs.slice(0, 1), null)?.run).toBe('old')
    expect(shownRun([], null)).toBeUndefined()
  })
})

describe('byLeverage', () => {
  it('has winners by what losing them costs, then losers by how near they are to winning', () => {
    const loser = (vendor: string, priceFactor: number | null, priceAnswer: 'found' | 'ties' | 'no-price-wins') =>
      buildVendorLeverage(vendor, { awarded: false, priceFactor, priceAnswer })
    const vendors = [
      loser('far', 0.7, 'found'),
      buildVendorLeverage('cheap', { marginalValue: buildValue(5) }),
      loser('never', null, 'no-price-wins'),
      loser('as good', null, 'ties'),
      buildVendorLeverage('needed', { marginalValue: buildValue(null) }),
      loser('near', 0.95, 'found'),
      buildVendorLeverage('dear', { marginalValue: buildValue(null, { lo: 50 }) }),
    ]
    const order = byLeverage(vendors).map(({ vendor }) => vendor)
    expect(order).toEqual(['needed', 'dear', 'cheap', 'as good', 'near', 'far', 'never'])
  })
})

describe('byValue', () => {
  const clause = (offer: string, value: number) => ({
    ...{ offer, vendor: 'a', term: 'price', change: 'less', to: null, exchangeRate: null, wins: true },
    value: buildValue(value),
  })
  it('has the dearest first and those that cost us last', () => {
    expect(byValue([clause('a', 0), clause('b', -4), clause('c', 9)]).map(({ offer }) => offer)).toEqual([
      'c',
      'a',
      'b',
    ])
  })
  it('tells what is worth nothing from what is not proven', () => {
    expect(isWorthNothing(clause('a', 0.3))).toBe(true)
    expect(isWorthNothing(clause('a', 2))).toBe(false)
    expect(isWorthNothing({ value: buildValue(0, { lo: -5, hi: 5, proven: false }) })).toBe(false)
  })
})

describe('howMuch', () => {
  const tender = smallTender({
    quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer()] }],
  })
  const award = handAward(tender, [{ offer: 'lease', quantity: 10, start: 0 }])
  it('counts what is done and what is left, and what was left open as to do', () => {
    expect(howMuch(tender, award, null)).toEqual({ begun: false, done: 0, left: 1 })
    const open = [{ task: 'vendor acme', what: 'acme', why: 'a thread ended' }]
    const before = howMuch(tender, award, buildLeverage({ open }))
    expect(before.left).toBeGreaterThan(0)
    const vendors = [buildVendorLeverage('acme')]
    const done = openTasks(tender, award, buildLeverage({ vendors }), { kinds: standardTasks }).map(({ id }) => id)
    expect(howMuch(tender, award, buildLeverage({ vendors, done }))).toEqual({
      begun: true,
      done: done.length,
      left: 0,
    })
  })
})

describe('furtherTasks', () => {
  it('are counted apart: what is standard may be done while curves and late credits are to do', () => {
    const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] }] })
    const award = handAward(tender, [{ offer: 'lease', quantity: 10, start: 0 }])
    const known = buildLeverage({ vendors: [buildVendorLeverage('acme')], done: ['curve acme'] })
    expect(howMuch(tender, award, known, furtherTasks).left).toBe(1)
  })
})

describe('isOnDemandOnly', () => {
  const offering = (...offers: ReturnType<typeof leaseOffer>[]) =>
    smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers }] })
  it('is when a vendor offers nothing one could commit to', () => {
    const [hourly, both] = [offering(onDemandOffer()), offering(onDemandOffer(), leaseOffer())]
    expect(isOnDemandOnly(hourly, handAward(hourly, []), 'acme')).toBe(true)
    expect(isOnDemandOnly(both, handAward(both, []), 'acme')).toBe(false)
    expect(isOnDemandOnly(both, handAward(both, []), 'nobody')).toBe(false)
  })
})

describe('isPriced', () => {
  it('tells a price that is still sought from one that was sought in vain', () => {
    const sought = buildVendorLeverage('acme', { priceFactor: null, priceAnswer: 'not-computed' })
    expect(isPriced(buildLeverage(), sought)).toBe(false)
    expect(isPriced(buildLeverage({ done: ['vendor acme'] }), sought)).toBe(true)
    expect(isPriced(buildLeverage(), buildVendorLeverage('acme'))).toBe(true)
  })
})

describe('otherVendors', () => {
  it('names each vendor of the award without this one once', () => {
    const line = (vendor: string, offer: string) => ({ vendor, offer, quantity: 1, start: 0 }) as never
    const lines = [line('b', 'b1'), line('c', 'c1'), line('b', 'b2')]
    expect(otherVendors({ without: { status: 'optimal', total: 1, lines } })).toEqual(['b', 'c'])
    expect(otherVendors({ without: null })).toEqual([])
  })
})

describe('progressWords', () => {
  it('says nothing yet, some, and all', () => {
    expect(progressWords({ begun: false, done: 0, left: 9 })).toBe('Nothing is worked out yet.')
    expect(progressWords({ begun: true, done: 0, left: 9 })).toBe('0 pieces are worked out, 9 to go.')
    expect(progressWords({ begun: true, done: 1, left: 9 })).toBe('1 piece is worked out, 9 to go.')
    expect(progressWords({ begun: true, done: 12, left: 0 })).toBe('All is worked out, in 12 pieces.')
  })
})

describe('headlinePrice', () => {
  it('is of an offer near the award', () => {
    const price = (offer: string) => ({ offer, from: 0, unit: 'accelerator-hour', currency: 'USD', now: 2, at: 1.9 })
    const unitPrices = [price('a'), price('b'), price('c')]
    const award = { lines: [] as never[] } as unknown as ReturnType<typeof handAward>
    expect(headlinePrice(buildVendorLeverage('v', { unitPrices, nearest: ['b'] }), award)?.offer).toBe('b')
    expect(headlinePrice(buildVendorLeverage('v', { unitPrices }), award)?.offer).toBe('a')
    expect(headlinePrice(buildVendorLeverage('v'), award)).toBeUndefined()
  })
})

describe('termLabel', () => {
  it('names terms of offers, and the power usage of a site', () => {
    expect([termLabel('price'), termLabel('pue')]).toEqual(['Price', 'PUE of their site'])
  })
})

describe('vendorsByOffer', () => {
  it('finds the vendor of an offer', () => {
    const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] }] })
    expect(vendorsByOffer(tender).get('lease')).toBe('acme')
  })
})
