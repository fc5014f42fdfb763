// Survives the loss of any one vendor, site, region, family or group: who serves whom after each failure, in every month.
import type { RuleOf } from '../../tender/rules/table.ts'
import { clusterSize } from '../clusters.ts'
import type { Draft } from '../draft.ts'
import { addFailureRows } from '../failure-rows.ts'
import { inService, lineOf, type Schedule } from '../schedule.ts'
import type { FailureState, SplitOracle, Supply } from '../survive.ts'
import { domainsOf, failuresOf, nameOfMonth, type PlacedOffer } from '../world.ts'
import { type Breach, breachOf, type RuleModel } from './rule-model.ts'

type Redundancy = RuleOf<'redundancy'>

export const redundancyModel: RuleModel<Redundancy> = {
  addRows: (draft: Draft, rule) => addFailureRows(draft, rule),
  check: async (schedule, rule, oracle) => {
    const breaches: Breach[] = []
    for (let month = rule.from ?? 0; month < schedule.world.months; month += 1) {
      breaches.push(...(await worstOfMonth(schedule, rule, month, oracle)))
    }
    return breaches
  },
}

/** H100e each workload must still get in month m after a failure. */
export function criticalNeed(schedule: Schedule, rule: Redundancy, month: number): readonly number[] {
  return schedule.world.workloads.map((workload, w) =>
    Math.max(0, workload.criticalShare * (schedule.world.demand[w]?.[month] ?? 0) - (rule.maxShortfall ?? 0)),
  )
}

/** What serves after a failure in month m: awards in service outside it, and on-demand capacity if the rule counts it. */
export function survivors(
  schedule: Schedule,
  rule: Redundancy,
  failed: string,
  month: number,
): Pick<FailureState, 'supply' | 'sites'> {
  const left = schedule.world.offers.filter((offer) => !domainsOf(offer, rule.domain).includes(failed))
  const places = [...new Set(left.filter((offer) => offer.powered).map((offer) => offer.site))]
  const sites = places.map((site) => kwLeft(schedule, left, site, month))
  const supply = left.flatMap((offer): readonly Supply[] => {
    if (offer.supplies) return []
    const units = unitsLeft(schedule, rule, offer, month)
    const power = offer.powered ? { site: places.indexOf(offer.site), kw: offer.kwPerUnit } : undefined
    return units > 0 ? [{ units, worth: worthAfter(schedule, left, offer), power }] : []
  })
  return { supply, sites }
}

/** kW that supplies which are left have in service at a site; hardware nowhere in particular has none. */
function kwLeft(schedule: Schedule, left: readonly PlacedOffer[], site: string | undefined, month: number): number {
  return left.reduce((sum, offer) => {
    const line = offer.supplies && offer.site === site && site !== undefined ? lineOf(schedule, offer) : undefined
    return line === undefined ? sum : sum + inService(line, month)
  }, 0)
}

function unitsLeft(schedule: Schedule, rule: Redundancy, offer: PlacedOffer, month: number): number {
  if (!offer.committed) return rule.countOnDemand === true ? offer.terms.maxQuantity : 0
  const line = lineOf(schedule, offer)
  return line === undefined ? 0 : inService(line, month)
}

/** A cluster that is too small for a workload without what failed cannot serve it. */
function worthAfter(schedule: Schedule, left: readonly PlacedOffer[], offer: PlacedOffer): readonly number[] {
  return schedule.world.workloads.map((workload, w) => {
    const { minCluster = 0 } = workload
    const worth = offer.factors[w] ?? 0
    return minCluster === 0 || clusterSize(schedule, left, offer.cluster, w) >= minCluster - 1e-6 ? worth : 0
  })
}

async function worstOfMonth(
  schedule: Schedule,
  rule: Redundancy,
  month: number,
  oracle: SplitOracle,
): Promise<readonly Breach[]> {
  const need = criticalNeed(schedule, rule, month)
  const all = need.reduce((sum, value) => sum + value, 0)
  if (all === 0) return []
  let worst: { readonly failed: string; readonly total: number } | undefined
  for (const failed of failuresOf(schedule.world.offers, rule.domain)) {
    const { total } = await oracle({ need, ...survivors(schedule, rule, failed, month) })
    if (total > (worst?.total ?? 0)) worst = { failed, total }
  }
  if (worst === undefined) return []
  const short = Math.round(worst.total * 1000) / 1000
  return breachOf(
    worst.total,
    all,
    `losing ${worst.failed} leaves ${short} H100e of critical demand unserved in ${nameOfMonth(schedule.world, month)}`,
  )
}
