// The comparison: figures by hand, best marks, tiers, break-even, and steps behind every cell.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareOffers, explainComparison } from '../../../shared/price/compare.ts'
import { clipQuantity } from '../../../shared/price/compare-column.ts'
import type { Comparison } from '../../../shared/price/comparison.ts'
import { breakEvenUse } from '../../../shared/price/utilisation-rows.ts'
import { completeOffer } from '../../../shared/tender/complete-offer.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import { TERMS } from '../../../shared/tender/offer.ts'
import { randomCase } from '../../builders/random-decision.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

function cellOf(comparison: Comparison, row: string, offer = 'lease', tier = 0) {
  const index = comparison.columns.findIndex((column) => column.offer === offer && column.tier === tier)
  const found = comparison.rows.find((candidate) => candidate.id === row)?.cells[index]
  if (found === undefined) throw new Error(`no cell ${row} of ${offer}`)
  return found
}

function tenderOf(offers: readonly Offer[]) {
  return smallTender({ quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [...offers] }] })
}

const rich = leaseOffer({
  takeOrPay: 0.5,
  setupFee: 7300,
  supportShare: 0.1,
  upfrontShare: 0.2,
  termMonths: 24,
  price: { unit: 'accelerator-hour', list: 2.5, discounts: [0.2], tiers: [{ from: 0, price: 2 }] },
  power: { mode: 'pass-through', tariff: 0.1 },
})

