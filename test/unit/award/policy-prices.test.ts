// What a rule costs, as an interval, or why nobody knows.
import { describe, expect, it } from 'vitest'
import { policyPrice, rulesWithout } from '../../../shared/award/policy-prices.ts'
import { valueBetween } from '../../../shared/award/value-between.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { solvedTo } from '../../builders/priced-award.ts'

const rule: Rule = { type: 'vendor-count', min: 2 }

describe('valueBetween', () => {
  it('is a difference of totals, between a bound less a total and a total less a bound', () => {
    expect(valueBetween({ objective: 110, bound: 108 }, { objective: 100, bound: 99 })).toEqual({
      value: 10,
      lo: 8,
      hi: 11,
      proven: true,
    })
  })

  it('is not proven when it could be on either side of zero', () => {
    expect(valueBetween({ objective: 101, bound: 99 }, { objective: 100, bound: 98 }).proven).toBe(false)
    expect(valueBetween({ objective: 100, bound: 100 }, { objective: 100, bound: 100 })).toMatchObject({
      value: 0,
      proven: true,
    })
  })
})

describe('policyPrice', () => {
  it('subtracts the total without the rule', () => {
    expect(policyPrice(rule, solvedTo(120), solvedTo(100))).toEqual({
      rule,
      cost: { value: 20, lo: 20, hi: 20, proven: true },
      reason: '',
    })
  })

  it('says when a difference is not proven', () => {
    expect(policyPrice(rule, solvedTo(120, 100), solvedTo(110, 105)).reason).toContain('Not proven')
  })

  it('says why there is no figure', () => {
    expect(policyPrice(rule, solvedTo(120), null).reason).toContain('stopped')
    expect(policyPrice(rule, solvedTo(null), solvedTo(1)).reason).toContain('no award under all rules')
    const manual = solvedTo(120, 120, { options: { gap: 0, workLimit: 1, seed: 1, versions: {}, manual: true } })
    expect(policyPrice(rule, manual, solvedTo(100))).toMatchObject({
      cost: null,
      reason: expect.stringContaining('typed'),
    })
  })
})

describe('rulesWithout', () => {
  it('drops one rule, also when another is its twin', () => {
    expect(rulesWithout([rule, { type: 'vendor-count', max: 3 }, rule], 0)).toEqual([
      { type: 'vendor-count', max: 3 },
      rule,
    ])
  })
})
