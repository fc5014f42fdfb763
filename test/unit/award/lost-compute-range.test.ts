// The range of the cost of lost compute against made-up awards, each a straight line: the ends are where another line lies below.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lostComputeRange,
  type RangeHooks,
  scaleLostCompute,
  type TotalLine,
} from '../../../shared/award/lost-compute-range.ts'
import { smallTender } from '../../builders/tender.ts'

const at = (line: TotalLine, factor: number) => line.fixed + factor * line.lost

function bestAt(lines: readonly TotalLine[], factor: number): TotalLine {
  return lines.reduce((best, line) => (at(line, factor) < at(best, factor) ? line : best))
}

function hooks(lines: readonly TotalLine[], solves = 20): RangeHooks {
  return {
    solveAt: async (factor) => bestAt(lines, factor),
    leastLost: async () => lines.reduce((least, line) => (line.lost < least.lost ? line : least)),
    gap: 1e-9,
    solves,
  }
}

const tender = smallTender()
const cheap = { fixed: 100, lost: 900 }
const middle = { fixed: 400, lost: 300 }
const safe = { fixed: 1300, lost: 0 }

describe('lostComputeRange', () => {
  it('finds the prices at which another award takes over', async () => {
    const range = await lostComputeRange(tender, middle, [], hooks([cheap, middle, safe]), 'en-US')
    // cheap = middle at 0.5, middle = safe at 3; an hour costs 6.
    expect(range).toMatchObject({ low: 3, high: 18, solved: true })
    expect(range.sentence).toBe('The award stays best while a missing H100e-hour costs between 3.00 USD and 18.00 USD.')
  })

  it('has no upper end when nothing is lost, or when nobody loses less', async () => {
    expect(await lostComputeRange(tender, safe, [], hooks([cheap, safe]), 'en-US')).toMatchObject({
      high: null,
      solved: true,
    })
    const unbeaten = await lostComputeRange(tender, middle, [], hooks([cheap, middle]), 'en-US')
    expect(unbeaten).toMatchObject({ low: 3, high: null, solved: true })
    expect(unbeaten.sentence).toContain('from 3.00 USD upwards')
  })

  it('says when it could only compare with awards at hand', async () => {
    const silent: RangeHooks = { solveAt: async () => null, leastLost: async () => null, gap: 0, solves: 5 }
    const range = await lostComputeRange(tender, middle, [cheap, safe], silent, 'en-US')
    expect(range).toMatchObject({ low: 3, high: 18, solved: false })
    expect(range.sentence).toContain('At most this range')
  })

  it('names each workload, and its own figures for the one whose hour costs most', async () => {
    const two = smallTender({
      workloads: [
        { id: 'small', capacityFactor: { H100: 1 }, criticalShare: 0, valueOfLostCompute: 2 },
        { id: 'dear', capacityFactor: { H100: 1 }, criticalShare: 0, valueOfLostCompute: 10 },
      ],
    })
    const range = await lostComputeRange(two, middle, [], hooks([cheap, middle, safe]), 'en-US')
    expect(range).toMatchObject({ low: 5, high: 30 })
    expect(range.byWorkload).toEqual([
      { workload: 'small', now: 2, low: 1, high: 6 },
      { workload: 'dear', now: 10, low: 5, high: 30 },
    ])
  })

  it('is where the award is the lowest line, whatever the lines', async () => {
    const line = fc.record({ fixed: fc.integer({ min: 0, max: 1000 }), lost: fc.integer({ min: 0, max: 1000 }) })
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async (lines) => {
        const award = bestAt(lines, 1)
        const { low, high, solved } = await lostComputeRange(tender, award, [], hooks(lines), 'en-US')
        expect(solved).toBe(true)
        const inside = (factor: number) => at(award, factor) <= at(bestAt(lines, factor), factor) + 1
        // Ends are rounded to the hundredth: look a little inside of them, and well outside.
        expect(inside(Math.min(1, (low + 0.02) / 6))).toBe(true)
        expect(inside(Math.max(1, high === null ? 1e6 : (high - 0.02) / 6))).toBe(true)
        const below = (factor: number) => at(award, factor) > at(bestAt(lines, factor), factor)
        if (low > 0.05) expect(below((low - 0.05) / 6) || low / 6 >= 1).toBe(true)
        if (high !== null) expect(below((high + 0.05) / 6)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('scaleLostCompute', () => {
  it('changes nothing but the cost of lost compute', () => {
    const scaled = scaleLostCompute(tender, 0.5)
    expect(scaled.workloads[0]?.valueOfLostCompute).toBe(3)
    expect({ ...scaled, workloads: tender.workloads }).toEqual(tender)
  })
})
