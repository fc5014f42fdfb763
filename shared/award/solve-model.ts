// What a solver is to the award: a program in, a solution with its bound out. The engine implements it; tests may use another.
import type { Milp, SparseRow } from './milp.ts'

/** `work` is thousands of LP iterations, so that a limit means the same on every machine. */
export interface SolveLimits {
  /** Relative gap (objective − bound) / max(1, |objective|) at which to stop; infinity stops at the first solution. */
  readonly gap: number
  readonly work: number
  readonly seed: number
  /** A guard in wall-clock seconds; when it ends a run, `reproducible` is false. */
  readonly seconds?: number
  /** Only this is asked: is there a solution below it? The search ends with the first one, or when none can be. */
  readonly decide?: number
}

export interface Improvement {
  readonly values: Float64Array
  readonly objective: number
  readonly bound: number
  readonly gap: number
  readonly work: number
}

export interface SolverProgress {
  readonly phase: 'relaxation' | 'search'
  readonly incumbent: number | null
  readonly bound: number | null
  readonly gap: number | null
  readonly work: number
}

/** A point to separate: `integral` when every integer column is whole. */
export interface Candidate {
  readonly values: Float64Array
  readonly integral: boolean
}

export interface SolveHooks {
  readonly onProgress?: (progress: SolverProgress) => void
  /** Called during the search with each better solution, which may still break rows that `separate` would give. */
  readonly onImprove?: (improvement: Improvement) => void
  readonly isCancelled?: () => boolean
  /** Rows that must hold and that the candidate breaks; none means it is feasible. Called between runs, first on the LP relaxation. */
  readonly separate?: (candidate: Candidate) => Promise<readonly SparseRow[]>
}

/**
 * `limit`: a limit, a cancel or a decision came first and `values` is the best solution; `none`: the same without a solution.
 * `objective` and `values` are null without a solution, `bound` when none was proved.
 */
export interface Solved {
  readonly status: 'optimal' | 'limit' | 'infeasible' | 'none'
  readonly objective: number | null
  readonly bound: number | null
  readonly gap: number | null
  readonly values: Float64Array | null
  /** Of a program without integer columns solved to optimality: ∂objective/∂row bound, one a row. */
  readonly rowDuals: Float64Array | null
  readonly work: number
  readonly reproducible: boolean
}

/** Solves a program; `start` is a full vector of column values to begin from. Throws only on a program it cannot hold. */
export type SolveModel = (model: Milp, limits: SolveLimits, start?: Float64Array, hooks?: SolveHooks) => Promise<Solved>

/** (objective − bound) / max(1, |objective|), never below 0. Source: docs/model.md, the award. */
export function relativeGap(objective: number, bound: number): number {
  return Math.max(0, objective - bound) / Math.max(1, Math.abs(objective))
}
