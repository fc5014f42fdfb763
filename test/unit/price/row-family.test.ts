// Colocation, hardware and builds beside leases: each priced by its own unit, spread over its own service, and explained.
import { describe, expect, it } from 'vitest'
import { compareOffers, explainComparison } from '../../../shared/price/compare.ts'
import type { Comparison } from '../../../shared/price/comparison.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const price = (unit: Offer['price']['unit'], value: number) => ({ unit, tiers: [{ from: 0, price: value }] })
const hall: Offer = {
  ...{ id: 'hall', kind: 'colocation', site: 'hall-1', minQuantity: 1000, maxQuantity: 1000, termMonths: 12 },
  ...{ price: price('kW-month', 100), takeOrPay: 0.85, power: { mode: 'pass-through', tariff: 0.1 } },
}
const boxes: Offer = {
  ...{ id: 'boxes', kind: 'hardware', accelerator: 'H100', sites: ['hall-1', 'own'], maxQuantity: 100, lifeMonths: 60 },
  ...{ price: price('accelerator', 30_000), residualShare: 0.5 },
}
const site: Offer = {
  ...{ id: 'site', kind: 'build', site: 'own', minQuantity: 1000, maxQuantity: 1000, price: price('kW', 10_000) },
  ...{ lifeMonths: 120, leadMonths: 6, opexPerKwYear: 240, residualShare: 0.5, capexShares: [0.5, 0.5] },
}

/** Without discounting, so that a person can follow. */
const tender = smallTender({
  discountRate: 0,
  sites: [
    { id: 'hall-1', vendor: 'acme', region: 'north', pue: 1.25 },
    { id: 'own', name: 'Our own', region: 'south', pue: 1.25, tariff: 0.08 },
  ],
  quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer(), hall, boxes, site] }],
})
const comparison = compareOffers(tender)

function cellOf(row: string, offer: string, within: Comparison = comparison) {
  const index = within.columns.findIndex((column) => column.offer === offer)
  const found = within.rows.find((candidate) => candidate.id === row)?.cells[index]
  if (found === undefined) throw new Error(`no cell ${row} of ${offer}`)
  return found
}

describe('inFamily', () => {
  it('spreads colocation over kW-months, energy at the stated use included', () => {
    const energy = 730 * 1.25 * 0.1
    expect(cellOf('contracted-kw-month', 'hall').value).toBe(100)
    expect(cellOf('all-in-kw-month', 'hall').value).toBeCloseTo(100 + energy, 6)
    expect(cellOf('effective-60-kw-month', 'hall').value).toBeCloseTo(85 / 0.6 + energy, 5)
    expect(cellOf('effective-100-kw-month', 'hall').value).toBeCloseTo(100 + energy, 5)
    expect(cellOf('commitment', 'hall').value).toBe(0.85 * 1000 * 100 * 12)
    expect(cellOf('mw', 'hall').value).toBe(1)
  })

  it('spreads hardware over the hours of its life, and to the horizon less its residual', () => {
    expect(cellOf('contracted-accelerator', 'boxes').value).toBe(30_000)
    expect(cellOf('all-in', 'boxes')).toMatchObject({ value: 0.684932, text: 'without the power it draws' })
    expect(cellOf('residual', 'boxes').value).toBe((0.5 * 3_000_000 * 48) / 60)
    expect(cellOf('to-horizon', 'boxes').value).toBeCloseTo(1_800_000 / (100 * 12 * 730), 6)
    expect(cellOf('capital', 'boxes').value).toBe(3_000_000)
    expect(cellOf('commitment', 'boxes').value).toBe(0)
    expect(cellOf('power-at', 'boxes').text).toBe('needs power at hall-1 or Our own')
    expect(cellOf('mw', 'boxes').value).toBeCloseTo(0.13, 9)
  })

  it('spreads a build over the kW-months of its life: capital, running cost and energy', () => {
    const running = 240 / 12 + 730 * 1.25 * 0.08
    expect(cellOf('contracted-kw', 'site').value).toBe(10_000)
    expect(cellOf('all-in-kw-month', 'site').value).toBeCloseTo(10_000 / 120 + running, 6)
    expect(cellOf('effective-80-kw-month', 'site').value).toBeCloseTo((10_000 / 120 + 20) / 0.8 + 73, 5)
    expect(cellOf('residual', 'site').value).toBe((0.5 * 10_000_000 * 114) / 120)
    expect(cellOf('cost-capex', 'site').value).toBe(10_000_000)
    expect(cellOf('power-at', 'site').text).toBe('gives power at Our own')
  })

  it('adds the power of the cheapest supply at its sites to hardware, which alone is never the best', () => {
    const power = cellOf('all-in-kw-month', 'site').value ?? Number.NaN
    const found = cellOf('all-in-powered', 'boxes')
    expect(found.text).toBe('with power from site')
    expect(found.value).toBeCloseTo(0.684932 + (1.3 * power) / 730, 6)
    expect(cellOf('all-in-powered', 'lease').value).toBe(2)
    const best = (id: string) =>
      comparison.rows.find((row) => row.id === id)?.best.map((at) => comparison.columns[at]?.offer)
    expect(best('all-in-powered')).toEqual(['boxes'])
    expect(best('all-in')).toEqual(['lease'])
    expect(best('all-in-pool')).toEqual(['lease'])
  })

  it('says in a row of another family what an offer is priced by, never a number', () => {
    expect(cellOf('contracted', 'hall')).toMatchObject({ value: null, text: 'by the kW-month' })
    expect(cellOf('contracted', 'boxes')).toMatchObject({ value: null, text: 'by the accelerator' })
    expect(cellOf('contracted-kw-month', 'lease')).toMatchObject({ value: null, text: 'by the accelerator-hour' })
    expect(cellOf('all-in', 'site')).toMatchObject({ value: null, text: 'by the kW-month' })
    expect(cellOf('all-in-kw-month', 'boxes')).toMatchObject({ value: null, text: 'by the accelerator-hour' })
    expect(cellOf('all-in-pool', 'hall')).toMatchObject({ value: null, text: 'gives power, not compute' })
    expect(cellOf('break-even', 'boxes')).toMatchObject({ value: null, text: 'draws power that is paid elsewhere' })
  })

  it('has no rows of families that no column needs', () => {
    const leases = compareOffers({
      ...tender,
      quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] }],
    })
    expect(leases.rows.filter(({ id }) => /^(?!term-).*(-kw|-accelerator$|residual|capex|power-at)/.test(id))).toEqual(
      [],
    )
  })

  it('takes for power the kW that peak demand or the stated accelerators would draw', () => {
    const wide = { ...hall, minQuantity: 0, maxQuantity: 5000 }
    const one = { ...tender, quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [wide] }] }
    expect(compareOffers(one).columns[0]?.quantity).toBe(130)
    expect(compareOffers(one, { quantity: 1000 }).columns[0]?.quantity).toBe(1300)
  })

  it('opens every number of every column', () => {
    let opened = 0
    for (const row of comparison.rows) {
      for (const cell of row.cells) {
        if (cell.value === null || row.id.startsWith('term-')) continue
        const steps = explainComparison(tender, {}, cell.path)?.steps ?? []
        expect(steps.at(-1)?.value, cell.path).toBeCloseTo(cell.value, 6)
        opened += 1
      }
    }
    expect(opened).toBeGreaterThan(100)
  })
})