describe('compareOffers', () => {
  it('spreads every cost over used hours at each utilisation', () => {
    const comparison = compareOffers(tenderOf([rich, onDemandOffer()]))
    const energy = 1.3 * 1.25 * 0.1
    const fees = 7300 / (730 * 100 * 24)
    for (const u of [0.4, 0.6, 0.8, 1]) {
      const expected = (2 * Math.max(0.5, u) * 1.1) / u + energy + fees / u
      expect(cellOf(comparison, `effective-${u * 100}`).value).toBeCloseTo(expected, 5)
    }
    expect(cellOf(comparison, 'list').value).toBe(2.5)
    expect(cellOf(comparison, 'contracted').value).toBe(2)
    expect(cellOf(comparison, 'commitment').value).toBe(730 * 0.5 * 2 * 100 * 24)
    expect(cellOf(comparison, 'upfront').value).toBe(730 * 0.5 * 2 * 100 * 24 * 0.2)
    expect(cellOf(comparison, 'mw').value).toBeCloseTo(0.13, 9)
    expect(cellOf(comparison, 'cost-npv').value).toBeGreaterThan(0)
  })

  it('levels the cost of the full term over the H100e-hours it delivers', () => {
    const comparison = compareOffers(tenderOf([leaseOffer({ availability: 0.8 }), onDemandOffer()]))
    expect(cellOf(comparison, 'all-in').value).toBe(2)
    expect(cellOf(comparison, 'all-in-pool').value).toBe(2.5)
    expect(cellOf(comparison, 'all-in-pool', 'spot').value).toBe(3.5)
  })

  it('says where a workload cannot run', () => {
    const tender = { ...tenderOf([leaseOffer()]), workloads: [{ ...smallTender().workloads[0]!, regions: ['south'] }] }
    expect(cellOf(compareOffers(tender), 'all-in-pool')).toMatchObject({ value: null, text: 'cannot run here' })
  })

  it('finds the break-even against the cheapest on-demand offer of the same accelerator, or one that is named', () => {
    const offers = [
      leaseOffer(),
      onDemandOffer(),
      onDemandOffer({ id: 'dear', price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 8 }] } }),
    ]
    expect(cellOf(compareOffers(tenderOf(offers)), 'break-even')).toMatchObject({
      value: 0.571429,
      text: 'against spot',
    })
    const named = compareOffers(tenderOf(offers), { onDemand: 'dear' })
    expect(cellOf(named, 'break-even')).toMatchObject({ value: 0.25, text: 'against dear' })
    expect(named.onDemandReference).toBe('dear')
    const cheap = onDemandOffer({ price: { unit: 'accelerator-hour', tiers: [{ from: 0, price: 1.9 }] } })
    expect(cellOf(compareOffers(tenderOf([leaseOffer(), cheap])), 'break-even')).toMatchObject({
      value: null,
      text: 'never, against spot',
    })
    expect(cellOf(compareOffers(tenderOf([leaseOffer()])), 'break-even')).toMatchObject({
      value: null,
      text: 'no on-demand rival',
    })
  })

  it('takes peak demand when no quantity is stated, clipped to block and maximum', () => {
    const column = (over: Partial<Offer>, quantity?: number) =>
      compareOffers(tenderOf([leaseOffer(over)]), quantity === undefined ? {} : { quantity }).columns[0]?.quantity
    expect(column({ maxQuantity: 500 })).toBe(100)
    expect(column({ maxQuantity: 500, availability: 0.8 })).toBe(125)
    expect(column({ maxQuantity: 500, blockSize: 64 })).toBe(128)
    expect(column({ maxQuantity: 90 })).toBe(90)
    expect(column({ maxQuantity: 500 }, 37)).toBe(37)
    expect(column({ maxQuantity: 500, minQuantity: 50 }, 37)).toBe(50)
  })

  it('gives each tier a column and marks the best among those the quantity reaches', () => {
    const tiers = [
      { from: 0, price: 2.4 },
      { from: 150, price: 1.5 },
    ]
    const wide = leaseOffer({ id: 'wide', maxQuantity: 300, price: { unit: 'accelerator-hour', tiers } })
    const comparison = compareOffers(tenderOf([leaseOffer(), wide]))
    expect(comparison.columns.map(({ offer, tier, quantity, chosen }) => [offer, tier, quantity, chosen])).toEqual([
      ['lease', 0, 100, true],
      ['wide', 0, 100, true],
      ['wide', 1, 150, false],
    ])
    expect(comparison.rows.find((row) => row.id === 'contracted')?.best).toEqual([0])
    const more = compareOffers(tenderOf([leaseOffer(), wide]), { quantity: 200 })
    expect(more.rows.find((row) => row.id === 'contracted')?.best).toEqual([2])
  })

  it('has a row for every term, in words, and never a worth for what needs scenarios', () => {
    const exits = [{ right: 'convenience' as const, fromMonth: 6, noticeMonths: 3, fee: [] }]
    const comparison = compareOffers(tenderOf([leaseOffer({ exits, paymentDays: 45 }), onDemandOffer()]))
    const keys = Object.entries(TERMS)
      .filter(([, term]) => term.kinds.includes('lease'))
      .map(([key]) => `term-${key}`)
    expect(comparison.rows.map((row) => row.id)).toEqual(expect.arrayContaining(keys))
    expect(cellOf(comparison, 'term-exits')).toMatchObject({
      value: null,
      text: expect.stringContaining('Not computed without scenarios'),
    })
    expect(cellOf(comparison, 'term-availability').text).toMatch(/^Not stated/)
    expect(cellOf(comparison, 'term-paymentDays').value).toBe(45)
    expect(cellOf(comparison, 'term-takeOrPay', 'spot').text).toBe('does not apply')
  })

  it('lists what it leaves out, with the reason', () => {
    const hardware = leaseOffer({
      id: 'boxes',
      kind: 'hardware',
      lifeMonths: 60,
      supportShare: 0.1,
      price: { unit: 'accelerator', tiers: [{ from: 0, price: 30_000 }] },
    })
    const tender = smallTender({
      signingDate: '2026-12-01',
      quotes: [
        {
          id: 'q1',
          vendor: 'acme',
          currency: 'USD',
          offers: [hardware, leaseOffer({ blockSize: 64, minQuantity: 65 })],
        },
        { id: 'q2', vendor: 'bolt', currency: 'USD', validUntil: '2026-11-30', offers: [leaseOffer({ id: 'old' })] },
      ],
    })
    expect(compareOffers(tender).leftOut.map(({ offer, reason }) => `${offer}: ${reason}`)).toEqual([
      'boxes: this version cannot price support as a share of hardware',
      'lease: no quantity fits its minimum, maximum and block',
      'old: valid until 2026-11-30, before signing on 2026-12-01',
    ])
  })
})

