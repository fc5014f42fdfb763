// Leverage over all five kinds of capacity: power, bought hardware, builds and what binds them, against trying everything.
import { describe, expect, it } from 'vitest'
import { asksOfOffer } from '../../../shared/leverage/asks-of-offer.ts'
import { clauseValues } from '../../../shared/leverage/clause-groups.ts'
import { canOnlyHelp } from '../../../shared/leverage/clauses.ts'
import { incrementsOf, incrementValue } from '../../../shared/leverage/increments.ts'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { randomWorldTender } from '../../builders/random-world-tender.ts'
import { changedByHand } from '../../harness/changed-by-hand.ts'
import { createWorldEnumerator } from '../../harness/enumerate-world.ts'
import { leverageDesk, neverBid, pricedAt } from '../../harness/leverage-desk.ts'
import { near } from '../../harness/leverage-sample.ts'
import { awardOf } from '../../harness/solve-tender.ts'

const enumerate = await createWorldEnumerator()
const survive: Rule = { type: 'redundancy', domain: 'vendor' }
/** Trying everything over all kinds takes its time: more of it in `npm run test:long`. */
const tenders = process.env.HEADROOM_LONG === '1' ? 80 : 25
const kinds = ['cloud', 'metal', 'colo', 'works', 'spot'] as const

interface World {
  readonly seed: number
  readonly tender: Tender
  readonly rules: readonly Rule[]
  readonly total: number
}

/** Undefined where there is no award. A third must survive the loss of any one vendor. */
function worldOf(seed: number): World | undefined {
  const tender = randomWorldTender(seed)
  const rules = seed % 3 === 0 ? [survive] : []
  const best = enumerate(tender, rules.length > 0)
  return best && { seed, tender, rules, total: best.total }
}

function totalOf({ rules }: World, tender: Tender): number {
  return enumerate(tender, rules.length > 0)?.total ?? Number.POSITIVE_INFINITY
}

/** Without what is open of a vendor that has nothing signed and nothing promised to it, it never bid. */
function isFree({ encumbrances, quotes }: Tender, vendor: string): boolean {
  const own = quotes.filter((quote) => quote.vendor === vendor)
  const signed = own.some(({ offers }) => offers.some(({ awarded }) => awarded !== undefined))
  return own.length > 0 && !signed && encumbrances?.some((one) => 'vendor' in one && one.vendor === vendor) !== true
}

describe('vendorLeverage over all kinds', () => {
  it('agrees with trying everything, on both sides of the price that turns', async () => {
    const seen = { compared: 0, worth: 0, needed: 0, turned: new Map<string, number>() }
    for (let seed = 1; seed <= tenders; seed += 1) {
      const one = worldOf(seed)
      const vendor = kinds[seed % kinds.length] ?? 'cloud'
      if (one === undefined || !isFree(one.tender, vendor)) continue
      const desk = leverageDesk(one.tender, await awardOf(one.tender, one.rules))
      const found = (await vendorLeverage(desk, vendor)) as VendorLeverage
      const without = totalOf(one, neverBid(one.tender, vendor))
      const where = `seed ${seed}, ${vendor}: ${JSON.stringify({ ...found, without: undefined, included: undefined })}`
      if (Number.isFinite(without)) {
        const value = found.marginalValue?.value ?? Number.NaN
        expect(Math.abs(value - Math.max(0, without - one.total)), where).toBeLessThan(near(one.total))
        if (value > near(one.total)) seen.worth += 1
      } else {
        expect(found.marginalValue?.value, where).toBeNull()
        seen.needed += 1
      }
      seen.compared += 1
      const { priceFactor, priceMethod } = found
      if (priceFactor === null || !Number.isFinite(without)) continue
      if (found.awarded) expect(priceFactor, where).toBeGreaterThanOrEqual(1)
      else expect(priceFactor, where).toBeLessThanOrEqual(1)
      const below = totalOf(one, pricedAt(one.tender, vendor, priceFactor * 0.99))
      expect(below, `${where}: just below`).toBeLessThan(without + near(without))
      if (priceMethod !== 'exact') continue
      const above = totalOf(one, pricedAt(one.tender, vendor, priceFactor * 1.01))
      expect(Math.abs(above - without), `${where}: just above`).toBeLessThan(near(without))
      if (without - below > near(without)) seen.turned.set(vendor, (seen.turned.get(vendor) ?? 0) + 1)
    }
    expect(seen.compared).toBeGreaterThan(15)
    expect(seen.worth).toBeGreaterThan(4)
    expect(seen.turned.size).toBeGreaterThan(2)
  }, 600_000)
})

