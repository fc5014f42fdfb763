// Near-best awards over all five kinds: the power a vendor supplies in them, against every award there is; and who none of them does without.
import { describe, expect, it } from 'vitest'
import { nearOptimal } from '../../../shared/leverage/near-optimal.ts'
import { vendorValue } from '../../../shared/leverage/vendor.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { randomWorldTender } from '../../builders/random-world-tender.ts'
import { createWorldEnumerator, type WorldAward } from '../../harness/enumerate-world.ts'
import { leverageDesk, neverBid } from '../../harness/leverage-desk.ts'
import { awardOf } from '../../harness/solve-tender.ts'

const enumerate = await createWorldEnumerator()
const within = 0.05
/** Both ends are sought to a fifth of a per cent of the most that is offered, and a share of that stays open at the other end. */
const precision = 0.003

/** MW in service on average: a line serves from its start, after the lead of what is built, as its ramp says, to the end of its term. */
function suppliedMw({ lines }: WorldAward, tender: Tender, vendor: string): number {
  const offers = tender.quotes.filter((quote) => quote.vendor === vendor).flatMap((quote) => quote.offers)
  const kwMonths = lines.reduce((sum, line) => {
    const offer = offers.find(({ id }) => id === line.offer)
    if (offer === undefined) return sum
    const first = line.start + (offer.leadMonths ?? 0)
    const last = Math.min(tender.months, first + ((offer.kind === 'build' ? offer.lifeMonths : offer.termMonths) ?? 0))
    const ramp = offer.ramp ?? [1]
    const months = Array.from({ length: tender.months }, (_, month) => month)
    const served = months.map((month) =>
      month < first || month >= last ? 0 : (ramp[Math.min(month - first, ramp.length - 1)] ?? 1),
    )
    return sum + line.quantity * served.reduce((all, share) => all + share, 0)
  }, 0)
  return kwMonths / 1000 / tender.months
}

function mostMw(tender: Tender, vendor: string): number {
  const offers = tender.quotes.filter((quote) => quote.vendor === vendor).flatMap((quote) => quote.offers)
  return offers.reduce((sum, offer) => sum + (offer.maxQuantity ?? 0) / 1000, 0)
}

describe('nearOptimal of who supplies power', () => {
  it('reaches the least and the most MW of all awards about as good, and nobody is called dispensable who is not', async () => {
    const seen = { varied: 0, needed: 0, dispensable: 0 }
    for (let seed = 1; seed <= 18; seed += 1) {
      const tender = randomWorldTender(seed)
      const all: WorldAward[] = []
      const best = enumerate(tender, false, (award) => all.push(award))
      if (best === undefined) continue
      const desk = leverageDesk(tender, await awardOf(tender))
      const limit = best.total + within * Math.abs(best.total)
      for (const vendor of ['colo', 'works']) {
        const known = await vendorValue(desk, vendor)
        const range = known && (await nearOptimal(desk, known, within))
        if (known === null || range?.mw === undefined) throw new Error(`seed ${seed}, ${vendor}: no range`)
        const near = all.filter(({ total }) => total <= limit - 0.5).map((award) => suppliedMw(award, tender, vendor))
        const [least, most] = [Math.min(...near), Math.max(...near)]
        const words = `seed ${seed}, ${vendor}: ${JSON.stringify(range)}, of all awards ${least} to ${most}`
        const open = precision * mostMw(tender, vendor) + 1e-5
        expect(range.mw.least, words).toBeLessThanOrEqual(least + open)
        expect(range.mw.most, words).toBeGreaterThanOrEqual(most - open)
        // Nor beyond what awards within the very limit reach.
        const reached = all
          .filter(({ total }) => total <= limit + 0.5)
          .map((award) => suppliedMw(award, tender, vendor))
        expect(range.mw.least, words).toBeGreaterThanOrEqual(Math.min(...reached) - 1e-5)
        expect(range.mw.most, words).toBeLessThanOrEqual(Math.max(...reached) + 1e-5)
        const signed = tender.quotes.some((one) => one.vendor === vendor && one.offers.some((offer) => offer.awarded))
        const without = signed ? limit : ((await awardOf(neverBid(tender, vendor))).totals?.total ?? Infinity)
        if (Math.abs(without - limit) > 1) expect(range.kind === 'must-have', words).toBe(without > limit)
        if (most - least > open) seen.varied += 1
        if (range.kind === 'must-have') seen.needed += 1
        else seen.dispensable += 1
      }
    }
    expect(seen.varied).toBeGreaterThan(5)
    expect(seen.needed).toBeGreaterThan(3)
    expect(seen.dispensable).toBeGreaterThan(3)
  }, 300_000)
})
