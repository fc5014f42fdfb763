// Cuts for N-1: given a point of the model, the failures it does not survive, each as one row that every plan that does satisfies.
import { addScaled, addTerm, type Expression, emptySum, evaluate, makeRow, type SparseRow } from './milp.ts'
import type { Candidate } from './solve-model.ts'
import { type Shortage, type SplitOracle, unitPrice } from './survive.ts'

/** A survivor as the model sees it: units in service as an expression, room by workload where a cluster must be large enough. */
export interface ModelSupply {
  readonly units: Expression
  readonly worth: readonly number[]
  readonly room: readonly (Expression | undefined)[]
  readonly power?: { readonly site: number; readonly kw: number } | undefined
}

/** One failure in one month. `missing` counts what stays unserved when the rule is priced. */
export interface FailureMonth {
  readonly name: string
  readonly need: readonly number[]
  readonly supply: readonly ModelSupply[]
  /** kW left at each site that hardware runs at. */
  readonly sites: readonly Expression[]
  readonly missing: number | undefined
}

/** Σ units·price + Σ τ·room + Σ ρ·kW + missing ≥ Σ π·need: what any split must satisfy. */
export function cutOf(
  state: FailureMonth,
  needPrices: readonly number[],
  roomPrices: Shortage['roomPrices'],
  sitePrices: Shortage['sitePrices'] = [],
): SparseRow {
  const sum = emptySum()
  for (const [s, supply] of state.supply.entries()) {
    const prices = roomPrices[s]
    const powerPrice = supply.power === undefined ? 0 : (sitePrices[supply.power.site] ?? 0) * supply.power.kw
    const price = unitPrice(supply.worth, needPrices, prices, powerPrice)
    if (price > 1e-9) addScaled(sum, supply.units, price)
    for (const [w, room] of supply.room.entries()) {
      const roomPrice = prices?.[w] ?? 0
      if (room !== undefined && roomPrice > 1e-9) addScaled(sum, room, roomPrice)
    }
  }
  for (const [site, kw] of state.sites.entries()) {
    const price = sitePrices[site] ?? 0
    if (price > 1e-9) addScaled(sum, kw, price)
  }
  if (state.missing !== undefined) addTerm(sum, state.missing, 1)
  const need = state.need.reduce((total, value, w) => total + value * (needPrices[w] ?? 0), 0)
  return makeRow(state.name, sum, need, Number.POSITIVE_INFINITY)
}

/** Beyond rounding: the solver keeps rows to a millionth. */
const brokenShare = 2e-6

/**
 * Prices of need that proved a failure short, by its name. Any prices give a row that every plan which survives satisfies, so what one
 * question needed may be asked of every like one.
 */
export type CutMemory = Map<string, (readonly number[])[]>

/** What separation remembers between rounds. */
interface Memory {
  /** Prices that proved some failure short; tried on all others before a program is solved. */
  readonly pool: (readonly number[])[]
  /** Cuts given already, by name and prices. */
  readonly given: Set<string>
}

/**
 * Rows for a rule's failures: at most one for each failure and month a call.
 * With rooms (clusters that must be large enough) or hardware that needs power the prices of one failure say nothing of another, so the pool
 * stays empty.
 */
export function createSeparation(states: readonly FailureMonth[]) {
  const memory: Memory = { pool: [], given: new Set() }
  return {
    recall: (cuts: CutMemory): readonly SparseRow[] => states.flatMap((state) => recalled(memory, state, cuts)),
    separate: async ({ values }: Candidate, oracle: SplitOracle, cuts: CutMemory): Promise<readonly SparseRow[]> => {
      const rows: SparseRow[] = []
      for (const state of states) {
        const cut = pooledCut(memory, state, values) ?? (await newCut(memory, state, values, oracle))
        if (cut === undefined) continue
        rows.push(cut.row)
        if (cut.needPrices !== undefined) cuts.set(state.name, [...(cuts.get(state.name) ?? []), cut.needPrices])
      }
      return rows
    },
  }
}

function recalled(memory: Memory, state: FailureMonth, cuts: CutMemory): readonly SparseRow[] {
  const prices = hasRooms(state) ? [] : (cuts.get(state.name) ?? [])
  return prices
    .filter((needPrices) => needPrices.length === state.need.length)
    .map((needPrices) => {
      memory.given.add(keyOf(state, needPrices))
      return cutOf(state, needPrices, [])
    })
}

/** Clusters that must be large enough, or hardware that needs power. */
function hasRooms({ sites, supply }: FailureMonth): boolean {
  return sites.length > 0 || supply.some(({ room }) => room.some((each) => each !== undefined))
}

/** `needPrices` are left out where they say nothing of another question. */
interface Cut {
  readonly row: SparseRow
  readonly needPrices?: readonly number[]
}

function scaleOf(state: FailureMonth): number {
  return Math.max(
    1,
    state.need.reduce((sum, value) => sum + value, 0),
  )
}

/** By how much a point falls short of a row, as a share of the state's need; negative when it holds. */
function shortBy(state: FailureMonth, row: SparseRow, values: Float64Array): number {
  return (row.lower - evaluate({ cols: row.cols, coefs: row.coefs, constant: 0 }, values)) / scaleOf(state)
}

function keyOf(state: FailureMonth, needPrices: readonly number[]): string {
  return `${state.name} ${needPrices.join(' ')}`
}

function pooledCut(memory: Memory, state: FailureMonth, values: Float64Array): Cut | undefined {
  for (const needPrices of memory.pool) {
    const key = keyOf(state, needPrices)
    const row = cutOf(state, needPrices, [])
    if (memory.given.has(key) || shortBy(state, row, values) <= brokenShare) continue
    memory.given.add(key)
    return { row, needPrices }
  }
  return undefined
}

async function newCut(
  memory: Memory,
  state: FailureMonth,
  values: Float64Array,
  oracle: SplitOracle,
): Promise<Cut | undefined> {
  const rooms = hasRooms(state)
  const shortage = await oracle({
    need: state.need,
    supply: state.supply.map((supply) => ({
      units: Math.max(0, evaluate(supply.units, values)),
      worth: supply.worth,
      power: supply.power,
      ...(rooms ? { room: supply.room.map((room) => (room === undefined ? undefined : evaluate(room, values))) } : {}),
    })),
    sites: state.sites.map((kw) => Math.max(0, evaluate(kw, values))),
  })
  const missing = state.missing === undefined ? 0 : (values[state.missing] ?? 0)
  if (shortage.total - missing <= brokenShare * scaleOf(state)) return undefined
  const row = cutOf(state, shortage.needPrices, shortage.roomPrices, shortage.sitePrices)
  const key = keyOf(state, shortage.needPrices)
  if (shortBy(state, row, values) <= brokenShare || (!rooms && memory.given.has(key))) return undefined
  if (rooms) return { row }
  memory.given.add(key)
  memory.pool.push(shortage.needPrices)
  return { row, needPrices: shortage.needPrices }
}
