import { describe, expect, it } from 'vitest'
import { rivals, withSpot, year } from '../../../builders/rivals.ts'
import { awardOf, linesOf, solved } from '../../../harness/solve-tender.ts'

const months = (count: number) => ({
  months: count,
  demand: [{ workload: 'pool', quantity: Array.from({ length: count }, () => 100) }],
})

describe('vendor-count', () => {
  const small = rivals([
    { vendor: 'a', price: 2, offer: { maxQuantity: 60 } },
    { vendor: 'b', price: 2.2, offer: { maxQuantity: 60 } },
    { vendor: 'c', price: 2.5 },
  ])
  it('bounds how many win, and asks for how many', async () => {
    expect((await solved(small))[0]).toBe('a 60, b 40')
    expect((await solved(small, [{ type: 'vendor-count', max: 1 }]))[0]).toBe('c 100')
    expect((await solved(small, [{ type: 'vendor-count', min: 3 }]))[0]).toBe('a 60, b 39, c 1')
  })
  it('does not count on-demand, and counts existing contracts', async () => {
    const spot = withSpot(rivals([{ vendor: 'a', price: 2 }]), 1, 50)
    expect((await solved(spot, [{ type: 'vendor-count', max: 1 }]))[0]).toBe('a 50')
    const held = rivals([
      { vendor: 'a', price: 2 },
      { vendor: 'b', price: 2.2, offer: { awarded: { quantity: 10, start: -3 }, termMonths: 15 } },
    ])
    expect((await solved(held, [{ type: 'vendor-count', max: 1 }]))[0]).toBe('b 10')
  })
  it('costs its price when priced', async () => {
    const award = await awardOf(rivals(), [{ type: 'vendor-count', min: 3, strictness: 'priced', priceCap: 500 }])
    expect([linesOf(award), award.totals?.penalty]).toEqual(['a 100', 1000])
    expect(award.violations).toMatchObject([{ amount: 2 }])
  })
})

describe('budget', () => {
  it('bounds commitment, and lost compute takes the rest', async () => {
    const rule = { type: 'budget', kind: 'commitment', max: 50 * 2 * year } as const
    expect(await solved(rivals(), [rule])).toEqual(['a 50', 50 * 2 * year + 50 * 6 * year])
    expect((await solved(rivals(), [{ ...rule, vendor: 'a' }]))[0]).toBe('a 50, b 50')
  })
  it('bounds prepayment of a group and a class', async () => {
    const prepaid = rivals([
      { vendor: 'a', price: 2, group: 'g', class: 'cloud', offer: { upfrontShare: 0.5 } },
      { vendor: 'b', price: 2.2 },
    ])
    const rule = { type: 'budget', kind: 'upfront', max: 30 * year } as const
    for (const scope of [{}, { group: 'g' }, { class: 'cloud' }]) {
      expect((await solved(prepaid, [{ ...rule, ...scope }]))[0]).toBe('a 30, b 70')
    }
    expect((await solved(prepaid, [{ ...rule, group: 'other' }]))[0]).toBe('a 100')
  })
  it('bounds payments of every contract year, also after the horizon', async () => {
    const long = rivals([
      { vendor: 'a', price: 2, offer: { termMonths: 24, priceByYear: [0.5, 1.5] } },
      { vendor: 'b', price: 2.6 },
    ])
    // a pays 1 an hour in the first year and 3 in the second; 90 an hour in a year allow 30 of it, then b for what is left of the first.
    const award = await awardOf(long, [{ type: 'budget', kind: 'cash-per-year', max: 90 * year }])
    expect(linesOf(award)).toBe('a 30, b 23')
  })
  it('counts payments in the month they are due', async () => {
    const late = rivals([{ vendor: 'a', price: 2, offer: { paymentDays: 60 } }])
    // Two of twelve bills fall into the second contract year.
    const award = await awardOf(late, [{ type: 'budget', kind: 'cash-per-year', max: (10 / 12) * 200 * year }])
    expect(linesOf(award)).toBe('a 100')
  })
})

