// What clauses and rules are worth, against trying everything on small tenders.
import { describe, expect, it } from 'vitest'
import { asksOfOffer } from '../../../shared/leverage/asks-of-offer.ts'
import { clauseValues } from '../../../shared/leverage/clause-groups.ts'
import { clauseValue } from '../../../shared/leverage/clauses.ts'
import type { LeverageDesk } from '../../../shared/leverage/desk.ts'
import { lastInCost } from '../../../shared/leverage/rule-costs.ts'
import { vendorValue } from '../../../shared/leverage/vendor.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { dice } from '../../builders/random-tender.ts'
import { changedByHand } from '../../harness/changed-by-hand.ts'
import { enumerateAward } from '../../harness/enumerate.ts'
import { pricedAt } from '../../harness/leverage-desk.ts'
import { near, sample } from '../../harness/leverage-sample.ts'

describe('clauseValues', () => {
  it('are what trying everything gives with the term changed, solved for, settled by bills or asked about together', async () => {
    const seen = { compared: 0, worth: 0, rates: 0, together: 0 }
    for (let seed = 401; seed <= 428; seed += 1) {
      const one = await sample(seed)
      if (one === undefined) continue
      const roll = dice(seed)
      const active = roll.pick(one.desk.offers)
      const known = (await vendorValue(one.desk, active.vendor)) as VendorLeverage
      const asks = asksOfOffer(one.tender, active.offer)
      const values = await clauseValues(listening(one.desk), asks, known)
      const before = enumerateAward(one.tender, one.rules)?.total ?? Number.NaN
      for (const [i, ask] of asks.entries()) {
        const value = values?.[i]
        expect([value?.term, value?.change]).toEqual([ask.term, ask.change])
        const changed = changedByHand(one.tender, ask)
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
    expect(seen.together).toBeGreaterThan(10)

    function listening(desk: LeverageDesk): LeverageDesk {
      const ask: LeverageDesk['ask'] = (step, asked) => {
        if (step.endsWith('together')) seen.together += 1
        return desk.ask(step, asked)
      }
      return { ...desk, ask }
    }
  }, 600_000)
})

describe('clauseValue', () => {
  it('may be below nothing for what the buyer types, as trying everything says', async () => {
    let worse = 0
    for (let seed = 401; seed <= 428; seed += 1) {
      const one = await sample(seed)
      const active = one?.desk.offers.find(({ offer }) => one.desk.award.lines.some((line) => line.offer === offer.id))
      if (one === undefined || active === undefined) continue
      const { price } = active.offer
      const to = { ...price, tiers: price.tiers.map((tier) => ({ ...tier, price: tier.price * 1.25 })) }
      const ask = { offer: active.offer.id, term: 'price', change: 'a quarter dearer', to, typed: true } as const
      const value = await clauseValue(one.desk, ask, undefined)
      const after = enumerateAward(changedByHand(one.tender, ask), one.rules)?.total ?? Number.NaN
      const gained = (value?.value.value ?? Number.NaN) - (one.total - after)
      expect(Math.abs(gained), `seed ${seed}`).toBeLessThan(2 * near(after))
      if (after - one.total > near(after)) worse += 1
    }
    expect(worse).toBeGreaterThan(5)
  }, 300_000)
})

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
