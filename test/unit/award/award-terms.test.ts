// Terms that bind offers to each other, to workloads and to what we already hold, on awards that can be worked out by hand.
import { describe, expect, it } from 'vitest'
import type { Tender } from '../../../shared/tender/tender.ts'
import { rivals, withSpot, year } from '../../builders/rivals.ts'
import { awardOf, linesOf, solved } from '../../harness/solve-tender.ts'

/** All offers in one quote of vendor a. */
function inOneQuote(tender: Tender, packageLogic: 'all-or-nothing' | 'at-most-one'): Tender {
  const offers = tender.quotes.flatMap((quote) => quote.offers)
  return { ...tender, quotes: [{ id: 'all', vendor: 'a', currency: 'USD', packageLogic, offers }] }
}

describe('packages', () => {
  const offers = rivals([
    { vendor: 'a', price: 2, offer: { maxQuantity: 60 } },
    { vendor: 'b', price: 2.2, offer: { maxQuantity: 60 } },
    { vendor: 'c', price: 5.5, offer: { minQuantity: 5 } },
  ])
  it('award all or nothing, or at most one', async () => {
    expect((await solved(offers))[0]).toBe('a 60, b 40')
    expect((await solved(inOneQuote(offers, 'all-or-nothing')))[0]).toBe('a 60, b 35, c 5')
    expect((await solved(inOneQuote(offers, 'at-most-one')))[0]).toBe('a 60')
  })
})

describe('requires and excludes', () => {
  it('bind committed offers', async () => {
    const tender = rivals([
      { vendor: 'a', price: 2, offer: { requires: ['c'] } },
      { vendor: 'b', price: 2.2, offer: { maxQuantity: 60 } },
      { vendor: 'c', price: 2.5, offer: { minQuantity: 10, excludes: ['b'] } },
    ])
    expect((await solved(tender))[0]).toBe('a 90, c 10')
  })
  it('bind on-demand, and an offer that requires one that left', async () => {
    const spot = withSpot(rivals([{ vendor: 'a', price: 2, offer: { maxQuantity: 80, excludes: ['spot'] } }]), 3, 20)
    expect((await awardOf(spot)).use.map((use) => use.offer)).toEqual(['a'])
    const orphan = rivals([
      { vendor: 'a', price: 2, offer: { requires: ['gone'] } },
      { vendor: 'b', price: 2.2 },
    ])
    // The check of a tender refuses unknown ids; an offer that was withdrawn is known but takes no part.
    const withdrawn = {
      ...orphan,
      quotes: [
        ...orphan.quotes,
        { id: 'old', vendor: 'b', currency: 'USD', offers: [{ ...orphan.quotes[1]!.offers[0]!, id: 'gone' }] },
        { ...orphan.quotes[1]!, id: 'new', round: 2, offers: [{ ...orphan.quotes[1]!.offers[0]!, id: 'b' }] },
      ].filter((quote) => quote.id !== 'quote-b'),
    }
    expect((await solved(withdrawn))[0]).toBe('b 100')
  })
})

describe('limits of a vendor and a site', () => {
  it('bound all offers of a vendor, on-demand included', async () => {
    const tender = withSpot(rivals([{ vendor: 'a', price: 2 }]), 3, 40)
    const bounded = (vendor: string, maxQuantity: number) => ({
      ...tender,
      vendors: tender.vendors.map((each) => (each.id === vendor ? { ...each, maxQuantity } : each)),
    })
    expect((await solved(bounded('a', 70)))[1]).toBe((70 * 2 + 30 * 3) * year)
    expect((await solved({ ...bounded('spot', 10), quotes: tender.quotes.slice(1) }))[1]).toBe((10 * 3 + 90 * 6) * year)
  })
  it('bound the leased power of a site', async () => {
    const tender = rivals()
    const sites = tender.sites.map((site) => (site.id === 'hall-a' ? { ...site, powerCapKw: 30 } : site))
    expect((await solved({ ...tender, sites }))[0]).toBe('a 30, b 70')
  })
})

describe('existing contracts', () => {
  it('are kept, their past is sunk, their use is free', async () => {
    const tender = rivals([
      { vendor: 'a', price: 2 },
      { vendor: 'b', price: 9, offer: { awarded: { quantity: 40, start: -6 }, termMonths: 12, blockSize: 64 } },
    ])
    const award = await awardOf(tender)
    // b runs half a year more: 40 of it, then none; a must serve 100 in the second half.
    expect(linesOf(award)).toBe('a 100, b 40')
    expect(award.totals?.total).toBe(200 * year + (40 * 9 * year) / 2)
    expect(award.totals?.commitment).toBe(200 * year + (40 * 9 * year) / 2)
  })
})

