// The cheapest use of given capacity for several workloads, through a second solver (GLPK) and a formulation of its own.
import GLPK, { type GLPK as Glpk, type LP } from 'glpk.js/node'
import type { ActiveOffer } from '../../shared/tender/active-offers.ts'
import type { AwardLine, AwardUse } from '../../shared/tender/award.ts'
import type { Rule } from '../../shared/tender/rules/table.ts'
import type { Tender } from '../../shared/tender/tender.ts'
import { familyOf, presentValue, type Slice, slicesOf } from './dispatch-by-merit.ts'
import type { Dispatch, Survives } from './enumerate.ts'
import { failuresOf, remaining, worth } from './survives-failures.ts'

interface Row {
  readonly terms: (readonly [string, number])[]
  readonly least?: number
  readonly most?: number
}

/** A small linear program by names; columns are not negative. */
class Program {
  readonly costs = new Map<string, number>()
  readonly rows: Row[] = []
  readonly binaries: string[] = []

  column(name: string, cost: number): string {
    this.costs.set(name, (this.costs.get(name) ?? 0) + cost)
    return name
  }

  solve(glpk: Glpk): {
    readonly optimal: boolean
    readonly cost: number
    readonly values: Readonly<Record<string, number>>
  } {
    const lp: LP = {
      name: 'dispatch',
      objective: {
        direction: glpk.GLP_MIN,
        name: 'cost',
        vars: [...this.costs].map(([name, coef]) => ({ name, coef })),
      },
      subjectTo: this.rows.map((row, index) => ({
        name: `r${index}`,
        vars: row.terms.map(([name, coef]) => ({ name, coef })),
        bnds: boundsOf(glpk, row),
      })),
      binaries: this.binaries,
    }
    const { result } = glpk.solve(lp, { msglev: glpk.GLP_MSG_OFF, presol: true })
    return { optimal: result.status === glpk.GLP_OPT, cost: result.z, values: result.vars }
  }
}

function boundsOf(glpk: Glpk, row: Row): { type: number; lb: number; ub: number } {
  const [lb, ub] = [row.least ?? 0, row.most ?? 0]
  if (row.least !== undefined && row.most !== undefined) return { type: lb === ub ? glpk.GLP_FX : glpk.GLP_DB, lb, ub }
  return row.least !== undefined ? { type: glpk.GLP_LO, lb, ub } : { type: glpk.GLP_UP, lb, ub }
}

function demandOf(tender: Tender, workload: string, month: number): number {
  return tender.demand.find((candidate) => candidate.workload === workload)?.quantity[month] ?? 0
}

/** Both questions an enumerator asks, answered by linear programs. */
export async function createLpOracle(): Promise<{ readonly dispatch: Dispatch; readonly survives: Survives }> {
  const glpk = await GLPK()
  return {
    dispatch: (tender, offers, lines) => [dispatchByLp(glpk, tender, offers, lines)],
    survives: (tender, offers, lines, rule) => survivesByLp(glpk, tender, offers, lines, rule),
  }
}

function dispatchByLp(
  glpk: Glpk,
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
): readonly AwardUse[] {
  const program = new Program()
  const names = new Map<string, { readonly offer: string; readonly workload: string; readonly month: number }>()
  const delivered = new Map<string, (readonly [string, number])[]>()
  for (let month = 0; month < tender.months; month += 1) {
    const slices = offers.flatMap((item) =>
      slicesOf(
        tender,
        item,
        lines.find((line) => line.offer === item.terms.id),
        month,
      ),
    )
    addMonth(program, tender, slices, month, names, delivered)
  }
  addAdoption(program, tender, offers, lines, names)
  addMoving(program, tender, delivered)
  const solved = program.solve(glpk)
  if (!solved.optimal) throw new Error('dispatch has no optimum')
  const use = new Map<string, AwardUse>()
  for (const [name, { offer, workload, month }] of names) {
    const value = solved.values[name] ?? 0
    if (value <= 1e-9) continue
    const key = `${offer}\u0000${workload}`
    if (!use.has(key)) use.set(key, { offer, workload, quantity: Array.from({ length: tender.months }, () => 0) })
    const row = use.get(key)!.quantity
    row[month] = (row[month] ?? 0) + value
  }
  return [...use.values()]
}

