// Laws of leverage over 300 random tenders, each set against awards solved apart.
import { describe, expect, it } from 'vitest'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import { neverBid, pricedAt } from '../../harness/leverage-desk.ts'
import { biddersOf, near, rulesWithoutName, sample, totalOf } from '../../harness/leverage-sample.ts'

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
})
