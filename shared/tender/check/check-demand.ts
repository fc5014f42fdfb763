// Demand has one value a month, every workload can run somewhere, and lost compute has a price.
import type { Tender } from '../tender.ts'
import { unknown } from './check-references.ts'
import type { Report } from './report.ts'

/** Workloads and their demand. */
export function checkDemand(tender: Tender, report: Report): void {
  const accelerators = new Map(tender.accelerators.map((accelerator) => [accelerator.id, accelerator]))
  const families = new Set(tender.accelerators.map((accelerator) => accelerator.family))
  const regions = new Set(tender.sites.map((site) => site.region))
  for (const [w, workload] of tender.workloads.entries()) {
    const path = `workloads[${w}]`
    for (const id of Object.keys(workload.capacityFactor)) {
      if (!accelerators.has(id)) {
        report(
          'error',
          'unknown-accelerator',
          `${path}.capacityFactor.${id}`,
          unknown('accelerator', id, accelerators.keys()),
          'Correct the id',
        )
      }
    }
    if (Object.values(workload.capacityFactor).every((factor) => factor === 0)) {
      report(
        'error',
        'runs-nowhere',
        `${path}.capacityFactor`,
        'the workload runs on no accelerator',
        'Give at least one accelerator a factor above 0',
      )
    }
    for (const region of workload.regions ?? []) {
      if (!regions.has(region))
        report(
          'warning',
          'unknown-region',
          `${path}.regions`,
          unknown('site in region', region, regions),
          'Correct the region or add a site',
        )
    }
    for (const family of [...(workload.families ?? []), ...Object.keys(workload.adoptionCost ?? {})]) {
      if (!families.has(family))
        report('error', 'unknown-family', path, unknown('accelerator family', family, families), 'Correct the family')
    }
    if (workload.valueOfLostCompute === 0) {
      report(
        'warning',
        'free-shortfall',
        `${path}.valueOfLostCompute`,
        'missing compute costs nothing, so nothing would be bought',
        'Say what a missing H100e-hour costs',
      )
    }
    const own = tender.demand.filter((demand) => demand.workload === workload.id)
    if (own.length === 0)
      report('error', 'no-demand', 'demand', `workload ${workload.id} has no demand`, 'Add a row of demand for it')
    if (own.length > 1)
      report(
        'error',
        'demand-twice',
        'demand',
        `workload ${workload.id} has ${own.length} rows of demand`,
        'Add them up into one row',
      )
  }
  const workloads = new Set(tender.workloads.map((workload) => workload.id))
  for (const [d, demand] of tender.demand.entries()) {
    if (!workloads.has(demand.workload)) {
      report(
        'error',
        'unknown-workload',
        `demand[${d}].workload`,
        unknown('workload', demand.workload, workloads),
        'Correct the id',
      )
    }
    if (demand.quantity.length !== tender.months) {
      report(
        'error',
        'demand-length',
        `demand[${d}].quantity`,
        `${demand.quantity.length} months of demand in a tender of ${tender.months}`,
        `Give exactly ${tender.months} values`,
      )
    }
    if (demand.quantity.every((quantity) => quantity === 0)) {
      report(
        'warning',
        'zero-demand',
        `demand[${d}].quantity`,
        'demand is zero in every month',
        'Enter the demand in H100e',
      )
    }
  }
}
