// Every other number of the board on the worked award, each set against awards solved or priced for it apart.
import { describe, expect, it } from 'vitest'
import { manualAward } from '../../../shared/award/manual.ts'
import { awardCurve } from '../../../shared/leverage/award-curve.ts'
import { incrementsOf, incrementValue } from '../../../shared/leverage/increments.ts'
import { lateCosts } from '../../../shared/leverage/late.ts'
import { nearOptimal } from '../../../shared/leverage/near-optimal.ts'
import { pairValue } from '../../../shared/leverage/pairs.ts'
import { firstInCosts } from '../../../shared/leverage/rule-costs.ts'
import { vendorLeverage } from '../../../shared/leverage/vendor.ts'
import { rulesInTheWay } from '../../../shared/leverage/why-lost.ts'
import type { VendorLeverage } from '../../../shared/tender/leverage.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { workedTender } from '../../builders/worked-tender.ts'
import { leverageDesk, neverBid, pricedAt } from '../../harness/leverage-desk.ts'
import { awardOf, testHooks, testOptions } from '../../harness/solve-tender.ts'

const { awardScenarios: _, ...tender } = workedTender()
const atMostOne: Rule = { type: 'vendor-count', max: 1 }
const free = await awardOf(tender)
const desk = leverageDesk(tender, free)
const total = free.totals?.total ?? Number.NaN

async function totalOf(edited: typeof tender, rules: readonly Rule[] = []): Promise<number> {
  return (await awardOf(edited, rules)).totals?.total ?? Number.NaN
}

describe('awardCurve', () => {
  it('is the best total at every factor, and steps down as the vendor gets dearer', async () => {
    const curve = (await awardCurve(desk, 'C')) ?? []
    expect(curve.length).toBeGreaterThan(2)
    for (let factor = 0.5; factor <= 1.5; factor += 0.1) {
      const at = curve.findLastIndex((point) => point.factor <= factor + 1e-9)
      const [left, right] = [curve[Math.min(at, curve.length - 2)], curve[Math.min(at, curve.length - 2) + 1]]
      if (left === undefined || right === undefined) throw new Error('no piece')
      const part = (factor - left.factor) / Math.max(1e-12, right.factor - left.factor)
      const drawn = left.total + part * (right.total - left.total)
      expect(Math.abs(drawn - (await totalOf(pricedAt(tender, 'C', factor)))), `at ${factor}`).toBeLessThan(2)
    }
    const shares = curve.map(({ share }) => share)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const found = (await vendorLeverage(desk, 'C')) as VendorLeverage
    const last = curve.findLast(({ share }) => share > 0)
    expect(last?.factor).toBeCloseTo(found.priceFactor ?? 0, 5)
  }, 60_000)
})

describe('nearOptimal', () => {
  it('counts what is signed in the range, and speaks of what is open', async () => {
    const signed = structuredClone(tender)
    for (const { vendor, offers } of signed.quotes) {
      const [offer] = offers
      if (vendor !== 'C' || offer === undefined) continue
      const dear = { ...offer, id: 'c-more', price: { ...offer.price, tiers: [{ from: 0, price: 90 }] } }
      offers.splice(0, 1, { ...offer, awarded: { quantity: 32, start: 0 } }, dear)
    }
    const held = leverageDesk(signed, await awardOf(signed))
    const known = (await vendorLeverage(held, 'C')) as VendorLeverage
    const range = await nearOptimal(held, known)
    expect(range?.least).toBeGreaterThan(0)
    expect(range?.kind).toBe('irrelevant')
  }, 60_000)

  it('calls a must-have who may serve nothing, once no award does without it', async () => {
    const known = (await vendorLeverage(desk, 'D')) as VendorLeverage
    expect(await nearOptimal(desk, known)).toMatchObject({ least: 0, kind: 'free-choice' })
    const needed = { ...known, without: { status: 'infeasible', total: null, lines: [] } }
    expect(await nearOptimal(desk, needed)).toMatchObject({ least: 0, kind: 'must-have' })
  }, 60_000)

  it('tells must-have from irrelevant as the awards without and with a vendor say', async () => {
    for (const { id } of tender.vendors) {
      const known = (await vendorLeverage(desk, id)) as VendorLeverage
      const range = await nearOptimal(desk, known)
      const without = await totalOf(neverBid(tender, id) as typeof tender)
      expect(range?.kind === 'must-have', id).toBe(without > total * 1.01)
      expect(range?.least ?? 1, id).toBeLessThanOrEqual((range?.most ?? 0) + 1e-9)
      if (known.awarded) expect(range?.most, id).toBeGreaterThan(0)
      const dearest = known.whyLost?.cost?.value
      if (dearest != null && dearest > total * 0.01) expect(range?.kind, id).toBe('irrelevant')
    }
  }, 60_000)
})

