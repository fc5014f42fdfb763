// The only door to HiGHS: a program with names goes in, a solution with its proof comes out; limits count work, not seconds.
import highsModule from 'highs'
import type { Milp, SparseRow } from '../../shared/award/milp.ts'
import {
  relativeGap,
  type Solved,
  type SolveHooks,
  type SolveLimits,
  type SolveModel,
} from '../../shared/award/solve-model.ts'

// The package types its default export as a CommonJS module; what an import gives is the function itself.
const loadHighs = highsModule as unknown as typeof highsModule.default
type Highs = Awaited<ReturnType<typeof loadHighs>>
type Model = ReturnType<Highs['createModel']>
type Callbacks = NonNullable<Parameters<Model['run']>[0]>

/** HiGHS takes finite options only; this stops at the first solution as an infinite gap should. */
const largestGap = 1e30
/** Rounds of separation on the relaxation before the search starts; the search separates again on whole solutions. */
const relaxationRounds = 60

/**
 * Loads HiGHS once and gives the solver the award asks for. `wasmBinary` is for places where the package's own file cannot be read.
 * Single-threaded and synchronous while it runs: long solves belong in an engine thread.
 */
export async function createSolveHighs(wasmBinary?: ArrayBuffer): Promise<SolveModel> {
  const highs = await loadHighs(wasmBinary === undefined ? {} : { wasmBinary })
  return async (model, limits, start, hooks = {}) => {
    if (model.cost.length === 0) return solveEmpty(model)
    const native = openModel(highs, model, limits)
    try {
      return await solve({ highs, native, model, limits, hooks, meter: startMeter(limits) }, start)
    } finally {
      native.dispose()
    }
  }
}

/** One call of the solver. */
interface Run {
  readonly highs: Highs
  readonly native: Model
  readonly model: Milp
  readonly limits: SolveLimits
  readonly hooks: SolveHooks
  readonly meter: Meter
}

/** What a call has used, and whether something ended it early. `before` is the work of earlier runs of the same call. */
interface Meter {
  readonly deadline: number
  before: number
  used: number
  /** Work at which progress was last told. */
  told: number
  stopped: boolean
  timedOut: boolean
  /** The run was ended because it answers `limits.decide`. */
  decided: boolean
}

function startMeter(limits: SolveLimits): Meter {
  const deadline = limits.seconds === undefined ? Number.POSITIVE_INFINITY : performance.now() + limits.seconds * 1000
  return { deadline, before: 0, used: 0, told: -1, stopped: false, timedOut: false, decided: false }
}

function openModel(highs: Highs, model: Milp, limits: SolveLimits): Model {
  const numCols = model.cost.length
  const numRows = model.rowLower.length
  const native = highs.createModel({
    numCols,
    numRows,
    offset: model.offset,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: model.upper,
    rowLower: model.rowLower,
    rowUpper: model.rowUpper,
    matrix: { format: 'csr', numCols, numRows, starts: model.starts, indices: model.indices, values: model.values },
  })
  native.options.set({
    // Not output_flag: without output HiGHS tells nothing of its search either.
    log_to_console: false,
    random_seed: limits.seed,
    mip_rel_gap: Math.min(limits.gap, largestGap),
    mip_abs_gap: 0,
  })
  return native
}

async function solve(run: Run, start: Float64Array | undefined): Promise<Solved> {
  const whole = run.model.integer.includes(1)
  if (!whole || run.hooks.separate !== undefined) {
    const relaxed = await solveRelaxation(run)
    if (!whole || relaxed.status !== 'optimal') return relaxed
    if (noneBelow(run.limits, relaxed.bound)) return { ...unsolved(run, 'none'), bound: relaxed.bound }
  }
  const { integer, continuous } = run.highs.constants.variableType
  run.native.changeColsIntegrality(
    { kind: 'range', from: 0, to: run.model.cost.length - 1 },
    run.model.integer.map((flag) => (flag === 1 ? integer : continuous)),
  )
  return search(run, start)
}

/** The program without its integer marks, with broken rows added until none is left or the rounds are over. */
async function solveRelaxation(run: Run): Promise<Solved> {
  const { native, hooks } = run
  for (let round = 0; ; round += 1) {
    runNative(run, relaxationCallbacks(run))
    const status = statusOf(run)
    if (status !== 'optimal') return unsolved(run, status === 'infeasible' ? 'infeasible' : 'none')
    const { colValue, rowDual } = native.getSolution()
    const objective = native.getObjectiveValue()
    hooks.onProgress?.({ phase: 'relaxation', incumbent: null, bound: objective, gap: null, work: run.meter.used })
    const rows = round < relaxationRounds ? await (hooks.separate?.({ values: colValue, integral: false }) ?? []) : []
    if (rows.length === 0) {
      return {
        status: 'optimal',
        objective,
        bound: objective,
        gap: 0,
        values: colValue,
        rowDuals: rowDual,
        work: run.meter.used,
        reproducible: !run.meter.timedOut,
      }
    }
    addRows(native, run.model.cost.length, rows)
  }
}