describe('clauseValues and increments over all kinds', () => {
  it('value a lower bill below nothing where a promise to spend is then missed', async () => {
    const one = worldOf(116)
    if (one === undefined) throw new Error('no award')
    const desk = leverageDesk(one.tender, await awardOf(one.tender, one.rules))
    const active = desk.offers.find(({ offer }) => offer.id === 'lease')
    const ask = active && asksOfOffer(one.tender, active.offer).find(({ term }) => term === 'takeOrPay')
    if (ask === undefined) throw new Error('no such term')
    const worth = one.total - totalOf(one, changedByHand(one.tender, ask))
    expect(worth).toBeLessThan(-100)
    const [value] = (await clauseValues(desk, [ask], undefined)) ?? []
    expect(Math.abs((value?.value.value ?? Number.NaN) - worth)).toBeLessThan(2 * near(one.total))
  })

  it('are what trying everything gives with the term changed', async () => {
    const seen = { compared: 0, worth: new Map<string, number>(), rates: 0, harmful: 0, increments: 0 }
    for (let seed = 101; seed <= 100 + tenders; seed += 1) {
      const one = worldOf(seed)
      if (one === undefined || one.tender.months > 4) continue
      const desk = leverageDesk(one.tender, await awardOf(one.tender, one.rules))
      const open = desk.offers.filter(({ terms }) => terms.awarded === undefined)
      const active = open[seed % open.length]
      if (active === undefined) continue
      const asks = asksOfOffer(one.tender, active.offer)
      const values = await clauseValues(desk, asks, undefined)
      for (const [i, ask] of asks.entries()) {
        // Trying everything takes its time: half of the changes of each offer.
        if (i % 2 !== seed % 2) continue
        const value = values?.[i]
        const changed = changedByHand(one.tender, ask)
        const after = totalOf(one, changed)
        const where = `seed ${seed}, ${ask.offer} ${ask.change}: ${JSON.stringify(value)}`
        const worth = one.total - after
        expect(Math.abs((value?.value.value ?? Number.NaN) - worth), where).toBeLessThan(2 * near(one.total))
        if (canOnlyHelp(desk, ask)) expect(worth, where).toBeGreaterThan(-2 * near(one.total))
        seen.compared += 1
        if (worth < -near(one.total)) seen.harmful += 1
        if (worth > near(one.total)) seen.worth.set(ask.offer, (seen.worth.get(ask.offer) ?? 0) + 1)
        if (value?.exchangeRate == null) continue
        const dearer = totalOf(one, pricedAt(changed, active.vendor, 1 + value.exchangeRate))
        expect(Math.abs(dearer - one.total), `${where}: the rise that cancels it`).toBeLessThan(2 * near(one.total))
        seen.rates += 1
      }
      for (const asked of incrementsOf(desk)) {
        const found = await incrementValue(desk, asked)
        // A megawatt more is too much to be tried block by block: solved apart.
        const after = (await awardOf(asked.tender, one.rules)).totals?.total ?? Number.NaN
        const expected = Math.max(0, one.total - after)
        const where = `seed ${seed}, ${JSON.stringify(found)}`
        expect(Math.abs((found?.value.value ?? Number.NaN) - expected), where).toBeLessThan(2 * near(one.total))
        seen.increments += 1
      }
    }
    expect(seen.compared).toBeGreaterThan(25)
    expect(seen.worth.size).toBeGreaterThan(2)
    expect(seen.rates).toBeGreaterThan(3)
    expect(seen.increments).toBeGreaterThan(5)
  }, 600_000)
})
