import { describe, expect, it } from 'vitest'
import { type Observed, type ObservedPrices, samplePrices } from '../../../shared/observation/observed-prices.ts'
import { compareOffers, explainComparison } from '../../../shared/price/compare.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const window = { from: '2025-12-02', asOf: '2026-03-01' }

/** Observations of H100 on demand at the prices of the worked figure in docs/model.md, Price observations. */
function observedAt(prices: readonly number[], over: Partial<Observed> = {}): ObservedPrices {
  const rows = prices.map(
    (price, index): Observed => ({
      set: 1,
      word: 'H100',
      accelerator: 'H100',
      date: '2026-03-01',
      provider: 'Kestrel',
      count: 1,
      price: Math.round(price * 1e6),
      currency: 'USD',
      region: '',
      kind: 'on-demand',
      termMonths: 0,
      row: index + 1,
      column: 3,
      raw: String(price),
      ...over,
    }),
  )
  const files = [{ set: 1, file: 'prices.csv', sheet: 'prices' }]
  return { currency: 'USD', days: 90, ...window, ...samplePrices(rows, { currency: 'USD', fx: {} }, window), files }
}

const five = [2.6, 1.9, 3.0, 2.1, 2.2]
const tender = smallTender()

function cellOf(row: string, observed: ObservedPrices | undefined, over = {}, of = tender) {
  const comparison = compareOffers(of, { observed, ...over })
  return comparison.rows.find(({ id }) => id === row)?.cells[0]
}

describe('the rows about price observations', () => {
  it('place the effective price among the observations: the worked figure', () => {
    const observed = observedAt(five)
    expect(cellOf('effective', observed)?.value).toBe(2)
    expect(cellOf('observed-percentile', observed)?.value).toBe(0.2)
    expect(cellOf('observed-median', observed)?.value).toBe(2.2)
    expect(cellOf('observed-standing', observed)?.text).toBe(
      'cheaper than 80 % of 5 observations of the 90 days to 2026-03-01, USD, on demand',
    )
  })
  it('are not there without observations, and say why there is no figure', () => {
    expect(cellOf('observed-median', undefined)).toBeUndefined()
    const none = { ...observedAt([]), from: null, asOf: null }
    expect(cellOf('observed-median', none)).toBeUndefined()
    expect(cellOf('observed-median', observedAt(five, { accelerator: 'A100' }))).toMatchObject({
      value: null,
      text: 'no observation of H100 on demand in the 90 days to 2026-03-01',
    })
  })
  it('stand once for each way of buying that was observed', () => {
    const both = observedAt(five)
    const spot = observedAt([1], { kind: 'spot' })
    const observed = { ...both, samples: [...both.samples, ...spot.samples] }
    const rows = compareOffers(tender, { observed }).rows.filter(({ section }) => section === 'market')
    expect(rows.map(({ id }) => id)).toEqual([
      'observed-standing',
      'observed-percentile',
      'observed-median',
      'observed-spot-standing',
      'observed-spot-percentile',
      'observed-spot-median',
    ])
    expect(cellOf('observed-spot-percentile', observed)?.value).toBe(1)
  })
  it('explain every figure back to the list and its cells', () => {
    const observed = observedAt([...five, 2.4])
    const options = { observed }
    const median = explainComparison(tender, options, 'compare.lease.0.observed-median')
    expect(median?.steps.map(({ label, value }) => [label, value])).toEqual([
      ['H100, on demand, in prices.csv', 6],
      ['In the middle: prices.csv › D6', 2.2],
      ['In the middle: prices.csv › D7', 2.4],
      ['Lower and upper quartile', 0.425],
      ['Median', 2.3],
    ])
    expect(median?.steps[0]?.from).toEqual(['observations[1]'])
    const percentile = explainComparison(tender, options, 'compare.lease.0.observed-percentile')
    expect(percentile?.steps.at(-1)).toMatchObject({
      formula: expect.stringContaining('(1 + 0 ÷ 2) ÷ 6'),
      value: 1 / 6,
    })
  })
  it('say what was left out for want of a rate', () => {
    const observed = { ...observedAt(five), withoutRate: [{ currency: 'GBP', observations: 3 }] }
    const steps = explainComparison(tender, { observed }, 'compare.lease.0.observed-median')?.steps
    expect(steps).toContainEqual(expect.objectContaining({ label: 'Left out, in GBP', value: 3 }))
  })
})

describe('break-even against observations', () => {
  it('holds against the median where no offer is on demand, and says so', () => {
    // 2.00 for every hour of the term, used or not, against 2.20 for a used hour: 2 ÷ 2.2.
    expect(cellOf('break-even', observedAt(five))).toMatchObject({
      value: 0.909091,
      text: 'against the median observed price',
    })
    expect(cellOf('break-even', undefined)).toMatchObject({ value: null, text: 'no on-demand rival' })
  })
  it('holds against an offer first, unless the median is asked for', () => {
    const quotes = [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer(), onDemandOffer()] }]
    const rivals = smallTender({ quotes })
    expect(cellOf('break-even', observedAt(five), {}, rivals)?.text).toBe('against spot')
    expect(cellOf('break-even', observedAt(five), { againstObserved: true }, rivals)?.value).toBe(0.909091)
    expect(cellOf('break-even', undefined, { againstObserved: true }, rivals)).toMatchObject({
      value: null,
      text: 'no price observations',
    })
    const steps = explainComparison(
      rivals,
      { observed: observedAt(five), againstObserved: true },
      'compare.lease.0.break-even',
    )
    expect(steps?.steps).toContainEqual(expect.objectContaining({ label: 'Median', value: 2.2 }))
  })
})