interface Incumbent {
  readonly values: Float64Array
  readonly objective: number
}

/**
 * A search that begins from a good solution has more to prove than to find. Seeking others at the root, and beginning again with a smaller
 * program, then costs more than it brings; better solutions near the known one are still sought. Where any solution below a number will do,
 * those near the relaxation are worth seeking too.
 */
function proving({ decide }: SolveLimits) {
  return {
    mip_allow_restart: false,
    mip_heuristic_run_rens: decide !== undefined,
    mip_heuristic_run_root_reduced_cost: false,
    mip_pscost_minreliable: 3,
  }
}

/** Branch and cut; when rows are separated, again until the best solution breaks none. */
async function search(run: Run, start: Float64Array | undefined): Promise<Solved> {
  const { native, limits, hooks } = run
  if (start !== undefined) native.options.set(proving(limits))
  let first = start
  let feasible: Incumbent | undefined
  for (;;) {
    if (first !== undefined) native.setSolution({ colValue: first })
    const found: Incumbent[] = []
    runNative(run, searchCallbacks(run, found))
    const status = statusOf(run)
    if (status === 'infeasible') return unsolved(run, 'infeasible')
    const best = bestOf(run, found)
    const bound = boundOf(run)
    const rows: SparseRow[] = []
    for (const candidate of hooks.separate === undefined
      ? []
      : [...(best === undefined ? [] : [best]), ...found.toReversed()]) {
      if (feasible !== undefined && candidate.objective >= feasible.objective) continue
      if (rows.some((row) => breaks(row, candidate.values))) continue
      const broken = (await hooks.separate?.({ values: candidate.values, integral: true })) ?? []
      if (broken.length === 0) feasible = candidate
      else rows.push(...broken)
    }
    if (hooks.separate === undefined) feasible = best
    const below = feasible !== undefined && feasible.objective < (limits.decide ?? Number.NEGATIVE_INFINITY)
    const stopped = (status === 'stopped' && !run.meter.decided) || below || noneBelow(limits, bound)
    const gap = feasible === undefined || bound === null ? null : relativeGap(feasible.objective, bound)
    const reached = gap !== null && gap <= limits.gap
    if (feasible !== undefined && (reached || rows.length === 0 || stopped)) {
      return finished(run, reached ? 'optimal' : 'limit', feasible, bound)
    }
    if (stopped || rows.length === 0) return { ...unsolved(run, 'none'), bound }
    addRows(native, run.model.cost.length, rows)
    first = feasible?.values
  }
}

/** Rows given for one candidate are not given again for the next. */
function breaks({ cols, coefs, lower, upper }: SparseRow, values: Float64Array): boolean {
  const sum = cols.reduce((total, column, i) => total + (coefs[i] ?? 0) * (values[column] ?? 0), 0)
  return sum < lower - 1e-6 * Math.max(1, Math.abs(lower)) || sum > upper + 1e-6 * Math.max(1, Math.abs(upper))
}

function finished(run: Run, status: 'optimal' | 'limit', best: Incumbent, bound: number | null): Solved {
  return {
    status,
    objective: best.objective,
    bound,
    gap: bound === null ? null : relativeGap(best.objective, bound),
    values: best.values,
    rowDuals: null,
    work: run.meter.used,
    reproducible: !run.meter.timedOut,
  }
}

function unsolved(run: Run, status: 'infeasible' | 'none'): Solved {
  return {
    status,
    objective: null,
    bound: null,
    gap: null,
    values: null,
    rowDuals: null,
    work: run.meter.used,
    reproducible: !run.meter.timedOut,
  }
}

/** A program without columns: its rows hold or they do not. */
function solveEmpty(model: Milp): Solved {
  const holds = model.rowLower.every((lower, row) => lower <= 1e-9 && (model.rowUpper[row] ?? 0) >= -1e-9)
  const solution = { objective: model.offset, bound: model.offset, gap: 0, values: new Float64Array(), rowDuals: null }
  const nothing = { objective: null, bound: null, gap: null, values: null, rowDuals: null }
  return { status: holds ? 'optimal' : 'infeasible', ...(holds ? solution : nothing), work: 0, reproducible: true }
}

