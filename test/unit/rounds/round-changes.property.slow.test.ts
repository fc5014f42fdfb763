// Laws of the comparison of two rounds, over random quotes of a vendor beside rivals.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSetting } from '../../../shared/price/setting.ts'
import { columnOf, pricedTerms, whyUnpriced } from '../../../shared/rounds/offer-version.ts'
import { compareRounds } from '../../../shared/rounds/round-changes.ts'
import { type Offer, termKeys } from '../../../shared/tender/offer.ts'
import type { Quote } from '../../../shared/tender/quote.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { arbitraryQuote, quoteTender } from '../../builders/arbitrary-quote.ts'

const runs = { numRuns: 60 }

/** The second round has the first one's offers, each with some terms of another random offer of its kind. */
const twoRounds = fc
  .tuple(arbitraryQuote, arbitraryQuote, fc.infiniteStream(fc.boolean()), fc.constantFrom('USD', 'EUR'))
  .map(([first, second, coins, currency]) => {
    const flips = coins[Symbol.iterator]()
    const offers = first.offers.map((offer, index) => {
      const other = second.offers[index]
      if (other === undefined || other.kind !== offer.kind) return offer
      const taken = termKeys.filter(
        (key) => key !== 'kind' && flips.next().value === true && (key in other || !required.has(key)),
      )
      const terms = new Set<string>(taken)
      return Object.fromEntries([
        ...Object.entries(offer).filter(([key]) => !terms.has(key)),
        ...Object.entries(other).filter(([key]) => terms.has(key)),
      ]) as Offer
    })
    return tenderOf({ ...first, id: 'a1', round: 1 }, { ...first, id: 'a2', round: 2, currency, offers })
  })
const required: ReadonlySet<string> = new Set(['accelerator', 'maxQuantity', 'termMonths', 'price'])

function tenderOf(...quotes: Quote[]): Tender {
  return quoteTender({ quotes: quotes.map((quote) => ({ ...quote, vendor: 'acme' })) })
}
const compared = (tender: Tender) => compareRounds(tender, { vendor: 'acme', from: 1, to: 2 })
const cents = (value: number) => Math.round(value * 100)

describe('compareRounds', () => {
  it('splits each difference into shares that add up to it, cost to the cent and hours to the millionth', () => {
    const methods = new Set<string>()
    fc.assert(
      fc.property(twoRounds, (tender) => {
        const changes = compared(tender)
        for (const { money, lines } of changes?.offers ?? []) {
          if (money === null) continue
          methods.add(money.method)
          const { present, perHour } = money
          expect(cents(present.was) - cents(present.is)).toBe(cents(present.worth))
          expect(present.shares.reduce((sum, { worth }) => sum + cents(worth), 0)).toBe(cents(present.worth))
          const millionths = perHour.shares.reduce((sum, { worth }) => sum + Math.round(worth * 1e6), 0)
          expect(millionths).toBe(Math.round(perHour.worth * 1e6))
          expect(lines.reduce((sum, { worth }) => sum + cents(worth ?? 0), 0)).toBe(cents(present.worth))
        }
        const total = (changes?.offers ?? []).reduce((sum, { money }) => sum + cents(money?.present.worth ?? 0), 0)
        expect(cents(changes?.worth ?? 0)).toBe(total)
      }),
      runs,
    )
    expect([...methods].sort()).toContain('exact')
  })

  it('is worth nothing when nothing changed', () => {
    fc.assert(
      fc.property(arbitraryQuote, (quote) => {
        const changes = compared(tenderOf({ ...quote, id: 'a1', round: 1 }, { ...quote, id: 'a2', round: 2 }))
        expect(changes?.worth ?? 0).toBe(0)
        expect((changes?.offers ?? []).flatMap(({ lines }) => lines)).toEqual([])
        for (const { money } of changes?.offers ?? []) expect(money?.present.shares ?? []).toEqual([])
      }),
      runs,
    )
  })

  it('does not depend on the order of terms, offers, quotes and vendors, nor on what rivals quote', () => {
    const backwards = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as T
    fc.assert(
      fc.property(twoRounds, arbitraryQuote, (tender, rival) => {
        const rivals = {
          ...rival,
          id: 'r',
          vendor: 'rival',
          offers: rival.offers.map((offer) => ({ ...offer, id: `r-${offer.id}`.slice(0, 80) })),
        }
        const quotes = tender.quotes.map((quote) => ({ ...quote, offers: quote.offers.map(backwards).reverse() }))
        const turned = { ...tender, vendors: tender.vendors.toReversed(), quotes: [rivals, ...quotes.reverse()] }
        const plain = (one: Tender) => {
          const changes = compared(one)
          const offers = changes?.offers.map(({ wasPath: _, isPath: __, ...rest }) => rest)
          return changes === undefined ? undefined : { ...changes, offers }
        }
        expect(plain(turned)).toEqual(plain(tender))
      }),
      runs,
    )
  })

  it('gives back with the sign turned what the way back takes', () => {
    fc.assert(
      fc.property(twoRounds, (tender) => {
        const asked = { vendor: 'acme', quantity: 64 }
        const there = compareRounds(tender, { ...asked, from: 1, to: 2 })
        const back = compareRounds(tender, { ...asked, from: 2, to: 1 })
        for (const [index, { money }] of (there?.offers ?? []).entries()) {
          const other = back?.offers[index]?.money ?? null
          if (money === null || other === null || money.quantity !== other.quantity) continue
          expect(cents(other.present.worth) + cents(money.present.worth)).toBe(0)
        }
      }),
      runs,
    )
  })
})

describe('pricedTerms', () => {
  it('are all terms that move the bill or the hours at a given quantity', () => {
    const others = termKeys.filter((key) => !pricedTerms.has(key) && key !== 'awarded')
    fc.assert(
      fc.property(arbitraryQuote, arbitraryQuote, (one, two) => {
        const setting = createSetting(tenderOf({ ...one, id: 'a', round: 1 }))
        const [offer, other] = [one.offers[0], two.offers[0]]
        if (offer === undefined || other === undefined) return
        const changed = Object.fromEntries([
          ...Object.entries(offer),
          ...others.map((key) => [key, other[key] ?? offer[key]] as const).filter(([, value]) => value !== undefined),
        ]) as Offer
        const versions = [offer, changed].map((each) => ({
          offer: each,
          quote: { ...one, vendor: 'acme' },
          path: 'quotes[0].offers[0]',
        }))
        if (versions.some((version) => whyUnpriced(setting, version) !== '')) return
        const [was, is] = versions.map((version) => columnOf(setting, version, 100))
        expect(is?.billAt(1)).toEqual(was?.billAt(1))
        expect(is?.presentServed).toBe(was?.presentServed)
      }),
      runs,
    )
  })
})
