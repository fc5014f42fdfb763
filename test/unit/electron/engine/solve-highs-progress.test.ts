// The solver tells of its search while it runs, and gives the same answer whoever listens.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../../electron/engine/solve-highs.ts'
import { createMilp, type Milp } from '../../../../shared/award/milp.ts'
import type { Improvement, SolverProgress } from '../../../../shared/award/solve-model.ts'

/** Items to pack under five limits, awkward enough to need a search. */
function packing(): Milp {
  const model = createMilp()
  const items = Array.from({ length: 20 }, (_, item) =>
    model.addColumn(`item ${item}`, { upper: 1, cost: -(10 + ((item * 37) % 61)), integer: true }),
  )
  for (let limit = 0; limit < 5; limit += 1) {
    const coefs = items.map((item) => 5 + ((item * (13 + limit) + limit * 7) % 53))
    model.addRow(`limit ${limit}`, { cols: items, coefs, constant: 0 }, Number.NEGATIVE_INFINITY, 250)
  }
  return model.finish()
}

describe('createSolveHighs', () => {
  it('tells of its search: best so far, bound and work, ending where the answer is', async () => {
    const solve = await createSolveHighs()
    const progress: SolverProgress[] = []
    const improvements: Improvement[] = []
    const solved = await solve(packing(), { gap: 0, work: 1000, seed: 1 }, undefined, {
      onProgress: (told) => progress.push(told),
      onImprove: (better) => improvements.push(better),
    })
    expect(solved.status).toBe('optimal')
    expect(progress.length).toBeGreaterThan(0)
    expect(progress.every(({ phase }) => phase === 'search')).toBe(true)
    expect(progress.at(-1)?.incumbent).toBeCloseTo(solved.objective ?? 0, 6)
    expect(improvements.at(-1)?.objective).toBeCloseTo(solved.objective ?? 0, 6)
    expect(progress.map(({ work }) => work)).toEqual(progress.map(({ work }) => work).toSorted((a, b) => a - b))
  })

  it('answers the same when nobody listens', async () => {
    const solve = await createSolveHighs()
    const limits = { gap: 0, work: 1000, seed: 1 }
    const alone = await solve(packing(), limits)
    const heard = await solve(packing(), limits, undefined, { onProgress: () => undefined })
    expect({ ...heard, values: [...(heard.values ?? [])] }).toEqual({ ...alone, values: [...(alone.values ?? [])] })
  })
})
