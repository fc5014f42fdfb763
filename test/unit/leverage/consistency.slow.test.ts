// Laws of leverage over 300 random tenders, and small ones against trying everything.
import { describe, expect, it } from 'vitest'
import { asksOfOffer } from '../../../shared/leverage/asks-of-offer.ts'
import { clauseValue } from '../../../shared/leverage/clauses.ts'
import type { LeverageDesk } from '../../../shared/leverage/desk.ts'
import { lastInCost } from '../../../shared/leverage/rule-costs.ts'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { dice, randomRules, randomTender } from '../../builders/random-tender.ts'
import { enumerateAward } from '../../harness/enumerate.ts'
import { leverageDesk, neverBid, pricedAt } from '../../harness/leverage-desk.ts'
import { awardOf } from '../../harness/solve-tender.ts'

interface Sample {
  readonly seed: number
  readonly tender: Tender
  readonly rules: readonly Rule[]
  readonly desk: LeverageDesk
  readonly total: number
}

/** A tender with an award; undefined where its rules leave none. */
async function sample(seed: number): Promise<Sample | undefined> {
  const tender = randomTender(seed, { workloads: 1 })
  const rules = randomRules(seed, tender)
  const award = await awardOf(tender, rules)
  if (award.totals === null) return undefined
  return { seed, tender, rules, desk: leverageDesk(tender, award), total: award.totals.total }
}

function biddersOf({ tender }: Sample): readonly string[] {
  return tender.quotes.map(({ vendor }) => vendor)
}

function rulesWithoutName(rules: readonly Rule[], tender: Tender, vendor: string): readonly Rule[] {
  const own = tender.quotes
    .filter((quote) => quote.vendor === vendor)
    .flatMap(({ offers }) => offers.map(({ id }) => id))
  return rules.filter((rule) => {
    const named =
      ('of' in rule && rule.type === 'vendor-share' && rule.of === vendor) ||
      ('vendor' in rule && rule.vendor === vendor)
    return !named && !(rule.type === 'offer' && own.includes(rule.offer))
  })
}

async function totalOf(tender: Tender, rules: readonly Rule[]): Promise<number> {
  return (await awardOf(tender, rules)).totals?.total ?? Number.POSITIVE_INFINITY
}

/** Rounding of bills, and of prices kept to the millionth. */
function near(total: number): number {
  return 3e-6 * Math.abs(total) + 1
}