describe('pairValue', () => {
  it('is what losing both costs beyond losing each', async () => {
    const [b, c] = [await vendorLeverage(desk, 'B'), await vendorLeverage(desk, 'C')]
    const found = await pairValue(desk, [b as VendorLeverage, c as VendorLeverage])
    const both = await totalOf(neverBid(neverBid(tender, 'B'), 'C') as typeof tender)
    expect(found?.together.value).toBeCloseTo(both - total, 1)
    expect(found?.beyond.value).toBeCloseTo(both - total - 115_335.36 - 142_402.44, 1)
    expect(found?.kind).toBe('complements')
  })
})

describe('lateCosts', () => {
  it('is the same lines signed later, priced as a typed award, a day', async () => {
    const found = (await lateCosts(desk, 'C')) ?? []
    expect(found.map(({ months }) => months)).toEqual([1, 2, 3, 6])
    for (const { months, perDay, quoted } of found) {
      const lines = free.lines.map((line) => (line.vendor === 'C' ? { ...line, start: line.start + months } : line))
      const late = await manualAward(tender, lines, [], testOptions, testHooks)
      expect(perDay, `${months} months`).toBeCloseTo(((late.totals?.total ?? 0) - total) / (30 * months), 1)
      expect(quoted).toBeNull()
    }
  })

  it('sets beside it what the quote pays, within its cap', async () => {
    const promised = structuredClone(tender)
    const offer = promised.quotes.flatMap(({ offers }) => offers).find(({ id }) => id === 'c')
    if (offer === undefined) throw new Error('no offer')
    const lateCredits = [
      { fromDay: 11, shareOfMonthPerDay: 0.01 },
      { fromDay: 21, shareOfMonthPerDay: 0.02 },
    ]
    offer.delivery = { promisedMonth: 0, lateCredits, cap: 100_000 }
    const [one, two] = (await lateCosts(leverageDesk(promised, await awardOf(promised)), 'C')) ?? []
    // 120 accelerators at 2.10 for 730 hours: 183,960 a month; ten days at 1 %, ten at 2 %: 30 % of it, then 60 days capped.
    expect(one?.quoted).toBeCloseTo((183_960 * 0.3) / 30, 2)
    expect(two?.quoted).toBeCloseTo(100_000 / 60, 2)
  })
})

describe('incrementValue', () => {
  it('is what the best award saves with more on offer', async () => {
    const all = incrementsOf(desk)
    expect(all.map(({ offer, what }) => [offer, what])).toEqual([
      ['b', 'mw'],
      ['c', 'mw'],
    ])
    for (const asked of all) {
      const found = await incrementValue(desk, asked)
      expect(found?.value.value, asked.change).toBeCloseTo(total - (await totalOf(asked.tender as typeof tender)), 1)
    }
  })
})

describe('rulesInTheWay', () => {
  it('names the rule without which a loser wins, and none where it loses on price', async () => {
    const roomy: Rule = { type: 'vendor-count', max: 3 }
    const single = leverageDesk(tender, await awardOf(tender, [roomy, atMostOne]))
    expect((await rulesInTheWay(single, 'B'))?.rules).toEqual([atMostOne])
    expect((await rulesInTheWay(desk, 'A'))?.rules).toEqual([])
  })
})

describe('firstInCosts', () => {
  it('is what a rule costs on its own', async () => {
    const roomy: Rule = { type: 'vendor-count', max: 3 }
    const both = leverageDesk(tender, await awardOf(tender, [roomy, atMostOne]))
    const found = await firstInCosts(both)
    expect(found?.map(({ firstIn }) => firstIn.value)).toEqual([0, expect.closeTo(3_403_684.43 - 3_261_281.99, 1)])
  })
})
