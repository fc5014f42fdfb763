// Hardware that stands at two sites is one contract: what it obliges to and asks for is told once.
import { describe, expect, it } from 'vitest'
import { priceAward } from '../../../../shared/price/price-award.ts'
import { tablesOf } from '../../../../shared/report/block.ts'
import { recommendation } from '../../../../shared/report/recommendation.ts'
import { writeOut } from '../../../../shared/report/write-out.ts'
import { activeOffers } from '../../../../shared/tender/active-offers.ts'
import { handAward } from '../../../builders/award.ts'
import { sampleInput } from '../../../builders/recommendation.ts'
import { leaseOffer, smallTender } from '../../../builders/tender.ts'

/** 4 accelerators at 20,000, a quarter paid ahead, two in each of two sheds. */
const tender = smallTender({
  discountRate: 0,
  sites: ['hall-1', 'yard', 'field'].map((id) => ({ id, region: 'north', pue: 1.2, tariff: 0.1 })),
  quotes: [
    {
      ...{ id: 'q1', vendor: 'acme', currency: 'USD' },
      offers: [
        leaseOffer(),
        {
          ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['yard', 'field'], maxQuantity: 4 },
          ...{ leadMonths: 2, lifeMonths: 24, residualShare: 0, upfrontShare: 0.25 },
          price: { unit: 'accelerator', tiers: [{ from: 0, price: 20_000 }] },
        },
      ],
    },
  ],
})

function blocksOf() {
  const made = handAward(tender, [{ offer: 'lease', quantity: 10, start: 0 }])
  const at = (site: string) => ({ offer: 'boxes', vendor: 'acme', quantity: 2, start: 0, tier: 0, site })
  const lines = [...made.lines, at('yard'), at('field')]
  const priced = priceAward(tender, activeOffers(tender).active, { lines, use: made.use })
  const award = { ...made, lines, totals: priced.totals, months: [...priced.months], cashAfter: [...priced.cashAfter] }
  return recommendation({ ...sampleInput(), tender, award, board: null })
}

function tableOf(id: string) {
  const tables = tablesOf(blocksOf()).filter((table) => table.id === id)
  const [table] = writeOut(tables, 'en-US')
  if (table?.kind !== 'table') throw new Error(`no table ${id}`)
  return table
}

describe('contracts of hardware at two sites', () => {
  it('have a line a site', () => {
    expect(tableOf('award').rows.filter(({ cells }) => cells[0]?.includes('boxes'))).toHaveLength(2)
  })

  it('oblige once: the prepayment of all four is 20,000', () => {
    const { rows, total } = tableOf('commitments')
    const own = rows.filter(({ cells }) => cells[0]?.includes('boxes'))
    expect(own.map(({ cells }) => cells[3])).toEqual(['20,000.00'])
    expect(total?.[3]).toBe('20,000.00')
  })

  it('are told once where they may be left and what they are assumed to give', () => {
    for (const id of ['exits', 'assumptions']) {
      expect(tableOf(id).rows.filter(({ cells }) => cells[0]?.includes('boxes'))).toHaveLength(1)
    }
  })
})
