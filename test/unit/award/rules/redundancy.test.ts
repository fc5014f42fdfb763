import { describe, expect, it } from 'vitest'
import { rivals, withSpot, year } from '../../../builders/rivals.ts'
import { awardOf, linesOf, solved } from '../../../harness/solve-tender.ts'

const list = [
  { vendor: 'a', price: 2, region: 'north', failureGroups: ['grid-1'] },
  { vendor: 'b', price: 2.2, region: 'north', failureGroups: ['grid-1', 'lake'] },
  { vendor: 'c', price: 2.5, region: 'south', failureGroups: ['lake'], offer: { accelerator: 'MI300X' } },
] as const

describe('redundancy', () => {
  it.each([
    ['vendor', 'a 50, b 50'],
    ['site', 'a 50, b 50'],
    ['region', 'a 50, c 50'],
    ['family', 'a 50, c 50'],
  ] as const)('survives the loss of any one %s: %s', async (domain, lines) => {
    expect((await solved(rivals(list), [{ type: 'redundancy', domain }]))[0]).toBe(lines)
  })
  it('knows sites that fail together through several groups', async () => {
    // grid-1 takes a and b, so c must hold 50; lake takes b and c, so a must hold 50.
    expect(await solved(rivals(list), [{ type: 'redundancy', domain: 'group' }])).toEqual([
      'a 50, c 50',
      (100 + 125) * year,
    ])
  })
  it('is less with a shortfall allowed, on-demand counted, or a later start', async () => {
    expect((await solved(rivals(list), [{ type: 'redundancy', domain: 'vendor', maxShortfall: 10 }]))[0]).toBe(
      'a 60, b 40',
    )
    const spot = withSpot(rivals(list), 5, 20)
    expect((await solved(spot, [{ type: 'redundancy', domain: 'vendor', countOnDemand: true }]))[0]).toBe('a 70, b 30')
    expect((await solved(spot, [{ type: 'redundancy', domain: 'vendor' }]))[0]).toBe('a 50, b 50')
    expect((await solved(rivals(list), [{ type: 'redundancy', domain: 'vendor', from: 12 }]))[0]).toBe('a 100')
  })
  it('does not count on-demand capacity that a rule forbids to use', async () => {
    const spot = withSpot(rivals(list), 5, 20)
    const rules = [
      { type: 'redundancy', domain: 'vendor', countOnDemand: true },
      { type: 'offer', offer: 'spot', do: 'exclude' },
    ] as const
    expect((await solved(spot, rules))[0]).toBe('a 50, b 50')
  })
  it('cannot hold with one vendor, and says so', async () => {
    const award = await awardOf(rivals([{ vendor: 'a', price: 2 }]), [{ type: 'redundancy', domain: 'vendor' }])
    expect(award).toMatchObject({
      status: 'infeasible',
      conflict: [{ type: 'redundancy' }],
      relax: { total: 200 * year },
    })
  })
  it('pays for the worst failure of each month when priced', async () => {
    // Short of 50 for 12 months at 10 each; covering it costs 0.2 · 730 = 146 an H100e-month.
    const rule = { type: 'redundancy', domain: 'vendor', strictness: 'priced' } as const
    const paid = await awardOf(rivals(list), [{ ...rule, priceCap: 10 }])
    expect([linesOf(paid), paid.totals?.penalty]).toEqual(['a 100', 50 * 12 * 10])
    expect((await solved(rivals(list), [{ ...rule, priceCap: 200 }]))[0]).toBe('a 50, b 50')
  })
})

describe('redundancy with several workloads', () => {
  /** `picky` runs on H100 only, `easy` on both; each wants 50, all of it critical. */
  const workloads = [
    { id: 'picky', capacityFactor: { H100: 1 }, criticalShare: 1, valueOfLostCompute: 20 },
    { id: 'easy', capacityFactor: { H100: 1, MI300X: 1 }, criticalShare: 1, valueOfLostCompute: 20 },
  ]
  const demand = workloads.map(({ id }) => ({ workload: id, quantity: Array.from({ length: 12 }, () => 50) }))
  const tender = rivals(
    [
      { vendor: 'a', price: 2, offer: { maxQuantity: 300 } },
      { vendor: 'b', price: 2.1, offer: { maxQuantity: 300, accelerator: 'MI300X' } },
      { vendor: 'c', price: 4, offer: { maxQuantity: 300 } },
    ],
    { workloads, demand },
  )
  it('asks who serves whom, not how much is left', async () => {
    // 100 of a and 100 of b would leave 100 after any failure, but nothing that picky can run on when a fails.
    const award = await awardOf(tender, [{ type: 'redundancy', domain: 'vendor' }])
    // a fails: c ≥ 50 for picky and b + c ≥ 100; b fails: a + c ≥ 100; c fails: a ≥ 50, a + b ≥ 100.
    expect([linesOf(award), award.totals?.total]).toEqual(['a 50, b 50, c 50', (100 + 105 + 200) * year])
  })
  it('lets one capacity stand in for either workload', async () => {
    const rules = [{ type: 'redundancy', domain: 'vendor', maxShortfall: 30 }] as const
    // 20 each must be served: a fails: c ≥ 20, b + c ≥ 40; b fails: a + c ≥ 40; c fails: a ≥ 20, a + b ≥ 40; 100 are wanted in all.
    const award = await awardOf(tender, rules)
    expect([linesOf(award), award.totals?.total]).toEqual(['a 60, b 20, c 20', (120 + 42 + 80) * year])
  })
  it('needs halls large enough for a training job after the failure too', async () => {
    const training = { ...tender, workloads: [{ ...workloads[0]!, minCluster: 80 }, workloads[1]!] }
    const award = await awardOf(training, [{ type: 'redundancy', domain: 'vendor' }])
    // picky needs a hall of 80 with a and one with c.
    expect([linesOf(award), award.totals?.total]).toEqual(['a 80, b 20, c 80', (160 + 42 + 320) * year])
  })
})
