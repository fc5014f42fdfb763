import { describe, expect, it } from 'vitest'
import { priceAward } from '../../../../shared/price/price-award.ts'
import { tablesOf } from '../../../../shared/report/block.ts'
import { recommendation } from '../../../../shared/report/recommendation.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import { activeOffers } from '../../../../shared/tender/active-offers.ts'
import { handAward } from '../../../builders/award.ts'
import { sampleInput } from '../../../builders/recommendation.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

/** A lease beside 4 accelerators bought at 20,000 in a shed built at 1,000 a kW for 8 kW; neither is worth anything at the horizon. */
const tender = smallTender({
  discountRate: 0,
  sites: [
    { id: 'hall-1', vendor: 'acme', region: 'north' },
    { id: 'yard', region: 'north', pue: 1.2, tariff: 0.1 },
  ],
  quotes: [
    {
      ...{ id: 'q1', vendor: 'acme', currency: 'USD' },
      offers: [
        leaseOffer(),
        {
          ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['yard'], maxQuantity: 4 },
          ...{ leadMonths: 0, lifeMonths: 24, residualShare: 0 },
          price: { unit: 'accelerator', tiers: [{ from: 0, price: 20_000 }] },
        },
        {
          ...{ id: 'shed', kind: 'build', site: 'yard', maxQuantity: 8, leadMonths: 0, lifeMonths: 120 },
          ...{ residualShare: 0, opexPerKwYear: 120 },
          price: { unit: 'kW', tiers: [{ from: 0, price: 1_000 }] },
        },
      ],
    },
  ],
})
const bought = [
  { offer: 'boxes', vendor: 'acme', quantity: 4, start: 0, tier: 0, site: 'yard' },
  { offer: 'shed', vendor: 'acme', quantity: 8, start: 0, tier: 0, site: 'yard' },
]

function capitalOf(withHardware: boolean) {
  const made = handAward(tender, [{ offer: 'lease', quantity: 10, start: 0 }])
  const lines = withHardware ? [...made.lines, ...bought] : made.lines
  const priced = priceAward(tender, activeOffers(tender).active, { lines, use: made.use })
  const award = { ...made, lines, totals: priced.totals, months: [...priced.months], cashAfter: [...priced.cashAfter] }
  const blocks = recommendation({ ...sampleInput(), tender, award, board: null })
  const [table] = writeOut(
    tablesOf(blocks).filter(({ id }) => id === 'capital'),
    'en-US',
  )
  if (table?.kind !== 'table') throw new Error('no table')
  return { rows: table.rows.map(({ cells }) => cells), total: table.total, nominal: priced.totals.nominal }
}

describe('capital and operating spend', () => {
  it('has what is bought and built as capital, and the running of it as operating spend', () => {
    const { rows, total, nominal } = capitalOf(true)
    expect(rows.find(([label]) => label?.startsWith('Hardware'))?.slice(0, 2)).toEqual([
      'Hardware bought and sites built',
      '88,000.00',
    ])
    expect(rows.find(([label]) => label?.startsWith('Leases'))?.[1]).toBe('0.00')
    expect(total?.[1]).toBe('88,000.00')
    expect(Number(total?.[3]?.replaceAll(',', ''))).toBeCloseTo(nominal, 2)
  })

  it('has no row for it where nothing is bought', () => {
    const { rows, total } = capitalOf(false)
    expect(rows.map(([label]) => label)).toEqual(['Leases, colocation and capacity on demand', 'Own change-over cost'])
    expect(total?.[1]).toBe('0.00')
  })
})
