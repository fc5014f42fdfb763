import { describe, expect, it } from 'vitest'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import type { Award } from '../../../shared/tender/award.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { workedTender } from '../../builders/worked-tender.ts'
import { leverageDesk } from '../../harness/leverage-desk.ts'
import { awardOf } from '../../harness/solve-tender.ts'

const tender = workedTender()
const commitment: Rule = { type: 'budget', kind: 'commitment', max: 1e9 }
const spend: Rule = { type: 'vendor-share', basis: 'spend', max: 1, per: 'horizon' }

/** What is found of B, which is in the award. */
async function priceOf(rules: readonly Rule[], shorten: (award: Award) => Award = (award) => award) {
  const award = shorten(await awardOf(tender, rules))
  const found = await vendorLeverage(leverageDesk(tender, award), 'B')
  if (found === null) throw new Error('cancelled')
  return found
}

describe('priceFactor', () => {
  it('finds the same ceiling along straight lines, by trying, and by halving, each to what it claims', async () => {
    const exact = await priceOf([])
    expect([exact.priceMethod, exact.priceFactor?.toFixed(6)]).toEqual(['exact', '1.103929'])
    const tried = await priceOf([commitment])
    expect(tried.priceMethod).toBe('bisection')
    expect(tried.priceRange?.lo).toBeGreaterThan(1.103929 - 1e-3)
    expect(tried.priceRange?.hi).toBeGreaterThan(1.103929 - 1e-6)
    expect(tried.priceRange?.hi).toBeLessThan(1.103929 + 1.1e-3)
    const halved = await priceOf([spend])
    expect(halved.priceFactor).toBeGreaterThan(1.103929 - 1e-3)
    expect(halved.priceFactor).toBeLessThan(1.103929 + 1e-6)
  }, 60_000)

  it('needs no trying where a ceiling on prepayments counts nothing of a vendor', async () => {
    const { priceMethod, priceFactor } = await priceOf([{ type: 'budget', kind: 'upfront', max: 1e9 }])
    expect([priceMethod, priceFactor?.toFixed(6)]).toEqual(['exact', '1.103929'])
  }, 60_000)

  it('claims no end where a higher price can also help', async () => {
    expect((await priceOf([spend])).priceRange?.hi).toBeNull()
  }, 60_000)

  it('claims no end that its searches had no time to prove', async () => {
    const short = (award: Award): Award => ({ ...award, options: { ...award.options, workLimit: 1e-6 } })
    const { priceRange } = await priceOf([commitment], short)
    expect(priceRange?.hi ?? null).toBeNull()
  }, 60_000)
})
