// An award document made by hand and priced by price/, so that reports can be tested without a solver.
import type { AwardBoard } from '../../shared/award/board.ts'
import { priceAward } from '../../shared/price/price-award.ts'
import { type ActiveOffer, activeOffers } from '../../shared/tender/active-offers.ts'
import type { Award, AwardLine, AwardUse } from '../../shared/tender/award.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

/** Contracts as typed; whatever they and the on-demand offers can serve is used, cheapest workload order as it stands in the tender. */
export function handAward(
  tender: Tender,
  picks: readonly { readonly offer: string; readonly quantity: number; readonly start: number }[],
  rules: readonly Rule[] = [],
): Award {
  const { active } = activeOffers(tender)
  const lines = picks.map((pick) => lineOf(active, pick)).sort((a, b) => (a.offer < b.offer ? -1 : 1))
  const use = serve(tender, active, lines)
  const priced = priceAward(tender, active, { lines, use })
  return {
    schema: 'headroom.award/1',
    tenderHash: 'a'.repeat(64),
    rules: [...rules],
    options: { gap: 1e-6, workLimit: 1000, seed: 1, versions: { headroom: '0.1.0', highs: '1.15.3' } },
    status: 'optimal',
    objective: priced.totals.total,
    bound: priced.totals.total * 0.9999,
    gap: 0.0001,
    ...{ lines, use, totals: priced.totals, months: [...priced.months], cashAfter: [...priced.cashAfter] },
    proof: { recomputed: priced.totals.total, difference: 0.000012, lines: priced.lineCount },
  }
}

function lineOf(
  active: readonly ActiveOffer[],
  pick: { readonly offer: string; readonly quantity: number; readonly start: number },
): AwardLine {
  const found = active.find((one) => one.offer.id === pick.offer)
  if (found === undefined) throw new Error(`no active offer ${pick.offer}`)
  const tier = found.terms.tiers.findLastIndex((one) => one.from <= pick.quantity)
  const site = found.terms.site
  return { ...pick, vendor: found.vendor, tier, ...(site === undefined ? {} : { site }) }
}

/** Fills each workload's demand from the contracts and then from on-demand offers. */
function serve(tender: Tender, active: readonly ActiveOffer[], lines: readonly AwardLine[]): AwardUse[] {
  const months = Array.from({ length: tender.months }, (_, m) => m)
  const sources = active
    .map((one) => ({ one, line: lines.find((line) => line.offer === one.offer.id) }))
    .filter(({ one, line }) => line !== undefined || one.terms.kind === 'on-demand')
    .sort((a, b) => Number(a.line === undefined) - Number(b.line === undefined))
  const free = new Map(
    sources.map(({ one, line }) => [
      one.offer.id,
      months.map((m) => (line === undefined ? one.terms.maxQuantity : live(one, line, m))),
    ]),
  )
  return tender.workloads.flatMap((workload) => {
    const need = [...(tender.demand.find((entry) => entry.workload === workload.id)?.quantity ?? [])]
    return sources.flatMap(({ one }): AwardUse[] => {
      const worth = (workload.capacityFactor[one.terms.accelerator ?? ''] ?? 0) * one.terms.availability
      const region = tender.sites.find((site) => site.id === one.terms.site)?.region
      const allowed = workload.regions === undefined || workload.regions.includes(region ?? '')
      const left = free.get(one.offer.id)
      if (worth === 0 || !allowed || left === undefined) return []
      const quantity = months.map((m) => {
        const taken = Math.floor(Math.min(left[m] ?? 0, (need[m] ?? 0) / worth))
        left[m] = (left[m] ?? 0) - taken
        need[m] = (need[m] ?? 0) - taken * worth
        return taken
      })
      return quantity.some((taken) => taken > 0) ? [{ offer: one.offer.id, workload: workload.id, quantity }] : []
    })
  })
}

function live(one: ActiveOffer, line: AwardLine, m: number): number {
  const age = m - line.start
  const { ramp, termMonths } = one.terms
  return age < 0 || age >= termMonths ? 0 : Math.floor(line.quantity * (ramp[Math.min(age, ramp.length - 1)] ?? 1))
}

/** A board with one row of each kind, figures made up. */
export function handBoard(award: Award, other: Award): AwardBoard {
  const vendor = award.lines[0]?.vendor ?? ''
  const total = award.totals?.total ?? 0
  return {
    cases: [
      { id: 'lowest-cost', name: 'Lowest cost', standard: true, award: other },
      {
        id: 'impossible',
        name: 'Own build only',
        standard: true,
        award: { ...other, totals: null, status: 'infeasible' },
      },
    ],
    unavailable: [{ id: 'own-build', name: 'No lease', reason: 'this version awards leases only' }],
    savings: [
      {
        ...{ baseline: 'first-round', name: 'First round', saving: 1_000_000.25, baselineTotal: total + 1_000_000.25 },
        ...{ awardTotal: total, lostCompute: 0, split: { price: 900_000, volume: 100_000.25, terms: 0 }, reason: '' },
      },
      {
        ...{ baseline: 'as-awarded-today', name: 'As awarded today', saving: null, baselineTotal: null },
        ...{ awardTotal: null, lostCompute: null, split: null, reason: 'there is no existing contract' },
      },
    ],
    policyPrices: award.rules.map((rule, i) => ({
      rule,
      cost: i === 0 ? { value: 250_000, lo: 240_000, hi: 260_000, proven: true } : null,
      reason: i === 0 ? '' : 'the search stopped at its limit',
    })),
    whyNot: [
      {
        vendor: 'palisade',
        offers: ['pal-h100'],
        cost: { value: 120_000.5, lo: 100_000, hi: 140_000, proven: true },
        sentence: 'Dearer than every contract awarded.',
      },
    ],
    stress: [
      {
        ...{ domain: 'vendor', failed: vendor, month: 5, criticalDemand: 700, served: 650, shortfall: 50 },
        ...{ countOnDemand: false, serving: [] },
      },
    ],
    lostComputeRange: {
      ...{ low: 3.5, high: null, solved: true, sentence: 'The award stays best above 3.50 USD an hour.' },
      byWorkload: [{ workload: 'training', now: 6.5, low: 2.53, high: null }],
    },
    onDemandPeak: { share: 0.08, month: 3 },
    expectedLoss: [],
  }
}