describe('breakEvenUse', () => {
  it('is the smallest use at which the lease costs no more', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.record({
          idle: fc.integer({ min: 0, max: 1000 }),
          low: fc.integer({ min: 0, max: 1000 }),
          high: fc.integer({ min: 0, max: 1000 }),
        }),
        fc.integer({ min: 1, max: 3000 }),
        (takeOrPay, { idle, low, high }, onDemand) => {
          const cost = {
            idle,
            committed: idle + low * takeOrPay,
            full: idle + low * takeOrPay + high * (1 - takeOrPay),
          }
          const at = (u: number) => idle + low * Math.min(u, takeOrPay) + high * Math.max(0, u - takeOrPay)
          const found = breakEvenUse(cost, takeOrPay, onDemand)
          const pays = (u: number) => at(u) <= onDemand * u + 1e-6
          for (let u = 0.01; u <= 1; u += 0.01) {
            if (found === undefined || u < found - 1e-6) expect(at(u)).toBeGreaterThan(onDemand * u - 1e-6)
          }
          if (found !== undefined) expect(pays(found)).toBe(true)
        },
      ),
      { numRuns: 300 },
    )
  })
})

describe('clipQuantity', () => {
  it('stays within tier, minimum, maximum and block', () => {
    const terms = completeOffer(
      leaseOffer({
        minQuantity: 30,
        maxQuantity: 200,
        blockSize: 16,
        price: {
          unit: 'accelerator-hour',
          tiers: [
            { from: 0, price: 2 },
            { from: 100, price: 1 },
          ],
        },
      }),
    )
    expect(clipQuantity(terms, 500, undefined)).toBe(192)
    expect(clipQuantity(terms, 500, 0)).toBe(96)
    expect(clipQuantity(terms, 1, 0)).toBe(32)
    expect(clipQuantity(terms, 1, 1)).toBe(112)
  })
})

describe('explainComparison', () => {
  it('opens every cell that has a number, ends with it, and reads the document', () => {
    const tender = tenderOf([rich, onDemandOffer()])
    const comparison = compareOffers(tender)
    for (const row of comparison.rows) {
      for (const cell of row.cells) {
        const explanation = explainComparison(tender, {}, cell.path)
        expect(explanation?.path).toBe(cell.path)
        if (cell.value === null || row.section === 'terms') continue
        expect(explanation?.steps.at(-1)?.value, cell.path).toBeCloseTo(cell.value, 6)
      }
    }
    const steps = explainComparison(tender, {}, 'compare.lease.0.cost-minimum')?.steps ?? []
    expect(steps[0]?.formula).toBe(
      '730 hours a month × 0.5 take-or-pay × 1 growth by year 1 × 1 billed in this month × 200 for 100 accelerators at 2 per accelerator-hour',
    )
    expect(steps.flatMap((step) => step.from)).toContain('quotes[0].offers[0].price.tiers[0].price')
  })

  it('follows what a step opens', () => {
    fc.assert(
      fc.property(randomCase, ({ tender }) => {
        const path = compareOffers(tender).rows.find((row) => row.id === 'all-in')?.cells[0]?.path ?? ''
        for (const step of explainComparison(tender, {}, path)?.steps ?? []) {
          if (step.opens === undefined) continue
          expect(explainComparison(tender, {}, step.opens)?.steps.at(-1)?.value).toBeCloseTo(step.value, 5)
        }
      }),
      { numRuns: 12 },
    )
  })
})
