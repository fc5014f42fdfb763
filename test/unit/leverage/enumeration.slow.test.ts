// What a vendor is worth, against trying everything on small tenders, and in another order and currency.
import { describe, expect, it } from 'vitest'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { enumerateAward } from '../../harness/enumerate.ts'
import { leverageDesk, neverBid, pricedAt } from '../../harness/leverage-desk.ts'
import { biddersOf, near, rulesWithoutName, sample } from '../../harness/leverage-sample.ts'
import { awardOf } from '../../harness/solve-tender.ts'

describe('vendorLeverage', () => {
  it('agrees with trying everything on small tenders', async () => {
    let compared = 0
    for (let seed = 301; seed <= 340; seed += 1) {
      const one = await sample(seed)
      if (one === undefined) continue
      for (const vendor of biddersOf(one)) {
        const others = rulesWithoutName(one.rules, one.tender, vendor)
        if (others.length !== one.rules.length) continue
        const found = (await vendorLeverage(one.desk, vendor)) as VendorLeverage
        const best = enumerateAward(one.tender, one.rules)?.total ?? Number.NaN
        const without = enumerateAward(neverBid(one.tender, vendor), others)?.total
        const where = `seed ${seed}, ${vendor}`
        if (without === undefined) expect(found.marginalValue?.value, where).toBeNull()
        else
          expect(
            Math.abs((found.marginalValue?.value ?? Number.NaN) - Math.max(0, without - best)),
            where,
          ).toBeLessThan(near(best))
        if (found.priceFactor === null || without === undefined) continue
        const above =
          enumerateAward(pricedAt(one.tender, vendor, found.priceFactor * 1.01), one.rules)?.total ?? Number.NaN
        expect(Math.abs(above - without), `${where} above ${found.priceFactor}`).toBeLessThan(near(without))
        compared += 1
      }
    }
    expect(compared).toBeGreaterThan(40)
  }, 600_000)
})

describe('leverage', () => {
  it('does not depend on the order of vendors and quotes, nor on the currency a vendor quotes in', async () => {
    for (let seed = 601; seed <= 612; seed += 1) {
      const one = await sample(seed)
      if (one === undefined) continue
      const { tender, rules } = one
      const turned = { ...tender, vendors: tender.vendors.toReversed(), quotes: tender.quotes.toReversed() }
      const other = inOtherMoney(tender)
      const vendor = biddersOf(one)[0] as string
      const found = (await vendorLeverage(one.desk, vendor)) as VendorLeverage
      for (const same of [turned, other]) {
        const again = (await vendorLeverage(leverageDesk(same, await awardOf(same, rules)), vendor)) as VendorLeverage
        expect(again.awarded, `seed ${seed}`).toBe(found.awarded)
        expect(Math.abs((again.marginalValue?.value ?? 0) - (found.marginalValue?.value ?? 0))).toBeLessThan(
          near(one.total),
        )
        expect(again.priceAnswer).toBe(found.priceAnswer)
        // Where prices bend, a factor is sought to a thousandth.
        const digits = found.priceMethod === 'bisection' ? 2 : 4
        if (found.priceFactor !== null) expect(again.priceFactor).toBeCloseTo(found.priceFactor, digits)
      }
    }
  }, 300_000)
})

/** Every quote in a currency worth half of its own, at twice the figures. */
function inOtherMoney(tender: Tender): Tender {
  const copy = structuredClone(tender)
  copy.fx = { ...copy.fx, CAD: { rate: 0.5 } }
  for (const quote of copy.quotes.filter(({ currency }) => currency === 'USD')) {
    quote.currency = 'CAD'
    for (const offer of quote.offers) {
      for (const tier of offer.price.tiers) tier.price *= 2
      if (offer.setupFee !== undefined) offer.setupFee *= 2
      if (offer.setupFeePerUnit !== undefined) offer.setupFeePerUnit *= 2
      for (const charge of offer.charges ?? []) charge.amount *= 2
      if (offer.power?.tariff !== undefined) offer.power.tariff *= 2
    }
  }
  return copy
}
