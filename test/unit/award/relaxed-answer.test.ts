// When an award under fewer rules answers for more of them, and when it must not.
import { describe, expect, it } from 'vitest'
import { relaxedAnswer } from '../../../shared/award/relaxed-answer.ts'
import type { Answered, AwardRequest } from '../../../shared/award/solve-award.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { solvedTo } from '../../builders/priced-award.ts'
import { smallTender } from '../../builders/tender.ts'

const tender = smallTender()
const few: Rule = { type: 'vendor-count', max: 3 }
const more: Rule = { type: 'vendor-count', min: 2 }
const request = (rules: readonly Rule[], over: Partial<AwardRequest> = {}): AwardRequest => ({
  tender,
  rules,
  objective: 'total',
  ...over,
})
const known = (rules: readonly Rule[], over: Partial<AwardRequest> = {}): Answered => ({
  request: request(rules, over),
  award: solvedTo(100, 99, { rules: [...rules] }),
})
const keepsAll = async () => true

describe('relaxedAnswer', () => {
  it('takes an award under fewer rules that keeps the others, with its bound', async () => {
    const answer = await relaxedAnswer(request([few, more]), [known([more])], keepsAll, 1e-4)
    expect(answer).toMatchObject({ objective: 100, bound: 99, rules: [few, more] })
  })

  it('looks only at the rules the award was not solved under', async () => {
    const looked: Rule[] = []
    const keeps = async (_: unknown, rule: Rule) => {
      looked.push(rule)
      return false
    }
    expect(await relaxedAnswer(request([few, more]), [known([more])], keeps, 1e-4)).toBe(undefined)
    expect(looked).toEqual([few])
  })

  it('takes none that was solved under a rule not asked for, in another way, or not to the end', async () => {
    const strange: Answered[] = [
      known([few]),
      known([], { objective: 'earliest-delivery' }),
      known([], { vendorAwarded: 'acme' }),
      known([], { round: 1 }),
      known([], { tender: smallTender() }),
      { ...known([]), award: solvedTo(100, 50, { status: 'limit' }) },
    ]
    expect(await relaxedAnswer(request([more]), strange, keepsAll, 1e-4)).toBe(undefined)
    expect(await relaxedAnswer(request([more]), [known([])], keepsAll, 1e-4)).toMatchObject({ objective: 100 })
  })

  it('takes an award under more rules when none under fewer is better, with what those prove', async () => {
    const keepsNone = async () => false
    const loose = { ...known([few]), award: solvedTo(99.999, 99.995, { rules: [few] }) }
    const third: Rule = { type: 'vendor-count', max: 5 }
    const strict = known([few, more, third])
    expect(await relaxedAnswer(request([few, more]), [loose, strict], keepsNone, 1e-4)).toMatchObject({
      objective: 100,
      bound: 99.995,
      status: 'optimal',
      rules: [few, more],
    })
    expect(await relaxedAnswer(request([few, more]), [loose, strict], keepsNone, 1e-5)).toBe(undefined)
    expect(await relaxedAnswer(request([few, more]), [strict], keepsNone, 1e-4)).toBe(undefined)
  })

  it('answers nothing about rules that may be broken for a price, or about a vendor forced in', async () => {
    const priced: Rule = { ...more, strictness: 'priced', priceCap: 5 }
    expect(await relaxedAnswer(request([priced]), [known([])], keepsAll, 1e-4)).toBe(undefined)
    expect(await relaxedAnswer(request([more], { vendorAwarded: 'acme' }), [known([])], keepsAll, 1e-4)).toBe(undefined)
  })
})