function runNative(run: Run, callbacks: Callbacks): void {
  run.meter.before = run.meter.used
  run.meter.stopped = false
  run.meter.decided = false
  run.native.run(callbacks)
  const iterations = Number(run.native.info.get('simplex_iteration_count'))
  run.meter.used = Math.max(run.meter.used, run.meter.before + Math.max(0, iterations) / 1000)
}

/** Counts work and says whether to stop: limit, guard or cancel. */
function mustStop(run: Run, iterations: number): boolean {
  const { meter, limits, hooks } = run
  meter.used = Math.max(meter.used, meter.before + iterations / 1000)
  if (performance.now() > meter.deadline) meter.timedOut = true
  if (meter.used >= limits.work || meter.timedOut || hooks.isCancelled?.() === true) meter.stopped = true
  return meter.stopped
}

function relaxationCallbacks(run: Run): Callbacks {
  return {
    [run.highs.constants.callbackType.simplexInterrupt]: (event) => {
      if (mustStop(run, event.data.simplex_iteration_count ?? 0)) event.interrupt()
      return undefined
    },
  }
}

function searchCallbacks(run: Run, found: Incumbent[]): Callbacks {
  const { callbackType } = run.highs.constants
  const iterationsOf = (data: { readonly mip_total_lp_iterations?: bigint }) =>
    Number(data.mip_total_lp_iterations ?? 0n)
  return {
    [callbackType.mipInterrupt]: (event) => {
      if (mustStop(run, iterationsOf(event.data)) || decides(run, event.data, found)) event.interrupt()
      tellSearch(run, event.data)
      return undefined
    },
    [callbackType.mipImprovingSolution]: (event) => {
      const { mip_solution: values, objective_function_value: objective } = event.data
      if (values === undefined || objective === undefined) return undefined
      found.push({ values, objective })
      const bound = finite(event.data.mip_dual_bound) ?? Number.NEGATIVE_INFINITY
      run.hooks.onImprove?.({ values, objective, bound, gap: relativeGap(objective, bound), work: run.meter.used })
      return undefined
    },
  }
}

/** Whether the question is answered: by a solution below, which may still break rows to be separated, or by a bound. */
function decides(run: Run, data: { readonly mip_dual_bound?: number }, found: readonly Incumbent[]): boolean {
  const { decide } = run.limits
  if (decide === undefined) return false
  const below = (found.at(-1)?.objective ?? Number.POSITIVE_INFINITY) < decide
  if (below || noneBelow(run.limits, finite(data.mip_dual_bound))) run.meter.decided = true
  return run.meter.decided
}

function noneBelow({ decide }: SolveLimits, bound: number | null): boolean {
  return decide !== undefined && bound !== null && bound >= decide
}

/** Tells how the search stands, again only after a thousand iterations more. */
function tellSearch(run: Run, data: { readonly mip_primal_bound?: number; readonly mip_dual_bound?: number }): void {
  const { meter, hooks } = run
  if (meter.used < meter.told + 1 && meter.told >= meter.before) return
  meter.told = meter.used
  const incumbent = finite(data.mip_primal_bound)
  const bound = finite(data.mip_dual_bound)
  const gap = incumbent === null || bound === null ? null : relativeGap(incumbent, bound)
  hooks.onProgress?.({ phase: 'search', incumbent, bound, gap, work: meter.used })
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Math.abs(value) < 1e20 ? value : null
}

/** `stopped`: a limit, the guard or a cancel ended the run. Any other end than these three is a bug of ours. */
function statusOf(run: Run): 'optimal' | 'infeasible' | 'stopped' {
  const { modelStatus } = run.highs.constants
  const status = run.native.getModelStatus()
  if (status === modelStatus.optimal) return 'optimal'
  if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible) return 'infeasible'
  if (status === modelStatus.interrupted || status === modelStatus.solutionLimit) return 'stopped'
  throw new Error(`the solver ended with status ${status}`)
}

function bestOf(run: Run, found: readonly Incumbent[]): Incumbent | undefined {
  if (Number(run.native.info.get('primal_solution_status')) !== 2) return found.at(-1)
  return { values: run.native.getSolution().colValue, objective: run.native.getObjectiveValue() }
}

function boundOf(run: Run): number | null {
  return finite(Number(run.native.info.get('mip_dual_bound')))
}

function addRows(native: Model, numCols: number, rows: readonly SparseRow[]): void {
  const starts = [0]
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.cols.length)
  native.addRows({
    lower: Float64Array.from(rows, (row) => row.lower),
    upper: Float64Array.from(rows, (row) => row.upper),
    matrix: {
      format: 'csr',
      numCols,
      numRows: rows.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap((row) => row.cols)),
      values: Float64Array.from(rows.flatMap((row) => row.coefs)),
    },
  })
}
