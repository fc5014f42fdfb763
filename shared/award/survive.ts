// Who serves whom with what is left after a failure: the least critical demand that stays unserved, and the prices that prove it.
import { addTerm, createMilp, emptySum } from './milp.ts'
import type { SolveModel } from './solve-model.ts'

/** Capacity that is left: units in service, what one is worth to each workload (H100e, 0 = cannot run), and room by workload where bounded. */
export interface Supply {
  readonly units: number
  readonly worth: readonly number[]
  readonly room?: readonly (number | undefined)[]
  /** Power it needs from a site: index of the site, and kW a unit. */
  readonly power?: { readonly site: number; readonly kw: number } | undefined
}

export interface FailureState {
  /** H100e each workload must still get. */
  readonly need: readonly number[]
  readonly supply: readonly Supply[]
  /** kW left at each site that hardware runs at. */
  readonly sites?: readonly number[]
}

/**
 * `total` is the least sum of what is missing. `needPrices` π, `roomPrices` τ and `sitePrices` ρ prove it: for any capacity,
 * missing ≥ Σ π·need − Σ units·max over workloads of (π·worth − τ − ρ·kW a unit) − Σ τ·room − Σ ρ·kW of the site.
 */
export interface Shortage {
  readonly total: number
  readonly needPrices: readonly number[]
  readonly roomPrices: readonly (readonly number[])[]
  readonly sitePrices: readonly number[]
}

export type SplitOracle = (state: FailureState) => Promise<Shortage>

const noWork = { gap: 0, work: Number.POSITIVE_INFINITY, seed: 0 }

/** Splits by hand where that is exact or good enough, by a linear program otherwise. */
export function createSplitOracle(solve: SolveModel): SplitOracle {
  return async (state) => {
    const wanting = state.need.flatMap((need, w) => (need > 0 ? [w] : []))
    if (wanting.length === 0) return nothingMissing(state)
    const bounded = state.supply.some(
      (supply) => supply.power !== undefined || supply.room?.some((room) => room !== undefined) === true,
    )
    if (wanting.length === 1 && !bounded) return servesOne(state, wanting[0] ?? 0)
    return splitsGreedily(state, wanting) ? nothingMissing(state) : splitByProgram(state, solve)
  }
}

function nothingMissing(state: FailureState): Shortage {
  return { total: 0, needPrices: state.need.map(() => 0), roomPrices: [], sitePrices: [] }
}

function servesOne(state: FailureState, workload: number): Shortage {
  const left = state.supply.reduce((sum, supply) => sum + supply.units * (supply.worth[workload] ?? 0), 0)
  const total = Math.max(0, (state.need[workload] ?? 0) - left)
  return { total, needPrices: state.need.map((_, w) => (w === workload ? 1 : 0)), roomPrices: [], sitePrices: [] }
}

/** True when serving the workloads with least choice first from the least versatile capacity covers all needs; false proves nothing. */
function splitsGreedily(state: FailureState, wanting: readonly number[]): boolean {
  const left = state.supply.map((supply) => supply.units)
  const kw = [...(state.sites ?? [])]
  const choices = (supply: Supply) => wanting.filter((w) => (supply.worth[w] ?? 0) > 0).length
  const capacity = (w: number) => state.supply.reduce((sum, supply) => sum + supply.units * (supply.worth[w] ?? 0), 0)
  const order = wanting.toSorted((a, b) => capacity(a) / (state.need[a] ?? 1) - capacity(b) / (state.need[b] ?? 1))
  for (const w of order) {
    let missing = state.need[w] ?? 0
    const able = [...state.supply.entries()].filter(([, supply]) => (supply.worth[w] ?? 0) > 0)
    for (const [s, supply] of able.sort(([, a], [, b]) => choices(a) - choices(b))) {
      const worth = supply.worth[w] ?? 0
      const { power } = supply
      const powered =
        power === undefined || power.kw === 0 ? Number.POSITIVE_INFINITY : (kw[power.site] ?? 0) / power.kw
      const given = Math.min(left[s] ?? 0, supply.room?.[w] ?? Number.POSITIVE_INFINITY, missing / worth, powered)
      left[s] = (left[s] ?? 0) - given
      if (power !== undefined) kw[power.site] = (kw[power.site] ?? 0) - given * power.kw
      missing -= given * worth
    }
    if (missing > 1e-9 * Math.max(1, state.need[w] ?? 0)) return false
  }
  return true
}

