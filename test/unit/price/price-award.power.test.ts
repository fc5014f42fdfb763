// Laws of a priced award with power, hardware, builds and terms across offers.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMillionths } from '../../../shared/money/discount.ts'
import type { PricedLine } from '../../../shared/price/bill.ts'
import { isCash } from '../../../shared/price/category.ts'
import { explainAward } from '../../../shared/price/explain-award.ts'
import { priceAward } from '../../../shared/price/price-award.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { priced } from '../../builders/decision.ts'
import { randomPowerCase } from '../../builders/random-power.ts'

const runs = { numRuns: 80 }
const cents = (value: number) => Math.round(value * 100)
const sum = (lines: readonly PricedLine[], wanted: (line: PricedLine) => boolean) =>
  lines.filter(wanted).reduce((total, line) => total + line.amount, 0)

describe('priceAward with power, hardware and builds', () => {
  it('totals, months and payments after the horizon are sums of the ledger', () => {
    fc.assert(
      fc.property(randomPowerCase, ({ tender, decision }) => {
        const { totals, ledger, months, cashAfter, spendExcess } = priced(tender, decision)
        const present = ledger.reduce((total, line) => total + line.presentValue, 0n)
        expect(totals.total).toBe(fromMillionths(present))
        expect(cents(totals.nominal)).toBe(sum(ledger, (line) => isCash(line.category)))
        const byMonth = [...months.map((month) => month.cash), ...cashAfter].map(cents)
        expect(byMonth.reduce((total, cash) => total + cash, 0)).toBe(cents(totals.nominal))
        const minimum = sum(ledger, (line) => line.category === 'minimum' && line.serviceMonth >= 0)
        expect(cents(totals.commitment)).toBe(minimum + spendExcess.reduce((total, each) => total + each.amount, 0))
      }),
      runs,
    )
  })

  it('neither the order of offers, of lines nor of use changes anything', () => {
    fc.assert(
      fc.property(randomPowerCase, ({ tender, decision }) => {
        const { active } = activeOffers(tender)
        const { lines, use, drawn = [] } = decision
        const backwards = { lines: lines.toReversed(), use: use.toReversed(), drawn: drawn.toReversed() }
        const there = priceAward(tender, active, decision)
        const back = priceAward(tender, active.toReversed(), backwards)
        expect(back.totals).toEqual(there.totals)
        expect(back.months).toEqual(there.months)
        expect(back.cashAfter).toEqual(there.cashAfter)
      }),
      runs,
    )
  })

  it('capital of a build adds up to its price, and what was prepaid for hardware is set off on delivery', () => {
    fc.assert(
      fc.property(randomPowerCase, ({ tender, decision }) => {
        const { ledger } = priced(tender, decision)
        const of = (offer: string, ...wanted: readonly string[]) =>
          ledger.filter((line) => line.offer === offer && wanted.includes(line.category))
        const start = decision.lines.find((line) => line.offer === 'site')?.start ?? 0
        if (start >= 0) expect(Math.abs(sum(of('site', 'capex'), () => true) - 200 * 987_654)).toBeLessThanOrEqual(1)
        const ordered = decision.lines.find((line) => line.offer === 'boxes')?.start ?? 0
        if (ordered >= 0) expect(sum(of('boxes', 'upfront', 'drawdown'), () => true)).toBe(0)
        for (const line of of('boxes', 'residual')) expect(line).toMatchObject({ cashMonth: 12 })
        expect(sum(of('hall', 'residual', 'capex', 'purchase'), () => true)).toBe(0)
      }),
      runs,
    )
  })

  it('hardware adds nothing to contracted power, and pays no energy itself', () => {
    fc.assert(
      fc.property(randomPowerCase, ({ tender, decision }) => {
        const without = { ...decision, lines: decision.lines.filter((line) => line.offer !== 'boxes'), use: [] }
        const kw = (of: typeof decision) => priced(tender, of).months.map((month) => month.kw)
        expect(kw(without)).toEqual(kw(decision))
        const energy = priced(tender, decision).ledger.filter((line) => line.category === 'energy')
        expect(energy.some((line) => line.offer === 'boxes')).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  it('every total, and whatever its steps open, explains itself down to the line', () => {
    fc.assert(
      fc.property(randomPowerCase, ({ tender, decision }) => {
        const { totals } = priced(tender, decision)
        const opened = (path: string) => explainAward(tender, activeOffers(tender).active, decision, path)
        for (const [name, value] of Object.entries(totals)) {
          expect(opened(`totals.${name}`)?.steps.at(-1)?.value, name).toBeCloseTo(value, 5)
        }
        for (const step of opened('totals.nominal')?.steps ?? []) {
          if (step.opens === undefined) continue
          const owner = opened(step.opens)
          expect(owner?.steps.at(-1)?.value, step.opens).toBeCloseTo(step.value, 5)
          const [series] = owner?.steps ?? []
          expect(opened(series?.opens ?? '')?.steps.at(-1)?.value).toBeCloseTo(series?.value ?? Number.NaN, 5)
        }
      }),
      { numRuns: 3 },
    )
  })
})