describe('vendorLeverage', () => {
  it('holds its laws on 300 random tenders', async () => {
    const seen = { tenders: 0, found: 0, sides: 0, none: 0, ceilings: 0 }
    for (let seed = 1; seen.tenders < 300; seed += 1) {
      const one = await sample(seed)
      if (one === undefined) continue
      seen.tenders += 1
      const bidders = biddersOf(one)
      const vendor = bidders[seed % bidders.length] as string
      const found = (await vendorLeverage(one.desk, vendor)) as VendorLeverage
      const others = rulesWithoutName(one.rules, one.tender, vendor)
      const without = await totalOf(neverBid(one.tender, vendor), others)
      const where = `seed ${seed}, ${vendor}`
      if (Number.isFinite(without)) {
        const free = others.length !== one.rules.length
        const expected = free ? without - one.total : Math.max(0, without - one.total)
        expect(Math.abs((found.marginalValue?.value ?? Number.NaN) - expected), where).toBeLessThan(near(one.total))
        if (others.length === one.rules.length) expect(without - one.total, where).toBeGreaterThan(-near(one.total))
      } else expect(found.marginalValue?.value, where).toBeNull()
      seen.none += found.priceAnswer === 'no-price-wins' ? 1 : 0
      seen.ceilings += found.priceAnswer === 'no-ceiling' ? 1 : 0
      if (found.priceFactor === null || found.priceMethod !== 'exact') continue
      seen.found += 1
      if (found.awarded) expect(found.priceFactor, where).toBeGreaterThanOrEqual(1)
      else expect(found.priceFactor, where).toBeLessThanOrEqual(1)
      if (found.priceAnswer === 'ties' || others.length !== one.rules.length) continue
      const below = await totalOf(pricedAt(one.tender, vendor, found.priceFactor * 0.99), one.rules)
      const above = await totalOf(pricedAt(one.tender, vendor, found.priceFactor * 1.01), one.rules)
      expect(below, `${where}: just below ${found.priceFactor} it is in`).toBeLessThan(without + near(without))
      expect(Math.abs(above - without), `${where}: just above ${found.priceFactor} it is out`).toBeLessThan(
        near(without),
      )
      if (without - below > near(without)) seen.sides += 1
    }
    // Most vendors must have a price that turns, or the laws were hardly tried.
    expect(seen.found).toBeGreaterThan(120)
    expect(seen.sides).toBeGreaterThan(80)
    expect(seen.none).toBeGreaterThan(0)
  }, 600_000)

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

describe('clauseValue', () => {
  it('is what trying everything gives with the term changed, whether it was solved for or settled by bills', async () => {
    const seen = { compared: 0, worth: 0, rates: 0 }
    for (let seed = 401; seed <= 428; seed += 1) {
      const one = await sample(seed)
      if (one === undefined) continue
      const roll = dice(seed)
      const active = roll.pick(one.desk.offers)
      const known = (await vendorLeverage(one.desk, active.vendor)) as VendorLeverage
      for (const ask of asksOfOffer(one.tender, active.offer)) {
        const value = await clauseValue(one.desk, ask, known)
        const changed = changedByHand(one.tender, ask)
        const before = enumerateAward(one.tender, one.rules)?.total ?? Number.NaN
        const after = enumerateAward(changed, one.rules)?.total ?? Number.NaN
        const where = `seed ${seed}, ${ask.offer} ${ask.change}`
        expect(Math.abs((value?.value.value ?? Number.NaN) - (before - after)), where).toBeLessThan(2 * near(before))
        seen.compared += 1
        if (before - after > near(before)) seen.worth += 1
        if (value?.exchangeRate == null) continue
        const dearer = enumerateAward(pricedAt(changed, active.vendor, 1 + value.exchangeRate), one.rules)?.total
        expect(Math.abs((dearer ?? Number.NaN) - before), `${where}: the rise that cancels it`).toBeLessThan(
          2 * near(before),
        )
        seen.rates += 1
      }
    }
    expect(seen.compared).toBeGreaterThan(80)
    expect(seen.worth).toBeGreaterThan(15)
    expect(seen.rates).toBeGreaterThan(10)
  }, 600_000)
})

/** The term changed in every quote, an earlier start beside the one there is. */
function changedByHand(
  tender: Tender,
  { offer: id, term, to }: { readonly offer: string; readonly term: string; readonly to: unknown },
): Tender {
  const copy = structuredClone(tender)
  for (const quote of copy.quotes) {
    for (const offer of quote.offers.filter((one) => one.id === id)) {
      if (term === 'startEarliest') offer.startLatest ??= offer.startEarliest ?? 0
      if (term === 'pue') for (const site of copy.sites.filter((one) => one.id === offer.site)) site.pue = to as number
      else Object.assign(offer, { [term]: to })
    }
  }
  return copy
}

describe('lastInCost', () => {
  it('is what dropping the rule saves, and never below nothing', async () => {
    let costly = 0
    for (let seed = 501; seed <= 540; seed += 1) {
      const one = await sample(seed)
      if (one === undefined) continue
      for (const rule of one.desk.rules) {
        const cost = await lastInCost(one.desk, rule)
        const free =
          enumerateAward(
            one.tender,
            one.rules.filter((other) => other !== rule),
          )?.total ?? Number.NaN
        expect(one.total - free, `seed ${seed}`).toBeGreaterThan(-near(free))
        expect(Math.abs((cost?.value ?? Number.NaN) - Math.max(0, one.total - free)), `seed ${seed}`).toBeLessThan(
          near(free),
        )
        if ((cost?.value ?? 0) > near(free)) costly += 1
      }
    }
    expect(costly).toBeGreaterThan(5)
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
