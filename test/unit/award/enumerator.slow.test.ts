// The solver against a second opinion that shares nothing with it but the bill: over 200 random tenders, one and two workloads.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { awardTender } from '../../../shared/award/award-tender.ts'
import { randomRules, randomTender } from '../../builders/random-tender.ts'
import { createLpOracle } from '../../harness/dispatch-by-lp.ts'
import { enumerateAward } from '../../harness/enumerate.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const solve = await createSolveHighs()
const oracle = await createLpOracle()
const options = { gap: 1e-9, workLimit: 10_000, seed: 1, versions: {} }

async function compareBoth(seed: number, workloads: 1 | 2) {
  const tender = randomTender(seed, { workloads })
  const rules = randomRules(seed, tender)
  const expected =
    workloads === 2 ? enumerateAward(tender, rules, oracle.dispatch, oracle.survives) : enumerateAward(tender, rules)
  const award = await awardTender(tender, rules, options, { solve, sha256 })
  return { seed, expected, award, rules }
}

function check({ seed, expected, award }: Awaited<ReturnType<typeof compareBoth>>): void {
  if (expected === undefined) {
    expect(award.status, `seed ${seed}`).toBe('infeasible')
    return
  }
  expect(award.status, `seed ${seed}`).toBe('optimal')
  const total = award.totals?.total ?? Number.NaN
  const tolerance = 1e-6 * Math.abs(expected.total) + 0.005 * Math.max(expected.lineCount, award.proof.lines)
  expect(
    Math.abs(total - expected.total),
    `seed ${seed}: solver ${total}, enumerator ${expected.total}`,
  ).toBeLessThanOrEqual(tolerance)
}

describe('awardTender', () => {
  it('agrees with trying everything on 240 random tenders of one workload', async () => {
    let bound = 0
    for (let seed = 1; seed <= 240; seed += 1) {
      const both = await compareBoth(seed, 1)
      check(both)
      if (both.rules.length > 0 && both.expected !== undefined) {
        const free = enumerateAward(randomTender(seed, { workloads: 1 }), [])
        if (free !== undefined && both.expected.total > free.total + 1) bound += 1
      }
    }
    // Rules must bind often enough for the agreement to mean something.
    expect(bound).toBeGreaterThan(20)
  }, 300_000)

  it('agrees with enumeration and a second solver on 80 random tenders of two workloads', async () => {
    for (let seed = 1001; seed <= 1080; seed += 1) check(await compareBoth(seed, 2))
  }, 300_000)
})
