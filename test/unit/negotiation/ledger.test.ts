import { describe, expect, it } from 'vitest'
import { concessionLedger } from '../../../shared/negotiation/ledger.ts'
import { compareRounds } from '../../../shared/rounds/round-changes.ts'
import type { Offer } from '../../../shared/tender/offer.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { dice } from '../../builders/random-tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const price = (each: number) => ({ unit: 'accelerator-hour' as const, tiers: [{ from: 0, price: each }] })

/** One quote a round, each with its offers. */
function rounds(...offers: readonly (readonly Offer[])[]): Tender {
  const quotes = offers.map(
    (list, index): Quote => ({
      id: `q${index + 1}`,
      vendor: 'acme',
      round: index + 1,
      currency: 'USD',
      receivedOn: `2026-0${index + 1}-10`,
      offers: [...list],
    }),
  )
  return smallTender({ quotes })
}
const ledgerOf = (tender: Tender) => concessionLedger(tender, 'acme', 'en-US')
const cents = (amount: number) => Math.round(amount * 100)
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

describe('concessionLedger', () => {
  it('values the round docs/model.md works out by hand, by term', () => {
    const was = leaseOffer({ setupFee: 10_000, supportShare: 0.05 })
    const ledger = ledgerOf(rounds([was], [{ ...was, price: price(1.8), setupFee: 0 }]))
    const [first, second] = ledger.rounds
    expect(first).toMatchObject({ round: 1, receivedOn: '2026-01-10', worth: 0, byTerm: [], total: 0 })
    expect(first?.present).toMatchObject([{ offer: 'lease', kind: 'new', was: null, is: 1_786_276.66 }])
    expect(second).toMatchObject({ worth: 187_627.66, total: 187_627.66 })
    expect(second?.byTerm).toMatchObject([
      { term: 'price', worth: 177_627.66 },
      { term: 'setupFee', worth: 10_000 },
    ])
    expect(ledger).toMatchObject({ currency: 'USD', name: 'Acme', total: 187_627.66 })
    expect(ledger.quantities).toEqual([{ offer: 'lease', quantity: 100, unit: 'accelerators' }])
  })

  it('says what a step back costs, and what is left since the first round', () => {
    const ledger = ledgerOf(
      rounds([leaseOffer()], [leaseOffer({ price: price(1.5) })], [leaseOffer({ price: price(1.75) })]),
    )
    const [, second, third] = ledger.rounds
    expect(second?.worth).toBeGreaterThan(0)
    expect(third?.worth).toBeLessThan(0)
    expect(third?.total).toBe(ledger.total)
    expect(cents(ledger.total)).toBe(cents(second?.worth ?? 0) + cents(third?.worth ?? 0))
    expect(ledger.curve.map(({ round, perHour }) => [round, perHour])).toEqual([
      [1, 2],
      [2, 1.5],
      [3, 1.75],
    ])
    expect(ledger.curve[0]?.unit).toEqual({ per: 'H100e-hour', workload: 'pool' })
  })

  it('keeps one quantity through all rounds, so that what each gave adds up to what all gave', () => {
    const tender = rounds(
      [leaseOffer({ maxQuantity: 100 })],
      [leaseOffer({ maxQuantity: 64, price: price(1.9) })],
      [leaseOffer({ maxQuantity: 100, price: price(1.7) })],
    )
    const ledger = ledgerOf(tender)
    const [first] = ledger.rounds
    const last = ledger.rounds.at(-1)
    expect(ledger.quantities).toMatchObject([{ quantity: 100 }])
    expect(cents(ledger.total)).toBe(cents(first?.present[0]?.is ?? 0) - cents(last?.present[0]?.is ?? 0))
    // Two rounds alone are compared at what both allow: another figure.
    expect(compareRounds(tender, { vendor: 'acme', from: 1, to: 2 })?.worth).not.toBe(ledger.rounds[1]?.worth)
  })

  it('counts nothing for an offer that is new or gone, and goes on from its last version when it comes back', () => {
    const spot = onDemandOffer()
    const ledger = ledgerOf(rounds([leaseOffer(), spot], [leaseOffer()], [leaseOffer(), { ...spot, price: price(3) }]))
    const [, second, third] = ledger.rounds
    expect(second?.present).toMatchObject([
      { offer: 'lease', kind: 'unchanged', worth: 0 },
      { offer: 'spot', kind: 'gone', is: null, worth: 0 },
    ])
    expect(second?.worth).toBe(0)
    expect(third?.present[1]).toMatchObject({ offer: 'spot', kind: 'changed' })
    expect(third?.worth).toBeGreaterThan(0)
    expect(ledger.curveOf).toEqual(['lease'])
  })

  it('names what gives rights but moves no bill, and an offer without a price', () => {
    const { termMonths, ...without } = leaseOffer()
    const changed = leaseOffer({ sla: { credits: [{ below: 0.99, share: 0.1 }] } })
    const ledger = ledgerOf(rounds([leaseOffer()], [changed], [without as Offer]))
    expect(ledger.rounds[1]?.present[0]?.lines).toMatchObject([{ term: 'sla', worth: null }])
    expect(ledger.rounds[1]?.byTerm).toEqual([])
    expect(ledger.rounds[2]?.present[0]).toMatchObject({ was: null, is: null, worth: 0 })
    expect(ledger.rounds[2]?.present[0]?.unpriced).not.toBe('')
    expect(ledger.curve).toEqual([])
  })

  it('takes the correction of a round, and is empty for a vendor without quotes', () => {
    const tender = rounds([leaseOffer()], [leaseOffer({ price: price(1.9) })])
    const correction: Quote = {
      ...tender.quotes[1]!,
      id: 'q2b',
      corrects: 'q2',
      offers: [leaseOffer({ price: price(1.8) })],
    }
    const ledger = ledgerOf({ ...tender, quotes: [...tender.quotes, correction] })
    expect(ledger.curve.map(({ perHour }) => perHour)).toEqual([2, 1.8])
    expect(concessionLedger(tender, 'nobody', 'en-US')).toMatchObject({ rounds: [], total: 0, curve: [] })
  })

  it('adds up to the cent whatever changes: terms to the round, rounds to the total', () => {
    for (let seed = 1; seed <= 15; seed += 1) {
      const roll = dice(seed)
      const any = (): Offer =>
        leaseOffer({
          price: price(roll.price(1, 3)),
          setupFee: roll.int(0, 20_000),
          supportShare: roll.pick([0, 0.05, 0.1]),
          paymentDays: roll.pick([0, 30, 60]),
          upfrontShare: roll.pick([0, 0.25]),
          termMonths: roll.pick([12, 24]),
          takeOrPay: roll.pick([0.7, 1]),
          availability: roll.pick([0.98, 1]),
          maxQuantity: roll.int(50, 120),
        })
      const ledger = ledgerOf(rounds([any()], [any()], [any()], [any()]))
      for (const round of ledger.rounds) {
        expect(sum(round.byTerm.map(({ worth }) => cents(worth)))).toBe(cents(round.worth))
        expect(sum(round.present.map(({ worth }) => cents(worth)))).toBe(cents(round.worth))
      }
      const [first] = ledger.rounds
      expect(sum(ledger.rounds.map(({ worth }) => cents(worth)))).toBe(cents(ledger.total))
      expect(cents(ledger.total)).toBe(
        cents(first?.present[0]?.is ?? 0) - cents(ledger.rounds.at(-1)?.present[0]?.is ?? 0),
      )
    }
  })
})
