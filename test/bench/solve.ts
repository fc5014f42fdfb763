// How long an award of forty offers takes: model, LP separation and search to 0.1 %, with N-1 by vendor; the tender is pinned by its hash.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createSolveHighs } from '../../electron/engine/solve-highs.ts'
import { buildModel } from '../../shared/award/build-model.ts'
import { type SparseRow, withRows } from '../../shared/award/milp.ts'
import { certain, type Question } from '../../shared/award/question.ts'
import type { SolveModel } from '../../shared/award/solve-model.ts'
import { solveBuilt } from '../../shared/award/solve-question.ts'
import { activeOffers } from '../../shared/tender/active-offers.ts'
import { readTender } from '../../shared/tender/read-tender.ts'
import { type Reference, solveByGlpk } from './solve-by-glpk.ts'

const tenderFile = 'test/fixtures/bench/forty-offers.json'
const pinnedHash = 'd764a124dac7bddf2f7f17d65af9672a0d1195d9e75c00f79f8aeed06e779430'
const gap = 1e-3

export interface SolveTimes {
  readonly columns: number
  readonly rows: number
  readonly nonzeros: number
  readonly integers: number
  /** Seconds of wall clock; `cpuSeconds` of this process in the solve, which a busy machine does not stretch. */
  readonly buildSeconds: number
  readonly solveSeconds: number
  readonly cpuSeconds: number
  readonly buildShare: number
  /** Rows of failures that were added, of the pairs of failure and month there are. */
  readonly cuts: number
  readonly pairs: number
  readonly work: number
  readonly objective: number
  readonly gap: number
  readonly rssMb: number
  /** The program with all cuts, through GLPK, given a minute. */
  readonly reference: Reference
}

/** Throws when the tender is not the pinned one or no award within the gap is found. */
export async function measureSolve(): Promise<SolveTimes> {
  const bytes = readFileSync(tenderFile)
  const hash = createHash('sha256').update(bytes).digest('hex')
  if (hash !== pinnedHash) throw new Error(`${tenderFile} is not the pinned tender: ${hash}`)
  const { tender } = readTender(JSON.parse(bytes.toString()))
  if (tender === undefined) throw new Error(`${tenderFile} is no tender`)
  const question: Question = {
    tender,
    offers: activeOffers(tender).active,
    rules: [{ type: 'redundancy', domain: 'vendor' }],
    scenarios: certain,
    extra: [],
    objective: 'total',
  }
  const solve = await createSolveHighs()
  buildModel(question)
  const began = performance.now()
  const built = buildModel(question)
  const buildSeconds = (performance.now() - began) / 1000
  const counted = keepCuts(solve)
  const cpu = process.cpuUsage()
  const started = performance.now()
  const solved = await solveBuilt(built, counted.solve, { gap, work: 20_000, seed: 0 })
  const solveSeconds = (performance.now() - started) / 1000
  if (solved.status !== 'optimal' || solved.objective === null || solved.gap === null) {
    throw new Error(`the bench tender ended ${solved.status}`)
  }
  return {
    columns: built.milp.cost.length,
    rows: built.milp.rowLower.length,
    nonzeros: built.milp.values.length,
    integers: built.milp.integer.filter((flag) => flag === 1).length,
    buildSeconds,
    solveSeconds,
    cpuSeconds: process.cpuUsage(cpu).user / 1e6,
    buildShare: buildSeconds / solveSeconds,
    cuts: counted.cuts.length,
    pairs: tender.vendors.length * tender.months,
    work: solved.work,
    objective: solved.objective,
    gap: solved.gap,
    rssMb: process.memoryUsage().rss / 1e6,
    reference: await solveByGlpk(withRows(built.milp, counted.cuts), gap, 60),
  }
}

/** The same solver, keeping the rows that are separated. */
function keepCuts(solve: SolveModel): { readonly solve: SolveModel; readonly cuts: readonly SparseRow[] } {
  const cuts: SparseRow[] = []
  const keeping: SolveModel = (model, limits, start, hooks) => {
    const separate = hooks?.separate
    if (separate === undefined) return solve(model, limits, start, hooks)
    return solve(model, limits, start, {
      ...hooks,
      separate: async (candidate) => {
        const rows = await separate(candidate)
        cuts.push(...rows)
        return rows
      },
    })
  }
  return { solve: keeping, cuts }
}

/** The figures in words. */
export function describeSolve(times: SolveTimes): readonly string[] {
  const seconds = (value: number) => `${value.toFixed(2)} s`
  return [
    `model of 40 offers × 3 tiers, 36 months, 4 workloads: ${times.columns} columns, ${times.rows} rows, ${times.nonzeros} nonzeros, ${times.integers} integers`,
    `  built in ${seconds(times.buildSeconds)}, ${(times.buildShare * 100).toFixed(1)} % of the solve (target 10 %)`,
    `  N-1 by vendor to 0.1 %: ${seconds(times.solveSeconds)}, of it ${seconds(times.cpuSeconds)} of processor (target 60 s; a plain formulation 85 s)`,
    `  ${times.cuts} cuts for ${times.pairs} pairs of failure and month; ${times.work.toFixed(0)} thousand iterations; gap ${(times.gap * 100).toFixed(3)} %; ${times.rssMb.toFixed(0)} MB`,
    `  GLPK on the same program: ${times.reference.status} after ${seconds(times.reference.seconds)}${
      times.reference.objective === null
        ? ''
        : `, ${((times.reference.objective / times.objective - 1) * 100).toFixed(2)} % above`
    }`,
  ]
}

if (process.argv[1] === import.meta.filename) for (const line of describeSolve(await measureSolve())) console.log(line)
