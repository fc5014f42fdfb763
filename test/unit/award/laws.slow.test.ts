// Laws that hold for any tender, on random small ones: rules cost, offers help, currencies scale, names do not matter, two accounts agree.
import { describe, expect, it } from 'vitest'
import { proofTolerance } from '../../../shared/award/write-award.ts'
import type { Award } from '../../../shared/tender/award.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { dice, randomRules, randomTender } from '../../builders/random-tender.ts'
import { awardOf, linesOf } from '../../harness/solve-tender.ts'

const seeds = Array.from({ length: 12 }, (_, index) => 9000 + index)

/** Rules of every type, hard and priced, drawn from a seed. */
function anyRules(seed: number, tender: Tender): Rule[] {
  const roll = dice(seed)
  const more: Rule[] = [
    { type: 'vendor-share', max: roll.pick([0.5, 0.7]), basis: roll.pick(['capacity', 'spend', 'mw']) },
    { type: 'region-share', of: 'north', min: 0.2, per: 'horizon' },
    { type: 'budget', kind: 'cash-per-year', max: roll.int(100, 900) * 1000 },
    { type: 'power', maxMw: 0.03 },
    { type: 'vendor-count', min: 2, strictness: 'priced', priceCap: 10_000 },
  ]
  return [...randomRules(seed, tender), ...more.filter(() => roll.chance(0.4))]
}

const tenders = seeds.map((seed) => {
  const tender = randomTender(seed, { workloads: seed % 3 === 0 ? 2 : 1 })
  return { seed, tender, rules: anyRules(seed, tender) }
})

/** The total, infinite where no award exists. */
function totalOf(award: Award): number {
  return award.totals?.total ?? Number.POSITIVE_INFINITY
}

function slack(...awards: readonly Award[]): number {
  return awards.reduce(
    (sum, award) => sum + (award.totals === null ? 0 : proofTolerance(award.totals.total, award.proof.lines)),
    1e-6,
  )
}

describe('the best award', () => {
  it.each(tenders)(
    'of tender $seed never costs more without a rule, nor with an offer more',
    async ({ tender, rules }) => {
      const all = await awardOf(tender, rules)
      for (const rule of rules) {
        const fewer = await awardOf(
          tender,
          rules.filter((other) => other !== rule),
        )
        expect(totalOf(fewer)).toBeLessThanOrEqual(totalOf(all) + slack(all, fewer))
      }
      const lines = rules.filter((rule) => rule.type !== 'redundancy')
      const full = await awardOf(tender, lines)
      const poorer = { ...tender, quotes: tender.quotes.slice(1) }
      const without = await awardOf(poorer, lines)
      expect(totalOf(full)).toBeLessThanOrEqual(totalOf(without) + slack(full, without))
    },
  )
  it.each(tenders.slice(0, 6))('of tender $seed scales with the currency', async ({ tender }) => {
    // Everything priced in one currency that the tender exchanges at 2 instead of 1, costs outside quotes doubled.
    const one = inCurrency(tender, 1)
    const two = inCurrency(tender, 2)
    const [small, large] = [await awardOf(one), await awardOf(two)]
    expect(Math.abs(totalOf(large) - 2 * totalOf(small))).toBeLessThanOrEqual(slack(small, large))
  })
  it.each(tenders)('of tender $seed does not depend on the order of vendors and quotes', async ({ tender, rules }) => {
    const turned = {
      ...tender,
      vendors: tender.vendors.toReversed(),
      quotes: tender.quotes.toReversed(),
      sites: tender.sites.toReversed(),
    }
    const [there, back] = [await awardOf(tender, rules), await awardOf(turned, rules)]
    expect(back.status).toBe(there.status)
    if (there.totals !== null) expect(Math.abs(totalOf(there) - totalOf(back))).toBeLessThanOrEqual(slack(there, back))
  })
  it.each(tenders)('of tender $seed costs by its bills what it costs by the solver', async ({ tender, rules }) => {
    const award = await awardOf(tender, rules)
    if (award.totals === null) return
    expect(Math.abs(award.proof.difference)).toBeLessThanOrEqual(proofTolerance(award.totals.total, award.proof.lines))
    const { npv, tailCredit, lostCompute, penalty, total, nominal } = award.totals
    expect(npv - tailCredit + lostCompute + penalty).toBeCloseTo(total, 4)
    const paid = [...award.months.map((month) => month.cash), ...award.cashAfter].reduce((sum, cash) => sum + cash, 0)
    expect(paid).toBeCloseTo(nominal, 4)
    for (const month of award.months) expect(month.delivered + month.unserved).toBeCloseTo(month.demand, 5)
  })
  it.each(tenders.slice(0, 3))('of tender $seed is the same twice', async ({ tender, rules }) => {
    const [once, twice] = [await awardOf(tender, rules), await awardOf(structuredClone(tender), rules)]
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once))
    expect(linesOf(twice)).toBe(linesOf(once))
  })
})

function inCurrency(tender: Tender, rate: number): Tender {
  return {
    ...tender,
    fx: { XTS: { rate } },
    sites: tender.sites.map((site) => ({ ...site, tariff: (site.tariff ?? 0) * rate })),
    workloads: tender.workloads.map((workload) => ({
      ...workload,
      valueOfLostCompute: workload.valueOfLostCompute * rate,
      movingCost: (workload.movingCost ?? 0) * rate,
      adoptionCost: Object.fromEntries(
        Object.entries(workload.adoptionCost ?? {}).map(([family, cost]) => [family, cost * rate]),
      ),
    })),
    quotes: tender.quotes.map((quote) => ({ ...quote, currency: 'XTS' })),
  }
}