describe('adoption', () => {
  const list = [
    { vendor: 'a', price: 2.2 },
    { vendor: 'b', price: 2, offer: { accelerator: 'MI300X' } },
  ]
  const workload = (cost: number) => ({
    workloads: [
      {
        id: 'pool',
        capacityFactor: { H100: 1, MI300X: 1 },
        criticalShare: 0,
        valueOfLostCompute: 6,
        adoptionCost: { amd: cost },
      },
    ],
  })
  it('is paid once when a family is used at all', async () => {
    expect(await solved(rivals(list, workload(1000)))).toEqual(['b 100', 200 * year + 1000])
    // The saving is 20 · year = 175,200.
    expect((await solved(rivals(list, workload(200_000))))[0]).toBe('a 100')
  })
  it('is not paid for families of contracts we hold', async () => {
    const held = [
      ...list,
      { vendor: 'c', price: 1, offer: { accelerator: 'MI300X', awarded: { quantity: 1, start: -11 } } },
    ]
    expect((await solved(rivals(held, workload(200_000))))[0]).toBe('b 100, c 1')
  })
})

describe('moving', () => {
  it('is paid when a workload leaves a vendor', async () => {
    const list = [
      { vendor: 'a', price: 1, offer: { termMonths: 6 } },
      { vendor: 'b', price: 2, offer: { startEarliest: 0, startLatest: 6 } },
    ]
    const workloads = (movingCost: number) => ({
      workloads: [{ id: 'pool', capacityFactor: { H100: 1 }, criticalShare: 0, valueOfLostCompute: 60, movingCost }],
    })
    // Half a year of a, then b, which runs a year whenever it starts.
    expect(await solved(rivals(list, workloads(10)))).toEqual(['b 100', 200 * year])
    const short = [list[0]!, { vendor: 'b', price: 2, offer: { startEarliest: 0, startLatest: 6, termMonths: 6 } }]
    const again = [...short, { vendor: 'c', price: 3 }]
    expect((await solved(rivals(again, workloads(10))))[1]).toBe((100 * year) / 2 + (200 * year) / 2 + 1000)
    expect((await solved(rivals(again, workloads(20_000))))[0]).toBe('c 100')
  })
})

describe('clusters', () => {
  const training = (more: object) => ({
    workloads: [{ id: 'pool', capacityFactor: { H100: 1 }, criticalShare: 0, valueOfLostCompute: 6, ...more }],
  })
  const list = [
    { vendor: 'a', price: 2, offer: { maxQuantity: 60 } },
    { vendor: 'b', price: 2.2, offer: { maxQuantity: 60 } },
    { vendor: 'c', price: 2.5 },
  ]
  it('are at most so many', async () => {
    expect((await solved(rivals(list, training({ maxClusters: 1 }))))[0]).toBe('c 100')
    expect((await solved(rivals(list, training({ maxClusters: 2 }))))[0]).toBe('a 60, b 40')
  })
  it('are at least so large, on-demand not counted', async () => {
    expect((await solved(rivals(list, training({ minCluster: 50 }))))[0]).toBe('a 50, b 50')
    expect((await solved(rivals(list, training({ minCluster: 80 }))))[0]).toBe('c 100')
    const spot = withSpot(
      rivals([{ vendor: 'a', price: 2, offer: { maxQuantity: 60 } }], training({ minCluster: 50 })),
      1,
      60,
    )
    // The on-demand hall holds no commitment, so it cannot host the job.
    expect((await solved(spot))[0]).toBe('a 60')
  })
})

describe('what cannot be served', () => {
  it('is lost where buying costs more', async () => {
    expect(await solved(rivals([{ vendor: 'a', price: 7 }]))).toEqual(['', 600 * year])
  })
  it('stays away from regions and families a workload does not name', async () => {
    const tender = rivals(
      [
        { vendor: 'a', price: 2, region: 'north' },
        { vendor: 'b', price: 2.2, region: 'south' },
        { vendor: 'c', price: 2.1, region: 'south', offer: { accelerator: 'MI300X' } },
      ],
      {
        workloads: [
          {
            id: 'pool',
            capacityFactor: { H100: 1, MI300X: 1 },
            criticalShare: 0,
            valueOfLostCompute: 6,
            regions: ['south'],
            families: ['nvidia'],
          },
        ],
      },
    )
    expect((await solved(tender))[0]).toBe('b 100')
  })
})

describe('alternatives', () => {
  const offers = rivals([
    { vendor: 'a', price: 2, offer: { maxQuantity: 60 } },
    { vendor: 'b', price: 2.2, offer: { maxQuantity: 60 } },
  ])
  const [first, second] = offers.quotes
  /** Two quotes of vendor a in one round, the second what `over` makes of it. */
  const twoQuotes = (over: object): Tender => ({
    ...offers,
    sites: offers.sites.map((site) => ({ ...site, vendor: 'a' })),
    quotes: [first, { ...second, vendor: 'a', ...over }] as Tender['quotes'],
  })
  it('award at most one of two quotes, and both when they are no alternatives', async () => {
    expect((await solved(twoQuotes({})))[0]).toBe('a 60, b 40')
    expect((await solved(twoQuotes({ alternativeTo: first?.id })))[0]).toBe('a 60')
  })
  it('leave the other free to be awarded once one is withdrawn', async () => {
    const gone = { on: '2027-01-01', reason: 'sold' }
    const tender = twoQuotes({ alternativeTo: first?.id })
    const withdrawn = {
      ...tender,
      quotes: tender.quotes.map((quote, q) => (q === 0 ? { ...quote, withdrawals: [gone] } : quote)),
    }
    expect((await solved(withdrawn))[0]).toBe('b 60')
  })
})
