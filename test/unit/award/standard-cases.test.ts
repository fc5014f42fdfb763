// Which standard cases a tender can be asked, and what each asks.
import { describe, expect, it } from 'vitest'
import { standardCases } from '../../../shared/award/standard-cases.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const vendors = ['acme', 'bolt', 'core', 'dune'].map((id) => ({ id }))

function market(over: Partial<Tender> = {}): Tender {
  return smallTender({
    vendors,
    quotes: [
      { id: 'qa', vendor: 'acme', currency: 'USD', offers: [leaseOffer({ id: 'a' })] },
      { id: 'qb', vendor: 'bolt', currency: 'USD', offers: [leaseOffer({ id: 'b' }), onDemandOffer({ id: 'b-spot' })] },
      { id: 'qc', vendor: 'core', currency: 'USD', offers: [leaseOffer({ id: 'c' })] },
      { id: 'qd', vendor: 'dune', currency: 'USD', offers: [leaseOffer({ id: 'd' })] },
    ],
    ...over,
  })
}

function find(tender: Tender, id: string) {
  const found = standardCases(tender).find((standard) => standard.id === id)
  if (found === undefined) throw new Error(`no case ${id}`)
  return found
}

function rulesOf(tender: Tender, id: string) {
  const found = find(tender, id)
  if (!found.available) throw new Error(found.why)
  return found.rules
}

describe('standardCases', () => {
  it('begins with the low-cost baseline, without rules', () => {
    const [first] = standardCases(market())
    expect(first).toMatchObject({ id: 'low-cost', available: true, rules: [], objective: 'total' })
  })

  it('asks for one vendor and for at most k while that says something', () => {
    expect(rulesOf(market(), 'single-vendor')).toEqual([{ type: 'vendor-count', max: 1 }])
    expect(rulesOf(market(), 'at-most-3-vendors')).toEqual([{ type: 'vendor-count', max: 3 }])
    const ids = standardCases(smallTender()).map((standard) => standard.id)
    expect(ids).toContain('single-vendor')
    expect(ids.some((id) => id.startsWith('at-most-'))).toBe(false)
  })

  it('keeps everybody but incumbents out, on-demand included', () => {
    const tender = market({ vendors: vendors.map((vendor) => ({ ...vendor, incumbent: vendor.id === 'acme' })) })
    expect(rulesOf(tender, 'incumbents-only').map((rule) => rule.type === 'offer' && [rule.do, rule.offer])).toEqual([
      ['exclude', 'b'],
      ['exclude', 'b-spot'],
      ['exclude', 'c'],
      ['exclude', 'd'],
    ])
    expect(find(market(), 'incumbents-only')).toMatchObject({
      available: false,
      why: expect.stringContaining('incumbent'),
    })
  })

  it('takes a vendor with an existing contract for an incumbent, and keeps the contract as it is today', () => {
    const running = leaseOffer({ id: 'old', awarded: { quantity: 10, start: -6 } })
    const tender = market({
      quotes: [...market().quotes, { id: 'q0', vendor: 'acme', currency: 'USD', offers: [running] }],
    })
    expect(rulesOf(tender, 'incumbents-only')).toHaveLength(4)
    const today = rulesOf(tender, 'as-awarded-today').map((rule) => rule.type === 'offer' && rule.offer)
    expect(today).toEqual(['a', 'b', 'c', 'd'])
    expect(find(market(), 'as-awarded-today').available).toBe(false)
  })

  it('leaves out on-demand where there is some', () => {
    expect(rulesOf(market(), 'no-on-demand')).toEqual([{ type: 'offer', offer: 'b-spot', do: 'exclude' }])
    expect(find(smallTender(), 'no-on-demand').available).toBe(false)
  })

  it('says why cases of bought and built capacity cannot be asked', () => {
    expect(find(market(), 'no-capital-spend').why).toContain('no own builds or bought hardware')
    const build = leaseOffer({ id: 'x', kind: 'build', price: { unit: 'kW', tiers: [{ from: 0, price: 9000 }] } })
    const offers = [build, leaseOffer({ id: 'rent' })]
    const tender = market({ quotes: [{ id: 'qx', vendor: 'acme', currency: 'USD', offers }] })
    expect(rulesOf(tender, 'own-build-only')).toEqual([{ type: 'offer', offer: 'rent', do: 'exclude' }])
    expect(rulesOf(tender, 'no-capital-spend')).toEqual([{ type: 'offer', offer: 'x', do: 'exclude' }])
  })

  it('asks for least lost compute before least cost only in the case of earliest delivery', () => {
    const byObjective = standardCases(market()).filter((one) => one.available && one.objective === 'earliest-delivery')
    expect(byObjective.map((one) => one.id)).toEqual(['earliest-delivery'])
  })
})
