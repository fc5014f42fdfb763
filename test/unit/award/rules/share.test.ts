import { describe, expect, it } from 'vitest'
import type { Offer } from '../../../../shared/tender/offer.ts'
import { rivals, withSpot, year } from '../../../builders/rivals.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'
import { awardOf, linesOf, solved } from '../../../harness/solve-tender.ts'

describe('vendor-share', () => {
  it('does not bind when the award keeps it anyway', async () => {
    expect(await solved(rivals(), [{ type: 'vendor-share', max: 1 }])).toEqual(['a 100', 200 * year])
  })
  it('bounds the share of each vendor in delivered capacity', async () => {
    expect(await solved(rivals(), [{ type: 'vendor-share', max: 0.6 }])).toEqual(['a 60, b 40', 208 * year])
  })
  it('bounds the share of one vendor only', async () => {
    expect(await solved(rivals(), [{ type: 'vendor-share', of: 'a', max: 0 }])).toEqual(['b 100', 220 * year])
    expect((await solved(rivals(), [{ type: 'vendor-share', of: 'c', min: 0.1 }]))[0]).toBe('a 90, c 10')
  })
  it('asks a least share of every vendor that wins', async () => {
    const rules = [
      { type: 'vendor-share', min: 0.3 },
      { type: 'vendor-count', min: 2 },
    ] as const
    expect((await solved(rivals(), rules))[0]).toBe('a 70, b 30')
  })
  it('counts bought hardware at every site it stands at', async () => {
    const power = (site: string): Offer => ({
      ...{ id: `power-${site}`, kind: 'colocation', site, maxQuantity: 65, startEarliest: 0, startLatest: 0 },
      ...{ termMonths: 12, price: { unit: 'kW-month', tiers: [{ from: 0, price: 10 }] } },
    })
    const boxes: Offer = {
      ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['east', 'west'], maxQuantity: 100 },
      ...{ startEarliest: 0, startLatest: 0, leadMonths: 0, lifeMonths: 60 },
      price: { unit: 'accelerator', tiers: [{ from: 0, price: 1000 }] },
    }
    const quote = (vendor: string, ...offers: Offer[]) => ({ id: `q-${vendor}`, vendor, currency: 'USD', offers })
    const tender = smallTender({
      vendors: ['acme', 'boxer', 'grid'].map((id) => ({ id })),
      sites: ['hall-1', 'east', 'west'].map((id) => ({ id, region: 'north', pue: 1.2, tariff: 0.01 })),
      quotes: [quote('acme', leaseOffer()), quote('boxer', boxes), quote('grid', power('east'), power('west'))],
    })
    const { use } = await awardOf(tender, [{ type: 'vendor-share', of: 'boxer', max: 0.6 }])
    const served = (offer: string) =>
      use.filter((entry) => entry.offer === offer).reduce((sum, { quantity }) => sum + (quantity[5] ?? 0), 0)
    expect([served('boxes'), served('lease')].map(Math.round)).toEqual([60, 40])
  })
  it('counts spend with on-demand included', async () => {
    // Nobody may have more than half: 52 of a are 104 an hour, 47 of b 103.4, so one of c must make up the rest.
    expect((await solved(rivals(), [{ type: 'vendor-share', basis: 'spend', max: 0.5 }]))[0]).toBe('a 52, b 47, c 1')
    // 20 on demand at 4 are spend 80 an hour: b may not spend more than half of the rest and it.
    const spot = withSpot(rivals([{ vendor: 'a', price: 2, offer: { maxQuantity: 80 } }]), 4, 20)
    expect((await solved(spot, [{ type: 'vendor-share', of: 'spot', basis: 'spend', max: 0.2 }]))[0]).toBe('a 80')
    const bound = await awardOf(spot, [{ type: 'vendor-share', of: 'spot', basis: 'spend', max: 0.2 }])
    // 4·x = 0.2 (160 + 4·x): x = 10.
    expect(bound.use.find((use) => use.offer === 'spot')?.quantity.reduce((sum, q) => sum + q, 0)).toBeCloseTo(120, 5)
  })
  it('counts contracted MW, used or not', async () => {
    const heavy = rivals([
      { vendor: 'a', price: 2 },
      { vendor: 'b', price: 2.2, offer: { accelerator: 'MI300X' } },
    ])
    const tender = {
      ...heavy,
      accelerators: heavy.accelerators.map((each) => ({ ...each, kwPerUnit: each.id === 'H100' ? 1 : 3 })),
    }
    // b draws three times as much: a + b = 100, b·3 ≤ 0.6·(a + 3b) holds up to b = 33; a ≤ 0.6·(a + 3b) asks b ≥ 19.
    expect((await solved(tender, [{ type: 'vendor-share', basis: 'mw', max: 0.6 }]))[0]).toBe('a 81, b 19')
  })
  it('holds year by year, or over the horizon only', async () => {
    const two = rivals(
      [
        { vendor: 'a', price: 2, offer: { termMonths: 24 } },
        { vendor: 'b', price: 2.2, offer: { startEarliest: 0, startLatest: 12 } },
      ],
      { months: 24, demand: [{ workload: 'pool', quantity: Array.from({ length: 24 }, () => 100) }] },
    )
    expect((await solved(two, [{ type: 'vendor-share', of: 'a', max: 0.8, per: 'horizon' }]))[0]).toBe('a 100, b 40')
    const first = await solved(two, [{ type: 'vendor-share', of: 'a', max: 0.8, per: 'year', years: [1] }])
    expect(first[0]).toBe('a 100, b 20')
  })
  it('conflicts when nobody else sells', async () => {
    const one = rivals([{ vendor: 'a', price: 2 }])
    const award = await awardOf(one, [
      { type: 'vendor-share', basis: 'mw', max: 0.5 },
      { type: 'vendor-count', max: 4 },
      { type: 'offer', offer: 'a', do: 'require' },
    ])
    expect(award.status).toBe('infeasible')
    expect(award.conflict?.map((rule) => rule.type)).toEqual(['vendor-share', 'offer'])
    expect(award.relax).toEqual({ rule: award.conflict?.[0], total: 200 * year })
  })
})

