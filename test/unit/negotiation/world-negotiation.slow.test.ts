// Counter-offers and packages over all five kinds of capacity, each set against awards of tenders changed by hand.
import { describe, expect, it } from 'vitest'
import { asksOfOffer } from '../../../shared/leverage/asks-of-offer.ts'
import { counterOffer } from '../../../shared/negotiation/counter-offer.ts'
import { packagesOf } from '../../../shared/negotiation/packages.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { randomWorldTender } from '../../builders/random-world-tender.ts'
import { changedByHand } from '../../harness/changed-by-hand.ts'
import { leverageDesk, pricedAt } from '../../harness/leverage-desk.ts'
import { near } from '../../harness/leverage-sample.ts'
import { awardOf } from '../../harness/solve-tender.ts'

const tenders = process.env.HEADROOM_LONG === '1' ? 80 : 20

interface Asked {
  readonly tender: Tender
  readonly vendor: string
  readonly asks: readonly {
    readonly offer: string
    readonly term: string
    readonly label: string
    readonly to: never
  }[]
}

/** Two changes of an open offer, another for each seed. */
function askedOf(seed: number): Asked | undefined {
  const tender = randomWorldTender(seed)
  const open = tender.quotes.flatMap(({ vendor, offers }) =>
    offers.filter(({ awarded }) => awarded === undefined).map((offer) => ({ vendor, offer })),
  )
  const one = open[seed % open.length]
  if (one === undefined) return undefined
  const all = asksOfOffer(tender, one.offer)
  const [first] = all.slice(seed % all.length)
  const second = all.find(({ term }) => term !== first?.term)
  const asks = [first, second].flatMap((ask) => {
    return ask === undefined
      ? []
      : [{ offer: ask.offer, term: ask.term, label: ask.change, to: (ask.to ?? null) as never }]
  })
  return { tender, vendor: one.vendor, asks }
}

function byHand(tender: Tender, asks: Asked['asks']): Tender {
  return asks.reduce((changed, ask) => changedByHand(changed, { ...ask, to: ask.to ?? undefined }), tender)
}

const totalOf = async (tender: Tender) => (await awardOf(tender)).totals?.total ?? Number.NaN

describe('counterOffer over all kinds', () => {
  it('gains what the award with the changed terms saves, and tells at which prices the vendor wins', async () => {
    const seen = { compared: 0, gains: 0, prices: 0, power: 0 }
    for (let seed = 201; seed <= 200 + tenders; seed += 1) {
      const asked = askedOf(seed)
      if (asked === undefined) continue
      const award = await awardOf(asked.tender)
      if (award.totals === null) continue
      const found = await counterOffer(leverageDesk(asked.tender, award), asked.vendor, asked.asks, undefined)
      const changed = byHand(asked.tender, asked.asks)
      const best = await awardOf(changed)
      const where = `seed ${seed}, ${asked.vendor} ${asked.asks.map(({ label }) => label)}: ${JSON.stringify(found)}`
      const gain = award.totals.total - (best.totals?.total ?? Number.NaN)
      expect(Math.abs((found?.gain.value ?? Number.NaN) - gain), where).toBeLessThan(2 * near(award.totals.total))
      const isPower = ['colo', 'works'].includes(asked.vendor)
      expect(found?.mw !== undefined, where).toBe(isPower)
      if (isPower && found?.wins === true) expect(found.mw, where).toBeGreaterThan(0)
      seen.compared += 1
      if (gain > near(award.totals.total)) seen.gains += 1
      if (isPower) seen.power += 1
      const factor = found?.priceFactor ?? null
      if (factor === null || found?.priceMethod !== 'exact' || factor === 1) continue
      const below = await totalOf(pricedAt(changed, asked.vendor, factor * 0.99))
      const above = await totalOf(pricedAt(changed, asked.vendor, factor * 1.01))
      expect(below, `${where}: it is no dearer to us below than above`).toBeLessThan(above + near(above))
      seen.prices += 1
    }
    expect(seen.compared).toBeGreaterThan(15)
    expect(seen.gains).toBeGreaterThan(3)
    expect(seen.power).toBeGreaterThan(3)
    expect(seen.prices).toBeGreaterThan(5)
  }, 600_000)
})

describe('packagesOf over all kinds', () => {
  it('gives packages that all lead to the total all asks together lead to', async () => {
    const seen = { packages: 0, tenders: 0 }
    for (let seed = 301; seed <= 300 + tenders; seed += 1) {
      const asked = askedOf(seed)
      if (asked === undefined) continue
      const award = await awardOf(asked.tender)
      if (award.totals === null) continue
      const desk = leverageDesk(asked.tender, award)
      const packages = await packagesOf(desk, { vendor: asked.vendor, targets: [], asks: asked.asks })
      const target = await totalOf(byHand(asked.tender, asked.asks))
      for (const one of packages ?? []) {
        const where = `seed ${seed}, ${asked.vendor}: ${JSON.stringify(one)}`
        const reached = await totalOf(pricedAt(byHand(asked.tender, one.asks as never), asked.vendor, one.priceFactor))
        expect(Math.abs(reached - target), where).toBeLessThan(2 * near(target))
        expect(Math.abs(one.total - target), where).toBeLessThan(2 * near(target))
        seen.packages += 1
      }
      if ((packages ?? []).length > 0) seen.tenders += 1
    }
    expect(seen.tenders).toBeGreaterThan(5)
    expect(seen.packages).toBeGreaterThan(15)
  }, 600_000)
})
