import { beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../../electron/engine/solve-highs.ts'
import { createMilp, type Milp } from '../../../../shared/award/milp.ts'
import type { SolveModel, SolverProgress } from '../../../../shared/award/solve-model.ts'
import { dice } from '../../../builders/random-tender.ts'

let solve: SolveModel
beforeAll(async () => {
  solve = await createSolveHighs()
})

const limits = { gap: 0, work: 1000, seed: 0 }

/** Minimise −Σ worth·x over a knapsack of integers. */
function knapsack(
  items: readonly { readonly worth: number; readonly weight: number }[],
  room: number,
  integer = true,
): Milp {
  const milp = createMilp()
  const cols = items.map((item, i) => milp.addColumn(`x${i}`, { upper: 1, cost: -item.worth, integer }))
  milp.addRow('room', { cols, coefs: items.map((item) => item.weight), constant: 0 }, Number.NEGATIVE_INFINITY, room)
  milp.addOffset(100)
  return milp.finish()
}

/** Three knapsacks over many like items: far from solved at the root. */
function hardProgram(): Milp {
  const roll = dice(7)
  const milp = createMilp()
  const weights = Array.from({ length: 60 }, () => roll.int(40, 60))
  const cols = weights.map((weight, i) =>
    milp.addColumn(`x${i}`, { upper: 1, cost: -(weight + roll.int(-3, 3)), integer: true }),
  )
  for (const row of [1, 2, 3]) {
    const coefs = cols.map((_, i) => (weights[i] ?? 0) + roll.int(-8, 8))
    milp.addRow(`room${row}`, { cols, coefs, constant: 0 }, Number.NEGATIVE_INFINITY, 1211)
  }
  return milp.finish()
}

describe('createSolveHighs', () => {
  const items = [
    { worth: 10, weight: 5 },
    { worth: 6, weight: 4 },
    { worth: 6, weight: 4 },
  ]
  it('solves whole and continuous programs, with proof and offset', async () => {
    const whole = await solve(knapsack(items, 8), limits)
    expect(whole).toMatchObject({ status: 'optimal', objective: 88, bound: 88, gap: 0, reproducible: true })
    expect([...(whole.values ?? [])].map(Math.round)).toEqual([0, 1, 1])
    const relaxed = await solve(knapsack(items, 8, false), limits)
    expect(relaxed.objective).toBeCloseTo(100 - 10 - 4.5, 9)
    // One more unit of room is worth 1.5 of an item of worth 6 and weight 4.
    expect(relaxed.rowDuals?.[0]).toBeCloseTo(-1.5, 9)
  })
  it('says infeasible, and handles a program without columns', async () => {
    const milp = createMilp()
    const x = milp.addColumn('x', { upper: 1, integer: true })
    milp.addRow('more', { cols: [x], coefs: [1], constant: 0 }, 2, 3)
    expect(await solve(milp.finish(), limits)).toMatchObject({ status: 'infeasible', values: null, objective: null })
    expect(await solve(createMilp().finish(), limits)).toMatchObject({ status: 'optimal', objective: 0 })
    const broken = createMilp()
    broken.addRow('no', { cols: [], coefs: [], constant: 0 }, 1, 2)
    expect((await solve(broken.finish(), limits)).status).toBe('infeasible')
  })
  it('stops at the first solution when any gap will do', async () => {
    const first = await solve(hardProgram(), { ...limits, gap: Number.POSITIVE_INFINITY })
    const best = await solve(hardProgram(), { ...limits, gap: 1e-3, work: 100_000 })
    expect(first.values).not.toBeNull()
    expect(first.work).toBeLessThan(best.work + 1e-9)
  })
  it('counts work, stops at its limit, and does the same each time', async () => {
    const short = { gap: 0, work: 2, seed: 3 }
    const once = await solve(hardProgram(), short)
    expect(once.status).toBe('limit')
    expect(once.work).toBeGreaterThanOrEqual(2)
    expect(once.bound).toBeLessThanOrEqual(once.objective ?? Number.NEGATIVE_INFINITY)
    expect(await solve(hardProgram(), short)).toEqual(once)
  })
  it('marks a run that its guard ended', async () => {
    expect(await solve(hardProgram(), { ...limits, seconds: 0 })).toMatchObject({ reproducible: false })
  })
  it('stops when cancelled and keeps the best', async () => {
    let found = 0
    const cancelled = await solve(hardProgram(), { ...limits, work: 100_000 }, undefined, {
      onImprove: () => {
        found += 1
      },
      isCancelled: () => found > 0,
    })
    expect(cancelled.status).toBe('limit')
    expect(cancelled.values).not.toBeNull()
  })
  it('ends as soon as it is decided whether there is a solution below', async () => {
    const best = await solve(hardProgram(), { ...limits, gap: 5e-3, work: 100_000 })
    const objective = best.objective ?? Number.NaN
    const some = await solve(hardProgram(), { ...limits, work: 100_000, decide: objective + 50 })
    expect(some).toMatchObject({ status: 'limit', reproducible: true })
    expect(some.objective).toBeLessThan(objective + 50)
    expect(some.work).toBeLessThan(best.work + 1e-9)
    const none = await solve(hardProgram(), { ...limits, work: 100_000, decide: (best.bound ?? 0) - 50 })
    expect(none.bound).toBeGreaterThanOrEqual((best.bound ?? 0) - 50)
    expect(none.work).toBeLessThan(best.work + 1e-9)
  })
  it('decides by solutions that keep the separated rows alone', async () => {
    const separate = async ({ values }: { readonly values: Float64Array }) => {
      const both = (values[1] ?? 0) + (values[2] ?? 0)
      return both > 1 + 1e-6 ? [{ name: 'not both', cols: [1, 2], coefs: [1, 1], lower: 0, upper: 1 }] : []
    }
    const never = await solve(knapsack(items, 8), { ...limits, decide: 89 }, undefined, { separate })
    expect(never.bound).toBeGreaterThanOrEqual(89)
    const below = await solve(knapsack(items, 8), { ...limits, decide: 95 }, undefined, { separate })
    expect(below.objective).toBeLessThan(95)
    expect((below.values?.[1] ?? 0) + (below.values?.[2] ?? 0)).toBeLessThan(1 + 1e-6)
  })
  it('begins from a given solution', async () => {
    const best = await solve(hardProgram(), { ...limits, gap: 5e-3, work: 100_000 })
    const again = await solve(hardProgram(), { gap: 0, work: 0.001, seed: 0 }, best.values ?? undefined)
    expect(again.objective).toBeLessThanOrEqual((best.objective ?? 0) + 1e-6)
  })
  it('tells progress and each better solution', async () => {
    const progress: SolverProgress[] = []
    const objectives: number[] = []
    await solve(hardProgram(), { ...limits, gap: 1e-3, work: 20 }, undefined, {
      onProgress: (each) => progress.push(each),
      onImprove: (each) => objectives.push(each.objective),
    })
    expect(progress.some((each) => each.phase === 'search')).toBe(true)
    expect(objectives.length).toBeGreaterThan(0)
    expect(objectives).toEqual(objectives.toSorted((a, b) => b - a))
  })
  it('adds rows that a relaxation or a whole solution breaks', async () => {
    const seen: boolean[] = []
    const solved = await solve(knapsack(items, 8), limits, undefined, {
      separate: async ({ values, integral }) => {
        seen.push(integral)
        const both = (values[1] ?? 0) + (values[2] ?? 0)
        return both > 1 + 1e-6 ? [{ name: 'not both', cols: [1, 2], coefs: [1, 1], lower: 0, upper: 1 }] : []
      },
    })
    expect(seen).toContain(true)
    expect(solved).toMatchObject({ status: 'optimal', objective: 90 })
  })
  it('takes no candidate that breaks a row given for another one in the same round', async () => {
    const given = new Set<string>()
    const solved = await solve(hardProgram(), { ...limits, gap: 1e-2, work: 100_000 }, undefined, {
      separate: async ({ values, integral }) => {
        const taken = values.reduce((sum, value) => sum + value, 0)
        if (!integral || taken < 10.5 || given.has('few')) return []
        given.add('few')
        return [{ name: 'few', cols: [...values.keys()], coefs: [...values].map(() => 1), lower: 0, upper: 10 }]
      },
    })
    expect(given.size).toBe(1)
    expect(solved.values?.reduce((sum, value) => sum + value, 0)).toBeLessThan(10.5)
  })
  it('says infeasible when the added rows cannot hold', async () => {
    const solved = await solve(knapsack(items, 8), limits, undefined, {
      separate: async () => [{ name: 'never', cols: [0], coefs: [1], lower: 2, upper: 3 }],
    })
    expect(solved.status).toBe('infeasible')
  })
})
