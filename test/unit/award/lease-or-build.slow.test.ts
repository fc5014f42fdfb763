// Two cases side by side with their turns, from solved optima: a lease of 100 against the same by the hour.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { leaseOrBuild } from '../../../shared/award/lease-or-build.ts'
import { createSolveAward } from '../../../shared/award/solve-case.ts'
import { leaseOffer, onDemandOffer, smallTender } from '../../builders/tender.ts'

const offers = [leaseOffer({ minQuantity: 100 }), onDemandOffer({ maxQuantity: 400 })]
const tender = smallTender({ quotes: [{ id: 'q1', vendor: 'acme', currency: 'USD', offers }] })
const sides = [
  { name: 'Lease', rules: [{ type: 'offer', offer: 'spot', do: 'exclude' }] },
  { name: 'By the hour', rules: [{ type: 'offer', offer: 'lease', do: 'exclude' }] },
] as const

/** Lost compute at 1.50 an hour is cheaper than the lease at 2.00: only who asks for delivery signs it. */
const slack = smallTender({
  workloads: [{ id: 'pool', capacityFactor: { H100: 1 }, criticalShare: 0.5, valueOfLostCompute: 1.5 }],
})
const soonest = [
  { name: 'Low-cost', rules: [] },
  { name: 'Earliest', rules: [], objective: 'earliest-delivery' },
] as const

async function compared(stopAfter: number) {
  const options = { gap: 1e-9, workLimit: 20_000, seed: 0, versions: {} }
  const solve = createSolveAward(options, { solve: await createSolveHighs(), sha256 })
  let asked = 0
  const found = await leaseOrBuild(
    { tender, sides, drivers: ['rent', 'capital'], precision: 0.01 },
    {
      solveAward: (request) => {
        asked += request.tender === tender ? 1 : 0
        return solve(request)
      },
      isCancelled: () => asked >= stopAfter,
      onProgress: () => undefined,
    },
  )
  return { found, asked }
}

describe('leaseOrBuild', () => {
  it('solves a side for what it seeks, today and at every price tried', async () => {
    const options = { gap: 1e-9, workLimit: 20_000, seed: 0, versions: {} }
    const solveAward = createSolveAward(options, { solve: await createSolveHighs(), sha256 })
    const unsigned = { name: 'Nothing signed', rules: [{ type: 'offer', offer: 'lease', do: 'exclude' }] } as const
    const asked = { tender: slack, drivers: ['rent'], precision: 0.01 } as const
    const hooks = { solveAward, isCancelled: () => false, onProgress: () => undefined }
    const { figures } = await leaseOrBuild({ ...asked, drivers: [], sides: soonest }, hooks)
    expect(figures[0]).toMatchObject({ npv: 0, delivered: 0 })
    expect(figures[1]).toMatchObject({ lostCompute: 0, delivered: 100 * 12 * 730 })
    const { flips } = await leaseOrBuild({ ...asked, sides: [unsigned, soonest[1]] }, hooks)
    const [up, down] = flips
    expect(up).toMatchObject({ kind: 'never', cheaper: 'Nothing signed' })
    // Signed and not signed cost the same at 1.50 ÷ 2.00.
    if (down?.kind !== 'flips') throw new Error('no flip')
    expect(down.beyond).toBe('Earliest')
    expect(down.low).toBeLessThanOrEqual(0.75)
    expect(down.high).toBeGreaterThanOrEqual(0.75)
  })

  it('sets both sides beside each other and solves today once a side', async () => {
    const { found, asked } = await compared(Number.POSITIVE_INFINITY)
    const [lease, hourly] = found.figures
    expect(hourly?.npv ?? 0).toBeGreaterThan(lease?.npv ?? 0)
    expect(lease?.delivered).toBeCloseTo(hourly?.delivered ?? 0)
    expect(asked).toBe(2)
  })

  it('finds the turn of the one price and none of a price nobody pays', async () => {
    const { found } = await compared(Number.POSITIVE_INFINITY)
    expect(found.flips.map(({ driver, direction, kind }) => [driver, direction, kind])).toEqual([
      ['rent', 'up', 'flips'],
      ['rent', 'down', 'never'],
      ['capital', 'up', 'never'],
      ['capital', 'down', 'never'],
    ])
    const [up] = found.flips
    if (up?.kind !== 'flips') throw new Error('no flip')
    expect(up.low).toBeLessThanOrEqual(1.75)
    expect(up.high).toBeGreaterThanOrEqual(1.75)
  })

  it('says stopped for all that a cancel left open', async () => {
    const { found } = await compared(2)
    expect(new Set(found.flips.map(({ kind }) => kind))).toEqual(new Set(['stopped']))
    expect(found.figures.every((side) => side !== null)).toBe(true)
  })
})