describe('group-share, region-share, family-share', () => {
  const list = [
    { vendor: 'a', price: 2, region: 'north', group: 'big' },
    { vendor: 'b', price: 2.2, region: 'north', group: 'big' },
    { vendor: 'c', price: 2.5, region: 'south', offer: { accelerator: 'MI300X' } },
  ]
  it.each([
    [{ type: 'group-share', of: 'big', max: 0.7 }, 'a 70, c 30'],
    [{ type: 'region-share', max: 0.55 }, 'a 55, c 45'],
    [{ type: 'region-share', of: 'south', min: 0.2 }, 'a 80, c 20'],
    [{ type: 'family-share', of: 'amd', min: 0.25 }, 'a 75, c 25'],
  ] as const)('%o gives %s', async (rule, lines) => {
    expect(linesOf(await awardOf(rivals(list), [rule]))).toBe(lines)
  })
})

describe('a priced share', () => {
  it('is broken where breaking is cheaper, and kept where it is not', async () => {
    // Moving one H100e-month from a to b costs 0.2 · 730 = 146.
    const cheap = await awardOf(rivals(), [
      { type: 'vendor-share', of: 'a', max: 0.6, per: 'horizon', strictness: 'priced', priceCap: 100 },
    ])
    expect(linesOf(cheap)).toBe('a 100')
    expect(cheap.totals?.penalty).toBeCloseTo(40 * 12 * 100, 6)
    expect(cheap.totals?.total).toBeCloseTo(100 * 2 * year + 40 * 12 * 100, 6)
    const dear = await awardOf(rivals(), [
      { type: 'vendor-share', of: 'a', max: 0.6, per: 'horizon', strictness: 'priced', priceCap: 200 },
    ])
    expect([linesOf(dear), dear.totals?.penalty]).toEqual(['a 60, b 40', 0])
  })
})
