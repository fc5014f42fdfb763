// Laws of a priced award that hold whatever the terms, and single terms by hand.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromMillionths } from '../../../shared/money/discount.ts'
import type { PricedLine } from '../../../shared/price/bill.ts'
import { isCash } from '../../../shared/price/category.ts'
import { priceAward } from '../../../shared/price/price-award.ts'
import { activeOffers } from '../../../shared/tender/active-offers.ts'
import { awardLease, oneLease, priced } from '../../builders/decision.ts'
import { randomCase } from '../../builders/random-decision.ts'
import { onDemandOffer, smallTender } from '../../builders/tender.ts'

const cents = (value: number) => Math.round(value * 100)
const runs = { numRuns: 100 }

function sumAmounts(lines: readonly PricedLine[], wanted: (line: PricedLine) => boolean): number {
  return lines.filter(wanted).reduce((sum, line) => sum + line.amount, 0)
}

describe('priceAward, laws', () => {
  it('total is the sum of the rows of the ledger', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const { totals, ledger } = priced(tender, decision)
        const present = (wanted: (line: PricedLine) => boolean) =>
          fromMillionths(ledger.filter(wanted).reduce((sum, line) => sum + line.presentValue, 0n))
        expect(totals.total).toBe(present(() => true))
        expect(totals.npv).toBe(present((line) => isCash(line.category)))
        expect(totals.total).toBeCloseTo(totals.npv - totals.tailCredit + totals.lostCompute, 5)
      }),
      runs,
    )
  })

  it('payments by month, inside and after the horizon, are the nominal total to the cent', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const { totals, months, cashAfter } = priced(tender, decision)
        const inside = months.reduce((sum, month) => sum + cents(month.cash), 0)
        expect(inside + cashAfter.reduce((sum, cash) => sum + cents(cash), 0)).toBe(cents(totals.nominal))
      }),
      runs,
    )
  })

  it('commitment is the sum of the minimum of months from 0 on', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const { totals, ledger } = priced(tender, decision)
        const minimum = sumAmounts(ledger, (line) => line.category === 'minimum' && line.serviceMonth >= 0)
        expect(cents(totals.commitment)).toBe(minimum)
      }),
      runs,
    )
  })

  it('what is set off is exactly what was paid upfront, in both currencies', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const { ledger } = priced(tender, decision)
        for (const line of decision.lines.filter(({ start }) => start >= 0)) {
          const own = ledger.filter((each) => each.offer === line.offer && /upfront|drawdown/.test(each.category))
          expect(own.reduce((sum, each) => sum + each.amount, 0)).toBe(0)
          expect(own.reduce((sum, each) => sum + each.quoteAmount, 0)).toBe(0)
        }
      }),
      runs,
    )
  })

  it('the order of offers, lines and use changes nothing', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const { active } = activeOffers(tender)
        const backwards = { lines: decision.lines.toReversed(), use: decision.use.toReversed() }
        const there = priceAward(tender, active, decision)
        const back = priceAward(tender, active.toReversed(), backwards)
        expect(back.totals).toEqual(there.totals)
        expect(back.months).toEqual(there.months)
        expect(back.cashAfter).toEqual(there.cashAfter)
      }),
      runs,
    )
  })

  it('a currency worth a tenth multiplies every amount by ten', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        const inEuro = { ...tender, quotes: tender.quotes.map((quote) => ({ ...quote, currency: 'EUR' })) }
        const workloads = tender.workloads.map((workload) => ({
          ...workload,
          valueOfLostCompute: 0,
          movingCost: 0,
          adoptionCost: {},
        }))
        const at = (rate: number) => priced({ ...inEuro, workloads, fx: { EUR: { rate } } }, decision)
        const small = at(1)
        const large = at(10)
        const bills = (lines: readonly PricedLine[]) =>
          lines.filter((line) => line.category !== 'tail-credit').map((line) => line.amount)
        expect(bills(large.ledger)).toEqual(bills(small.ledger).map((amount) => amount * 10))
        expect(cents(large.totals.nominal)).toBe(cents(small.totals.nominal) * 10)
        expect(cents(large.totals.commitment)).toBe(cents(small.totals.commitment) * 10)
      }),
      runs,
    )
  })

  it('delivered and unserved make up demand', () => {
    fc.assert(
      fc.property(randomCase, ({ tender, decision }) => {
        for (const { delivered, unserved, demand } of priced(tender, decision).months) {
          expect(Math.max(delivered, demand)).toBeCloseTo(delivered + unserved, 9)
        }
      }),
      runs,
    )
  })
})

