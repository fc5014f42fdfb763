// The board of the small worked award, solved for real: every figure follows from the totals of docs/model.md.
import { beforeAll, describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { type AwardHooks, awardTender } from '../../../shared/award/award-tender.ts'
import type { AwardBoard, CaseResult } from '../../../shared/award/board.ts'
import type { BoardHooks } from '../../../shared/award/board-desk.ts'
import { makeBoard } from '../../../shared/award/make-board.ts'
import type { AwardRequest } from '../../../shared/award/solve-award.ts'
import { createSolveAward } from '../../../shared/award/solve-case.ts'
import type { Award } from '../../../shared/tender/award.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { workedTender } from '../../builders/worked-tender.ts'

const tender = workedTender()
const options = { gap: 1e-6, workLimit: 1000, seed: 0, versions: {} }
const redundancy: Rule = { type: 'redundancy', domain: 'vendor' }
const lowCost = 3_261_281.99
const single = 3_403_684.43
const survivor = 3_640_221.01

let solver: AwardHooks
let award: Award
let board: AwardBoard
const asked: AwardRequest[] = []
const steps: string[] = []

function hooks(): BoardHooks {
  const solveAward = createSolveAward(options, solver)
  return {
    solveAward: (request) => {
      asked.push(request)
      return solveAward(request)
    },
    solve: solver.solve,
    onProgress: ({ step, done, of }) => {
      expect(done).toBeLessThan(of)
      steps.push(step)
    },
  }
}

beforeAll(async () => {
  solver = { solve: await createSolveHighs(), sha256 }
  award = await awardTender(tender, [redundancy], options, solver)
  board = await makeBoard(tender, award, hooks(), { cases: [], locale: 'en-US' })
})

function totalOf(id: string): number | undefined {
  return board.cases.find((known) => known.id === id)?.award.totals?.total
}

describe('makeBoard on the worked tender', () => {
  it('solves the standard cases', () => {
    expect(totalOf('low-cost')).toBeCloseTo(lowCost, 2)
    expect(totalOf('single-vendor')).toBeCloseTo(single, 2)
    expect(totalOf('n-1-vendor')).toBeCloseTo(survivor, 2)
    expect(totalOf('at-most-2-vendors')).toBeCloseTo(lowCost, 2)
    expect(totalOf('earliest-delivery')).toBeGreaterThanOrEqual(lowCost - 0.01)
    const earliest = board.cases.find((known) => known.id === 'earliest-delivery')?.award.totals
    expect(earliest?.lostCompute).toBeLessThanOrEqual(0.01)
  })

  it('lists the cases that cannot be computed, with the reason', () => {
    expect(board.unavailable.map((one) => one.id)).toEqual([
      'incumbents-only',
      'as-awarded-today',
      'no-capital-spend',
      'own-build-only',
    ])
    expect(board.unavailable.every((one) => one.reason.endsWith('.'))).toBe(true)
  })

  it('prices the policy: the total with it less the low-cost baseline', () => {
    const [price] = board.policyPrices
    expect(price?.cost?.value).toBeCloseTo(survivor - lowCost, 1)
    expect(price?.cost?.proven).toBe(true)
    expect(price?.cost?.lo).toBeGreaterThan(378_930)
  })

  it('compares with the low-cost baseline, the parts adding up', () => {
    const saving = board.savings.find((one) => one.baseline === 'low-cost')
    expect(saving?.saving).toBeCloseTo(lowCost - survivor, 1)
    const { price = 0, volume = 0, terms = 0 } = saving?.split ?? {}
    expect(Math.round((price + volume + terms) * 100)).toBe(Math.round((saving?.saving ?? 0) * 100))
    expect(board.savings.find((one) => one.baseline === 'first-round')?.reason).toContain('one round')
  })

  it('shows who serves after each failure: nothing short by vendor, in the rule’s own terms', () => {
    const byVendor = board.stress.filter((row) => row.domain === 'vendor')
    expect(byVendor.map((row) => row.failed)).toEqual(['A', 'B', 'C'])
    for (const row of byVendor) {
      expect(row).toMatchObject({ criticalDemand: 100, served: 100, shortfall: 0 })
      expect(row.serving.some((service) => service.vendor === row.failed)).toBe(false)
      expect(row.serving.reduce((sum, service) => sum + service.capacity, 0)).toBeCloseTo(100, 6)
    }
    // A and C stand in the east: without them B's 96 remain.
    const east = board.stress.find((row) => row.domain === 'region' && row.failed === 'east')
    expect(east).toMatchObject({ served: 96, shortfall: 4 })
    expect(east?.serving).toEqual([{ offer: 'b', vendor: 'B', workload: 'inference', capacity: 96 }])
  })

  it('says why D lost, and nobody else did', () => {
    expect(board.whyNot.every((answer) => answer.vendor === 'D')).toBe(true)
  })

  it('asks each question once, and none that a case at hand answers', async () => {
    const cases: CaseResult[] = [...board.cases]
    asked.length = 0
    const again = await makeBoard(tender, award, hooks(), { cases, locale: 'en-US' })
    expect(again.policyPrices).toEqual(board.policyPrices)
    expect(asked.some((request) => request.tender === tender && request.objective === 'total')).toBe(false)
  })

  it('stays best over the range it names: a little inside the award is optimal, a little outside it is not', async () => {
    const range = board.lostComputeRange
    expect(range?.solved).toBe(true)
    const at = async (price: number) => {
      const workloads = tender.workloads.map((workload) => ({ ...workload, valueOfLostCompute: price }))
      const best = await awardTender({ ...tender, workloads }, [redundancy], options, solver)
      return best.lines.map((line) => `${line.offer} ${line.quantity}`).join(', ')
    }
    const chosen = award.lines.map((line) => `${line.offer} ${line.quantity}`).join(', ')
    expect(await at((range?.low ?? 0) + 0.02)).toBe(chosen)
    if (range?.high != null) expect(await at(range.high + 0.05)).not.toBe(chosen)
    expect(range?.low).toBeGreaterThan(0)
    const below = await awardTender(
      { ...tender, workloads: tender.workloads.map((w) => ({ ...w, valueOfLostCompute: (range?.low ?? 0) - 0.05 })) },
      [redundancy],
      options,
      solver,
    )
    expect(below.totals?.lostCompute).toBeGreaterThan(award.totals?.lostCompute ?? 0)
  })
})

describe('makeBoard on the low-cost award', () => {
  it('says what the loser would add: A forced in costs what the next best award does', async () => {
    const cheapest = await awardTender(tender, [], options, solver)
    const { whyNot, policyPrices } = await makeBoard(tender, cheapest, hooks(), { cases: [], locale: 'en-US' })
    expect(policyPrices).toEqual([])
    const a = whyNot.find((answer) => answer.vendor === 'A')
    const forced = await awardTender(tender, [{ type: 'offer', offer: 'a', do: 'require' }], options, solver)
    expect(a?.cost?.value).toBeCloseTo((forced.totals?.total ?? 0) - lowCost, 1)
    expect(a?.sentence).toMatch(/^Awarding Vendor A \d+ accelerators, the best it can do, would add /)
  })

  it('once cancelled solves nothing more and says so', async () => {
    const cut = { ...hooks(), isCancelled: () => true }
    asked.length = 0
    const partial = await makeBoard(tender, award, cut, { cases: [], locale: 'en-US' })
    expect(asked).toEqual([])
    // The chosen award itself answers one standard case.
    expect(partial.cases.map((known) => known.id)).toEqual(['n-1-vendor'])
    expect(partial.policyPrices[0]).toMatchObject({ cost: null, reason: expect.stringContaining('stopped') })
    expect(partial.stress.length).toBeGreaterThan(0)
    expect(partial.lostComputeRange?.solved).not.toBe(true)
  })
})

describe('makeBoard without an award', () => {
  it('still shows the cases', async () => {
    const impossible: Rule[] = [{ type: 'vendor-count', min: 4 }]
    const none = await awardTender(tender, impossible, options, solver)
    expect(none.status).toBe('infeasible')
    const { cases, stress, whyNot, policyPrices, savings } = await makeBoard(tender, none, hooks(), {
      cases: [],
      locale: 'en-US',
    })
    expect(cases.length).toBeGreaterThan(3)
    expect([stress, whyNot]).toEqual([[], []])
    expect(policyPrices[0]?.reason).toContain('no award under all rules')
    expect(savings.every((saving) => saving.saving === null && saving.reason !== '')).toBe(true)
  })
})
