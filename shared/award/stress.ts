// What is left of critical demand after each failure, and who serves it: the worst month of each, best use made of what survives.
import { compareIds } from '../tender/active-offers.ts'
import type { Award } from '../tender/award.ts'
import { failureDomains } from '../tender/rules/redundancy.ts'
import type { StressRow, StressService } from './board.ts'
import { addScaled, addTerm, createMilp, emptySum, type MilpBuilder, type Sum } from './milp.ts'
import type { SolveModel } from './solve-model.ts'
import { domainsOf, failuresOf, type PlacedOffer, serviceShare, type World } from './world.ts'

/** An offer with what it could give each month: units in service, or on-demand at its most where that counts. */
interface Source {
  readonly offer: PlacedOffer
  readonly units: readonly number[]
  /** Units awarded, whatever month they start; 0 on demand. */
  readonly quantity: number
}

/** Failures of every domain that take something of the award along, domains and names in order. `solve` gets programs without integers. */
export async function stressTable(world: World, award: Award, solve: SolveModel): Promise<readonly StressRow[]> {
  const rows: StressRow[] = []
  for (const domain of failureDomains) {
    const countOnDemand = award.rules.some(
      (rule) => rule.type === 'redundancy' && rule.domain === domain && rule.countOnDemand === true,
    )
    const sources = sourcesOf(world, award, countOnDemand)
    const held = sources.map((source) => source.offer)
    for (const failed of failuresOf(held, domain)) {
      const left = sources.filter((source) => !domainsOf(source.offer, domain).includes(failed))
      rows.push({ domain, failed, countOnDemand, ...(await worstMonth(world, left, solve)) })
    }
  }
  return rows
}

function sourcesOf(world: World, award: Award, countOnDemand: boolean): readonly Source[] {
  const months = Array.from({ length: world.months }, (_, month) => month)
  return world.offers.flatMap((offer): readonly Source[] => {
    if (!offer.committed)
      return countOnDemand ? [{ offer, units: months.map(() => offer.terms.maxQuantity), quantity: 0 }] : []
    const line = award.lines.find(
      (candidate) => candidate.offer === offer.id && (!offer.powered || (candidate.site ?? offer.site) === offer.site),
    )
    if (line === undefined) return []
    const units = months.map((month) => line.quantity * serviceShare(offer.terms, line.start, month))
    return [{ offer, units, quantity: line.quantity }]
  })
}

type Worst = Pick<StressRow, 'month' | 'criticalDemand' | 'served' | 'shortfall' | 'serving'>

/** One program for all months, which do not touch each other. Of equally bad months the first with the largest critical demand. */
async function worstMonth(world: World, left: readonly Source[], solve: SolveModel): Promise<Worst> {
  const flows = await serveMost(world, left, solve)
  const worsts = Array.from({ length: world.months }, (_, month): Worst => {
    const here = flows.filter((flow) => flow.month === month)
    const criticalDemand = clean(criticalIn(world, month).reduce((sum, demand) => sum + demand, 0))
    const served = clean(here.reduce((sum, flow) => sum + flow.service.capacity, 0))
    const serving = here.map((flow) => flow.service).sort((a, b) => compareIds(a.offer, b.offer))
    return { month, criticalDemand, served, shortfall: clean(Math.max(0, criticalDemand - served)), serving }
  })
  return worsts.reduce((worst, one) => (isWorse(one, worst) ? one : worst))
}

function isWorse(one: Worst, than: Worst): boolean {
  if (one.shortfall !== than.shortfall) return one.shortfall > than.shortfall
  return one.criticalDemand > than.criticalDemand
}

function criticalIn(world: World, month: number): readonly number[] {
  return world.workloads.map((workload, w) => workload.criticalShare * (world.demand[w]?.[month] ?? 0))
}

interface Flow {
  readonly month: number
  readonly service: StressService
}

/** The split of what survives that serves most: Σ units of an offer ≤ those in service, capacity of a workload ≤ its critical demand. */
async function serveMost(world: World, left: readonly Source[], solve: SolveModel): Promise<readonly Flow[]> {
  const milp = createMilp()
  const worths = left.map((source) => world.workloads.map((_, w) => worthLeft(world, left, source, w)))
  const cells: { readonly month: number; readonly source: Source; readonly w: number; readonly factor: number }[] = []
  for (let month = 0; month < world.months; month += 1) {
    const critical = criticalIn(world, month)
    const served = critical.map(() => emptySum())
    const loads = new Map<string | undefined, Sum>()
    for (const [place, source] of left.entries()) {
      const units = source.units[month] ?? 0
      const split = emptySum()
      for (const [w, sum] of served.entries()) {
        const factor = worths[place]?.[w] ?? 0
        if (units <= 0 || factor <= 0 || (critical[w] ?? 0) <= 0) continue
        cells.push({ month, source, w, factor })
        addFlow(milp, `serves[${source.offer.id},${w},${month}]`, units, factor, split, sum)
      }
      if (split.cols.length > 0)
        milp.addRow(`units[${source.offer.id},${month}]`, split, Number.NEGATIVE_INFINITY, units)
      if (source.offer.powered) {
        const load = loads.get(source.offer.site) ?? emptySum()
        addScaled(load, split, source.offer.kwPerUnit)
        loads.set(source.offer.site, load)
      }
    }
    for (const [site, load] of loads) {
      if (load.cols.length === 0) continue
      milp.addRow(`kw[${site},${month}]`, load, Number.NEGATIVE_INFINITY, kwAt(left, site, month))
    }
    for (const [w, sum] of served.entries()) {
      if (sum.cols.length > 0) milp.addRow(`critical[${w},${month}]`, sum, Number.NEGATIVE_INFINITY, critical[w] ?? 0)
    }
  }
  if (cells.length === 0) return []
  const { values } = await solve(milp.finish(), { gap: 0, work: Number.POSITIVE_INFINITY, seed: 0 })
  if (values === null) throw new Error('serving what can be served has no solution')
  return cells.flatMap(({ month, source, w, factor }, column): readonly Flow[] => {
    const capacity = clean((values[column] ?? 0) * factor)
    const { id: offer, vendor } = source.offer
    const workload = world.workloads[w]?.id ?? ''
    return capacity > 0 ? [{ month, service: { offer, vendor, workload, capacity } }] : []
  })
}

/** kW that supplies which are left have in service at a site. */
function kwAt(left: readonly Source[], site: string | undefined, month: number): number {
  return left.reduce(
    (sum, { offer, units }) =>
      offer.supplies && offer.site === site && site !== undefined ? sum + (units[month] ?? 0) : sum,
    0,
  )
}

/** H100e of a unit to a workload; 0 where the cluster that is left has become too small for it. */
function worthLeft(world: World, left: readonly Source[], source: Source, w: number): number {
  const least = world.workloads[w]?.minCluster ?? 0
  const worth = source.offer.factors[w] ?? 0
  if (least <= 0 || worth <= 0) return worth
  const size = left
    .filter((other) => other.offer.cluster === source.offer.cluster)
    .reduce((sum, other) => sum + other.quantity * (other.offer.factors[w] ?? 0), 0)
  return size >= least - 1e-6 ? worth : 0
}

function addFlow(milp: MilpBuilder, name: string, units: number, factor: number, split: Sum, served: Sum): void {
  const column = milp.addColumn(name, { upper: units, cost: -factor })
  addTerm(split, column, 1)
  addTerm(served, column, factor)
}

/** Rid of the solver's last digits. */
function clean(quantity: number): number {
  const rounded = Math.round(quantity * 1e6) / 1e6
  return rounded === 0 ? 0 : rounded
}