function addMonth(
  program: Program,
  tender: Tender,
  slices: readonly Slice[],
  month: number,
  names: Map<string, { readonly offer: string; readonly workload: string; readonly month: number }>,
  delivered: Map<string, (readonly [string, number])[]>,
): void {
  const served = new Map<string, (readonly [string, number])[]>(tender.workloads.map((workload) => [workload.id, []]))
  for (const [index, slice] of slices.entries()) {
    const terms: (readonly [string, number])[] = []
    for (const workload of tender.workloads) {
      const value = worth(tender, slice.item, workload)
      if (value <= 0) continue
      const name = program.column(`x_${month}_${index}_${workload.id}`, slice.cost)
      names.set(name, { offer: slice.item.terms.id, workload: workload.id, month })
      terms.push([name, 1])
      served.get(workload.id)!.push([name, value])
      const key = `${workload.id}\u0000${slice.item.vendor}\u0000${month}`
      delivered.set(key, [...(delivered.get(key) ?? []), [name, value]])
    }
    if (terms.length > 0) program.rows.push({ terms, most: slice.quantity })
  }
  for (const workload of tender.workloads) {
    const unserved = program.column(
      `u_${month}_${workload.id}`,
      730 * workload.valueOfLostCompute * presentValue(tender, month),
    )
    const demand = demandOf(tender, workload.id, month)
    program.rows.push({ terms: [...served.get(workload.id)!, [unserved, 1]], least: demand, most: demand })
  }
}

function addAdoption(
  program: Program,
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
  names: ReadonlyMap<string, { readonly offer: string; readonly workload: string; readonly month: number }>,
): void {
  const held = new Set(offers.filter((item) => item.terms.awarded !== undefined).map((item) => familyOf(tender, item)))
  for (const workload of tender.workloads) {
    for (const [family, cost] of Object.entries(workload.adoptionCost ?? {})) {
      if (held.has(family)) continue
      const adopted = program.column(`a_${workload.id}_${family}`, cost)
      program.binaries.push(adopted)
      for (const [name, cell] of names) {
        const item = offers.find((candidate) => candidate.terms.id === cell.offer)
        if (item === undefined || cell.workload !== workload.id || familyOf(tender, item) !== family) continue
        const most = lines.find((line) => line.offer === cell.offer)?.quantity ?? item.terms.maxQuantity
        program.rows.push({
          terms: [
            [name, 1],
            [adopted, -most],
          ],
          most: 0,
        })
      }
    }
  }
}

function addMoving(
  program: Program,
  tender: Tender,
  delivered: ReadonlyMap<string, (readonly [string, number])[]>,
): void {
  for (const workload of tender.workloads) {
    if (workload.movingCost === undefined) continue
    for (let month = 1; month < tender.months; month += 1) {
      const moved = program.column(`m_${workload.id}_${month}`, workload.movingCost * presentValue(tender, month))
      const falls = tender.vendors.map((vendor) => {
        const fall = program.column(`f_${workload.id}_${vendor.id}_${month}`, 0)
        const at = (m: number) => delivered.get(`${workload.id}\u0000${vendor.id}\u0000${m}`) ?? []
        const terms = [...at(month - 1).map(([name, value]) => [name, -value] as const), ...at(month)]
        program.rows.push({ terms: [[fall, 1], ...terms], least: 0 })
        return [fall, -1] as const
      })
      const excused = Math.max(0, demandOf(tender, workload.id, month - 1) - demandOf(tender, workload.id, month))
      program.rows.push({ terms: [[moved, 1], ...falls], least: -excused })
    }
  }
}

function survivesByLp(
  glpk: Glpk,
  tender: Tender,
  offers: readonly ActiveOffer[],
  lines: readonly AwardLine[],
  rule: Extract<Rule, { type: 'redundancy' }>,
): boolean {
  for (const failed of failuresOf(tender, offers, rule)) {
    for (let month = rule.from ?? 0; month < tender.months; month += 1) {
      const program = new Program()
      const left = remaining(tender, offers, lines, rule, failed, month)
      const served = new Map<string, (readonly [string, number])[]>(
        tender.workloads.map((workload) => [workload.id, []]),
      )
      for (const [index, [item, quantity]] of left.entries()) {
        const terms = tender.workloads.flatMap((workload): (readonly [string, number])[] => {
          const value = worth(tender, item, workload)
          if (value <= 0) return []
          const name = program.column(`r_${index}_${workload.id}`, 0)
          served.get(workload.id)!.push([name, value])
          return [[name, 1]]
        })
        if (terms.length > 0) program.rows.push({ terms, most: quantity })
      }
      for (const workload of tender.workloads) {
        const short = program.column(`s_${workload.id}`, 1)
        const needed = workload.criticalShare * demandOf(tender, workload.id, month) - (rule.maxShortfall ?? 0)
        if (needed > 0) program.rows.push({ terms: [...served.get(workload.id)!, [short, 1]], least: needed })
      }
      if (program.rows.length > 0 && program.solve(glpk).cost > 1e-6) return false
    }
  }
  return true
}
