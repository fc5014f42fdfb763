import { describe, expect, it } from 'vitest'
import { awardTender } from '../../../shared/award/award-tender.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { rivals, year } from '../../builders/rivals.ts'
import { awardOf, linesOf, testHooks, testOptions } from '../../harness/solve-tender.ts'

const cap: Rule = { type: 'budget', kind: 'commitment', max: 10 * year }
const survive: Rule = { type: 'redundancy', domain: 'vendor' }
const one: Rule = { type: 'vendor-count', max: 1 }
const harmless: Rule = { type: 'term', maxMonths: 24 }

describe('a conflict of hard rules', () => {
  it('names a set of which each is needed, and the cheapest to relax', async () => {
    const award = await awardOf(rivals(), [harmless, survive, one, { type: 'power', maxMw: 9 }])
    expect(award).toMatchObject({ status: 'infeasible', totals: null, lines: [], conflict: [survive, one] })
    // Without N-1: a 100 at 2. Without the count: a 50, b 50.
    expect(award.relax).toEqual({ rule: survive, total: 200 * year })
  })
  it('says so when no single rule is enough', async () => {
    // Two conflicts at once: giving up one rule leaves the other.
    const least: Rule = { type: 'vendor-count', min: 3 }
    const none: Rule = { type: 'offer', offer: 'c', do: 'exclude' }
    const both: Rule[] = [
      survive,
      one,
      { type: 'offer', offer: 'a', do: 'require' },
      { type: 'offer', offer: 'a', do: 'exclude' },
    ]
    expect((await awardOf(rivals(), both)).relax).toBeUndefined()
    expect((await awardOf(rivals(), [least, none])).conflict).toEqual([least, none])
  })
  it('counts a budget that N-1 cannot pay', async () => {
    const award = await awardOf(rivals(), [survive, cap])
    expect(award.conflict).toEqual([survive, cap])
    // Without N-1: 5 accelerators of a, the rest lost. Without the budget: a 50, b 50.
    expect(award.relax).toEqual({ rule: cap, total: 210 * year })
  })
})

describe('rules by priority', () => {
  it('are given up from class 4, and taken back in list order where they fit', async () => {
    const soft = (rule: Rule, priority: 1 | 2 | 3 | 4): Rule => ({ ...rule, strictness: 'priority', priority })
    const rules = [soft(harmless, 4), soft(one, 4), soft(survive, 2)]
    const award = await awardOf(rivals(), rules)
    expect([linesOf(award), award.dropped]).toEqual(['a 50, b 50', [rules[1]]])
    const other = await awardOf(rivals(), [soft(one, 1), soft(survive, 3)])
    expect([linesOf(other), other.dropped]).toEqual(['a 100', [soft(survive, 3)]])
  })
  it('stay out of a conflict of hard rules', async () => {
    const soft: Rule = { ...harmless, strictness: 'priority', priority: 4 }
    expect((await awardOf(rivals(), [soft, survive, one])).conflict).toEqual([survive, one])
  })
})

describe('limits', () => {
  it('end without an award when there was no time to find one', async () => {
    const award = await awardTender(rivals(), [survive], { ...testOptions, workLimit: 0 }, testHooks)
    expect(['no-award-found', 'limit', 'optimal']).toContain(award.status)
    if (award.status === 'no-award-found') expect(award).toMatchObject({ totals: null, objective: null, gap: null })
  })
  it('stop when told to', async () => {
    const award = await awardTender(rivals(), [survive], testOptions, { ...testHooks, isCancelled: () => true })
    expect(award.status === 'infeasible').toBe(false)
  })
})

describe('what cannot be priced', () => {
  it('refuses by name', async () => {
    const tender = rivals()
    const [quote] = tender.quotes
    if (quote === undefined) throw new Error('no quote')
    const unpriced = { ...tender, quotes: [{ ...quote, currency: 'EUR' }], fx: {} }
    await expect(awardTender(unpriced, [], testOptions, testHooks)).rejects.toThrow(/no exchange rate for EUR/)
  })
})