describe('power', () => {
  const two = rivals([
    { vendor: 'a', price: 2, region: 'north' },
    { vendor: 'b', price: 2.2, region: 'south' },
  ])
  it('bounds contracted MW of a region and asks for some at the end', async () => {
    expect((await solved(two, [{ type: 'power', region: 'north', maxMw: 0.03 }]))[0]).toBe('a 30, b 70')
    expect((await solved(two, [{ type: 'power', region: 'south', minMw: 0.025 }]))[0]).toBe('a 75, b 25')
    expect((await solved(two, [{ type: 'power', maxMw: 0.04 }]))[0]).toBe('a 40')
  })
  it('costs the largest excess once when priced', async () => {
    const rule = { type: 'power', maxMw: 0.04, strictness: 'priced', priceCap: 1_000_000 } as const
    expect((await awardOf(two, [rule])).totals?.penalty).toBeCloseTo(60_000, 6)
  })
})

describe('term', () => {
  it('forbids long awards, but not contracts we already hold', async () => {
    const long = rivals([
      { vendor: 'a', price: 1, offer: { termMonths: 24 } },
      { vendor: 'b', price: 2.2 },
      { vendor: 'c', price: 2.5, offer: { awarded: { quantity: 10, start: -6 }, termMonths: 60 } },
    ])
    expect((await solved(long, [{ type: 'term', maxMonths: 12 }]))[0]).toBe('b 90, c 10')
  })
  it('bounds what ends in one quarter', async () => {
    const staggered = rivals([
      { vendor: 'a', price: 2 },
      { vendor: 'b', price: 2.2, offer: { termMonths: 15 } },
    ])
    // Ends Q4 2027 and Q1 2028; b costs 15 months at 2.2.
    expect((await solved(staggered))[0]).toBe('a 100')
    expect((await solved(staggered, [{ type: 'term', maxExpiringPerQuarter: 0.75 }]))[0]).toBe('a 75, b 25')
    expect((await solved(staggered, [{ type: 'term', maxExpiringPerQuarter: 0.4 }]))[0]).toBe('')
  })
})

describe('offer', () => {
  it('requires, excludes and fixes', async () => {
    const tender = rivals([
      { vendor: 'a', price: 2, offer: { startLatest: 2 } },
      { vendor: 'b', price: 2.2, offer: { minQuantity: 20, blockSize: 10 } },
    ])
    expect((await solved(tender, [{ type: 'offer', offer: 'b', do: 'require' }]))[0]).toBe('a 80, b 20')
    expect((await solved(tender, [{ type: 'offer', offer: 'a', do: 'exclude' }]))[0]).toBe('b 100')
    expect((await solved(tender, [{ type: 'offer', offer: 'b', do: 'fix', quantity: 40 }]))[0]).toBe('a 60, b 40')
    const late = await awardOf(tender, [{ type: 'offer', offer: 'a', do: 'fix', quantity: 50, start: 2 }])
    expect(late.lines.find((line) => line.offer === 'a')).toMatchObject({ quantity: 50, start: 2 })
    expect((await solved(tender, [{ type: 'offer', offer: 'b', do: 'fix', quantity: 45 }]))[0]).toBe('infeasible')
  })
  it('excludes on-demand from use', async () => {
    const spot = withSpot(rivals([{ vendor: 'a', price: 2 }]), 1, 50)
    const award = await awardOf(spot, [{ type: 'offer', offer: 'spot', do: 'exclude' }])
    expect(award.use.map((use) => use.offer)).toEqual(['a'])
  })
  it('costs one unit when priced and broken', async () => {
    const rule = { type: 'offer', offer: 'c', do: 'fix', quantity: 50, strictness: 'priced' } as const
    expect((await awardOf(rivals(), [{ ...rule, priceCap: 1000 }])).totals?.penalty).toBe(1000)
    expect((await solved(rivals(), [{ ...rule, priceCap: 10_000_000 }]))[0]).toBe('a 50, c 50')
  })
})

describe('a horizon of two years', () => {
  it('lets a share glide from year to year', async () => {
    const tender = rivals(
      [
        { vendor: 'a', price: 2, offer: { termMonths: 24 } },
        { vendor: 'b', price: 2.2, offer: { startEarliest: 12, startLatest: 12 } },
      ],
      months(24),
    )
    const award = await awardOf(tender, [{ type: 'vendor-share', of: 'a', max: 0.6, per: 'year', years: [1] }])
    expect(linesOf(award)).toBe('a 100, b 40')
  })
})
