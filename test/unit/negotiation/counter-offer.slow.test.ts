import { describe, expect, it } from 'vitest'
import { runId } from '../../../shared/award/run-id.ts'
import { counterOffer } from '../../../shared/negotiation/counter-offer.ts'
import { packagesOf } from '../../../shared/negotiation/packages.ts'
import { workedTender } from '../../builders/worked-tender.ts'
import { leverageDesk, pricedAt } from '../../harness/leverage-desk.ts'
import { awardOf, testHooks } from '../../harness/solve-tender.ts'

const { awardScenarios: _, ...tender } = workedTender()
const award = await awardOf(tender)
const desk = leverageDesk(tender, award)
const total = award.totals?.total ?? Number.NaN

function priceOf(id: string, tiers: readonly { readonly from: number; readonly price: number }[]) {
  const offer = tender.quotes.flatMap(({ offers }) => offers).find((one) => one.id === id)
  return { offer: id, term: 'price', to: { ...offer?.price, tiers } }
}

describe('counterOffer', () => {
  it('says that a loser wins once it is cheap enough, with how much, and what that gains us', async () => {
    const cheap = priceOf('a', [
      { from: 0, price: 2.1 },
      { from: 192, price: 1.7 },
    ])
    const found = await counterOffer(desk, 'A', [cheap], undefined)
    const edited = structuredClone(tender)
    for (const { offers } of edited.quotes)
      for (const offer of offers) if (offer.id === 'a') offer.price = cheap.to as never
    const solved = await awardOf(edited)
    expect(found?.wins).toBe(true)
    expect(found?.gain.value).toBeCloseTo(total - (solved.totals?.total ?? 0), 1)
    expect(found?.lines).toEqual(solved.lines.filter(({ vendor }) => vendor === 'A'))
    expect(found?.share).toBeGreaterThan(0)
    expect(found?.shareToday).toBe(0)
    expect(found?.priceFactor).toBeGreaterThan(1)
  })

  it('says how far prices must still fall when the change is too small, and that price then wins', async () => {
    const small = { offer: 'a', term: 'paymentDays', to: 30 }
    const found = await counterOffer(desk, 'A', [small], undefined)
    expect(found?.wins).toBe(false)
    expect(found?.lines).toEqual([])
    const factor = found?.priceFactor ?? Number.NaN
    expect(factor).toBeLessThan(1)
    const edited = structuredClone(tender)
    for (const { offers } of edited.quotes) for (const offer of offers) if (offer.id === 'a') offer.paymentDays = 30
    const below = await awardOf(pricedAt(edited, 'A', factor * 0.999))
    const above = await awardOf(pricedAt(edited, 'A', factor * 1.001))
    expect(below.lines.some(({ vendor }) => vendor === 'A')).toBe(true)
    expect(above.lines.some(({ vendor }) => vendor === 'A')).toBe(false)
  })
})

describe('packagesOf', () => {
  it('gives each ask the price at which the award costs what the target prices lead to', async () => {
    const asks = [
      { offer: 'c', term: 'paymentDays', label: '60 days', to: 60 },
      { offer: 'c', term: 'takeOrPay', label: '90 %', to: 0.9 },
    ]
    const targets = [{ offer: 'c', from: 0, price: 2 }]
    const found = (await packagesOf(desk, { vendor: 'C', targets, asks })) ?? []
    expect(found.map(({ name }) => name)).toEqual(['Price alone', '60 days', '90 %', 'All of it'])
    const aim = (await awardOf(pricedAt(tender, 'C', 2 / 2.1))).totals?.total ?? Number.NaN
    for (const one of found) {
      const edited = structuredClone(tender)
      for (const { offers } of edited.quotes) {
        for (const offer of offers)
          for (const ask of one.asks) if (offer.id === ask.offer) Object.assign(offer, { [ask.term]: ask.to })
      }
      const reached = (await awardOf(pricedAt(edited, 'C', one.priceFactor))).totals?.total ?? Number.NaN
      expect(Math.abs(reached - aim), one.name).toBeLessThan(2)
      expect(one.total).toBeCloseTo(reached, 1)
    }
    expect(new Set(found.map(({ run }) => run))).toEqual(new Set([runId(desk.award, testHooks.sha256)]))
    expect(found[0]?.priceFactor).toBeCloseTo(2 / 2.1, 5)
    const factors = found.map(({ priceFactor }) => priceFactor)
    expect(Math.max(...factors)).toBe(factors[3])
  })
})
