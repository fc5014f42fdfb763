import { describe, expect, it } from 'vitest'
import { mergePart } from '../../../shared/leverage/leverage.ts'
import { handAward } from '../../builders/award.ts'
import { buildLeverage, buildValue, buildVendorLeverage } from '../../builders/leverage.ts'
import { leaseOffer, smallTender } from '../../builders/tender.ts'

const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers: [leaseOffer()] }] })
const award = handAward(tender, [])
const rules = [{ type: 'vendor-count', max: 1, strictness: 'hard' } as const]

describe('mergePart', () => {
  const early = { vendors: [buildVendorLeverage('acme', { awarded: false, priceAnswer: 'not-computed' })] }
  const lost = { cost: buildValue(7), rules: null, change: null }
  it('marks the task as done, and keeps why a vendor lost when its price comes after', () => {
    const before = mergePart(buildLeverage(), 'vendor acme', early, tender, award)
    const why = { vendors: [{ vendor: 'acme', whyLost: { ...lost, rules } }] }
    const explained = mergePart(before, 'why-lost acme', why, tender, award)
    const priced = { vendors: [buildVendorLeverage('acme', { awarded: false, whyLost: lost })] }
    const after = mergePart(explained, 'price acme', priced, tender, award)
    expect(after.vendors[0]?.whyLost).toEqual({ ...lost, rules })
    expect(after.vendors[0]?.priceAnswer).toBe('found')
    expect(after.done).toEqual(['vendor acme', 'why-lost acme', 'price acme'])
  })
})