async function splitByProgram(state: FailureState, solve: SolveModel): Promise<Shortage> {
  const milp = createMilp()
  const served = state.need.map(() => emptySum())
  const loads = (state.sites ?? []).map(() => emptySum())
  const bounds: { readonly supply: number; readonly workload: number; readonly column: number }[] = []
  for (const [s, supply] of state.supply.entries()) {
    const given = emptySum()
    for (const [w, worth] of supply.worth.entries()) {
      const sum = served[w]
      if (worth <= 0 || sum === undefined || (state.need[w] ?? 0) <= 0) continue
      const column = milp.addColumn(`given[${s},${w}]`, { upper: Number.POSITIVE_INFINITY })
      addTerm(given, column, 1)
      addTerm(sum, column, worth)
      const load = supply.power === undefined ? undefined : loads[supply.power.site]
      if (load !== undefined) addTerm(load, column, supply.power?.kw ?? 0)
      if (supply.room?.[w] !== undefined) bounds.push({ supply: s, workload: w, column })
    }
    milp.addRow(`units[${s}]`, given, Number.NEGATIVE_INFINITY, supply.units)
  }
  for (const [w, sum] of served.entries()) {
    addTerm(sum, milp.addColumn(`missing[${w}]`, { upper: Number.POSITIVE_INFINITY, cost: 1 }), 1)
    milp.addRow(`need[${w}]`, sum, Math.max(0, state.need[w] ?? 0), Number.POSITIVE_INFINITY)
  }
  for (const { supply, workload, column } of bounds) {
    const room = state.supply[supply]?.room?.[workload] ?? 0
    milp.addRow('room', { cols: [column], coefs: [1], constant: 0 }, Number.NEGATIVE_INFINITY, room)
  }
  for (const [site, load] of loads.entries()) {
    milp.addRow(`kw[${site}]`, load, Number.NEGATIVE_INFINITY, state.sites?.[site] ?? 0)
  }
  const solved = await solve(milp.finish(), noWork)
  if (solved.status !== 'optimal' || solved.objective === null || solved.rowDuals === null) {
    throw new Error(`a split ended ${solved.status}`)
  }
  const duals = solved.rowDuals
  const firstNeed = state.supply.length
  const firstRoom = firstNeed + state.need.length
  const roomPrices = state.supply.map(() => state.need.map(() => 0))
  for (const [b, { supply, workload }] of bounds.entries()) {
    const prices = roomPrices[supply]
    if (prices !== undefined) prices[workload] = Math.max(0, -(duals[firstRoom + b] ?? 0))
  }
  return {
    total: solved.objective,
    needPrices: state.need.map((_, w) => Math.min(1, Math.max(0, duals[firstNeed + w] ?? 0))),
    roomPrices: bounds.length === 0 ? [] : roomPrices,
    sitePrices: loads.map((_, site) => Math.max(0, -(duals[firstRoom + bounds.length + site] ?? 0))),
  }
}

/** The price of a unit of supply under given prices: max over workloads of π·worth − τ − `powerPrice`, never below 0. */
export function unitPrice(
  worth: readonly number[],
  needPrices: readonly number[],
  roomPrices: readonly number[] | undefined,
  powerPrice = 0,
): number {
  let price = 0
  for (const [w, each] of worth.entries()) {
    price = Math.max(price, (needPrices[w] ?? 0) * each - (roomPrices?.[w] ?? 0) - powerPrice)
  }
  return price
}
