import { describe, expect, it } from 'vitest'
import { isKeptAsNote, mainTarget, reachableTerms, targetOf, targets } from '../../../../shared/quote/words/targets.ts'

describe('targets', () => {
  it('has each target once, with a label of its own', () => {
    expect(new Set(targets.map((target) => target.to)).size).toBe(targets.length)
    expect(new Set(targets.map((target) => target.label)).size).toBe(targets.length)
  })

  it('reaches every term but those only the buyer states', () => {
    const unreached = reachableTerms.filter((term) => targetOf(mainTarget(term) ?? '') === undefined)
    expect(unreached).toEqual([])
    expect(reachableTerms).toContain('takeOrPay')
    expect(mainTarget('awarded')).toBeUndefined()
  })

  it.each([
    ['price', 'price', 'offer'],
    ['price.list', 'price', 'offer'],
    ['price.discounts[1]', 'share', 'offer'],
    ['kind', 'choice', 'offer'],
    ['escalator.cap', 'rate', 'offer'],
    ['power.tariff', 'tariff', 'offer'],
    ['ramp', 'share', 'offer'],
    ['deposit.amount', 'money', 'offer'],
    ['exits[0].noticeMonths', 'months', 'offer'],
    ['exits', 'text', 'offer'],
    ['volume', 'text', 'record'],
    ['charge', 'money', 'record'],
    ['nothing', 'text', 'record'],
    ['observed.price', 'price', 'record'],
    ['quote.currency', 'currency', 'quote'],
    ['quote.spendCommitment.shortfallShare', 'share', 'quote'],
    ['quote.reference', 'text', 'quote'],
  ])('knows %s as %s of the %s', (to, input, belongs) => {
    expect(targetOf(to)).toMatchObject({ to, input, belongs })
  })

  it.each([
    'price.tiers[0].price',
    'charges[0].amount',
    'notes[0].text',
    'id',
    'awarded',
    'quote.mark.tender',
    'prize',
  ])('has no target %s', (to) => {
    expect(targetOf(to)).toBeUndefined()
  })

  it('gives choices with what is chosen from', () => {
    expect(targetOf('kind')?.choices).toContain('colocation')
    expect(targetOf('power.mode')?.choices).toEqual(['included', 'pass-through'])
    expect(targetOf('price.unit')?.choices).toContain('kW-month')
  })
})

describe('isKeptAsNote', () => {
  it('is true for words that no field takes', () => {
    expect(['note', 'exits', 'sla', 'quote.reference'].map(isKeptAsNote)).toEqual([true, true, true, true])
    expect(['terms', 'price', 'exits[0].right', 'nothing'].map(isKeptAsNote)).toEqual([false, false, false, false])
  })
})
