// The same program through GLPK, for comparison: how far another solver gets in the same time.
import GLPK, { type GLPK as Glpk, type LP } from 'glpk.js/node'
import type { Milp } from '../../shared/award/milp.ts'

export interface Reference {
  readonly seconds: number
  readonly status: 'optimal' | 'feasible' | 'nothing found'
  readonly objective: number | null
}

/** Solves to `gap`, or stops after `seconds`. The offset is added to the objective. */
export async function solveByGlpk(model: Milp, gap: number, seconds: number): Promise<Reference> {
  const glpk = await GLPK()
  const started = performance.now()
  const { result } = glpk.solve(programOf(glpk, model), { msglev: glpk.GLP_MSG_OFF, tmlim: seconds, mipgap: gap })
  const found = result.status === glpk.GLP_OPT || result.status === glpk.GLP_FEAS
  return {
    seconds: (performance.now() - started) / 1000,
    status: result.status === glpk.GLP_OPT ? 'optimal' : found ? 'feasible' : 'nothing found',
    objective: found ? result.z + model.offset : null,
  }
}

function programOf(glpk: Glpk, model: Milp): LP {
  const name = (column: number) => `c${column}`
  return {
    name: 'award',
    objective: {
      direction: glpk.GLP_MIN,
      name: 'total',
      vars: model.cost.map((coef, column) => ({ name: name(column), coef })),
    },
    subjectTo: model.rowLower.map((lower, row) => {
      const [from, to] = [model.starts[row] ?? 0, model.starts[row + 1] ?? 0]
      const vars = model.indices
        .slice(from, to)
        .map((column, i) => ({ name: name(column), coef: model.values[from + i] ?? 0 }))
      return { name: `r${row}`, vars, bnds: boundsOf(glpk, lower, model.rowUpper[row] ?? 0) }
    }),
    bounds: model.lower.map((lower, column) => ({
      name: name(column),
      ...boundsOf(glpk, lower, model.upper[column] ?? 0),
    })),
    generals: model.integer.flatMap((flag, column) => (flag === 1 ? [name(column)] : [])),
  }
}

function boundsOf(glpk: Glpk, lower: number, upper: number): { type: number; lb: number; ub: number } {
  const lb = Number.isFinite(lower) ? lower : 0
  const ub = Number.isFinite(upper) ? upper : 0
  if (lower === upper) return { type: glpk.GLP_FX, lb, ub }
  if (!Number.isFinite(lower)) return { type: Number.isFinite(upper) ? glpk.GLP_UP : glpk.GLP_FR, lb, ub }
  return { type: Number.isFinite(upper) ? glpk.GLP_DB : glpk.GLP_LO, lb, ub }
}