describe('priceAward, terms by hand', () => {
  it('prices the small award to its figure', () => {
    const hourly = (price: number) => ({ unit: 'accelerator-hour' as const, tiers: [{ from: 0, price }] })
    const committed = { minQuantity: 0, maxQuantity: 256, termMonths: 12 }
    const tender = smallTender({
      accelerators: [
        { id: 'H100', family: 'nvidia', kwPerUnit: 1.3 },
        { id: 'MI300X', family: 'amd', kwPerUnit: 1.4 },
      ],
      workloads: [{ id: 'pool', capacityFactor: { H100: 1, MI300X: 1.2 }, criticalShare: 0.5, valueOfLostCompute: 6 }],
      demand: [{ workload: 'pool', quantity: Array.from({ length: 12 }, () => 200) }],
      quotes: [
        {
          id: 'q',
          vendor: 'acme',
          currency: 'USD',
          offers: [
            {
              id: 'b',
              kind: 'lease',
              accelerator: 'H100',
              site: 'hall-1',
              ...committed,
              price: hourly(2.05),
              setupFee: 20_000,
            },
            {
              id: 'c',
              kind: 'lease',
              accelerator: 'MI300X',
              site: 'hall-1',
              ...committed,
              price: hourly(2.1),
              availability: 0.98,
            },
          ],
        },
      ],
    })
    const { totals, months } = priced(tender, {
      lines: [
        { offer: 'b', quantity: 64, start: 0 },
        { offer: 'c', quantity: 120, start: 0 },
      ],
      use: [
        { offer: 'b', workload: 'pool', quantity: Array.from({ length: 12 }, () => 64) },
        { offer: 'c', workload: 'pool', quantity: Array.from({ length: 12 }, () => 136 / (1.2 * 0.98)) },
      ],
    })
    expect(totals.total.toFixed(2)).toBe('3261281.99')
    expect(months[0]).toMatchObject({ demand: 200, kw: 64 * 1.3 + 120 * 1.4 })
    expect(months[0]?.unserved).toBeCloseTo(0, 9)
  })

  it('counts an existing contract from month 0: past payments are sunk, bills stay reduced', () => {
    const tender = oneLease(
      { upfrontShare: 0.25, awarded: { quantity: 100, start: -6 } },
      Array.from({ length: 12 }, () => 100),
    )
    const { totals, ledger } = priced(tender, awardLease(tender, 100, -6))
    expect(ledger.some((line) => line.category === 'upfront')).toBe(false)
    expect(totals.commitment).toBe(6 * 146_000)
    expect(totals.nominal).toBe(6 * 146_000 * 0.75)
    expect(totals.npv).toBeLessThan(totals.nominal)
  })

  it('bills of past service that fall due from month 0 on are still paid, and are no commitment', () => {
    const tender = oneLease(
      { paymentDays: 60, awarded: { quantity: 100, start: -6 } },
      Array.from({ length: 12 }, () => 100),
    )
    const { totals, months } = priced(tender, awardLease(tender, 100, -6))
    expect(months.slice(0, 8).map((month) => month.cash)).toEqual(Array.from({ length: 8 }, () => 146_000))
    expect(totals.commitment).toBe(6 * 146_000)
  })

  it('bills on-demand use with support and lag, growing by year of the tender', () => {
    const spot = onDemandOffer({
      supportShare: 0.1,
      paymentDays: 20,
      escalator: { annual: 0.5 },
      charges: [{ label: 'ip', amount: 2, per: 'accelerator-month' }],
    })
    const tender = smallTender({
      months: 24,
      quotes: [{ id: 'q', vendor: 'acme', currency: 'USD', offers: [spot] }],
    })
    const use = Array.from({ length: 24 }, (_, month) => (month === 11 || month === 12 ? 10 : 0))
    const { months, totals } = priced(tender, { lines: [], use: [{ offer: 'spot', workload: 'pool', quantity: use }] })
    expect(months[12]?.cash).toBe(28_105 + 20)
    expect(months[13]?.cash).toBe(42_157.5 + 20)
    expect(totals.commitment).toBe(0)
    expect(totals.lostCompute).toBeGreaterThan(0)
  })

  it('adopts a family once, and not at all when an existing contract brought it', () => {
    const workloads = [
      {
        id: 'pool',
        capacityFactor: { H100: 1 },
        criticalShare: 0.5,
        valueOfLostCompute: 6,
        adoptionCost: { nvidia: 1234.56 },
      },
    ]
    const adoption = (awarded?: { quantity: number; start: number }) => {
      const tender = oneLease(
        awarded === undefined ? {} : { awarded },
        Array.from({ length: 12 }, () => 100),
        { workloads },
      )
      return sumAmounts(priced(tender, awardLease(tender, 100)).ledger, (line) => line.category === 'adoption')
    }
    expect(adoption()).toBe(123_456)
    expect(adoption({ quantity: 100, start: 0 })).toBe(0)
  })

  it('pays for moving what leaves a vendor beyond the fall of demand', () => {
    const tender = smallTender({
      months: 3,
      workloads: [{ id: 'pool', capacityFactor: { H100: 1 }, criticalShare: 0, valueOfLostCompute: 0, movingCost: 7 }],
      demand: [{ workload: 'pool', quantity: [20, 20, 15] }],
      vendors: [{ id: 'acme' }, { id: 'bolt' }],
      quotes: [
        { id: 'q1', vendor: 'acme', currency: 'USD', offers: [onDemandOffer({ id: 'x' })] },
        { id: 'q2', vendor: 'bolt', currency: 'USD', offers: [onDemandOffer({ id: 'y' })] },
      ],
    })
    const { ledger } = priced(tender, {
      lines: [],
      use: [
        { offer: 'x', workload: 'pool', quantity: [20, 12, 4] },
        { offer: 'y', workload: 'pool', quantity: [0, 8, 11] },
      ],
    })
    const moving = ledger.filter((line) => line.category === 'moving').map((line) => [line.serviceMonth, line.amount])
    expect(moving).toEqual([
      [1, 8 * 700],
      [2, 3 * 700],
    ])
  })

  it('credits a back-loaded price after the horizon no higher than its average inside', () => {
    const twelve = Array.from({ length: 12 }, () => 100)
    const offer = { termMonths: 24, priceByYear: [1, 3], supportShare: 0.1 }
    const { totals } = priced(oneLease(offer, twelve, { tailValue: 1, discountRate: 0 }), {
      lines: [{ offer: 'lease', quantity: 100, start: 0 }],
      use: [],
    })
    expect(totals.afterHorizon).toBeCloseTo(12 * 146_000 * 3 * 1.1, 6)
    expect(totals.tailCredit).toBeCloseTo(12 * 146_000 * 1.1, 6)
  })

  it('credits a contract that begins after the horizon its charges only', () => {
    const charges = [{ label: 'storage', amount: 10, per: 'month' as const }]
    const offer = { charges, awarded: { quantity: 100, start: 12 } }
    const twelve = Array.from({ length: 12 }, () => 100)
    const { totals } = priced(oneLease(offer, twelve, { tailValue: 1, discountRate: 0 }), {
      lines: [{ offer: 'lease', quantity: 100, start: 12 }],
      use: [],
    })
    expect(totals.tailCredit).toBe(120)
  })

  it('rounds in the quote currency, converts, and rounds again', () => {
    const price = { unit: 'accelerator-month' as const, tiers: [{ from: 0, price: 0.333333 }] }
    const tender = oneLease({ price, termMonths: 1 }, [10], {
      fx: { JPY: { rate: 0.0065 } },
      quotes: [
        {
          id: 'q',
          vendor: 'acme',
          currency: 'JPY',
          offers: [{ ...oneLease({ price, termMonths: 1 }, [10]).quotes[0]!.offers[0]! }],
        },
      ],
    })
    const [line] = priced(tender, { lines: [{ offer: 'lease', quantity: 1000, start: 0 }], use: [] }).ledger
    expect(line).toMatchObject({ currency: 'JPY', quoteAmount: 333, amount: 216 })
  })
})
