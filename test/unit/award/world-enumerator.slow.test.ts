// The solver against trying everything, over all five kinds: power, bought hardware, builds, rebates, committed spend, deposits, promises.
import { describe, expect, it } from 'vitest'
import { createSolveHighs } from '../../../electron/engine/solve-highs.ts'
import { sha256 } from '../../../electron/store/sha256.ts'
import { awardTender } from '../../../shared/award/award-tender.ts'
import { verifyAward } from '../../../shared/award/verify.ts'
import type { Rule } from '../../../shared/tender/rules/table.ts'
import { randomWorldTender } from '../../builders/random-world-tender.ts'
import { createWorldEnumerator } from '../../harness/enumerate-world.ts'

const solve = await createSolveHighs()
const enumerate = await createWorldEnumerator()
const options = { gap: 1e-9, workLimit: 10_000, seed: 1, versions: {} }
const survive: Rule = { type: 'redundancy', domain: 'vendor' }

async function agree(seed: number) {
  const tender = randomWorldTender(seed)
  const rules = seed % 3 === 0 ? [survive] : []
  const expected = enumerate(tender, rules.length > 0)
  const award = await awardTender(tender, rules, options, { solve, sha256 })
  if (expected === undefined || award.totals === null) {
    expect([award.status, expected], `seed ${seed}`).toEqual(['infeasible', undefined])
    return { kinds: new Set<string>() }
  }
  const tolerance = 1e-6 * Math.abs(expected.total) + 0.005 * Math.max(expected.lineCount, award.proof.lines)
  const words = `seed ${seed}: solver ${award.totals.total} ${JSON.stringify(award.lines)}, enumerator ${expected.total} ${JSON.stringify(expected.lines)}`
  expect(Math.abs(award.totals.total - expected.total), words).toBeLessThanOrEqual(tolerance)
  const verified = await verifyAward(award, tender, { sha256, solve })
  expect(verified.mismatches, `seed ${seed}`).toEqual([])
  return { kinds: new Set(award.lines.map((line) => line.offer)) }
}

describe('awardTender over all kinds', () => {
  it('agrees with trying everything on 200 random tenders, and every award verifies', async () => {
    const chosen = new Map<string, number>()
    for (let seed = 1; seed <= 200; seed += 1) {
      for (const offer of (await agree(seed)).kinds) chosen.set(offer, (chosen.get(offer) ?? 0) + 1)
    }
    // Each kind must be awarded often enough for the agreement to mean something.
    for (const offer of ['lease', 'racks', 'cage', 'shed']) expect(chosen.get(offer) ?? 0, offer).toBeGreaterThan(15)
  }, 600_000)
})
