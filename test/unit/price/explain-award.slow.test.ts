// Every number of a priced award opens its steps, and the steps end in that number.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainAward } from '../../../shared/price/explain-award.ts'
import { priceAward } from '../../../shared/price/price-award.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { awardLease, oneLease } from '../../builders/decision.ts'
import { type Case, randomCase } from '../../builders/random-decision.ts'

function opened({ tender, decision }: Case, path: string) {
  return explainAward(tender, activeOffers(tender).active, decision, path)
}

function lastValue(example: Case, path: string): number | undefined {
  return opened(example, path)?.steps.at(-1)?.value
}

describe('explainAward', () => {
  it('ends in the number it explains: totals, months, payments after the horizon', () => {
    fc.assert(
      fc.property(randomCase, (example) => {
        const priced = priceAward(example.tender, activeOffers(example.tender).active, example.decision)
        for (const [name, value] of Object.entries(priced.totals)) {
          expect(lastValue(example, `totals.${name}`), name).toBeCloseTo(value, 5)
        }
        for (const month of [0, 5, 11]) {
          for (const key of ['cash', 'delivered', 'demand', 'unserved', 'kw'] as const) {
            expect(lastValue(example, `months[${month}].${key}`), key).toBeCloseTo(priced.months[month]?.[key] ?? 0, 6)
          }
        }
        if (priced.cashAfter.length > 0) {
          expect(lastValue(example, 'cashAfter[0]')).toBeCloseTo(priced.cashAfter[0] ?? 0, 6)
        }
        expect(lastValue(example, 'totals.owedAfterHorizon')).toBeCloseTo(priced.owedAfterHorizon, 5)
      }),
      { numRuns: 8 },
    )
  })

  it('every step that opens leads to the same value, down to the line', () => {
    fc.assert(
      fc.property(randomCase, (example) => {
        const pending = ['totals.total', 'totals.nominal']
        let followed = 0
        while (pending.length > 0 && followed < 60) {
          const path = pending.pop() ?? ''
          for (const step of opened(example, path)?.steps ?? []) {
            if (step.opens === undefined) continue
            followed += 1
            const there = opened(example, step.opens)
            expect(there, step.opens).toBeDefined()
            const isLine = step.opens.endsWith(']')
            if (!isLine) expect(there?.steps.at(-1)?.value, step.opens).toBeCloseTo(step.value, 5)
            pending.push(step.opens)
          }
        }
        expect(followed).toBeGreaterThan(0)
      }),
      { numRuns: 4 },
    )
  })

  it('states the bill of a month in words, numbers and document paths', () => {
    const tender = oneLease(
      { takeOrPay: 0.8, escalator: { annual: 0.03 }, termMonths: 24, paymentDays: 30 },
      Array.from({ length: 24 }, () => 100),
    )
    const example = { tender, decision: awardLease(tender, 100) }
    const steps = opened(example, 'offers.lease.minimum[12]')?.steps ?? []
    expect(steps.map((step) => step.formula)).toEqual([
      '730 hours a month × 0.8 take-or-pay × 1.03 growth by year 2 × 1 billed in this month × 200 for 100 accelerators at 2 per accelerator-hour',
      'to 2 decimals of USD, half to even',
      '120304 × 0.920006576 for payment in month 13 (2028-02)',
    ])
    expect(steps[0]).toMatchObject({
      value: 120_304,
      from: [
        'quotes[0].offers[0].takeOrPay',
        'quotes[0].offers[0].escalator',
        'quotes[0].offers[0].price.tiers[0].price',
      ],
    })
    expect(steps[1]?.value).toBe(120_304)
    const cash = opened(example, 'months[1].cash')
    expect(cash?.steps[0]).toMatchObject({ value: 116_800, opens: 'offers.lease.minimum[0]' })
  })

  it('knows no other path', () => {
    const tender = oneLease({}, [100])
    const example = { tender, decision: awardLease(tender, 100) }
    expect(opened(example, 'totals.nothing')).toBeUndefined()
    expect(opened(example, 'offers.lease.minimum[99]')).toBeUndefined()
    expect(opened(example, 'months[99].kw')).toBeUndefined()
  })
})
