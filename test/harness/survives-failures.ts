// Does critical demand survive each single failure? One workload: what is left, added up; who-serves-whom for several is an LP elsewhere.
import type { ActiveOffer } from '../../shared/tender/active-offers.ts'
import type { AwardLine } from '../../shared/tender/award.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'

type Redundancy = Extract<Rule, { type: 'redundancy' }>

/** Values of the failure domain an offer stands in. */
export function domainValues(tender: Tender, item: ActiveOffer, domain: Redundancy['domain']): readonly string[] {
  const site = tender.sites.find((candidate) => candidate.id === item.terms.site)
  switch (domain) {
    case 'vendor':
      return [item.vendor]
    case 'site':
      return site === undefined ? [] : [site.id]
    case 'region':
      return site === undefined ? [] : [site.region]
    case 'family':
      return tender.accelerators
        .filter((accelerator) => accelerator.id === item.terms.accelerator)
        .map((accelerator) => accelerator.family)
    case 'group':
      return site?.failureGroups ?? []
  }
}

/** H100e one accelerator of the offer gives the workload; 0 where it may not run. */
export function worth(tender: Tender, item: ActiveOffer, workload: Tender['workloads'][number]): number {
  const site = tender.sites.find((candidate) => candidate.id === item.terms.site)
  const accelerator = tender.accelerators.find((candidate) => candidate.id === item.terms.accelerator)
  if (workload.regions !== undefined && (site === undefined || !workload.regions.includes(site.region))) return 0
  if (workload.families !== undefined && (accelerator === undefined || !workload.families.includes(accelerator.family)))
    return 0
  return (workload.capacityFactor[item.terms.accelerator ?? ''] ?? 0) * item.terms.availability
}

/** Accelerators of a line in service in month m. */
export function inService(item: ActiveOffer, line: AwardLine, month: number): number {
  const age = month - line.start
  if (age < 0 || age >= item.terms.termMonths) return 0
  const { ramp } = item.terms
  return line.quantity * (ramp[Math.min(age, ramp.length - 1)] ?? 1)
}

/** What stands ready in a month when one domain value has failed, as [offer, accelerators]. */
export function remaining(
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
  rule: Redundancy,
  failed: string,
  month: number,
): readonly (readonly [ActiveOffer, number])[] {
  return offers.flatMap((item): (readonly [ActiveOffer, number])[] => {
    if (domainValues(tender, item, rule.domain).includes(failed)) return []
    if (item.offer.kind === 'on-demand') return rule.countOnDemand === true ? [[item, item.terms.maxQuantity]] : []
    const line = lines.find((candidate) => candidate.offer === item.terms.id)
    return line === undefined ? [] : [[item, inService(item, line, month)]]
  })
}

export function failuresOf(tender: Tender, offers: readonly ActiveOffer[], rule: Redundancy): readonly string[] {
  return [...new Set(offers.flatMap((item) => domainValues(tender, item, rule.domain)))]
}

/** For one workload only. */
export function survivesFailures(
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
  rule: Redundancy,
): boolean {
  const workload = tender.workloads[0]
  if (workload === undefined || tender.workloads.length > 1) throw new Error('one workload only')
  const demand = tender.demand.find((candidate) => candidate.workload === workload.id)?.quantity ?? []
  for (const failed of failuresOf(tender, offers, rule)) {
    for (let month = rule.from ?? 0; month < tender.months; month += 1) {
      const needed = workload.criticalShare * (demand[month] ?? 0) - (rule.maxShortfall ?? 0)
      const left = remaining(tender, offers, lines, rule, failed, month).reduce(
        (sum, [item, quantity]) => sum + quantity * worth(tender, item, workload),
        0,
      )
      if (left < needed - 1e-6) return false
    }
  }
  return true
}
