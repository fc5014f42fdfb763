// Frontiers of the small award: totals never fall as a policy tightens, and the ends are awards known to the cent.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { frontier } from '../../../shared/award/frontier.ts'
import type { FrontierKind } from '../../../shared/award/frontier-points.ts'
import type { AwardRequest } from '../../../shared/award/solve-award.ts'
import { createSolveAward } from '../../../shared/award/solve-case.ts'
import type { Tender } from '../../../shared/tender/tender.ts'
import { workedTender } from '../../builders/worked-tender.ts'

async function frontierOf(
  kind: FrontierKind,
  tender: Tender = workedTender(),
  points = 5,
  stopAfter = Number.POSITIVE_INFINITY,
) {
  const solve = await createSolveHighs()
  const options = { gap: 1e-6, workLimit: 20_000, seed: 0, versions: {} }
  let asked = 0
  return frontier(
    { tender, rules: [], kind, points, gap: 1e-6 },
    {
      solveAward: createSolveAward(options, { solve, sha256 }),
      isCancelled: () => asked >= stopAfter,
      onProgress: () => {
        asked += 1
      },
    },
  )
}

function rises(totals: readonly (number | null)[]): boolean {
  const known = totals.filter((total) => total !== null)
  return known.every((total, i) => i === 0 || total >= (known[i - 1] ?? 0) - 0.01)
}

describe('frontier', () => {
  it('of the largest share begins at the cheapest award and never falls', async () => {
    const { points } = await frontierOf('largest-share')
    expect(points[0]).toMatchObject({ why: 'solved', vendors: ['B', 'C'] })
    expect(points[0]?.total).toBeCloseTo(3_261_281.99, 2)
    expect(points.map(({ limit }) => limit)).toEqual(points.map(({ limit }) => limit).toSorted((a, b) => b - a))
    expect(rises(points.map(({ total }) => total))).toBe(true)
    expect(points.at(-1)?.limit).toBeCloseTo(0.25, 6)
  })

  it('of coverage passes through the award that survives any vendor with half of demand', async () => {
    const { points } = await frontierOf('coverage')
    expect(points.map(({ limit }) => limit)).toEqual([0, 0.25, 0.5, 0.75, 1])
    expect(points[0]?.total).toBeCloseTo(3_261_281.99, 2)
    expect(points[2]?.total).toBeCloseTo(3_640_221.01, 2)
    expect(rises(points.map(({ total }) => total))).toBe(true)
  })

  it('of cash in advance ends with none', async () => {
    const tender = workedTender()
    const quotes = tender.quotes.map((quote) => ({
      ...quote,
      offers: quote.offers.map((offer) =>
        offer.kind === 'lease' ? { ...offer, upfrontShare: offer.id === 'a' ? 0 : 0.2 } : offer,
      ),
    }))
    const { points } = await frontierOf('upfront', { ...tender, quotes })
    expect(points[0]?.limit).toBeGreaterThan(0)
    expect(points.at(-1)).toMatchObject({ limit: 0, vendors: ['A'] })
    expect(rises(points.map(({ total }) => total))).toBe(true)
  })

  it('solves no limit that the award before it keeps already', async () => {
    const solve = createSolveAward(
      { gap: 1e-6, workLimit: 20_000, seed: 0, versions: {} },
      { solve: await createSolveHighs(), sha256 },
    )
    const asked: AwardRequest[] = []
    const request = { tender: workedTender(), rules: [], kind: 'largest-share', points: 3, gap: 1e-6 } as const
    const { points } = await frontier(request, {
      solveAward: (question) => {
        asked.push(question)
        return solve(question)
      },
      isCancelled: () => false,
      onProgress: () => undefined,
    })
    expect(points[0]?.total).toBeCloseTo(3_261_281.99, 2)
    // Without a limit, and the two that are tighter than what that award has.
    expect(asked.map(({ rules }) => rules.length)).toEqual([0, 1, 1])
  })

  it('solves nothing between two limits that cost the same to the gap, and says what each point cannot be below', async () => {
    const solve = createSolveAward(
      { gap: 0.15, workLimit: 20_000, seed: 0, versions: {} },
      { solve: await createSolveHighs(), sha256 },
    )
    let asked = 0
    const request = { tender: workedTender(), rules: [], kind: 'largest-share', points: 9, gap: 0.5 } as const
    const { points } = await frontier(request, {
      solveAward: (question) => {
        asked += 1
        return solve(question)
      },
      isCancelled: () => false,
      onProgress: () => undefined,
    })
    const exact = await frontierOf('largest-share', workedTender(), 9)
    expect(asked).toBeLessThan(7)
    for (const [i, { total, bound }] of points.entries()) {
      const best = exact.points[i]?.total ?? Number.NaN
      expect(total ?? 0).toBeGreaterThanOrEqual(best - 0.01)
      expect(bound ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(best + 0.01)
    }
    expect(rises(points.map(({ bound }) => bound))).toBe(true)
  })

  it('holds a tighter limit to what a looser one was proved to', async () => {
    const solve = createSolveAward(
      { gap: 1e-6, workLimit: 20_000, seed: 0, versions: {} },
      { solve: await createSolveHighs(), sha256 },
    )
    const request = { tender: workedTender(), rules: [], kind: 'largest-share', points: 5, gap: 1e-6 } as const
    const { points } = await frontier(request, {
      // Limited searches of the tighter limits proved hardly anything.
      solveAward: async (question) => ({
        ...(await solve(question)),
        ...(question.rules.length > 0 ? { bound: 1 } : {}),
      }),
      isCancelled: () => false,
      onProgress: () => undefined,
    })
    expect(points.map(({ bound }) => bound)).toEqual(points.map(() => expect.closeTo(3_261_281.99, 1)))
  })

  it('has one point where there is nothing to tighten', async () => {
    const { points } = await frontierOf('upfront')
    expect(points).toHaveLength(1)
  })

  it('says which points were not computed when it is stopped', async () => {
    const { points } = await frontierOf('coverage', workedTender(), 5, 2)
    // Both ends and the middle come first.
    expect(points.map(({ why }) => why)).toEqual(['solved', 'stopped', 'solved', 'stopped', 'solved'])
  })
})
